/** The PATH arguments: which files a command is about. Each must exist and be inside the root, by its real path. */
import { lstatSync, realpathSync, type Stats } from 'node:fs';
import path from 'node:path';
import { CannotRun, reasonOf } from './cannot-run';
import { forTerminal } from './output/escape';
import { isInside, toRelative } from './paths';

export interface Selection {
  /** Whether a file, relative to the root, is meant; every file is when no path was given. */
  readonly includes: (file: string) => boolean;
  /** The files given by name, relative to the root. */
  readonly named: readonly string[];
}

export function selectPaths(given: readonly string[], root: string, cwd: string): Selection {
  const files = new Set<string>();
  const folders: string[] = [];
  for (const argument of given) {
    const { relative, isFolder } = resolveArgument(argument, root, cwd);
    if (isFolder) folders.push(relative);
    else files.add(relative);
  }
  const everything = given.length === 0 || folders.includes('');
  return {
    includes: (file) =>
      everything || files.has(file) || folders.some((folder) => file.startsWith(`${folder}/`)),
    named: [...files],
  };
}

function resolveArgument(
  argument: string,
  root: string,
  cwd: string,
): { relative: string; isFolder: boolean } {
  const shown = `"${forTerminal(argument)}"`;
  const absolute = path.resolve(cwd, argument);
  let stats: Stats;
  let real: string;
  try {
    stats = lstatSync(absolute);
    real = realpathSync.native(absolute);
  } catch (error) {
    throw new CannotRun(`${shown} cannot be read: ${reasonOf(error)}.`);
  }
  if (stats.isSymbolicLink()) throw new CannotRun(`${shown} is a link, and links are not followed.`);
  if (!isInside(root, real)) {
    throw new CannotRun(`${shown} is outside of the repository in ${forTerminal(root)}.`);
  }
  if (!stats.isDirectory() && !stats.isFile()) throw new CannotRun(`${shown} is no regular file.`);
  return { relative: toRelative(root, real), isFolder: stats.isDirectory() };
}
