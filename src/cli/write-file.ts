/**
 * Writes a file in one step: a temporary file in the same folder, then a rename or a link, so that nobody ever reads half
 * of it and a full disk costs nothing. Never writes through a link, and not over what somebody else has just written.
 */
import { randomBytes } from 'node:crypto';
import {
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fsyncSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
  type Stats,
} from 'node:fs';
import path from 'node:path';
import { CannotRun, reasonOf } from './cannot-run';
import { toAbsolute } from './paths';
import { readRegularFile } from './read-file';

/** `before` is what was read from the file; a file that holds anything else is left alone. Returns why, if it is. */
export function replaceFile(absolute: string, before: string, after: string): string | undefined {
  const temporary = temporaryBeside(absolute);
  try {
    if (realpathSync.native(absolute) !== absolute) return 'it is a link, and links are not followed';
    const stats = lstatSync(absolute);
    writeTemporary(temporary, after, stats);
    if (readRegularFile(absolute) !== before) throw new CannotRun('it has changed since it was read');
    renameSync(temporary, absolute);
    return undefined;
  } catch (error) {
    rmSync(temporary, { force: true });
    return error instanceof CannotRun ? error.message : reasonOf(error);
  }
}

/** Whether anything is seen under this name, be it a link to nowhere. */
export function isTaken(absolute: string): boolean {
  try {
    lstatSync(absolute);
    return true;
  } catch {
    return false;
  }
}

/** Makes a file, and the folders it is in, below a root without links. Returns why, if there is no new file now. */
export function createFile(root: string, relative: string, text: string): string | undefined {
  const absolute = toAbsolute(root, relative);
  try {
    makeFolders(root, path.posix.dirname(relative));
    const temporary = temporaryBeside(absolute);
    try {
      writeTemporary(temporary, text);
      putInPlace(temporary, absolute);
    } finally {
      rmSync(temporary, { force: true });
    }
    return undefined;
  } catch (error) {
    return error instanceof CannotRun ? error.message : reasonOf(error);
  }
}

function makeFolders(root: string, relative: string): void {
  let folder = root;
  for (const name of relative === '.' ? [] : relative.split('/')) {
    folder = path.join(folder, name);
    if (!isTaken(folder)) mkdirSync(folder);
    if (realpathSync.native(folder) !== folder) {
      throw new CannotRun('it would be in a link, and links are not followed');
    }
  }
}

/** A link is never made over something. Where a file system has none, an empty file holds the name for a moment. */
function putInPlace(temporary: string, absolute: string): void {
  try {
    linkSync(temporary, absolute);
  } catch (error) {
    if (isTaken(absolute)) throw error;
    closeSync(openSync(absolute, NEW_FILE));
    try {
      renameSync(temporary, absolute);
    } catch (failure) {
      rmSync(absolute, { force: true });
      throw failure;
    }
  }
}

function temporaryBeside(absolute: string): string {
  return path.join(path.dirname(absolute), `.goalmark-${randomBytes(6).toString('hex')}.tmp`);
}

const NEW_FILE = constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL;

/** As the file it takes the place of, or as a new file is made here. */
function writeTemporary(temporary: string, text: string, like?: Stats): void {
  const descriptor = openSync(temporary, NEW_FILE, like === undefined ? 0o666 : 0o600);
  try {
    writeFileSync(descriptor, text, 'utf8');
    if (like !== undefined) takeAfter(descriptor, like);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function takeAfter(descriptor: number, { mode, uid, gid }: Stats): void {
  try {
    fchownSync(descriptor, uid, gid);
  } catch {
    // Only the superuser may give files away; whoever else may write here becomes the owner.
  }
  fchmodSync(descriptor, mode & 0o777);
}
