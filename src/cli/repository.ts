/** Where a command works: the root, its configuration, and the goal files in it. */
import { lstatSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import {
  checkConfigFile,
  CONFIG_FILE_NAME,
  DEFAULT_CONFIG,
  goalPathMatcher,
  parseConfigFile,
  parseGoalFile,
  type Config,
  type ConfigFile,
  type GoalFile,
} from '../core';
import { BrokenConfig } from './broken-config';
import { CannotRun, isGone, reasonOf } from './cannot-run';
import { findGoalPaths, readGoalText, type Note } from './files';
import { findRoot, isRepository, placeInGit } from './git/place';
import type { Io } from './io';
import { forTerminal } from './output/escape';
import { brokenConfigToGithub } from './output/github';
import { foldersOf, toAbsolute, toRelative } from './paths';
import { createProgress } from './progress';
import { readRegularFile } from './read-file';
import type { Selection } from './selection';

export interface Repository {
  /** Absolute, without links. */
  readonly root: string;
  /** Where relative arguments count from. */
  readonly cwd: string;
  readonly config: Config;
  /** `undefined` where there is none. */
  readonly configFile: ConfigFile | undefined;
}

export interface RepositoryOptions {
  readonly cwd?: string;
  readonly config?: string;
  readonly format?: string;
}

/** Finds the root and reads the configuration; a broken one is a reason not to run. */
export function openRepository(io: Io, options: RepositoryOptions): Repository {
  const cwd = realFolder(path.resolve(io.cwd, options.cwd ?? '.'), options.cwd ?? io.cwd);
  const root = findRoot(cwd);
  const configFile = annotated(io, root, options.format, () =>
    options.config === undefined
      ? readOwnConfig(root)
      : readConfig(root, realFile(path.resolve(cwd, options.config), options.config)),
  );
  return { root, cwd, config: configFile?.config ?? DEFAULT_CONFIG, configFile };
}

/** In a workflow a broken configuration is said at its lines, too: nothing else will be. */
function annotated<Read>(io: Io, root: string, format: string | undefined, read: () => Read): Read {
  try {
    return read();
  } catch (error) {
    if (error instanceof BrokenConfig && format === 'github') {
      io.stdout.write(brokenConfigToGithub(error, placeInGit(root).prefix));
    }
    throw error;
  }
}

export interface GoalFiles {
  /** All of the repository, by path. */
  readonly files: readonly GoalFile[];
  /** The path from git's work tree to the root, `''` where they are the same. */
  readonly gitPrefix: string;
  readonly notes: readonly Note[];
}

/** Reads every goal file below the root, with a note for each file given by name that is none. */
export function readGoalFiles(io: Io, repository: Repository, selection?: Selection): GoalFiles {
  const { root, config, configFile } = repository;
  const notes: Note[] = [];
  const git = placeInGit(root);
  const isGoalPath = goalPathMatcher(config);
  const paths = findGoalPaths(root, git, isGoalPath, notes);
  const progress = createProgress(io, 'Reading goal files', paths.length);
  const files: GoalFile[] = [];
  const withoutFrontMatter = new Set<string>();
  for (const file of paths) {
    progress.step();
    const content = readGoalText(root, file, notes);
    if (content === undefined) continue;
    const goalFile = parseGoalFile({ path: file, content }, config.extraFields);
    if (goalFile === undefined) withoutFrontMatter.add(file);
    else files.push(goalFile);
  }
  progress.end();
  const known = new Set([
    ...files.map(({ path: file }) => file),
    ...notes.map((note) => note.path),
    configFile?.path,
  ]);
  for (const file of selection?.named ?? []) {
    if (known.has(file)) continue;
    notes.push({
      path: file,
      text: whyNoGoal(file, { root, isGoalPath, withoutFrontMatter }),
      unreadable: false,
    });
  }
  return { files, gitPrefix: git.prefix, notes };
}

function whyNoGoal(
  file: string,
  how: { root: string; isGoalPath: (path: string) => boolean; withoutFrontMatter: ReadonlySet<string> },
): string {
  if (how.withoutFrontMatter.has(file)) return 'has no front matter, so it is no goal';
  if (how.isGoalPath(file)) {
    return isInAnotherRepository(how.root, file)
      ? 'is passed over: it is in a repository of its own'
      : 'is passed over: git ignores it';
  }
  return 'is no goal file by its path: goals and exclude in .goalmark.yml say which are';
}

function isInAnotherRepository(root: string, file: string): boolean {
  return foldersOf(file).some((folder) => isRepository(toAbsolute(root, folder)));
}

/** Prints notes for people; whether something could not be read. */
export function reportNotes(io: Io, notes: readonly Note[]): boolean {
  io.stderr.write(notes.map((note) => `${forTerminal(note.path)} ${forTerminal(note.text)}.\n`).join(''));
  return notes.some((note) => note.unreadable);
}

function realFolder(absolute: string, given: string): string {
  try {
    const real = realpathSync.native(absolute);
    if (statSync(real).isDirectory()) return real;
  } catch (error) {
    throw new CannotRun(`"${forTerminal(given)}" cannot be read: ${reasonOf(error)}.`);
  }
  throw new CannotRun(`"${forTerminal(given)}" is no folder.`);
}

/** Named on purpose, so here a link is followed. */
function realFile(absolute: string, given: string): string {
  try {
    return realpathSync.native(absolute);
  } catch (error) {
    throw new CannotRun(`"${forTerminal(given)}" cannot be read: ${reasonOf(error)}.`);
  }
}

function readOwnConfig(root: string): ConfigFile | undefined {
  const absolute = path.join(root, CONFIG_FILE_NAME);
  try {
    lstatSync(absolute);
  } catch (error) {
    if (isGone(error)) return undefined;
  }
  return readConfig(root, absolute);
}

function readConfig(root: string, absolute: string): ConfigFile {
  const file = toRelative(root, absolute);
  const refuse = (why: string): BrokenConfig => new BrokenConfig(file, `cannot be read: ${why}`);
  let content;
  try {
    content = readRegularFile(absolute);
  } catch (error) {
    throw refuse(reasonOf(error));
  }
  if (content === undefined) throw refuse('it is no regular file');
  if (typeof content !== 'string') {
    throw refuse(content.unreadable === 'size' ? 'it is larger than 4 MiB' : 'it is not UTF-8 text');
  }
  const configFile = parseConfigFile(file, content);
  if (isBroken(configFile)) throw new BrokenConfig(file, checkConfigFile(configFile));
  return configFile;
}

function isBroken({ yaml }: ConfigFile): boolean {
  return yaml.root === undefined || yaml.errors.length > 0 || yaml.limit !== undefined;
}
