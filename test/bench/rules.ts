/**
 * What the rules cost for one goal, in time of the processor: all of them, those that do not coach, and each of the
 * slowest by itself, with the reading of the wording that it asks for.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import {
  checkGoalFile,
  checkGoalSet,
  createGoalSet,
  DEFAULT_CONFIG,
  parseGoalFile,
  RULES,
  type CalendarDate,
  type Config,
  type GoalFile,
} from '../../src/core';
import { readWording } from '../../src/core/coach/wording';
import { contextOf } from '../../src/core/rules/file-context';
import { root } from '../support/paths';
import { table } from './figures';
import { generateGoals } from './generate';

const NOTHING_MISSING = { repositoryVisibility: undefined, missingPaths: new Set<string>() };

export function benchRules(count: number, rounds: number, today: CalendarDate): void {
  const files = realisticGoals(count);
  const plain: Config = {
    ...DEFAULT_CONFIG,
    severities: new Map(METHOD_RULE_IDS.map((id) => [id, 'off'] as const)),
  };
  const checkAll = (config: Config): void => {
    for (const file of files) checkGoalFile(file, config, today);
  };
  const all: number[] = [];
  const without: number[] = [];
  const ofSet: number[] = [];
  for (let round = 0; round < rounds; round++) {
    all.push(
      processorTime(() => {
        checkAll(DEFAULT_CONFIG);
      }),
    );
    without.push(
      processorTime(() => {
        checkAll(plain);
      }),
    );
    ofSet.push(
      processorTime(() => {
        checkGoalSet(createGoalSet(files, DEFAULT_CONFIG), NOTHING_MISSING);
      }),
    );
  }
  const perGoal = (times: readonly number[]): number => Math.min(...times) / files.length;
  console.log(
    `the rules on ${files.length} goals, the best of ${rounds} (all together at most 100 µs a goal)`,
  );
  table([
    ['', 'µs a goal'],
    ['all rules of one file', perGoal(all).toFixed(1)],
    ['without those of the method', perGoal(without).toFixed(1)],
    ['rules of the set', perGoal(ofSet).toFixed(1)],
    ['ratio of all to those without', (perGoal(all) / perGoal(without)).toFixed(1)],
  ]);
  printSlowest(files, rounds, today);
}

/** The rules of the coach stand behind the last one of the set. */
const METHOD_RULE_IDS = RULES.map(({ id }) => id).slice(
  RULES.findLastIndex(({ scope }) => scope === 'set') + 1,
);

function printSlowest(files: readonly GoalFile[], rounds: number, today: CalendarDate): void {
  const rows = RULES.flatMap((rule) => {
    if (rule.scope === 'set') return [];
    const once = (): void => {
      for (const file of files) {
        const context = contextOf(file, DEFAULT_CONFIG, today, readWording);
        rule.check(file, context);
      }
    };
    const best = Math.min(...Array.from({ length: rounds }, () => processorTime(once)));
    return [{ id: rule.id, time: best / files.length }];
  }).sort((a, b) => b.time - a.time);
  console.log('the slowest rules, each alone');
  table([['', 'µs a goal'], ...rows.slice(0, 10).map(({ id, time }) => [id, time.toFixed(1)])]);
}

/** Generated goals with the wording of the statements that people judged. */
function realisticGoals(count: number): readonly GoalFile[] {
  const goals = textsIn('goals.yml', 'text');
  const measures = textsIn('metrics.yml', 'text');
  const gaps = textsIn('pairs.yml', 'gap');
  const causes = textsIn('pairs.yml', 'cause');
  return generateGoals(count).flatMap(({ path, text }, index) => {
    const of = (texts: readonly string[]): string => JSON.stringify(texts[(index * 31) % texts.length]);
    const content = text
      .replace(/^goal: >-\n.*\n.*/m, () => `goal: ${of(goals)}`)
      .replace(/^gap: .*/m, () => `gap: ${of(gaps)}`)
      .replace(/^ {2}detail: .*/m, () => `  detail: ${of(causes)}`)
      .replace(/^ {2}measure: .*/m, () => `  measure: ${of(measures)}`);
    return parseGoalFile({ path, content }, DEFAULT_CONFIG.extraFields) ?? [];
  });
}

function textsIn(name: string, key: string): readonly string[] {
  const groups = parse(readFileSync(join(root, 'test/fixtures/wording', name), 'utf8')) as Readonly<
    Record<string, readonly Readonly<Record<string, string>>[]>
  >;
  return Object.values(groups)
    .flat()
    .flatMap((item) => item[key] ?? []);
}

/** In microseconds: what other programs do meanwhile hardly matters. */
function processorTime(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return user + system;
}
