/**
 * Finds the goal files below a root and reads them. Takes regular files only, never follows a link, stays inside the
 * root by real path, and tells in notes what it had to leave out. Knows nothing of what a goal file says.
 */
import { lstatSync, readdirSync, realpathSync, type Dirent } from 'node:fs';
import path from 'node:path';
import { gitIgnoreMatcher, type IgnoreFile } from '../core';
import { isGone, reasonOf } from './cannot-run';
import { isRepository, readIgnoreFile, type GitPlace } from './git/place';
import { inFolder, toAbsolute } from './paths';
import { contentOf, readRegularBytes, type Bytes, type Content } from './read-file';

/** Something left out, for people. */
export interface Note {
  /** Relative to the root, with `/`. */
  readonly path: string;
  readonly text: string;
  /** Whether something that should have been read could not be, so that nobody takes the result for the whole. */
  readonly unreadable: boolean;
}

/**
 * The goal files below a root, sorted. `node_modules`, `.git` and what git ignores are never looked into, nor is a
 * repository within the repository, as a submodule is: its goals are its own.
 */
export function findGoalPaths(
  root: string,
  git: GitPlace,
  isGoalPath: (path: string) => boolean,
  notes: Note[],
): readonly string[] {
  const walk: Walk = { root, git, isGoalPath, paths: [], notes };
  const top = { path: '', ignoreFiles: git.ignoreFiles, isIgnored: gitIgnoreMatcher(git.ignoreFiles) };
  const folders: Folder[] = [top];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    folders.push(...walkFolder(walk, folder));
  }
  return walk.paths.sort();
}

/** `undefined` for a file that is gone or no regular file any more; a note says so where it matters. */
export function readGoalText(root: string, file: string, notes: Note[]): Content | undefined {
  const bytes = readGoalBytes(root, file, notes);
  return bytes && contentOf(bytes);
}

/** The same as it is stored. */
export function readGoalBytes(root: string, file: string, notes: Note[]): Bytes | undefined {
  try {
    const bytes = readRegularBytes(toAbsolute(root, file));
    if (bytes === undefined) notes.push(passedOver(file, 'it is no regular file'));
    return bytes;
  } catch (error) {
    notes.push(...unreadable(file, error));
    return undefined;
  }
}

/** Whatever it is. */
export function isThere(root: string, file: string): boolean {
  return lstatSync(toAbsolute(root, file), { throwIfNoEntry: false }) !== undefined;
}

interface Walk {
  readonly root: string;
  readonly git: GitPlace;
  readonly isGoalPath: (path: string) => boolean;
  readonly paths: string[];
  readonly notes: Note[];
}

interface Folder {
  readonly path: string;
  /** Those in it and above it. */
  readonly ignoreFiles: readonly IgnoreFile[];
  readonly isIgnored: (path: string) => boolean;
}

/** Returns the folders in it. */
function walkFolder(walk: Walk, above: Folder): Folder[] {
  const entries = listFolder(walk, above.path);
  if (isAnotherRepository(walk, above.path, entries)) return [];
  const folder = withIgnoreFile(walk, above, entries);
  const folders: Folder[] = [];
  for (const entry of entries) {
    const file = inFolder(folder.path, entry.name);
    const inGit = inFolder(walk.git.prefix, file);
    if (entry.isDirectory()) {
      if (NEVER.has(entry.name) || folder.isIgnored(`${inGit}/`)) continue;
      folders.push({ ...folder, path: file });
    } else if (walk.isGoalPath(file) && !folder.isIgnored(inGit)) {
      if (entry.isFile()) walk.paths.push(file);
      else walk.notes.push(passedOver(file, kindOf(entry)));
    }
  }
  return folders;
}

function isAnotherRepository({ root, git }: Walk, folder: string, entries: readonly Dirent[]): boolean {
  const isCandidate = git.isInGit && folder !== '' && entries.some(({ name }) => name === '.git');
  return isCandidate && isRepository(toAbsolute(root, folder));
}

const NEVER: ReadonlySet<string> = new Set(['node_modules', '.git']);

function listFolder({ root, notes }: Walk, folder: string): readonly Dirent[] {
  const absolute = toAbsolute(root, folder);
  try {
    // A folder that has become a link since it was listed leads elsewhere.
    return realpathSync.native(absolute) === absolute ? readdirSync(absolute, { withFileTypes: true }) : [];
  } catch (error) {
    notes.push(...unreadable(folder === '' ? '.' : folder, error));
    return [];
  }
}

function withIgnoreFile(walk: Walk, folder: Folder, entries: readonly Dirent[]): Folder {
  if (!entries.some((entry) => entry.name === '.gitignore' && entry.isFile())) return folder;
  const absolute = path.join(toAbsolute(walk.root, folder.path), '.gitignore');
  const inGit = folder.path === '' ? walk.git.prefix : inFolder(walk.git.prefix, folder.path);
  const own = readIgnoreFile(absolute, inGit);
  if (own === undefined) return folder;
  const ignoreFiles = [...folder.ignoreFiles, own];
  return { path: folder.path, ignoreFiles, isIgnored: gitIgnoreMatcher(ignoreFiles) };
}

/** Nothing for what has been deleted meanwhile. */
function unreadable(file: string, error: unknown): Note[] {
  // A name of other bytes cannot be asked for by the text made of it.
  const isMisread = file.includes('\uFFFD');
  if (isGone(error) && !isMisread) return [];
  const reason = isMisread ? 'its name is not UTF-8' : reasonOf(error);
  return [{ path: file, text: `cannot be read: ${reason}`, unreadable: true }];
}

function passedOver(file: string, why: string): Note {
  return { path: file, text: `is passed over: ${why}`, unreadable: false };
}

function kindOf(entry: Dirent): string {
  if (entry.isSymbolicLink()) return 'it is a link, and links are not followed';
  if (entry.isFIFO()) return 'it is a FIFO, not a regular file';
  if (entry.isSocket()) return 'it is a socket, not a regular file';
  return 'it is a device, not a regular file';
}
