/**
 * Where a side's goal files come from: a commit, the index, the work tree or a folder. git tells one content from another
 * by its hashes, and a file of the work tree is hashed as git would.
 */
import { createHash } from 'node:crypto';
import { lstatSync, realpathSync } from 'node:fs';
import { dirname } from 'node:path';
import {
  CONFIG_FILE_NAME,
  DEFAULT_CONFIG,
  goalPathMatcher,
  once,
  parseConfigFile,
  type Config,
} from '../../core';
import { CannotRun } from '../cannot-run';
import { findGoalPaths, isThere, readGoalBytes, readGoalText, type Note } from '../files';
import type { Side } from '../git/comparison';
import { filesOfCommit, filesOfIndex, readBlobs, type GitFile } from '../git/objects';
import { placeInGit, type GitPlace } from '../git/place';
import type { Git } from '../git/run-git';
import { inFolder, toAbsolute } from '../paths';
import { contentOf, type Bytes, type Content } from '../read-file';

/** A side as it is read: which files it has, and what they hold. */
export interface Source {
  readonly config: Config;
  /** By path relative to the root, what tells one content from another; goal files alone. */
  readonly hashes: ReadonlyMap<string, string>;
  /** Whether there is a file of that path, a goal or not. */
  readonly has: (path: string) => boolean;
  readonly read: (paths: readonly string[]) => ReadonlyMap<string, Content>;
  /** Of the markdown files that are no goals by the configuration, as far as they can be read. */
  readonly readOthers: (isWanted: (path: string) => boolean) => ReadonlyMap<string, Content>;
}

export interface SourceOptions {
  readonly root: string;
  /** Of the root. */
  readonly place: GitPlace;
  /** Of the work tree; it also stands in for one that cannot be read on the side before. */
  readonly config: Config;
  /** Whether that configuration was given by name, so that it counts for both sides. */
  readonly isConfigGiven: boolean;
}

export interface SourceContext extends SourceOptions {
  readonly git: Git;
  readonly notes: Note[];
}

export function sourceOf(context: SourceContext, side: Side, fallback: Config): Source {
  switch (side.kind) {
    case 'work-tree':
      return workTreeSource(context);
    case 'nothing':
      return {
        config: fallback,
        hashes: new Map(),
        has: () => false,
        read: () => new Map(),
        readOthers: () => new Map(),
      };
    case 'commit':
      return objectSource(context, filesOfCommit(context.git, side.hash, context.place.prefix), fallback);
    case 'index': {
      const { files, inConflict } = filesOfIndex(context.git);
      for (const path of inConflict.flatMap((inGit) => pathInRoot(context.place, inGit) ?? [])) {
        context.notes.push({ path, text: 'has a merge conflict and is passed over', unreadable: true });
      }
      return objectSource(context, files, fallback);
    }
  }
}

function objectSource(
  { git, place, isConfigGiven, config: given }: SourceContext,
  files: readonly GitFile[],
  fallback: Config,
): Source {
  const configFile = inFolder(place.prefix, CONFIG_FILE_NAME);
  const configHash = files.find(({ path }) => path === configFile)?.hash;
  const config = isConfigGiven ? given : configIn(git, configHash, fallback);
  const isGoalPath = goalPathMatcher(config);
  // A repository may have a hundred files for each goal.
  const hashes = new Map<string, string>();
  for (const { path, hash } of files) {
    const own = pathInRoot(place, path);
    if (own !== undefined && isGoalPath(own)) hashes.set(own, hash);
  }
  const paths = once(() => new Set(files.map(({ path }) => path)));
  return {
    config,
    hashes,
    has: (path) => paths().has(inFolder(place.prefix, path)),
    read: (wanted) => readObjects(git, hashes, wanted),
    readOthers: (isWanted) => {
      const others = new Map<string, string>();
      for (const { path, hash } of files) {
        const own = isMarkdown(path) ? pathInRoot(place, path) : undefined;
        if (own !== undefined && !hashes.has(own) && isWanted(own)) others.set(own, hash);
      }
      try {
        return readObjects(git, others, [...others.keys()]);
      } catch (error) {
        // A clone made with a filter may not have what they hold.
        if (error instanceof CannotRun) return new Map();
        throw error;
      }
    },
  };
}

function readObjects(
  git: Git,
  hashes: ReadonlyMap<string, string>,
  paths: readonly string[],
): ReadonlyMap<string, Content> {
  const blobs = readBlobs(
    git,
    paths.flatMap((path) => hashes.get(path) ?? []),
  );
  return contentsOf(paths, (path) => blobs.get(hashes.get(path) ?? ''));
}

/** Without one the defaults count; one that cannot be read is passed over, for it is the other side that counts. */
function configIn(git: Git, hash: string | undefined, fallback: Config): Config {
  if (hash === undefined) return DEFAULT_CONFIG;
  const text = readBlobs(git, [hash]).get(hash);
  if (typeof text !== 'string') return fallback;
  const { config, yaml } = parseConfigFile(CONFIG_FILE_NAME, text);
  return yaml.root === undefined || yaml.errors.length > 0 ? fallback : config;
}

/**
 * Files that git ignores count where it tracks them all the same, and those that a sparse checkout leaves out are as the
 * index has them.
 */
function workTreeSource({ git, root, place, config, notes }: SourceContext): Source {
  const isGoalPath = goalPathMatcher(config);
  const paths = new Set(findGoalPaths(root, place, isGoalPath, notes));
  const leftOut = new Map<string, string>();
  for (const { path, hash, isLeftOut } of filesOfIndex(git).files) {
    const own = pathInRoot(place, path);
    if (own === undefined || !isGoalPath(own) || paths.has(own)) continue;
    if (isRegularFile(root, own)) paths.add(own);
    else if (isLeftOut && !isThere(root, own)) leftOut.set(own, hash);
  }
  const disk = diskSource(root, config, [...paths], notes);
  return {
    config,
    hashes: new Map([...disk.hashes, ...leftOut]),
    has: (path) => isRegularFile(root, path),
    read: (wanted) => new Map([...disk.read(wanted), ...readObjects(git, leftOut, wanted)]),
    readOthers: (isWanted) => {
      const isOther = (path: string): boolean => isMarkdown(path) && !isGoalPath(path) && isWanted(path);
      return contentsOf(findGoalPaths(root, place, isOther, []), (path) => readGoalText(root, path, []));
    },
  };
}

/** `undefined` for what is outside of the root. */
export function pathInRoot({ prefix }: GitPlace, pathInGit: string): string | undefined {
  if (prefix === '') return pathInGit;
  return pathInGit.startsWith(`${prefix}/`) ? pathInGit.slice(prefix.length + 1) : undefined;
}

/** Reached through no link: below one there is another folder, perhaps another's. */
function isRegularFile(root: string, path: string): boolean {
  const absolute = toAbsolute(root, path);
  const folder = dirname(absolute);
  try {
    return realpathSync.native(folder) === folder && lstatSync(absolute).isFile();
  } catch {
    return false;
  }
}

/** In a folder named on purpose every markdown file is meant. */
export function folderSource(folder: string, config: Config, notes: Note[]): Source {
  return diskSource(folder, config, findGoalPaths(folder, placeInGit(folder), isMarkdown, notes), notes);
}

function isMarkdown(path: string): boolean {
  return path.endsWith('.md');
}

function diskSource(root: string, config: Config, paths: readonly string[], notes: Note[]): Source {
  const files = new Map<string, Bytes>();
  for (const path of paths) {
    const bytes = readGoalBytes(root, path, notes);
    if (bytes !== undefined) files.set(path, bytes);
  }
  return {
    config,
    hashes: new Map([...files].map(([path, bytes]) => [path, hashOf(bytes)])),
    has: (path) => files.has(path),
    // Most are the same on both sides, and nobody asks what they say.
    read: (wanted) =>
      contentsOf(wanted, (path) => {
        const bytes = files.get(path);
        return bytes && contentOf(bytes);
      }),
    readOthers: () => new Map(),
  };
}

/** As git names a blob of these bytes where it keeps them as they are (Git Internals, "Git Objects"). */
function hashOf(bytes: Bytes): string {
  if (!Buffer.isBuffer(bytes)) return bytes.unreadable;
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
