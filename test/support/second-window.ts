/**
 * A test that failed in a real VS Code is asked again in a new window: a window depends on more than on our code. Its
 * describe runs whole, because its tests may follow each other. What only the second window passed is named in the summary.
 */
import type { Results } from './result-types';

/** So many failures are no accident. */
const MOST = 3;

/** What to run again, as `--grep` takes it: the outermost describes of the tests that failed. Undefined when it is nothing. */
export function toRepeat({ failures, pending }: Results): string | undefined {
  if (failures.length === 0 || failures.length > MOST || pending > 0) return undefined;
  const names = new Set(
    failures.map(({ suite }) => suite.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)),
  );
  return `^(?:${[...names].join('|')})`;
}

/** The first window's results, with those of `repeated` in the place of what was run again. */
export function afterRepeating(first: Results, repeated: Results, grep: string): Results {
  const wasRepeated = new RegExp(grep);
  const kept = first.titles.filter((title) => !wasRepeated.test(title));
  const failedAgain = new Set(repeated.failures.map(({ title }) => title));
  return {
    passed: kept.length + repeated.passed,
    failed: repeated.failed,
    pending: repeated.pending,
    failures: repeated.failures,
    titles: [...kept, ...repeated.titles],
    passedLater: first.failures.filter(({ title }) => !failedAgain.has(title)),
  };
}
