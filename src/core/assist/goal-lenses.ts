/**
 * The lines drawn above a goal's front matter and above its log: what is next, how strong the goal is, what it serves.
 * Plain data; what is due is told by whoever knows the schedule, and what a click does is named and not done.
 */
import type { CalendarDate } from '../model/calendar-date';
import type { GoalFile } from '../model/document';
import { isClosed, isObjective, type GoalSet } from '../model/goal-set';
import { missingWords, strengthOf, type Strength } from '../coach/strength';
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
  | { readonly kind: 'check-in' | 'reflection' | 'close-out' | 'strength' }
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
    ...above(scan.opening, [...nextLens(context), ...strengthLens(file), ...objectiveLenses(file, context)]),
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
  const title = `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
  return [{ title, tooltip: isNear ? NEXT_TIPS[kind] : '', action: isNear ? { kind } : undefined }];
}

const NEXT_TIPS = {
  'check-in': 'Log a check-in',
  reflection: 'Log a reflection',
  'close-out': 'Close the goal: achieved or dropped',
} as const;

/** An objective is no answer to a gap, and of a closed goal it is too late to ask. */
function strengthLens(file: GoalFile): Lens[] {
  if (isObjective(file) || isClosed(file)) return [];
  const strength = strengthOf(file.goal);
  const missing = shortly(strength);
  return [
    {
      title: `Strength ${strength.points} of ${strength.parts.length}${missing === '' ? '' : `, missing: ${missing}`}`,
      tooltip: missing === '' ? 'Nothing is missing' : `Missing: ${missingWords(strength)}`,
      action: { kind: 'strength' },
    },
  ];
}

/** One thing to begin with; a line that is too long is not read. */
function shortly(strength: Strength): string {
  const [first, ...others] = strength.parts.filter(({ isThere }) => !isThere);
  if (first === undefined) return '';
  return others.length === 0 ? first.missing : `${first.missing} and ${others.length} more`;
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
