/**
 * The blanks of a text: what stands between `<` and `>` is to be filled in by the author. Not what only looks alike:
 * code in backquotes, an element (`<table>`, `<br/>`, `</td>`), a type's argument (`List<String>`), a link.
 */
import type { Span } from '../text/source-text';
import { HTML_ELEMENTS } from '../language/data/placeholder-words';

/** Whether a text still has something to fill in. */
export function hasBlank(text: string): boolean {
  return blanksIn(text).length > 0;
}

/** Where something is still to be filled in, in the order of the text. */
export function blanksIn(text: string): readonly Span[] {
  if (!text.includes('<')) return [];
  const code = [...text.matchAll(CODE)].map(({ 0: written, index }) => ({
    index,
    end: index + written.length,
  }));
  return [...text.matchAll(BLANK)].flatMap(({ 0: written, index }): Span[] => {
    const isCode = code.some((span) => span.index < index && index < span.end);
    return isCode || isMarkup(written) ? [] : [{ start: index, end: index + written.length }];
  });
}

/** Behind a letter or a digit it is the argument of a type. */
const BLANK = /(?<![\p{L}\p{N}_])<\p{L}[^<>\n]*>/gu;

/** As many backquotes behind it as before it. */
const CODE = /(?<!`)(`+)(?!`)[^\n]*?[^`\n]\1(?!`)/g;

function isMarkup(written: string): boolean {
  const inside = written.slice(1, -1).trim();
  const name = /^[\w-]+/.exec(inside)?.[0] ?? '';
  const rest = inside.slice(name.length);
  if (inside.endsWith('/') || LINK.test(inside) || CUSTOM_ELEMENT.test(name)) return true;
  return HTML_ELEMENTS.has(name.toLowerCase()) && (rest === '' || ATTRIBUTE.test(rest));
}

/** `<link or path>` is a blank, `<link rel="icon">` is none. */
const ATTRIBUTE = /^\s+[\w:-]+=/;
const LINK = /^(?:[a-z]+:\/\/|mailto:|[^\s@]+@[^\s@]+$)/i;
/** `<goal-card>`, but not `<YYYY-MM-DD>`. */
const CUSTOM_ELEMENT = /^[a-z]+(?:-[a-z]+)+$/;
