/**
 * The lines drawn above a goal's front matter and above its log: what is next, how strong the goal is, what it serves.
 * Plain data; what is due is told by whoever knows the schedule, and what a click does is named and not done.
 */
import type { CalendarDate } from '../model/calendar-date';
import type { GoalFile } from '../model/document';
import { isClosed, isObjective, type GoalSet } from '../model/goal-set';
import { whyStalled } from '../model/stalled';
import { shortStrengthWords, strengthIn, strengthWords } from '../coach/strength-words';
import { capitalized } from '../text/capitalized';
import type { Span } from '../text/source-text';
import { distanceWords } from './date-words';

export interface GoalLens {
  /** What it is drawn above. */
  readonly span: Span;
  readonly title: string;
  readonly tooltip: string;
  /** `undefined` for what is only said. */
  readonly action: LensAction | undefined;
}

export type LensAction =
  | { readonly kind: 'check-in' | 'reflection' | 'close-out' | 'diagnosis' | 'strength' }
  | { readonly kind: 'open'; readonly path: string };

export interface LensContext {
  readonly today: CalendarDate;
  readonly set: GoalSet;
  /** What is due next, in words, and whether it is time to do it; `undefined` where nothing is. */
  readonly next:
    | {
        readonly kind: 'check-in' | 'reflection' | 'close-out';
        readonly words: string;
        readonly isNear: boolean;
      }
    | undefined;
  readonly reflection: CalendarDate | undefined;
}

export function goalLenses(file: GoalFile, context: LensContext): readonly GoalLens[] {
  const { scan } = file.frontMatter;
  const { logHeading } = file.body;
  if (scan.kind !== 'block' || file.yaml.root === undefined) return [];
  return [
    ...above(scan.opening, [
      ...nextLens(context),
      ...stalledLens(file, context),
      ...strengthLens(file, context),
      ...objectiveLenses(file, context),
    ]),
    ...(logHeading === undefined ? [] : above(logHeading, logLenses(file, context))),
  ];
}

type Lens = Omit<GoalLens, 'span'>;

function above(span: Span, lenses: readonly Lens[]): readonly GoalLens[] {
  return lenses.map((lens) => ({ ...lens, span }));
}

function nextLens({ next }: LensContext): Lens[] {
  if (next === undefined) return [];
  const { kind, words, isNear } = next;
  return [
    {
      title: capitalized(words),
      tooltip: isNear ? NEXT_TIPS[kind] : '',
      action: isNear ? { kind } : undefined,
    },
  ];
}

const NEXT_TIPS = {
  'check-in': 'Log a check-in',
  reflection: 'Log a reflection',
  'close-out': 'Close the goal: achieved or dropped',
} as const;

/** Better than one more check-in, where the last ones were missed or said that other things matter more. */
function stalledLens(file: GoalFile, { today, set }: LensContext): Lens[] {
  const stalled = whyStalled(file, today, set.config);
  if (stalled === undefined) return [];
  return [
    {
      title: 'Stalled: diagnose again',
      tooltip: `${capitalized(stalled.words)}. Answer the five questions again, then revise, pause or drop the goal.`,
      action: { kind: 'diagnosis' },
    },
  ];
}

function strengthLens(file: GoalFile, { set }: LensContext): Lens[] {
  const strength = strengthIn(file, set.config);
  if (strength === undefined) return [];
  return [
    {
      title: `Strength ${shortStrengthWords(strength)}`,
      tooltip: `Strength ${strengthWords(strength)}`,
      action: { kind: 'strength' },
    },
  ];
}

function objectiveLenses({ goal: { alignsTo } }: GoalFile, { set }: LensContext): Lens[] {
  return alignsTo.slice(0, MOST_OBJECTIVES).flatMap(({ value }) => {
    const objective = set.byId.get(value)?.find(isObjective);
    if (objective === undefined) return [];
    return [
      {
        title: `Aligned to ${value}`,
        tooltip: 'Open the objective',
        action: { kind: 'open' as const, path: objective.path },
      },
    ];
  });
}

const MOST_OBJECTIVES = 3;

function logLenses(file: GoalFile, { today, reflection }: LensContext): Lens[] {
  const { status, due } = file.goal;
  if (status === undefined || status.value === 'draft' || isClosed(file)) return [];
  const lenses: Lens[] = [
    { title: 'Log check-in', tooltip: NEXT_TIPS['check-in'], action: { kind: 'check-in' } },
    { title: 'Log reflection', tooltip: NEXT_TIPS.reflection, action: { kind: 'reflection' } },
  ];
  // At its own due date a goal is closed, and not reflected on after that.
  const isBeforeEnd = reflection !== undefined && (due === undefined || reflection < due.value);
  if (status.value !== 'active' || !isBeforeEnd) return lenses;
  const title =
    reflection < today
      ? `Reflection due since ${reflection}`
      : `Next reflection ${reflection}, ${distanceWords(today, reflection)}`;
  return [...lenses, { title, tooltip: '', action: undefined }];
}
