/** The fixtures of a rule as files: goals end in `.md`, configurations in `.yml`; golden files stand beside them. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import assert from 'node:assert/strict';
import {
  checkConfigFile,
  checkGoalFile,
  DEFAULT_CONFIG,
  parseConfigFile,
  parseGoalFile,
  type ConfigFile,
  type GoalFile,
  type Problem,
} from '../../src/core';
import { date } from './date';
import { root } from './paths';

/** The day on which every fixture is read. */
export const fixtureToday = date('2026-12-31');

/** Set to 1, the golden files are written anew instead of compared. Read the difference before you commit it. */
const update = process.env['GOALMARK_UPDATE_SNAPSHOTS'] === '1';

export function folderOfRule(rule: string): string {
  return join(root, 'test/fixtures/rules', rule);
}

export function fixturesIn(folder: string, start: 'bad' | 'good'): string[] {
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return names.filter((name) => name.startsWith(start) && /^[\w-]+\.(?:md|yml)$/.test(name)).sort();
}

export function stem(name: string): string {
  return name.slice(0, -extname(name).length);
}

/** `undefined` stands for what is not UTF-8. */
export function goalFixture(name: string, text: string | undefined): GoalFile | undefined {
  const path = `goals/ana/${name}`;
  return parseGoalFile({ path, content: text ?? { unreadable: 'encoding' } }, DEFAULT_CONFIG.extraFields);
}

export function configFixture(text: string): ConfigFile {
  return parseConfigFile('.goalmark.yml', text);
}

export function problemsOfFixture(name: string, text: string | undefined): readonly Problem[] {
  if (extname(name) === '.yml') return checkConfigFile(configFixture(text ?? ''));
  const file = goalFixture(name, text);
  assert.ok(file !== undefined, `${name} has no front matter`);
  return checkGoalFile(file, DEFAULT_CONFIG, fixtureToday);
}

export function compareWithGolden(file: string, actual: string): void {
  if (update) writeFileSync(file, actual);
  assert.ok(existsSync(file), `${file} is missing: run with GOALMARK_UPDATE_SNAPSHOTS=1`);
  assert.equal(actual, readFileSync(file, 'utf8'));
}

/** A golden file that is there only where there is something to show. */
export function compareWithOptionalGolden(file: string, actual: string): void {
  if (actual !== '') compareWithGolden(file, actual);
  else assert.ok(!existsSync(file), `there is nothing to show, but ${file} is there`);
}
