/** Which problems a change brought, and which it mended. Finding problems is the rules' part: they are handed in. */
import type { Config } from '../model/config';
import type { GoalFile } from '../model/document';
import { isWhole } from '../model/goal-set';
import type { Severity } from '../model/severity';
import { groupBy } from '../text/group-by';
import { countWords } from '../text/number-words';
import type { Range, Span } from '../text/source-text';
import type { Finding } from './change';
import type { Pair } from './pairs';

export interface DiffProblem {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: Range;
}

export type ProblemsByPath = ReadonlyMap<string, readonly DiffProblem[]>;

/** The rules of one side, and what they say. */
export interface JudgedSide {
  readonly config: Config;
  readonly problems: ProblemsByPath;
}

/**
 * A problem is the same wherever it has moved to, and one that was there twice may be fixed once. Whoever turns a rule off
 * has fixed nothing, and whoever turns it on has broken nothing. Nor is fixed what cannot be seen in a goal that nobody can
 * read any more.
 */
export function problemChanges(pair: Pair, before: JudgedSide, after: JudgedSide): readonly Finding[] {
  const isCompared = ({ rule }: DiffProblem): boolean =>
    pair.before === undefined ||
    pair.after === undefined ||
    !(isOff(rule, pair.before, before) || isOff(rule, pair.after, after));
  const old = problemsOf(pair.before, before).filter(isCompared);
  const now = problemsOf(pair.after, after).filter(isCompared);
  return [
    ...alike(beyond(now, old)).map(([{ rule, severity, message, range }, ...others]): Finding => ({
      kind: 'problem-introduced',
      field: null,
      before: null,
      after: rule,
      attention: severity === 'error' ? 'review' : 'note',
      message:
        others.length === 0
          ? `New ${severity}, ${rule}: ${message}`
          : `${countWords(others.length + 1, `new ${nounOf(severity)}`)}, ${rule}, the first: ${message}`,
      afterSpan: pair.after && spanOf(pair.after, range),
    })),
    ...alike(canSeeWhatIsFixed(pair) ? beyond(old, now) : []).map(
      ([{ rule, message, range }, ...others]): Finding => ({
        kind: 'problem-fixed',
        field: null,
        before: rule,
        after: null,
        attention: 'note',
        message:
          others.length === 0
            ? `Fixed, ${rule}: ${message}`
            : `${others.length + 1} fixed, ${rule}, the first: ${message}`,
        beforeSpan: pair.before && spanOf(pair.before, range),
      }),
    ),
  ];
}

/** Those of one rule and severity together: what one step brought or mended, such as the blanks of a rewrite, is one thing to say. */
function alike(problems: readonly DiffProblem[]): readonly (readonly [DiffProblem, ...DiffProblem[]])[] {
  return [...groupBy(problems, ({ severity, rule }) => `${severity} ${rule}`).values()];
}

/** "2 new infos" is no English. */
function nounOf(severity: Severity): string {
  return severity === 'info' ? 'remark' : severity;
}

function canSeeWhatIsFixed({ before, after }: Pair): boolean {
  return before === undefined || after === undefined || isWhole(after) || !isWhole(before);
}

function isOff(rule: string, { body }: GoalFile, { config }: JudgedSide): boolean {
  return body.disabledRules.has(rule) || config.severities.get(rule) === 'off';
}

function problemsOf(file: GoalFile | undefined, { problems }: JudgedSide): readonly DiffProblem[] {
  return file === undefined ? [] : (problems.get(file.path) ?? []);
}

/**
 * Those of the first that the second does not have, or not as often. The very same message is the same problem; what is
 * left is told by its rule alone, for messages name what was changed.
 */
function beyond(problems: readonly DiffProblem[], others: readonly DiffProblem[]): readonly DiffProblem[] {
  const sameWords = ({ rule, message }: DiffProblem): string => `${rule}\n${message}`;
  return without(
    without(problems, others, sameWords),
    without(others, problems, sameWords),
    ({ rule }) => rule,
  );
}

function without(
  problems: readonly DiffProblem[],
  others: readonly DiffProblem[],
  keyOf: (problem: DiffProblem) => string,
): readonly DiffProblem[] {
  const left = new Map<string, number>();
  for (const other of others) left.set(keyOf(other), (left.get(keyOf(other)) ?? 0) + 1);
  return problems.filter((problem) => {
    const count = left.get(keyOf(problem)) ?? 0;
    left.set(keyOf(problem), count - 1);
    return count <= 0;
  });
}

function spanOf({ source }: GoalFile, { start, end }: Range): Span {
  return { start: source.offsetAt(start), end: source.offsetAt(end) };
}
