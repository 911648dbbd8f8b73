/**
 * Text edits as data and how they are applied. An edit replaces a span of offsets of the text it was made for; the
 * edits of one fix belong together and never overlap.
 */
import type { Span } from './source-text';

export interface TextEdit {
  readonly span: Span;
  readonly newText: string;
}

/** Applies edits that do not overlap; those at one offset are applied in their order. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const ordered = inOrder(edits);
  let result = '';
  let offset = 0;
  for (const { span, newText } of ordered) {
    result += text.slice(offset, span.start) + newText;
    offset = span.end;
  }
  return result + text.slice(offset);
}

/** Whether no two of these edits touch the same text, and no two insert at one offset. */
export function areDisjoint(edits: readonly TextEdit[]): boolean {
  const ordered = inOrder(edits);
  return ordered.every(({ span }, index) => {
    const previous = ordered[index - 1]?.span;
    return previous === undefined || (previous.end <= span.start && previous.start < span.start);
  });
}

function inOrder(edits: readonly TextEdit[]): TextEdit[] {
  return [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}
