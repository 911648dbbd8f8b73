/** What the command line knows of git, without ever running it: where a repository is, and what it keeps out. */
import { existsSync, lstatSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { CONFIG_FILE_NAME, FILE_SIZE_LIMIT, type IgnoreFile } from '../../core';
import { toRelative } from '../paths';
import { readRegularFile } from '../read-file';

/** The nearest folder from here upwards that holds `.goalmark.yml` or `.git`; without one, the folder itself. */
export function findRoot(folder: string): string {
  return (
    upwards(folder).find((above) => holds(above, CONFIG_FILE_NAME) || existsSync(path.join(above, '.git'))) ??
    folder
  );
}

export interface GitPlace {
  /** The top of git's work tree, as an absolute path: the root itself where there is no git. */
  readonly workTree: string;
  /** The root's path in git's work tree: `''` where they are the same, and where there is no git. */
  readonly prefix: string;
  readonly isInGit: boolean;
  /** The ignore files above the root and git's own; their folders are relative to git's work tree. */
  readonly ignoreFiles: readonly IgnoreFile[];
}

/** Ignore files count from git's work tree down, also where goals have their root further below. */
export function placeInGit(root: string): GitPlace {
  const workTree = upwards(root).find((above) => existsSync(path.join(above, '.git')));
  if (workTree === undefined) return { workTree: root, prefix: '', isInGit: false, ignoreFiles: [] };
  const prefix = toRelative(workTree, root);
  const own = readIgnoreFile(path.join(workTree, '.git', 'info', 'exclude'), '');
  const above = upwards(root)
    .filter((folder) => folder !== root && folder.length >= workTree.length)
    .reverse()
    .map((folder) => readIgnoreFile(path.join(folder, '.gitignore'), toRelative(workTree, folder)));
  return {
    workTree,
    prefix,
    isInGit: true,
    ignoreFiles: [own, ...above].filter((file) => file !== undefined),
  };
}

/** Whether a folder with `.git` in it is a repository: that may be a file, as in a submodule, or a folder with a HEAD. */
export function isRepository(folder: string): boolean {
  const own = path.join(folder, '.git');
  return lstatSync(own, { throwIfNoEntry: false })?.isFile() === true || existsSync(path.join(own, 'HEAD'));
}

/** `undefined` where there is none that git would read: it does not follow a link there either. */
export function readIgnoreFile(absolute: string, folder: string): IgnoreFile | undefined {
  try {
    const text = readRegularFile(absolute);
    return typeof text === 'string' ? { folder, text } : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Whether the repository is public, as the workflow run knows it from the event that started it (GitHub Docs, "Webhook
 * events and payloads": `repository.visibility`, `repository.private`); nothing is asked over the network.
 */
export function repositoryVisibility(
  env: Readonly<Record<string, string | undefined>>,
): 'public' | 'private' | undefined {
  const file = env['GITHUB_EVENT_PATH'];
  if (env['GITHUB_ACTIONS'] !== 'true' || file === undefined || file === '') return undefined;
  try {
    const stats = statSync(file);
    if (!stats.isFile() || stats.size > FILE_SIZE_LIMIT) return undefined;
    const event: unknown = JSON.parse(readFileSync(file, 'utf8'));
    const repository = propertyOf(event, 'repository');
    const visibility = propertyOf(repository, 'visibility');
    if (typeof visibility === 'string') return visibility === 'public' ? 'public' : 'private';
    const isPrivate = propertyOf(repository, 'private');
    return typeof isPrivate === 'boolean' ? (isPrivate ? 'private' : 'public') : undefined;
  } catch {
    return undefined;
  }
}

function propertyOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.getOwnPropertyDescriptor(value, key)?.value
    : undefined;
}

/** The folder and those it is in, from the inside out. */
function upwards(folder: string): string[] {
  const parent = path.dirname(folder);
  return parent === folder ? [folder] : [folder, ...upwards(parent)];
}

function holds(folder: string, name: string): boolean {
  try {
    return !lstatSync(path.join(folder, name)).isDirectory();
  } catch {
    return false;
  }
}
