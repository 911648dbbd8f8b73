/** Paths as everybody sees them, relative to a root and with `/`, and as the system takes them. */
import path from 'node:path';
import { folderOf } from '../core';

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

/** The folders that a path is in, from the inside out. */
export function foldersOf(path: string): string[] {
  const folder = folderOf(path);
  return folder === '' ? [] : [folder, ...foldersOf(folder)];
}

/** Paths of files, and of every folder that one of them is in. */
export function withFolders(files: Iterable<string>): ReadonlySet<string> {
  const paths = new Set<string>();
  for (const file of files) {
    paths.add(file);
    // Those above a folder that is known are known, too.
    for (let folder = folderOf(file); folder !== '' && !paths.has(folder); folder = folderOf(folder)) {
      paths.add(folder);
    }
  }
  return paths;
}
