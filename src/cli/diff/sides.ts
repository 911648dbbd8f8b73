/**
 * The goal files that differ between two sides, read on both. What is the same on both sides is neither read nor parsed:
 * git tells by its hashes, and a file of the work tree is hashed as git would.
 */
import { createHash } from 'node:crypto';
import { lstatSync } from 'node:fs';
import {
  CONFIG_FILE_NAME,
  DEFAULT_CONFIG,
  goalPathMatcher,
  linkedGoals,
  parseConfigFile,
  parseGoalFile,
  type Config,
  type GoalFile,
} from '../../core';
import { findGoalPaths, readGoalText, type Note } from '../files';
import type { Comparison, Side } from '../git/comparison';
import { filesOfCommit, filesOfIndex, readBlobs, type GitFile } from '../git/objects';
import { placeInGit, type GitPlace } from '../git/place';
import type { Git } from '../git/run-git';
import { toAbsolute } from '../paths';
import type { Content } from '../read-file';

/** A side as it is read: which files it has, and what they hold. */
interface Source {
  readonly config: Config;
  /** By path relative to the root, what tells one content from another; goal files alone. */
  readonly hashes: ReadonlyMap<string, string>;
  readonly read: (paths: readonly string[]) => ReadonlyMap<string, Content>;
}

export interface ReadSide {
  readonly config: Config;
  /** Of two sides that are compared, those that differ. */
  readonly files: readonly GoalFile[];
}

export interface ReadSides {
  readonly before: ReadSide;
  readonly after: ReadSide;
  /** Of the files that are the same on both, those that may have to do with the others. */
  readonly linked: readonly GoalFile[];
  readonly notes: readonly Note[];
}

export interface SidesOptions {
  readonly root: string;
  /** Of the root. */
  readonly place: GitPlace;
  /** Of the work tree; it also stands in for one that cannot be read on the side before. */
  readonly config: Config;
  /** Whether that configuration was given by name, so that it counts for both sides. */
  readonly isConfigGiven: boolean;
}

export function readSides(git: Git, { before, after }: Comparison, options: SidesOptions): ReadSides {
  const notes: Note[] = [];
  const context: Context = { ...options, git, notes };
  const newer = sourceOf(context, after, options.config);
  const older = sourceOf(context, before, newer.config);
  return { ...changedFiles(older, newer), notes };
}

/** One side with all of its goals, and not only with those that differ. */
export function readSide(
  git: Git,
  side: Side,
  options: SidesOptions,
): ReadSide & { readonly notes: readonly Note[] } {
  const notes: Note[] = [];
  const context: Context = { ...options, git, notes };
  const source = sourceOf(context, side, options.config);
  return { config: source.config, files: parse(source, [...source.hashes.keys()]), notes };
}

/** Two folders, neither of which needs to be in git. */
export function readFolders(before: string, after: string, config: Config): ReadSides {
  const notes: Note[] = [];
  const newer = folderSource(after, config, notes);
  const older = folderSource(before, newer.config, notes);
  return { ...changedFiles(older, newer), notes };
}

function changedFiles(older: Source, newer: Source): Omit<ReadSides, 'notes'> {
  const differs = (one: Source, other: Source): string[] =>
    [...one.hashes].filter(([path, hash]) => other.hashes.get(path) !== hash).map(([path]) => path);
  // A file that both sides have is read on both; a configuration may read the same text in another way.
  const isSameReading = sameFields(older.config, newer.config);
  const all = (source: Source): string[] => [...source.hashes.keys()];
  const before = parse(older, isSameReading ? differs(older, newer) : all(older));
  const after = parse(newer, isSameReading ? differs(newer, older) : all(newer));
  return {
    before: { config: older.config, files: before },
    after: { config: newer.config, files: after },
    linked: isSameReading ? linkedFiles(before, after, older, newer) : [],
  };
}

function linkedFiles(
  before: readonly GoalFile[],
  after: readonly GoalFile[],
  older: Source,
  newer: Source,
): readonly GoalFile[] {
  if (before.length === 0 && after.length === 0) return [];
  const same = [...newer.hashes].filter(([path, hash]) => older.hashes.get(path) === hash);
  const contents = [...newer.read(same.map(([path]) => path))].map(([path, content]) => ({ path, content }));
  return linkedGoals(before, after, contents, newer.config.extraFields);
}

function sameFields(a: Config, b: Config): boolean {
  return [...a.extraFields].join('\n') === [...b.extraFields].join('\n');
}

function parse(source: Source, paths: readonly string[]): readonly GoalFile[] {
  const contents = source.read(paths);
  return paths.flatMap((path) => {
    const content = contents.get(path);
    return content === undefined ? [] : (parseGoalFile({ path, content }, source.config.extraFields) ?? []);
  });
}

interface Context extends SidesOptions {
  readonly git: Git;
  readonly notes: Note[];
}

function sourceOf(context: Context, side: Side, fallback: Config): Source {
  switch (side.kind) {
    case 'work-tree':
      return workTreeSource(context);
    case 'nothing':
      return { config: fallback, hashes: new Map(), read: () => new Map() };
    case 'commit':
      return objectSource(context, filesOfCommit(context.git, side.hash, context.place.prefix), fallback);
    case 'index': {
      const { files, inConflict } = filesOfIndex(context.git, context.place.prefix);
      for (const path of inConflict) {
        context.notes.push({ path, text: 'has a merge conflict and is passed over', unreadable: true });
      }
      return objectSource(context, files, fallback);
    }
  }
}

function objectSource(
  { git, place, isConfigGiven, config: given }: Context,
  files: readonly GitFile[],
  fallback: Config,
): Source {
  const inRoot = new Map(
    files.flatMap(({ path, hash }): [string, string][] => {
      const own = pathInRoot(place, path);
      return own === undefined ? [] : [[own, hash]];
    }),
  );
  const config = isConfigGiven ? given : configIn(git, inRoot.get(CONFIG_FILE_NAME), fallback);
  const isGoalPath = goalPathMatcher(config);
  const hashes = new Map([...inRoot].filter(([path]) => isGoalPath(path) && !isNever(path)));
  return {
    config,
    hashes,
    read: (paths) => {
      const blobs = readBlobs(
        git,
        paths.flatMap((path) => hashes.get(path) ?? []),
      );
      return contentsOf(paths, (path) => blobs.get(hashes.get(path) ?? ''));
    },
  };
}

/** Without one the defaults count; one that cannot be read is passed over, for it is the other side that counts. */
function configIn(git: Git, hash: string | undefined, fallback: Config): Config {
  if (hash === undefined) return DEFAULT_CONFIG;
  const text = readBlobs(git, [hash]).get(hash);
  if (typeof text !== 'string') return fallback;
  const { config, yaml } = parseConfigFile(CONFIG_FILE_NAME, text);
  return yaml.root === undefined || yaml.errors.length > 0 ? fallback : config;
}

function isNever(path: string): boolean {
  return path.split('/').some((part) => part === 'node_modules' || part === '.git');
}

/** Files that git ignores count where it tracks them all the same. */
function workTreeSource({ git, root, place, config, notes }: Context): Source {
  const isGoalPath = goalPathMatcher(config);
  const paths = new Set(findGoalPaths(root, place, isGoalPath, notes));
  for (const { path } of filesOfIndex(git, place.prefix).files) {
    const own = pathInRoot(place, path);
    if (
      own !== undefined &&
      isGoalPath(own) &&
      !isNever(own) &&
      !paths.has(own) &&
      isRegularFile(toAbsolute(root, own))
    ) {
      paths.add(own);
    }
  }
  return diskSource(root, config, [...paths], notes);
}

/** `undefined` for what is outside of the root. */
function pathInRoot({ prefix }: GitPlace, pathInGit: string): string | undefined {
  if (prefix === '') return pathInGit;
  return pathInGit.startsWith(`${prefix}/`) ? pathInGit.slice(prefix.length + 1) : undefined;
}

function isRegularFile(absolute: string): boolean {
  return lstatSync(absolute, { throwIfNoEntry: false })?.isFile() === true;
}

function folderSource(folder: string, config: Config, notes: Note[]): Source {
  return diskSource(folder, config, findGoalPaths(folder, placeInGit(folder), anyMarkdown, notes), notes);
}

/** In a folder named on purpose every markdown file is meant. */
function anyMarkdown(path: string): boolean {
  return path.endsWith('.md');
}

function diskSource(root: string, config: Config, paths: readonly string[], notes: Note[]): Source {
  const contents = new Map<string, Content>();
  for (const path of paths) {
    const content = readGoalText(root, path, notes);
    if (content !== undefined) contents.set(path, content);
  }
  return {
    config,
    hashes: new Map([...contents].map(([path, content]) => [path, hashOf(content)])),
    read: (wanted) => contentsOf(wanted, (path) => contents.get(path)),
  };
}

/** As git names a blob of this content where it keeps it as it is (Git Internals, "Git Objects"). */
function hashOf(content: Content): string {
  if (typeof content !== 'string') return content.unreadable;
  const bytes = Buffer.from(content, 'utf8');
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}

function contentsOf(
  paths: readonly string[],
  read: (path: string) => Content | undefined,
): ReadonlyMap<string, Content> {
  return new Map(
    paths.flatMap((path): [string, Content][] => {
      const content = read(path);
      return content === undefined ? [] : [[path, content]];
    }),
  );
}
