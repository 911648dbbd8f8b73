/**
 * Paths as markdown links write them, and paths relative to the root: with `/`, without `.`, and with `..` only at the
 * beginning, where they lead out of the root. Knows no platform and looks at no file.
 */

/** What a link's destination says of a file: its path, and how much of the destination that is. */
export interface LinkPath {
  /** Relative to the root. */
  readonly path: string;
  /** How many of the destination's first characters are the path; a query or an anchor may follow. */
  readonly length: number;
}

/** `undefined` for a link elsewhere and for an anchor in the file itself. */
export function readLinkPath(destination: string, fromFile: string): LinkPath | undefined {
  if (SCHEME.test(destination)) return undefined;
  const length = destination.search(/[?#]/);
  const written = length === -1 ? destination : destination.slice(0, length);
  if (written === '') return undefined;
  const path = normalPath(decoded(written), written.startsWith('/') ? '' : folderOf(fromFile));
  return { path, length: written.length };
}

export interface LinkTarget {
  /** Relative to the root, as `fromFile`. */
  readonly toFile: string;
  readonly fromFile: string;
  /** Whether it stands between angle brackets. */
  readonly isAngled: boolean;
}

/** A destination's path so that it leads to another file (or from another one), written as it was written before. */
export function writeLinkPath(before: string, { toFile, fromFile, isAngled }: LinkTarget): string {
  if (before.startsWith('/')) return encoded(`/${toFile}`, isAngled);
  const path = relativePath(folderOf(fromFile), toFile);
  const isDotted = before.startsWith('./') && !path.startsWith('../');
  const end = before.endsWith('/') && path !== '' ? '/' : '';
  return encoded(`${isDotted ? './' : ''}${path === '' ? '.' : path}${end}`, isAngled);
}

/** `''` for what is in none. */
export function folderOf(file: string): string {
  return file.slice(0, Math.max(0, file.lastIndexOf('/')));
}

const SCHEME = /^(?:[a-z][a-z\d+.-]*:|\/\/)/i;

function normalPath(path: string, folder: string): string {
  const parts: string[] = folder === '' ? [] : folder.split('/');
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else parts.push(part);
  }
  return parts.join('/');
}

function relativePath(folder: string, file: string): string {
  const from = folder === '' ? [] : folder.split('/');
  const to = file.split('/');
  let same = 0;
  while (same < from.length && same < to.length && from[same] === to[same]) same++;
  return [...from.slice(same).map(() => '..'), ...to.slice(same)].join('/');
}

function decoded(text: string): string {
  const unescaped = text.replace(/\\([\p{P}\p{S}])/gu, '$1');
  try {
    return decodeURIComponent(unescaped);
  } catch {
    return unescaped;
  }
}

/** Only what would end the path or the link. */
function encoded(path: string, isAngled: boolean): string {
  return path.replace(isAngled ? /[%#?<>\\\r\n]/g : /[%#?<>\\()\s]/g, (unit) =>
    unit === '(' ? '%28' : unit === ')' ? '%29' : encodeURIComponent(unit),
  );
}
