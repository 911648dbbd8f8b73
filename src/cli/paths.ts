/** Paths as everybody sees them, relative to a root and with `/`, and as the system takes them. */
import path from 'node:path';

/** `''` for the root itself; begins with `..` outside of it. */
export function toRelative(root: string, absolute: string): string {
  return path.relative(root, absolute).split(path.sep).join('/');
}

export function toAbsolute(root: string, relative: string): string {
  return path.join(root, ...relative.split('/'));
}

/** Whether an absolute path is the folder or in it; both are real paths, without links. */
export function isInside(folder: string, absolute: string): boolean {
  const relative = path.relative(folder, absolute);
  return relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative);
}

export function inFolder(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}

/** The folders that a path is in, from the outside in. */
export function foldersOf(path: string): string[] {
  const parts = path.split('/').slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}

/** Paths of files, and of every folder that one of them is in. */
export function withFolders(files: Iterable<string>): ReadonlySet<string> {
  return new Set([...files].flatMap((file) => [file, ...foldersOf(file)]));
}
