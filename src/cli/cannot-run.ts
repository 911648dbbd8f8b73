/** A reason not to run, in words for whoever typed the command: exit status 2. */
export class CannotRun extends Error {}

/** Why the system refused, in a few words. */
export function reasonOf(error: unknown): string {
  const code = codeOf(error);
  switch (code) {
    case 'EACCES':
    case 'EPERM':
      return 'permission denied';
    case 'ENOENT':
      return 'it does not exist';
    case 'EEXIST':
      return 'it is there already';
    case 'ENOTDIR':
      return 'a part of its path is no folder';
    case 'EISDIR':
      return 'it is a folder';
    case 'ELOOP':
      return 'it is a link, and links are not followed';
    case 'ENAMETOOLONG':
      return 'its name is too long';
    case 'ENOSPC':
      return 'there is no space left';
    case 'EROFS':
      return 'it cannot be written to';
    case undefined:
      return error instanceof Error ? error.message : String(error);
    default:
      return `the system says ${code}`;
  }
}

/** A vanished file or folder, which is nobody's mistake while a repository is being worked on. */
export function isGone(error: unknown): boolean {
  return codeOf(error) === 'ENOENT';
}

/** More output of another program than there was room for. */
export function isTooMuch(error: unknown): boolean {
  return codeOf(error) === 'ENOBUFS';
}

function codeOf(error: unknown): string | undefined {
  const code: unknown = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : undefined;
}
