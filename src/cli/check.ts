/** `goalmark check`: what is wrong with the goal files, alone and together, and with the configuration. */
import {
  atMostFifty,
  checkConfigFile,
  checkGoalFile,
  checkGoalSet,
  createGoalSet,
  isAtLeast,
  type Config,
  type GoalFile,
  type Problem,
  type Severity,
  type YamlDocument,
} from '../core';
import { goalsOfIndex, goalsOfWorkTree } from './check/goals';
import { readSince } from './check/since';
import { repositoryVisibility } from './git/place';
import type { Io } from './io';
import { checkToGithub } from './output/github';
import { checkToJson } from './output/json';
import { checkToJunit } from './output/junit';
import type { CheckReport } from './output/report';
import { checkToSarif } from './output/sarif';
import { checkToText } from './output/text-check';
import { strengthLine } from './output/strength-line';
import { createStyle } from './output/style';
import { openRepository, reportNotes, type RepositoryOptions } from './repository';
import { selectPaths } from './selection';
import { todayOf } from './today';

export interface CheckOptions extends RepositoryOptions {
  readonly format: 'text' | 'json' | 'github' | 'sarif' | 'junit';
  readonly failOn: Severity | 'never';
  /** Reports only what the range from here to the work tree answers for. */
  readonly since?: string;
  /** Judges what is staged, and not the work tree. */
  readonly staged?: true;
  readonly today?: string;
  readonly color: boolean;
}

export function check(io: Io, paths: readonly string[], options: CheckOptions): number {
  const today = todayOf(io, options.today);
  const repository = openRepository(io, options);
  const selection = selectPaths(paths, repository.root, repository.cwd);
  const isConfigGiven = options.config !== undefined;
  const isStaged = options.staged === true;
  const goals = isStaged
    ? goalsOfIndex(io, repository, isConfigGiven)
    : goalsOfWorkTree(io, repository, selection);
  const { config, gitPrefix, notes } = goals;
  const { configFile } = repository;
  const visibility = repositoryVisibility(io.env);
  const base = options.since ?? (isStaged ? 'HEAD' : undefined);
  const since =
    base === undefined
      ? undefined
      : readSince(io, repository, {
          base,
          isConfigGiven,
          today,
          has: goals.has,
          repositoryVisibility: visibility,
        });

  const set = createGoalSet([...goals.files, ...goals.unseen], config);
  const setProblems = checkGoalSet(set, {
    repositoryVisibility: visibility,
    missingPaths: goals.missingPaths(set),
  });
  const unseen = new Set<YamlDocument>(goals.unseen);
  const checked: (readonly [YamlDocument, readonly Problem[]])[] = [];
  for (const file of set.files) {
    if (unseen.has(file) || !selection.includes(file.path)) continue;
    const all = [...checkGoalFile(file, config, today), ...(setProblems.get(file.path) ?? [])];
    const isMeant = since === undefined || since.touches(file);
    const reported = isMeant ? all : all.filter((problem) => !since.wasThere(problem));
    if (isMeant || reported.length > 0) checked.push([file, atMostFifty(reported)]);
  }
  const goalFiles = checked.length;
  if (
    configFile !== undefined &&
    selection.includes(configFile.path) &&
    since?.touches(configFile) !== false
  ) {
    checked.push([configFile, checkConfigFile(configFile)]);
  }
  checked.sort(([{ path: a }], [{ path: b }]) => (a < b ? -1 : 1));

  const problems = checked.flatMap(([, ofFile]) => ofFile);
  const report: CheckReport = {
    files: goalFiles,
    checked: checked.map(([file]) => file),
    since: base,
    deleted: since === undefined ? 0 : since.deleted().filter((path) => selection.includes(path)).length,
    configPath: configFile?.path,
    problems,
    summary: countBySeverity(problems),
  };
  const isIncomplete = reportNotes(io, notes);
  io.stdout.write(print(io, report, options, gitPrefix));
  if (options.format === 'text' && paths.length === 1) {
    const asked = set.files.filter(({ path }) => selection.includes(path));
    io.stderr.write(strengthOfOne(asked, config));
  }
  if (isIncomplete) return 2;
  const { failOn } = options;
  return failOn !== 'never' && problems.some(({ severity }) => isAtLeast(severity, failOn)) ? 1 : 0;
}

/** Who asks about one goal wants to know how good it is, too. Beside the report, whose lines others read. */
function strengthOfOne([file, ...others]: readonly GoalFile[], config: Config): string {
  return file === undefined || others.length > 0 ? '' : strengthLine(file, config);
}

function countBySeverity(problems: readonly Problem[]): CheckReport['summary'] {
  const count = (severity: Severity): number =>
    problems.filter((problem) => problem.severity === severity).length;
  return { error: count('error'), warning: count('warning'), info: count('info'), hint: count('hint') };
}

function print(io: Io, report: CheckReport, options: CheckOptions, gitPrefix: string): string {
  switch (options.format) {
    case 'text':
      return checkToText(report, createStyle(io, options.color));
    case 'json':
      return checkToJson(report);
    case 'github':
      return checkToGithub(report, gitPrefix);
    case 'sarif':
      return checkToSarif(report, gitPrefix, io.version);
    case 'junit':
      return checkToJunit(report, options.failOn);
  }
}
