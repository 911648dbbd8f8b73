/**
 * Where things are, for the test harness. Nothing is written outside of `out/`, `dist/`, `.vscode-test/` and the
 * system's folder for temporary files.
 */
import { resolve } from 'node:path';

/** The repository's root: the extension under test. */
export const root = resolve(__dirname, '../..');

/** Downloaded VS Codes and browsers. Safe to delete at any time when no test runs. */
export const cacheFolder = resolve(root, '.vscode-test');

/** Bundled tests, their results and the logs of their runs. */
export const outFolder = resolve(root, 'out');

/** The sample goals repository. Tests open copies of it, never itself. */
export const sampleWorkspace = resolve(root, 'test/workspace');

/** Pinned packages and small files of the VS Code server. */
export const serverSources = resolve(__dirname, 'vscode-server');
