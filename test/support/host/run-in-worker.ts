/**
 * The same as run-in-host.ts for VS Code's web worker: Mocha's browser build, whose results leave through the log,
 * since nothing here can write a file.
 */
import 'mocha/mocha.js';
import { EDITOR_TEST_MS } from '../patience';
import { failureOf, resultsMark, specMark, type Failure, type Results } from '../result-types';

declare const GOALMARK_GREP: string;

/** Runs the tests that `load` defines; rejects when one fails. */
export function runInWorker(load: () => void): Promise<void> {
  if (!('importScripts' in globalThis)) throw new Error('This is not the web worker.');
  const titles: string[] = [];
  const failures: Failure[] = [];
  mocha.setup({ ui: 'bdd', reporter: 'spec', timeout: EDITOR_TEST_MS, color: false });
  if (GOALMARK_GREP !== '') mocha.grep(new RegExp(GOALMARK_GREP));
  Mocha.reporters.Base.consoleLog = (...args: unknown[]) => {
    console.log(specMark + printf(args));
  };
  load();
  return new Promise((resolve, reject) => {
    const runner = mocha.run((failed) => {
      const { passes, pending } = runner.stats ?? { passes: 0, pending: 0 };
      const results: Results = { passed: passes, failed, pending, failures, titles };
      console.log(resultsMark + JSON.stringify(results));
      if (failed > 0) reject(new Error(`${failed} failed`));
      else resolve();
    });
    runner.on('fail', (test, error: unknown) => failures.push(failureOf(test, error)));
    runner.on('test end', (test) => titles.push(test.fullTitle()));
  });
}

/** What Node's util.format does for the formats that Mocha uses. */
function printf([first = '', ...rest]: unknown[]): string {
  const words = rest.map(String);
  const text = String(first).replaceAll(/%[sd%]/g, (match) => (match === '%%' ? '%' : (words.shift() ?? '')));
  return [text, ...words].join(' ');
}
