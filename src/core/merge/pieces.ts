/**
 * A merged text in pieces: texts of whole lines, and conflicts between two of them. Written with git's markers, or with
 * each conflict decided for one side, which is how a merge is checked.
 */

export type Piece = string | Conflict;

/** Whole lines each, or nothing. */
export interface Conflict {
  readonly ours: string;
  /** What was there before, of which each made something else. */
  readonly base: string;
  readonly theirs: string;
}

export type Side = 'ours' | 'theirs';

/** What stands behind the signs, and how many signs there are. */
export interface Markers {
  readonly ours: string;
  readonly theirs: string;
  /** Where it is given, a conflict also has what was there before, as git's styles `diff3` and `zdiff3` have it. */
  readonly base?: string | undefined;
  readonly size: number;
}

export function isConflict(piece: Piece): piece is Conflict {
  return typeof piece !== 'string';
}

export function withMarkers(
  pieces: readonly Piece[],
  { ours, theirs, base, size }: Markers,
  eol: string,
): string {
  const line = (sign: string, label: string): string => `${`${sign.repeat(size)} ${label}`.trimEnd()}${eol}`;
  return pieces
    .map((piece) =>
      isConflict(piece)
        ? line('<', ours) +
          piece.ours +
          (base === undefined ? '' : line('|', base) + withEol(piece.base, eol)) +
          line('=', '') +
          piece.theirs +
          line('>', theirs)
        : piece,
    )
    .join('');
}

export function decidedFor(pieces: readonly Piece[], side: Side): string {
  return pieces.map((piece) => (isConflict(piece) ? piece[side] : piece)).join('');
}

/** The lines of a text, each with what ends it; the last one may have no end. */
export function linesOf(text: string): readonly string[] {
  return text === '' ? [] : text.split(/(?<=\n|\r(?!\n))/);
}

export function withoutEol(line: string): string {
  const end = line.length - (line.endsWith('\n') ? 1 : 0);
  return line.slice(0, line.charCodeAt(end - 1) === CR ? end - 1 : end);
}

export function withEol(text: string, eol: string): string {
  if (eol === '\n' && !text.includes('\r')) return text;
  return text.replace(/\r\n|\r|\n/g, eol);
}

export function isBlank(line: string): boolean {
  return /^[ \t\r\n]*$/.test(line);
}

const CR = 13;
