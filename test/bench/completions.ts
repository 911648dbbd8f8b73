/** How long it takes to say what is offered at a cursor, with the text read anew as after a key. */
import {
  completionsAt,
  createGoalSet,
  DEFAULT_CONFIG,
  parseGoalFile,
  type CalendarDate,
  type GoalFile,
} from '../../src/core';

/** Milliseconds for each place of the text, once the code is warm; the better of two runs. */
export function completionTimes(
  text: string,
  others: readonly { readonly path: string; readonly text: string }[],
  today: CalendarDate,
): readonly number[] {
  const read = (path: string, content: string): GoalFile | undefined =>
    parseGoalFile({ path, content }, DEFAULT_CONFIG.extraFields);
  const set = createGoalSet(
    others.flatMap((other) => read(other.path, other.text) ?? []),
    DEFAULT_CONFIG,
  );
  const path = 'goals/edited.md';
  const timeAt = (offset: number): number => {
    const start = process.hrtime.bigint();
    const file = read(path, text);
    if (file !== undefined)
      completionsAt({
        source: file.source,
        offset,
        path,
        document: { kind: 'goal', file },
        set,
        config: DEFAULT_CONFIG,
        today,
        typed: undefined,
        ruleSummaries: new Map(),
        repositoryPaths: [],
      });
    return Number(process.hrtime.bigint() - start) / 1e6;
  };
  const first = Array.from(text, (_, offset) => timeAt(offset));
  return first.map((time, offset) => Math.min(time, timeAt(offset)));
}
