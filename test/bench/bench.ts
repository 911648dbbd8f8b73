/**
 * `npm run bench`: how quick the core and the command line are. Figures to read, never assertions: a machine that is
 * busy with something else is no mistake of ours, so compare ratios and not seconds.
 *
 *   npm run bench                           everything
 *   npm run bench -- --files 1000 --rounds 3
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import {
  checkGoalFile,
  checkGoalSet,
  createGoalSet,
  DEFAULT_CONFIG,
  hoverGoal,
  parseGoalFile,
  RULES,
  type GoalFile,
} from '../../src/core';
import { date } from '../support/date';
import { root } from '../support/paths';
import { run } from '../support/processes';
import { benchCheck } from './check-files';
import { completionTimes } from './completions';
import { benchDiff } from './diff';
import { keystrokes, longGoal } from './edits';
import { milliseconds, percentile, table } from './figures';
import { generateGoals } from './generate';
import { benchRules } from './rules';
import { worstCases } from './worst-cases';

const TODAY = date('2026-12-31');
const NOTHING_MISSING = { repositoryVisibility: undefined, missingPaths: new Set<string>() };

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      files: { type: 'string', default: '10000' },
      rounds: { type: 'string', default: '5' },
    },
  });
  await run(process.execPath, ['esbuild.js'], { cwd: root, timeoutMs: 120_000 });
  benchCheck(Number(values.files), Number(values.rounds));
  benchDiff(Number(values.rounds));
  benchRules(Number(values.files), Number(values.rounds), TODAY);
  benchKeystrokes(2000);
  benchHover(2000);
  benchCompletions();
  benchWorstCases();
  printBundles();
}

function read(path: string, text: string): GoalFile | undefined {
  return parseGoalFile({ path, content: text }, DEFAULT_CONFIG.extraFields);
}

function check(file: GoalFile): void {
  checkGoalFile(file, DEFAULT_CONFIG, TODAY);
}

function benchKeystrokes(count: number): void {
  const others = generateGoals(1000).flatMap(({ path, text }) => read(path, text) ?? []);
  const alone = times(count, (file) => {
    check(file);
  });
  const among = times(count, (file) => {
    check(file);
    checkGoalSet(createGoalSet([...others, file], DEFAULT_CONFIG), NOTHING_MISSING);
  });
  console.log(`a key pressed in a goal of 200 lines, ${count} times`);
  table([
    ['', 'median', '90th percentile', '99th percentile'],
    row('its own problems', alone),
    row('and those among 1,000 goals', among),
  ]);
}

function benchCompletions(): void {
  console.log('completions at every place of a goal of 200 lines, among 1,000 goals (at most 10 ms)');
  table([
    ['', 'median', '90th percentile', '99th percentile'],
    row('what is offered there', completionTimes(longGoal(), generateGoals(1000), TODAY)),
  ]);
}

function row(name: string, measured: readonly number[]): string[] {
  return [name, ...[50, 90, 99].map((percent) => milliseconds(percentile(measured, percent)))];
}

/** Milliseconds for each key, once the code is warm; the better of two runs, as another program may get in between. */
function times(count: number, work: (file: GoalFile) => void): number[] {
  const texts = [...keystrokes(longGoal(), count + WARM_UP)];
  const runOnce = (): number[] =>
    texts.map((text) =>
      timeOf(() => {
        const file = read('goals/edited.md', text);
        if (file !== undefined) work(file);
      }),
    );
  const first = runOnce();
  return runOnce()
    .map((time, index) => Math.min(time, first[index] ?? time))
    .slice(WARM_UP);
}

const WARM_UP = 200;

/** At places all over a goal. */
function benchHover(count: number): void {
  const others = generateGoals(1000).flatMap(({ path, text }) => read(path, text) ?? []);
  const text = longGoal();
  const measured = Array.from({ length: count }, (_, index) =>
    timeOf(() => {
      const file = read('goals/edited.md', text);
      if (file === undefined) return;
      const set = createGoalSet([...others, file], DEFAULT_CONFIG);
      const nextOf = (): string => 'check-in today';
      hoverGoal(file, (index * 7919) % text.length, { today: TODAY, set, rules: RULES, nextOf });
    }),
  ).slice(WARM_UP);
  console.log(
    `a hover in a goal of 200 lines among 1,000 goals, read anew each time, ${count} times (at most 10 ms)`,
  );
  table([
    ['', 'median', '90th percentile', '99th percentile'],
    ['', ...[50, 90, 99].map((percent) => milliseconds(percentile(measured, percent)))],
  ]);
}

function benchWorstCases(): void {
  const cases = worstCases().map(({ name, text }) => {
    const work = (): void => {
      const file = read('goals/slow.md', text);
      if (file === undefined) return;
      check(file);
      checkGoalSet(createGoalSet([file], DEFAULT_CONFIG), NOTHING_MISSING);
    };
    return { name, ms: Math.min(timeOf(work), timeOf(work)) };
  });
  cases.sort((a, b) => b.ms - a.ms);
  console.log(`the slowest of ${cases.length} files made to be slow (at most 1 s)`);
  table(cases.slice(0, 12).map(({ name, ms }) => [name, milliseconds(ms)]));
}

function timeOf(work: () => void): number {
  const start = process.hrtime.bigint();
  work();
  return Number(process.hrtime.bigint() - start) / 1e6;
}

function printBundles(): void {
  const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`;
  const bundles = ['dist/extension.js', 'dist/web/extension.js', 'dist/cli.js'].map((file) => ({
    name: file,
    content: readFileSync(join(root, file)),
  }));
  const required = /\brequire\("\.\/(parts\/[^"]+)"\)/.exec(bundles[0]?.content.toString() ?? '')?.[1];
  if (required !== undefined) {
    const content = readFileSync(join(root, 'dist', required));
    bundles.unshift({ name: 'what is loaded at the start', content });
  }
  const rows = bundles.map(({ name, content }) => [
    name,
    kilobytes(content.length),
    kilobytes(gzipSync(content).length),
  ]);
  console.log('bundles');
  table([['', 'minified', 'compressed'], ...rows]);
}

void main();
