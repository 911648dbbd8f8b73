/** What a test run tells at its end, and how a runner without files marks its lines. Plain data, also for the web worker. */
export interface Failure {
  readonly title: string;
  /** The title of the outermost describe that it is in. */
  readonly suite: string;
  readonly message: string;
}

export interface Results {
  readonly passed: number;
  readonly failed: number;
  readonly pending: number;
  readonly failures: readonly Failure[];
  /** Full titles of the tests that ran. */
  readonly titles: readonly string[];
  /** What failed in a first window and passed in a second one. */
  readonly passedLater?: readonly Failure[];
}

/** A test or hook of Mocha's that failed, as plain data. */
export function failureOf(failed: Mocha.Runnable, error: unknown): Failure {
  let suite = failed.parent;
  while (suite?.parent?.root === false) suite = suite.parent;
  return {
    title: failed.fullTitle(),
    suite: suite?.title ?? '',
    message: error instanceof Error ? error.message : String(error),
  };
}

/** Marks of the lines that a runner without files logs instead. */
export const specMark = '[goalmark:spec]';
export const resultsMark = '[goalmark:results]';
