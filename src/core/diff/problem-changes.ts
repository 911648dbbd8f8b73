/** Which problems a change brought, and which it mended. Finding problems is the rules' part: they are handed in. */
import type { GoalFile } from '../model/document';
import type { Severity } from '../model/severity';
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

/** A problem is the same wherever it has moved to, and one that was there twice may be fixed once. */
export function problemChanges(
  pair: Pair,
  before: ProblemsByPath,
  after: ProblemsByPath,
): readonly Finding[] {
  const old = problemsOf(pair.before, before);
  const now = problemsOf(pair.after, after);
  return [
    ...beyond(now, old).map(({ rule, severity, message, range }): Finding => ({
      kind: 'problem-introduced',
      field: null,
      before: null,
      after: rule,
      attention: severity === 'error' ? 'review' : 'note',
      message: `New ${severity}, ${rule}: ${message}`,
      afterSpan: pair.after && spanOf(pair.after, range),
    })),
    ...beyond(old, now).map(({ rule, message, range }): Finding => ({
      kind: 'problem-fixed',
      field: null,
      before: rule,
      after: null,
      attention: 'note',
      message: `Fixed, ${rule}: ${message}`,
      beforeSpan: pair.before && spanOf(pair.before, range),
    })),
  ];
}

function problemsOf(file: GoalFile | undefined, problems: ProblemsByPath): readonly DiffProblem[] {
  return file === undefined ? [] : (problems.get(file.path) ?? []);
}

/** Those of the first that the second does not have, or not as often. By rule alone: messages name what was changed. */
function beyond(problems: readonly DiffProblem[], others: readonly DiffProblem[]): readonly DiffProblem[] {
  const left = new Map<string, number>();
  for (const { rule } of others) left.set(rule, (left.get(rule) ?? 0) + 1);
  return problems.filter(({ rule }) => {
    const count = left.get(rule) ?? 0;
    left.set(rule, count - 1);
    return count <= 0;
  });
}

function spanOf({ source }: GoalFile, { start, end }: Range): Span {
  return { start: source.offsetAt(start), end: source.offsetAt(end) };
}
