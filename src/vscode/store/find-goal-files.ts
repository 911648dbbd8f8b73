/**
 * The goal files of a folder, found by walking it. `workspace.findFiles` would do for a disk, but it follows links (one
 * to `/` keeps it busy for minutes) and finds nothing in virtual file systems, of which only readDirectory is asked
 * here. Folders that git ignores, and those no pattern can reach, are not entered.
 */
import * as vscode from 'vscode';
import { gitIgnoreMatcher, type IgnoreFile } from '../../core';
import { uriIn } from './place';
import { describe, isLink, notRegular, readGoalText } from './read-goal-text';

export interface FoundFiles {
  /** Relative to the folder, with `/`. */
  readonly goals: readonly string[];
  readonly ignoreFiles: readonly IgnoreFile[];
  /** What is called like a goal file and is none, and folders that could not be read, by path. */
  readonly passedOver: ReadonlyMap<string, PassedOver>;
}

export interface PassedOver {
  /** Words for a person. */
  readonly reason: string;
  readonly isLink: boolean;
}

export interface Search {
  readonly folder: vscode.Uri;
  /** The patterns that goal files are found by. */
  readonly patterns: readonly string[];
  /** Whether a path is a goal file's, whatever git says. */
  readonly isGoalPath: (path: string) => boolean;
  /** Whether a folder is somebody else's, such as a workspace folder of its own. */
  readonly isForeign: (path: string) => boolean;
}

/** Walks the folder, or what is below one path in it; rejects only when the folder itself cannot be read. */
export async function findGoalFiles(search: Search, below = ''): Promise<FoundFiles> {
  const walk: Walk = {
    ...search,
    mayHoldGoals: reachable(search.patterns),
    goals: [],
    ignoreFiles: [],
    passedOver: new Map(),
  };
  let level: Folder[] = [{ path: below, ignores: [], isIgnored: () => false }];
  while (level.length > 0) {
    const next: Folder[] = [];
    for (let from = 0; from < level.length; from += AT_ONCE) {
      const found = await Promise.all(
        level.slice(from, from + AT_ONCE).map((folder) => readFolder(walk, folder, folder.path === below)),
      );
      for (const folders of found) next.push(...folders);
    }
    level = next;
  }
  const { goals, ignoreFiles, passedOver } = walk;
  return { goals, ignoreFiles, passedOver };
}

const AT_ONCE = 32;

interface Walk extends Search {
  readonly mayHoldGoals: (folder: string) => boolean;
  readonly goals: string[];
  readonly ignoreFiles: IgnoreFile[];
  readonly passedOver: Map<string, PassedOver>;
}

interface Folder {
  readonly path: string;
  /** From the root down to here. */
  readonly ignores: readonly IgnoreFile[];
  readonly isIgnored: (path: string) => boolean;
}

async function readFolder(walk: Walk, parent: Folder, isFirst: boolean): Promise<Folder[]> {
  let entries: [string, vscode.FileType][];
  try {
    entries = await vscode.workspace.fs.readDirectory(uriIn(walk.folder, parent.path));
  } catch (error) {
    if (isFirst) throw error;
    walk.passedOver.set(parent.path, { reason: describe(error), isLink: false });
    return [];
  }
  const folder = entries.some(([name, type]) => name === '.gitignore' && type === vscode.FileType.File)
    ? await withIgnoreFile(walk, parent)
    : parent;
  const below: Folder[] = [];
  for (const [name, type] of entries) {
    const path = join(folder.path, name);
    if (type === vscode.FileType.Directory) {
      if (NEVER.has(name) || !walk.mayHoldGoals(path) || walk.isForeign(path)) continue;
      if (!folder.isIgnored(`${path}/`)) below.push({ ...folder, path });
    } else if (walk.isGoalPath(path) && !folder.isIgnored(path)) {
      if (type === vscode.FileType.File) walk.goals.push(path);
      else walk.passedOver.set(path, notRegular(type));
    }
  }
  return below;
}

const NEVER: ReadonlySet<string> = new Set(['node_modules', '.git']);

async function withIgnoreFile(walk: Walk, folder: Folder): Promise<Folder> {
  const read = await readGoalText(uriIn(walk.folder, join(folder.path, '.gitignore')));
  if (read.kind !== 'text' || typeof read.content !== 'string') return folder;
  const ignoreFile = { folder: folder.path, text: read.content };
  walk.ignoreFiles.push(ignoreFile);
  const ignores = [...folder.ignores, ignoreFile];
  return { ...folder, ignores, isIgnored: gitIgnoreMatcher(ignores) };
}

/** Whether a folder lies on the way to, or below, what a pattern names before its first wildcard. */
export function reachable(globs: readonly string[]): (folder: string) => boolean {
  const bases = globs.map((glob) => {
    const segments = glob.replace(/^\.\//, '').split('/').slice(0, -1);
    const wild = segments.findIndex((segment) => /[*?[\]{}()!\\]/.test(segment));
    return `${segments.slice(0, wild === -1 ? undefined : wild).join('/')}/`;
  });
  return (folder) =>
    bases.some((base) => base === '/' || base.startsWith(`${folder}/`) || `${folder}/`.startsWith(base));
}

function join(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}

/** Whether a folder above a path is a link: what a walk does not reach, nobody else's event should bring in. */
export async function isLinked(folder: vscode.Uri, path: string): Promise<boolean> {
  const above = path.split('/').slice(0, -1);
  for (let length = 1; length <= above.length; length++) {
    try {
      const { type } = await vscode.workspace.fs.stat(uriIn(folder, above.slice(0, length).join('/')));
      if (isLink(type)) return true;
    } catch {
      return false; // not there yet, or gone: reading will tell
    }
  }
  return false;
}
