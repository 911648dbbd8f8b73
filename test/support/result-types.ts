/** What a test run tells at its end, and how a runner without files marks its lines. Plain data, also for the web worker. */
export interface Failure {
  readonly title: string;
  readonly message: string;
}

export interface Results {
  readonly passed: number;
  readonly failed: number;
  readonly pending: number;
  readonly failures: readonly Failure[];
  /** Full titles of the tests that ran. */
  readonly titles: readonly string[];
}

/** Marks of the lines that a runner without files logs instead. */
export const specMark = '[goalmark:spec]';
export const resultsMark = '[goalmark:results]';
