/** A goal in short: whose it is, where it stands, what it wants, how far it has come, and for an objective who serves it. */
import { whyStalled } from '../../model/stalled';
import { strengthIn, strengthWords } from '../../coach/strength-words';
import type { GoalFile } from '../../model/document';
import { isActive, isClosed, isObjective } from '../../model/goal-set';
import { distanceWords } from '../date-words';
import { list, paragraph, quoted, strong, type Block, type CardPart } from './card';
import type { HoverContext } from './context';
import { metricParts } from './metric-card';
import { personPart } from './person-name';

/** The goals that claim an id, which should be one; no block where there are none. */
export function goalBlocks(id: string, context: HoverContext): readonly Block[] {
  const files = context.set.byId.get(id) ?? [];
  const [only] = files;
  if (only === undefined) return [];
  if (files.length === 1) return oneGoal(only, context);
  return [
    paragraph(strong(`${files.length} files have this id:`)),
    ...goalList(files, ({ path }) => [' in ', quoted(path)]),
  ];
}

/** Its title, which leads to its file. */
export function goalLink({ goal: { title, id }, path }: GoalFile): CardPart {
  return { ...quoted(title?.value ?? id?.value ?? path), to: { kind: 'goal', path } };
}

/** The first of them, each with a word more. */
export function goalList(
  files: readonly GoalFile[],
  about: (file: GoalFile) => readonly (CardPart | string)[],
): readonly Block[] {
  const rest = files.length - MOST_LISTED;
  const items = files.slice(0, MOST_LISTED).map((file) => [goalLink(file), ...about(file)]);
  return list(rest > 0 ? [...items, [`and ${rest} more`]] : items);
}

/** `due 2026-04-12, in 14 days`, and what is next before that. */
export function dueWords(file: GoalFile, { today, nextOf }: HoverContext): string[] {
  const { due, closed, status } = file.goal;
  if (isClosed(file)) return closed === undefined ? [] : [`${status?.value ?? ''} ${closed.value}`];
  const next = nextOf(file);
  const words = next === undefined ? [] : [next];
  return due === undefined ? words : [`due ${due.value}, ${distanceWords(today, due.value)}`, ...words];
}

const MOST_LISTED = 8;

function oneGoal(file: GoalFile, context: HoverContext): readonly Block[] {
  const { goal } = file.goal;
  const state = stateParts(file, context);
  const metric = metricParts(file);
  const strength = strengthIn(file, context.set.config);
  const stalled = whyStalled(file, context.today, context.set.config);
  return [
    paragraph({ ...goalLink(file), style: 'strong' }),
    ...(state.length === 0 ? [] : [paragraph(...state)]),
    ...(goal === undefined ? [] : [paragraph(strong('Goal:'), ' ', quoted(goal.value))]),
    ...(metric.length === 0 ? [] : [paragraph(strong('Metric:'), ' ', ...metric)]),
    ...(strength === undefined ? [] : [paragraph(strong('Strength:'), ` ${strengthWords(strength)}`)]),
    ...(stalled === undefined ? [] : [paragraph(strong('Stalled:'), ` ${stalled.words}`)]),
    ...(isObjective(file) ? servedBy(file, context) : []),
  ];
}

/** `Ana Souza · active development · due 2026-04-12, in 14 days`, as far as it is known. */
function stateParts(file: GoalFile, context: HoverContext): readonly (CardPart | string)[] {
  const { type, status, owner } = file.goal;
  // A closed goal's status comes with its date.
  const kind = [isClosed(file) ? undefined : status?.value, type?.value].filter((word) => word !== undefined);
  const words = [...(kind.length === 0 ? [] : [kind.join(' ')]), ...dueWords(file, context)].join(' · ');
  if (owner === undefined) return words === '' ? [] : [words];
  const person = personPart(owner.value, context.set.config);
  return words === '' ? [person] : [person, ' · ', words];
}

function servedBy(objective: GoalFile, { set }: HoverContext): readonly Block[] {
  const id = objective.goal.id?.value;
  const serving = set.files.filter(
    (file) => isActive(file) && file !== objective && file.goal.alignsTo.some(({ value }) => value === id),
  );
  if (serving.length === 0) return [paragraph('No active goal aligns to it.')];
  const align =
    serving.length === 1 ? '1 active goal aligns to it:' : `${serving.length} active goals align to it:`;
  return [
    paragraph(align),
    ...goalList(serving, ({ goal: { owner } }) =>
      owner ? [' (', personPart(owner.value, set.config), ')'] : [],
    ),
  ];
}
