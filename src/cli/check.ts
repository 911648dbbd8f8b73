/** `goalmark check`: what is wrong with the goal files, alone and together, and with the configuration. */
import {
  atMostFifty,
  checkConfigFile,
  checkGoalFile,
  checkGoalSet,
  createGoalSet,
  isAtLeast,
  type Problem,
  type Severity,
} from '../core';
import { findMissingPaths } from './evidence';
import { repositoryVisibility } from './git/place';
import type { Io } from './io';
import { checkToGithub } from './output/github';
import { checkToJson } from './output/json';
import type { CheckReport } from './output/report';
import { checkToText } from './output/text-check';
import { createStyle } from './output/style';
import { openRepository, readGoalFiles, reportNotes, type RepositoryOptions } from './repository';
import { selectPaths } from './selection';
import { todayOf } from './today';

export interface CheckOptions extends RepositoryOptions {
  readonly format: 'text' | 'json' | 'github';
  readonly failOn: Severity | 'never';
  readonly today?: string;
  readonly color: boolean;
}

export function check(io: Io, paths: readonly string[], options: CheckOptions): number {
  const today = todayOf(io, options.today);
  const repository = openRepository(io, options);
  const selection = selectPaths(paths, repository.root, repository.cwd);
  const { files, gitPrefix, notes } = readGoalFiles(io, repository, selection);
  const { config, configFile } = repository;

  const set = createGoalSet(files, config);
  const setProblems = checkGoalSet(set, {
    repositoryVisibility: repositoryVisibility(io.env),
    missingPaths: findMissingPaths(set, repository.root),
  });
  const checked = set.files.filter((file) => selection.includes(file.path));
  const byFile = new Map(
    checked.map((file) => [
      file.path,
      atMostFifty([...checkGoalFile(file, config, today), ...(setProblems.get(file.path) ?? [])]),
    ]),
  );
  if (configFile !== undefined && selection.includes(configFile.path)) {
    byFile.set(configFile.path, checkConfigFile(configFile));
  }

  const problems = [...byFile.keys()].sort().flatMap((file) => byFile.get(file) ?? []);
  const report: CheckReport = {
    files: checked.length,
    configPath: configFile?.path,
    problems,
    summary: countBySeverity(problems),
  };
  const isIncomplete = reportNotes(io, notes);
  io.stdout.write(print(io, report, options, gitPrefix));
  if (isIncomplete) return 2;
  const { failOn } = options;
  return failOn !== 'never' && problems.some(({ severity }) => isAtLeast(severity, failOn)) ? 1 : 0;
}

function countBySeverity(problems: readonly Problem[]): CheckReport['summary'] {
  const count = (severity: Severity): number =>
    problems.filter((problem) => problem.severity === severity).length;
  return { error: count('error'), warning: count('warning'), info: count('info'), hint: count('hint') };
}

function print(io: Io, report: CheckReport, { format, color }: CheckOptions, gitPrefix: string): string {
  switch (format) {
    case 'text':
      return checkToText(report, createStyle(io, color));
    case 'json':
      return checkToJson(report);
    case 'github':
      return checkToGithub(report, gitPrefix);
  }
}
