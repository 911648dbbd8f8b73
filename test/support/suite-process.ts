/**
 * Runs one suite in a process of its own and tells how it went, whatever happens to that process: it may fail, crash,
 * hang, or end without having run a test.
 */
import { once } from 'node:events';
import { closeSync, mkdirSync, openSync, readFileSync, readSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { missingPieceStatus } from './missing-piece';
import { end, isStopping, start } from './processes';
import { outFolder, root, serverSources } from './paths';
import type { Results } from './results';
import { afterRepeating, toRepeat } from './second-window';
import { temporaryFolder } from './temporary';

export interface SuiteProcess {
  readonly name: string;
  /** A script of this folder, and its arguments. */
  readonly script: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly grep: string | undefined;
  /** The whole suite may take this long. */
  readonly timeoutMs: number;
  /**
   * Runs inside a VS Code: the spec lines come through a file, what VS Code prints is kept in out/logs, and a VS Code
   * that does nothing for this long has hung.
   */
  readonly hostSilenceMs?: number;
  /** Asks the few tests that failed again, in a new window. Not when tests were chosen: who looks at one sees each failure. */
  readonly hasSecondWindow?: boolean;
}

export interface SuiteResult {
  readonly name: string;
  readonly results: Results | undefined;
  readonly durationMs: number;
  /** Why there are no results, or why they are not to be trusted. */
  readonly crash: string | undefined;
  /** Why it cannot run on this platform. */
  readonly skipped: string | undefined;
}

export async function runSuiteProcess(suite: SuiteProcess): Promise<SuiteResult> {
  const started = Date.now();
  const first = await attempt(suite);
  // A VS Code that never reached the tests gets a second chance: starting one depends on more than on our code.
  let last = first;
  if (first.mayBeLuck && !isStopping() && suite.hostSilenceMs !== undefined) {
    console.error(`${suite.name}: ${first.crash ?? ''} Trying once more.`);
    last = await attempt(suite);
  }
  const results = await repeatFailed(suite, last);
  return {
    name: suite.name,
    results,
    crash: last.crash,
    skipped: undefined,
    durationMs: Date.now() - started,
  };
}

async function repeatFailed(suite: SuiteProcess, { results, crash }: Attempt): Promise<Results | undefined> {
  if (!results || crash !== undefined || isStopping()) return results;
  const grep = suite.hasSecondWindow === true && suite.grep === undefined ? toRepeat(results) : undefined;
  if (grep === undefined) return results;
  console.error(`${suite.name}: ${results.failed} failed. Trying once more in a new window.`);
  const second = await attempt({ ...suite, name: `${suite.name} second window`, grep });
  return second.results && second.crash === undefined
    ? afterRepeating(results, second.results, grep)
    : results;
}

interface Attempt {
  readonly results: Results | undefined;
  readonly crash: string | undefined;
  /** Whether it ended before any test output, for no reason that would stay. */
  readonly mayBeLuck: boolean;
}

async function attempt(suite: SuiteProcess): Promise<Attempt> {
  const files = prepareFiles(suite.name);
  const inHost = suite.hostSilenceMs !== undefined;
  const log = inHost && !process.env['GOALMARK_TEST_VERBOSE'] ? openSync(files.log, 'w') : 'inherit';
  const guard = join(serverSources, 'end-with-parent.js');
  const script = join(__dirname, suite.script);
  const child = start(process.execPath, ['--require', guard, '--import', 'tsx', script, ...suite.args], {
    cwd: root,
    stdio: ['ignore', log, log],
    env: {
      ...process.env,
      ...suite.env,
      TMPDIR: temporaryFolderOfRun(),
      GOALMARK_TEST_RESULTS: files.results,
      GOALMARK_TEST_COLOR: process.stdout.isTTY ? '1' : '',
      GOALMARK_TEST_GREP: suite.grep ?? '',
      ...(inHost ? { GOALMARK_TEST_SPEC: files.spec } : {}),
    },
  });
  const output = new FileTail(files.spec);
  let why: string | undefined;
  const stopBecause = (reason: string): void => {
    why ??= reason;
    void end(child);
  };
  const tick = setInterval(() => {
    output.print();
    if (suite.hostSilenceMs !== undefined && output.silentMs() > suite.hostSilenceMs) {
      stopBecause(`VS Code did nothing for ${suite.hostSilenceMs / 1000} s.`);
    }
  }, 100);
  const deadline = setTimeout(() => {
    stopBecause(`It took longer than ${suite.timeoutMs / 1000} s.`);
  }, suite.timeoutMs);
  const [code, signal] = (await once(child, 'exit')) as [number | null, NodeJS.Signals | null];
  clearInterval(tick);
  clearTimeout(deadline);
  await end(child);
  output.print();
  if (typeof log === 'number') closeSync(log);

  const results = readResults(files.results);
  if (code === missingPieceStatus) why = 'Something is missing on this machine, as said above.';
  else if (!results) why ??= `It ended with ${code ?? signal ?? '?'} before all tests ran.`;
  else if (code !== 0 && results.failed === 0)
    why ??= `All tests passed, but it ended with ${code ?? signal ?? '?'}.`;
  if (why !== undefined && inHost) printEnd(files.log);
  return {
    results,
    crash: why,
    mayBeLuck: why !== undefined && !output.spoke && code !== missingPieceStatus,
  };
}

function prepareFiles(name: string): { results: string; spec: string; log: string } {
  const file = name.replaceAll(/[^a-z0-9.]+/gi, '-');
  const files = {
    results: join(outFolder, 'results', `${file}.json`),
    spec: join(outFolder, 'results', `${file}.txt`),
    log: join(outFolder, 'logs', `${file}.txt`),
  };
  mkdirSync(join(outFolder, 'results'), { recursive: true });
  mkdirSync(join(outFolder, 'logs'), { recursive: true });
  for (const path of Object.values(files)) rmSync(path, { force: true });
  return files;
}

function readResults(file: string): Results | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Results;
  } catch {
    return undefined;
  }
}

function printEnd(log: string): void {
  try {
    const lines = readFileSync(log, 'utf8')
      .trimEnd()
      .split('\n')
      .filter((line) => !/^\s+at .*(?:workbench\.js|extensionHostProcess\.js)/.test(line));
    console.error(lines.slice(-40).join('\n'));
  } catch {
    // it went to the terminal already
  }
}

let folderOfRun: string | undefined;

/** Holds what all suites leave in temporary files, also those of a process that was killed; removed at exit. */
function temporaryFolderOfRun(): string {
  folderOfRun ??= temporaryFolder('run');
  return folderOfRun;
}

/** Prints what is added to a file. */
class FileTail {
  readonly #file: string;
  #read = 0;
  #last = Date.now();

  constructor(file: string) {
    this.#file = file;
  }

  get spoke(): boolean {
    return this.#read > 0;
  }

  silentMs(): number {
    return Date.now() - this.#last;
  }

  print(): void {
    let descriptor: number;
    try {
      descriptor = openSync(this.#file, 'r');
    } catch {
      return; // nothing was written yet
    }
    const buffer = Buffer.alloc(64 * 1024);
    for (;;) {
      const count = readSync(descriptor, buffer, 0, buffer.length, this.#read);
      if (count === 0) break;
      this.#read += count;
      this.#last = Date.now();
      process.stdout.write(buffer.subarray(0, count));
    }
    closeSync(descriptor);
  }
}
