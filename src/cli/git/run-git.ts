/**
 * Runs git, which must never run anything in turn: a repository may be a stranger's. No shell, hooks, monitors, filters,
 * pagers or other programs that its configuration names, no locks, nothing over a network, and no more than the
 * plumbing commands that read objects, the index and settings, and the one that merges files.
 */
import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import path from 'node:path';
import { CannotRun, isTooMuch, reasonOf } from '../cannot-run';
import { forTerminal } from '../output/escape';

/** The commands there is a use for. `diff-tree` compares commits alone, so that no filter has a part in it. */
export type GitCommand =
  | 'rev-parse'
  | 'merge-base'
  | 'ls-tree'
  | 'ls-files'
  | 'cat-file'
  | 'rev-list'
  | 'for-each-ref'
  | 'diff-tree'
  // Says which branch a name like HEAD stands for.
  | 'symbolic-ref'
  // Says what a setting is.
  | 'config'
  // Merges the three files it is given, as git does itself; it reads no object and runs no driver.
  | 'merge-file';

export interface Git {
  /** The output; throws a reason not to run where git fails. */
  readonly run: (command: GitCommand, args: readonly string[], input?: string) => Buffer;
  /** The same of a command that may have more to say than so many bytes: then `undefined`. */
  readonly runUpTo: (
    most: number,
    command: GitCommand,
    args: readonly string[],
    input: string,
  ) => Buffer | undefined;
  /** The output, or `undefined` where git says no. */
  readonly ask: (command: GitCommand, args: readonly string[]) => string | undefined;
  /** What git says where it fails, on one line. */
  readonly complaint: (command: GitCommand, args: readonly string[]) => string | undefined;
  /** The exit status, where that is the answer. */
  readonly status: (command: GitCommand, args: readonly string[]) => number;
}

type Env = Readonly<Record<string, string | undefined>>;

/** Git in a folder of a work tree. */
export function createGit(folder: string, env: Env): Git {
  const program = findProgram(env);
  const call = (command: GitCommand, args: readonly string[], input?: string, most?: number): Result => {
    const { status, stdout, stderr, error } = spawnSync(program, [...SAFE, command, ...args], {
      cwd: folder,
      env: safeEnv(env),
      input,
      maxBuffer: most ?? MOST_OUTPUT,
      windowsHide: true,
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    if (error !== undefined && (most === undefined || !isTooMuch(error)))
      throw new CannotRun(`git cannot be run: ${forTerminal(reasonOf(error))}.`);
    const said = stderr.toString('utf8');
    return { isOk: status === 0, isWhole: error === undefined, status: status ?? 255, stdout, said };
  };
  const outputOf = (command: GitCommand, { isOk, stdout, said }: Result): Buffer => {
    if (isOk) return stdout;
    // Some versions of git give up where others only say which are missing.
    const [, hash] = /could not fetch ([0-9a-f]{40,})/.exec(said) ?? [];
    throw hash === undefined
      ? new CannotRun(`git ${command} failed: ${forTerminal(reasonIn(said))}`)
      : notHere(hash);
  };
  return {
    run: (command, args, input) => outputOf(command, call(command, args, input)),
    runUpTo: (most, command, args, input) => {
      const result = call(command, args, input, most);
      return result.isWhole ? outputOf(command, result) : undefined;
    },
    ask: (command, args) => {
      const { isOk, stdout } = call(command, args);
      return isOk ? stdout.toString('utf8').replace(/\n$/, '') : undefined;
    },
    complaint: (command, args) => {
      const { isOk, said } = call(command, args);
      return isOk
        ? undefined
        : said
            .replace(/^fatal: /, '')
            .replace(/\s+/g, ' ')
            .trim();
    },
    status: (command, args) => call(command, args).status,
  };
}

/** Why not to run in a clone without some of its objects. */
export function notHere(object: string): CannotRun {
  return new CannotRun(
    `git does not have what a file or a folder held (${forTerminal(object)}), and nothing is fetched here. ` +
      'A clone made with --filter leaves it out. To have it, now and after later fetches: ' +
      'git config --unset remote.origin.partialCloneFilter, then git fetch --refetch. ' +
      'In a workflow, give actions/checkout no filter.',
  );
}

interface Result {
  readonly isOk: boolean;
  /** Whether it was not stopped because of how much it had to say. */
  readonly isWhole: boolean;
  readonly status: number;
  readonly stdout: Buffer;
  readonly said: string;
}

const SAFE: readonly string[] = [
  '--no-pager',
  '--no-optional-locks',
  '--no-replace-objects',
  '-c',
  'core.fsmonitor=false',
  '-c',
  'core.hooksPath=/dev/null',
  '-c',
  'safe.bareRepository=explicit',
  '-c',
  'protocol.allow=never',
];

/** What is passed on names files, and never patterns; nobody is asked for a password. */
function safeEnv(env: Env): Record<string, string | undefined> {
  return {
    ...env,
    GIT_LITERAL_PATHSPECS: '1',
    GIT_TERMINAL_PROMPT: '0',
    GIT_NO_LAZY_FETCH: '1',
    GIT_EXTERNAL_DIFF: undefined,
    GIT_TRACE: undefined,
    LC_ALL: 'C',
  };
}

/** More than any list of paths; blobs are read in portions. */
const MOST_OUTPUT = 512 * 1024 * 1024;

/** By its whole path: a program of that name in the current folder is somebody else's. */
function findProgram(env: Env): string {
  const names = process.platform === 'win32' ? ['git.exe'] : ['git'];
  const folders = (env['PATH'] ?? env['Path'] ?? '')
    .split(path.delimiter)
    .filter((folder) => path.isAbsolute(folder));
  for (const folder of folders) {
    for (const name of names) {
      const program = path.join(folder, name);
      if (isFile(program)) return program;
    }
  }
  throw new CannotRun('git is not installed, or not in PATH.');
}

/** A folder in PATH that nobody may look into has no program for anybody. */
function isFile(name: string): boolean {
  try {
    return statSync(name).isFile();
  } catch {
    return false;
  }
}

/** Warnings come before what it fails on. */
function reasonIn(said: string): string {
  const lines = said.split('\n');
  return lines.find((line) => line.startsWith('fatal: ')) ?? lines[0] ?? '';
}
