/**
 * `goalmark diff` of a repository of which some goals have changed, and beside it the very git commands it runs, run
 * again without it; then the core's part alone, in a small repository and in a large one.
 */
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { checkGoalFile, DEFAULT_CONFIG, diffGoals, parseGoalFile, type DiffSide } from '../../src/core';
import { date } from '../support/date';
import { root } from '../support/paths';
import { removeFolder, temporaryFolder } from '../support/temporary';
import { generateGoals, type GeneratedFile } from './generate';
import { median, milliseconds, table } from './figures';

const COUNT = 1000;
const CHANGED = 50;

export function benchDiff(rounds: number): void {
  const folder = temporaryFolder('bench');
  const repository = join(folder, 'repository');
  makeRepository(repository);
  const rows = [[], ['HEAD~1..HEAD~0'], ['HEAD~2...HEAD'], ['--staged', 'HEAD~1']].map((args) => {
    const { recorded, env } = record(folder, repository, args);
    const diff: number[] = [];
    const git: number[] = [];
    for (let round = 0; round < rounds; round++) {
      diff.push(
        timeOf(() => {
          runDiff(repository, args, process.env);
        }),
      );
      git.push(
        timeOf(() => {
          recorded.forEach(({ args: asked, input }) => {
            // Some questions are answered with no, which is no failure.
            spawnSync('git', asked, { cwd: repository, input, env });
          });
        }),
      );
    }
    const start = median(
      Array.from({ length: rounds }, () =>
        timeOf(() => {
          run(process.execPath, ['-e', '0'], {});
        }),
      ),
    );
    const [whole, alone] = [median(diff), median(git)];
    const share = `${Math.round((100 * alone) / whole)} %`;
    return [`diff ${args.join(' ')}`, milliseconds(whole), milliseconds(alone), share, milliseconds(start)];
  });
  removeFolder(folder);
  console.log(
    `diff of ${COUNT} goals with a commit for each check-in, of which ${CHANGED} have changed, median of ${rounds} (at most 1 s)`,
  );
  table([['', 'whole', 'its git commands', 'their share', 'node that does nothing'], ...rows]);
  benchCore(rounds);
}

/** A commit for each check-in, as a team has made them; two more, and a third in the work tree, change every twentieth goal. */
function makeRepository(folder: string): void {
  const goals = generateGoals(COUNT);
  const git = (args: readonly string[], input = ''): void => {
    runGit(folder, args, input, process.env);
  };
  mkdirSync(folder, { recursive: true });
  git(['init', '-q', '-b', 'main', '.']);
  const [first, second, third] = [1, 2, 3].map((month) => changedOf(goals, CHANGED, month));
  const commits = [...checkInsOf(goals), first ?? [], second ?? []];
  git(['fast-import', '--quiet'], commits.map(asCommit).join(''));
  git(['reset', '-q', '--hard']);
  // As a clone has it: git reads a thousand files of their own many times slower than one pack.
  git(['gc', '-q']);
  for (const { path, text } of third ?? []) writeFileSync(join(folder, path), text);
}

/** The goals as they grew: first all of them with no check-in, then each with one more. */
function checkInsOf(goals: readonly GeneratedFile[]): readonly (readonly GeneratedFile[])[] {
  const logs = goals.map(({ path, text }) => ({ path, parts: text.split(/^(?=### )/m) }));
  const longest = Math.max(...logs.map(({ parts }) => parts.length));
  return Array.from({ length: longest }, (_, count) =>
    logs
      .filter(({ parts }) => count < parts.length)
      .map(({ path, parts }) => [{ path, text: parts.slice(0, count + 1).join('') }]),
  ).flat();
}

/** As git-fast-import reads it. */
function asCommit(files: readonly GeneratedFile[], index: number): string {
  const written = files.map(
    ({ path, text }) => `M 100644 inline ${path}\ndata ${Buffer.byteLength(text)}\n${text}\n`,
  );
  return `commit refs/heads/main\ncommitter Ana <ana@example.org> ${FIRST + 600 * index} +0000\ndata 5\nGoals\n${written.join('')}`;
}

/** 2026-01-05, in seconds. */
const FIRST = 1_767_571_200;

/** So many goals, spread over all, with a date that slips, a target that is eased and one check-in more. */
function changedOf(goals: readonly GeneratedFile[], count: number, month: number): readonly GeneratedFile[] {
  const step = goals.length / count;
  return Array.from({ length: count }, (_, index) => goals[Math.floor((index + 0.99) * step)]).flatMap(
    (goal) => {
      if (goal === undefined) return [];
      const text = goal.text
        .replace(/^due: \d{4}/m, `due: ${2027 + month}`)
        .replace(/^( {2}target: )\d+/m, `$1${19 - month}`)
        .trimEnd()
        .concat(`\n\n### 2026-12-${10 + month}\n\n- **Progress:** One page more\n- **Focus:** 8\n`);
      return [{ path: goal.path, text }];
    },
  );
}

interface Recorded {
  readonly args: readonly string[];
  readonly input: string;
}

/** Which git commands a diff runs, told by a git of our own that is found first. */
function record(
  folder: string,
  repository: string,
  args: readonly string[],
): { readonly recorded: readonly Recorded[]; readonly env: NodeJS.ProcessEnv } {
  const log = join(temporaryFolder('bench-git'), 'log');
  const bin = join(folder, 'bin');
  mkdirSync(bin, { recursive: true });
  mkdirSync(log, { recursive: true });
  writeFileSync(
    join(bin, 'git'),
    `#!/bin/sh
PATH="$REAL_PATH"
name="$LOG/$(printf %04d "$(ls "$LOG" | wc -l)")"
for argument; do printf '%s\\0' "$argument" >> "$name.args"; done
tee "$name.input" | git "$@"
`,
  );
  chmodSync(join(bin, 'git'), 0o755);
  const path = process.env['PATH'] ?? '';
  runDiff(repository, args, { ...process.env, PATH: `${bin}${delimiter}${path}`, REAL_PATH: path, LOG: log });
  const names = readdirSync(log).filter((name) => name.endsWith('.args'));
  const recorded = names.sort().map((name) => ({
    args: readFileSync(join(log, name), 'utf8').split('\0').slice(0, -1),
    input: readFileSync(join(log, name.replace(/args$/, 'input')), 'utf8'),
  }));
  removeFolder(dirname(log));
  return { recorded, env: { ...process.env, GIT_LITERAL_PATHSPECS: '1' } };
}

function runDiff(repository: string, args: readonly string[], env: NodeJS.ProcessEnv): void {
  run(process.execPath, [join(root, 'dist/cli.js'), 'diff', ...args, '--format', 'markdown'], {
    cwd: repository,
    env,
  });
}

function runGit(folder: string, args: readonly string[], input: string, env: NodeJS.ProcessEnv): void {
  run('git', args, { cwd: folder, input, env });
}

function run(program: string, args: readonly string[], options: Parameters<typeof spawnSync>[2]): void {
  const { status, stderr } = spawnSync(program, args, { maxBuffer: 1e9, ...options });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} failed:\n${String(stderr)}`);
}

/** Only what differs is handed in; twice as much of it may take twice as long, and the rest of the repository no time. */
function benchCore(rounds: number): void {
  const cases = [
    { count: 100, changed: CHANGED },
    { count: COUNT, changed: CHANGED },
    { count: COUNT, changed: 2 * CHANGED },
  ].map(({ count, changed }) => {
    const goals = generateGoals(count);
    const [before, after] = [1, 2].map((month) => sideOf(changedOf(goals, changed, month)));
    const work = (): void => {
      if (before !== undefined && after !== undefined) diffGoals(before, after);
    };
    const times = Array.from({ length: 20 * rounds }, () => timeOf(work)).slice(10 * rounds);
    return { name: `${changed} of ${count.toLocaleString('en')}`, time: median(times) };
  });
  const first = cases[0]?.time ?? Number.NaN;
  console.log('the core’s part of it: what changed in sentences, for so many changed goals');
  table([
    ['', 'median', 'ratio'],
    ...cases.map(({ name, time }) => [name, milliseconds(time), (time / first).toFixed(2)]),
  ]);
}

function sideOf(goals: readonly GeneratedFile[]): DiffSide {
  const config = DEFAULT_CONFIG;
  const files = goals.flatMap(
    ({ path, text }) => parseGoalFile({ path, content: text }, config.extraFields) ?? [],
  );
  const today = date('2026-12-31');
  return {
    files,
    config,
    problems: new Map(files.map((file) => [file.path, checkGoalFile(file, config, today)])),
  };
}

function timeOf(work: () => void): number {
  const start = process.hrtime.bigint();
  work();
  return Number(process.hrtime.bigint() - start) / 1e6;
}
