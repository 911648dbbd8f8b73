/**
 * Where a stretch of a field's value stands in the file. The value is what YAML made of the text: quotes are gone, lines
 * are folded, escapes are resolved; so both are walked side by side, and where they part the whole value is the place.
 */
import type { Located } from './goal';
import type { SourceText, Span } from '../text/source-text';

export function placeInValue(source: SourceText, { value, span }: Located<string>, within: Span): Span {
  const raw = source.text.slice(span.start, span.end);
  const start = rawOffset(raw, value, within.start);
  const end = rawOffset(raw, value, within.end - 1);
  if (start === undefined || end === undefined || end < start) return span;
  return { start: span.start + start, end: span.start + end + 1 };
}

/** The offset in the raw text of a character of the value; `undefined` where they cannot be laid side by side. */
function rawOffset(raw: string, value: string, offset: number): number | undefined {
  let at = -1;
  for (let index = 0; index <= offset; index += 1) {
    const character = value[index] ?? '';
    if (isBlank(character)) continue;
    const found = raw.indexOf(character, at + 1);
    if (found === -1 || !ONLY_SYNTAX.test(raw.slice(at + 1, found))) return undefined;
    at = found;
  }
  return at === -1 ? undefined : at;
}

/** Blanks, quotes, and what opens a block scalar. */
const ONLY_SYNTAX = /^[\s'"\\>|+-]*$/;

function isBlank(character: string): boolean {
  return character === ' ' || character === '\n' || character === '\t';
}
