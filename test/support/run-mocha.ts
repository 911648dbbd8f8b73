/**
 * Runs test files with Mocha in this process, be it plain Node or VS Code's extension host, and records the results.
 * Everything that tells one suite from another (which files, how long a test may take) comes from the caller.
 */
import { format } from 'node:util';
import Mocha from 'mocha';
import { appendSpecLine, failureOf, writeResults, type Failure, type Results } from './results';

export interface MochaRun {
  readonly files: readonly string[];
  /** How long one test may take. */
  readonly timeoutMs: number;
}

/** Runs the files; resolves with the results, which are written too, also when tests fail. */
export async function runMocha({ files, timeoutMs }: MochaRun): Promise<Results> {
  Mocha.reporters.Base.consoleLog = (...args: unknown[]) => {
    appendSpecLine(format(...args));
  };
  const grep = process.env['GOALMARK_TEST_GREP'];
  const mocha = new Mocha({
    ui: 'bdd',
    reporter: 'spec',
    timeout: timeoutMs,
    color: process.env['GOALMARK_TEST_COLOR'] === '1',
    forbidOnly: process.env['CI'] !== undefined,
    ...(grep ? { grep: new RegExp(grep) } : {}),
  });
  for (const file of files) mocha.addFile(file);
  const failures: Failure[] = [];
  const titles: string[] = [];
  return await new Promise<Results>((resolve, reject) => {
    try {
      const runner = mocha.run((failed) => {
        const { passes, pending } = runner.stats ?? { passes: 0, pending: 0 };
        const results = { passed: passes, failed, pending, failures, titles };
        writeResults(results);
        resolve(results);
      });
      runner.on('fail', (test, error: unknown) => failures.push(failureOf(test, error)));
      runner.on('test end', (test) => titles.push(test.fullTitle()));
    } catch (error) {
      const problem = error instanceof Error ? error : new Error(String(error));
      appendSpecLine(`A test file cannot be loaded: ${problem.message}`);
      reject(problem);
    }
  });
}
