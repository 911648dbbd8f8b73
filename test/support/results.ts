/**
 * How a test run in another process tells what happened: lines of Mocha's spec output while it runs, and the results
 * as JSON at its end. Both go to files that the outer process names in the environment, because what a VS Code
 * prints is mixed with its own messages and may be lost.
 */
import { appendFileSync, writeFileSync } from 'node:fs';
import type { Results } from './result-types';

export * from './result-types';

export function appendSpecLine(line: string): void {
  const file = process.env['GOALMARK_TEST_SPEC'];
  if (file) appendFileSync(file, `${line}\n`);
  else console.log(line);
}

export function writeResults(results: Results): void {
  const file = process.env['GOALMARK_TEST_RESULTS'];
  if (file) writeFileSync(file, JSON.stringify(results));
}
