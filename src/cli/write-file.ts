/**
 * Replaces a file's text in one step: a temporary file in the same folder, then a rename, so that nobody ever reads half
 * of it and a full disk costs nothing. Never writes through a link, and not over what somebody else has just written.
 */
import { randomBytes } from 'node:crypto';
import {
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fsyncSync,
  lstatSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
  type Stats,
} from 'node:fs';
import path from 'node:path';
import { CannotRun, reasonOf } from './cannot-run';
import { readRegularFile } from './read-file';

/** `before` is what was read from the file; a file that holds anything else is left alone. Returns why, if it is. */
export function replaceFile(absolute: string, before: string, after: string): string | undefined {
  const temporary = path.join(path.dirname(absolute), `.goalmark-${randomBytes(6).toString('hex')}.tmp`);
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

function writeTemporary(temporary: string, text: string, { mode, uid, gid }: Stats): void {
  const descriptor = openSync(temporary, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL, 0o600);
  try {
    writeFileSync(descriptor, text, 'utf8');
    try {
      fchownSync(descriptor, uid, gid);
    } catch {
      // Only the superuser may give files away; whoever else may write here becomes the owner.
    }
    fchmodSync(descriptor, mode & 0o777);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
