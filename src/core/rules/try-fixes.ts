/**
 * The fixes of some problems, each tried on its own before anybody is offered it. The problems must be those of the
 * document as it is handed in; which of the fixes is shown and how is the adapter's part.
 */
import { IN_CONFLICT } from '../edit/refusals';
import type { CalendarDate } from '../model/calendar-date';
import { parseConfigFile, type Config, type ConfigFile } from '../model/config';
import type { GoalFile } from '../model/document';
import { parseGoalFile } from '../model/goal-file';
import { createGoalSet, type GoalSet } from '../model/goal-set';
import { hasConflictMarkers } from '../text/conflict-markers';
import { applyEdits, areDisjoint } from '../text/edits';
import { checkConfigFile, checkGoalSet, problemsOfGoalFile } from './check';
import { RULES } from './index';
import type { Problem, ProblemFix } from './problem';
import type { SetContext } from './rule';
import { textEditsOf, whyNotMended, type Reading } from './verify-fixes';

export interface TriedFix {
  readonly problem: Problem;
  readonly fix: ProblemFix;
  /** Why it must not be made, in one or two sentences. */
  readonly refused: string | undefined;
}

export interface FixContext {
  readonly config: Config;
  readonly today: CalendarDate;
  /** The goals around this one, without which problems of a set cannot be tried. */
  readonly around?: { readonly set: GoalSet; readonly context: SetContext } | undefined;
}

export function tryGoalFixes(
  file: GoalFile,
  problems: readonly Problem[],
  context: FixContext,
): readonly TriedFix[] {
  const isOfSet = (problem: Problem): boolean => SET_RULE_IDS.has(problem.rule);
  const readFile = (text: string): Reading | undefined => {
    const read = parseGoalFile({ path: file.path, content: text }, context.config.extraFields);
    return read && { document: read, problems: problemsOfGoalFile(read, context.config, context.today) };
  };
  const readInSet = (text: string): Reading | undefined => {
    const read = parseGoalFile({ path: file.path, content: text }, context.config.extraFields);
    return read && { document: read, problems: problemsInSet(read, context.around) };
  };
  return [
    ...tryEach(
      file,
      problems.filter((problem) => !isOfSet(problem)),
      readFile,
    ),
    ...tryEach(file, context.around === undefined ? [] : problems.filter(isOfSet), readInSet),
  ];
}

export function tryConfigFixes(file: ConfigFile, problems: readonly Problem[]): readonly TriedFix[] {
  return tryEach(file, problems, (text) => {
    const document = parseConfigFile(file.path, text);
    return { document, problems: checkConfigFile(document) };
  });
}

/** The problems that a goal has among others, where it stands in the place of what they know of it. */
export function problemsInSet(file: GoalFile, around: FixContext['around']): readonly Problem[] {
  if (around === undefined) return [];
  const others = around.set.files.filter(({ path }) => path !== file.path);
  const set = createGoalSet([...others, file], around.set.config);
  return checkGoalSet(set, around.context).get(file.path) ?? [];
}

function tryEach(
  { source }: GoalFile | ConfigFile,
  problems: readonly Problem[],
  read: (text: string) => Reading | undefined,
): readonly TriedFix[] {
  const fixes = problems.flatMap((problem) => problem.fixes.map((fix) => ({ problem, fix })));
  if (fixes.length === 0) return [];
  const before = read(source.text);
  return fixes.map(({ problem, fix }) => {
    const edits = textEditsOf(source, fix);
    const after = before && areDisjoint(edits) ? read(applyEdits(source.text, edits)) : undefined;
    const refused = hasConflictMarkers(source.text)
      ? IN_CONFLICT
      : before === undefined || after === undefined
        ? 'The file would no longer be read as a goal.'
        : whyNotMended(before, after, [{ problem, edits }]);
    return { problem, fix, refused };
  });
}

const SET_RULE_IDS: ReadonlySet<string> = new Set(
  RULES.filter(({ scope }) => scope === 'set').map(({ id }) => id),
);
