/**
 * Edits made one after the other as edits of the text that was there first: what is left of it, and what came between.
 * They are disjoint and in order, and there is one where several met.
 */
import type { TextEdit } from '../text/edits';

/** A text as stretches of the first one and new texts. */
export type Pieces = readonly Piece[];

type Piece = { readonly start: number; readonly end: number } | { readonly newText: string };

export function piecesOf(text: string): Pieces {
  return [{ start: 0, end: text.length }];
}

/** The pieces after edits of the text that they make; the edits are disjoint. */
export function withEdits(pieces: Pieces, edits: readonly TextEdit[]): Pieces {
  let result = pieces;
  const ordered = [...edits].sort((a, b) => b.span.start - a.span.start || b.span.end - a.span.end);
  for (const { span, newText } of ordered) {
    result = [...slice(result, 0, span.start), { newText }, ...slice(result, span.end, Infinity)];
  }
  return result;
}

function slice(pieces: Pieces, from: number, to: number): Piece[] {
  const result: Piece[] = [];
  let at = 0;
  for (const piece of pieces) {
    const length = 'newText' in piece ? piece.newText.length : piece.end - piece.start;
    const start = Math.max(from - at, 0);
    const end = Math.min(to - at, length);
    if (start < end) {
      result.push(
        'newText' in piece
          ? { newText: piece.newText.slice(start, end) }
          : { start: piece.start + start, end: piece.start + end },
      );
    }
    at += length;
  }
  return result;
}

/** What turns the first text into the pieces. */
export function editsOf(pieces: Pieces, text: string): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  let start = 0;
  let newText = '';
  for (const piece of [...pieces, { start: text.length, end: text.length }]) {
    if ('newText' in piece) {
      newText += piece.newText;
      continue;
    }
    if (piece.start > start || newText !== '') edits.push({ span: { start, end: piece.start }, newText });
    start = piece.end;
    newText = '';
  }
  return edits;
}
