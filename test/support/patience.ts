/** How long a test waits for what the editor shows a moment later: a busy machine has long moments. */
export const PATIENCE_MS = 25_000;

/** How long one test in an editor may take. */
export const EDITOR_TEST_MS = 60_000;
