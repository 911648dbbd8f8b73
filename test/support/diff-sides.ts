/** Two versions of goals for tests of what changed between them: from folders, or from texts. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import {
  checkGoalFile,
  checkGoalSet,
  CONFIG_FILE_NAME,
  createGoalSet,
  decodeUtf8,
  DEFAULT_CONFIG,
  diffGoals,
  goalPathMatcher,
  parseConfigFile,
  parseGoalFile,
  type Change,
  type Config,
  type DiffOptions,
  type DiffSide,
  type GoalFile,
} from '../../src/core';
import { date } from './date';

/** The goals of a folder; with `isJudged` also what the rules say of them. */
export function sideOfFolder(folder: string, isJudged: boolean): DiffSide {
  const paths = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [];
  const names = paths.map((path) => path.split(sep).join('/')).sort();
  const config = names.includes(CONFIG_FILE_NAME)
    ? parseConfigFile(CONFIG_FILE_NAME, readFileSync(join(folder, CONFIG_FILE_NAME), 'utf8')).config
    : DEFAULT_CONFIG;
  const files = names.filter(goalPathMatcher(config)).flatMap((path) => {
    const content = decodeUtf8(readFileSync(join(folder, path))) ?? { unreadable: 'encoding' as const };
    return parseGoalFile({ path, content }, config.extraFields) ?? [];
  });
  return { files, config, problems: isJudged ? problemsOf(files, config) : new Map() };
}

function problemsOf(files: readonly GoalFile[], config: Config): DiffSide['problems'] {
  const today = date('2026-12-31');
  const context = { today, missingPaths: new Set<string>(), repositoryVisibility: undefined };
  const ofSet = checkGoalSet(createGoalSet(files, config), context);
  return new Map(
    files.map((file) => [
      file.path,
      [...checkGoalFile(file, config, today), ...(ofSet.get(file.path) ?? [])],
    ]),
  );
}

/** Sides as an adapter hands them over: without the files that are the same on both, unless something is wrong in them. */
export function changedOnly(before: DiffSide, after: DiffSide): readonly [DiffSide, DiffSide] {
  const textOf = ({ path, source, unreadable }: GoalFile): string => `${path}\n${unreadable ?? source.text}`;
  const differing = (side: DiffSide, other: DiffSide): DiffSide => {
    const same = new Set(other.files.map(textOf));
    const isJudged = ({ path }: GoalFile): boolean => before.problems.has(path) || after.problems.has(path);
    return { ...side, files: side.files.filter((file) => isJudged(file) || !same.has(textOf(file))) };
  };
  return [differing(before, after), differing(after, before)];
}

/** Goals by path. */
export function sideOf(texts: Readonly<Record<string, string>>, config: Config = DEFAULT_CONFIG): DiffSide {
  const files = Object.entries(texts).flatMap(
    ([path, content]) => parseGoalFile({ path, content }, config.extraFields) ?? [],
  );
  return { files, config, problems: new Map() };
}

/** What changed from one text of a goal to another. */
export function changesBetween(before: string, after: string, options?: DiffOptions): readonly Change[] {
  const path = 'goals/ana/a.md';
  return diffGoals(sideOf({ [path]: before }), sideOf({ [path]: after }), options);
}
