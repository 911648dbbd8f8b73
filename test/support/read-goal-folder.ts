/** A folder of goal files as the goal set it makes, read as the command line reads a repository. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import {
  CONFIG_FILE_NAME,
  createGoalSet,
  evidencePaths,
  goalPathMatcher,
  parseConfigFile,
  parseGoalFile,
  type ConfigFile,
  type GoalSet,
} from '../../src/core';

export interface GoalFolder {
  readonly set: GoalSet;
  readonly configFile: ConfigFile;
  /** Evidence that is not in the folder. */
  readonly missingPaths: ReadonlySet<string>;
}

/** `changed` has the texts of files that are to be read instead of what the folder holds, by path. */
export function readGoalFolder(folder: string, changed?: ReadonlyMap<string, string>): GoalFolder {
  const textOf = (path: string): string => changed?.get(path) ?? readFileSync(join(folder, path), 'utf8');
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.split(sep).join('/'))
    .sort();
  const configText = paths.includes(CONFIG_FILE_NAME) ? textOf(CONFIG_FILE_NAME) : '';
  const configFile = parseConfigFile(CONFIG_FILE_NAME, configText);
  const { config } = configFile;
  const files = paths
    .filter(goalPathMatcher(config))
    .flatMap((path) => parseGoalFile({ path, content: textOf(path) }, config.extraFields) ?? []);
  const set = createGoalSet(files, config);
  const missing = evidencePaths(set).filter((path) => !existsSync(join(folder, path)));
  return { set, configFile, missingPaths: new Set(missing) };
}
