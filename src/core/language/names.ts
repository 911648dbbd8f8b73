/**
 * What a text calls by its name: a code span, a path, a proper noun, an acronym, a product. A capital at the beginning
 * of a sentence is no sign of a name, nor are capitals in a headline where every word has one.
 */
import { GENERIC_ACRONYMS } from './data/vague-words';
import type { Word } from './words';

/** Indexes of the words that are, or belong to, a name. */
export function namesIn(words: readonly Word[]): readonly number[] {
  const isHeadline = hasHeadlineCase(words);
  let inCode = false;
  return words.flatMap((word, index) => {
    if (word.before !== '' && word.before.split('`').length % 2 === 0) inCode = !inCode;
    return inCode || isName(word, words[index - 1], isHeadline) ? [index] : [];
  });
}

function isName(word: Word, previous: Word | undefined, isHeadline: boolean): boolean {
  const { text, lower, before, kind, span } = word;
  if (text === lower && before === '' && !DIGIT.test(text)) return false;
  if (kind !== 'word' || GENERIC_ACRONYMS.has(lower) || text.length < 2) return false;
  // `/search`, `@li`, `#incidents`, but not the second word of `design/test`.
  const isSigned = /[/@#]$/.test(before) && previous?.span.end !== span.start - 1;
  if (isSigned || INNER_CAPITAL.test(text)) return true;
  if (isHeadline) return false;
  if (ACRONYM.test(text) || LETTER_AND_DIGIT.test(text)) return !ORDINAL_OR_MEASURE.test(text);
  const isSentenceStart = previous === undefined || /[.!?:"“‘(]$/.test(before);
  return !isSentenceStart && CAPITAL.test(text);
}

const DIGIT = /\d/;
/** `TypeScript`, `iOS`. */
const INNER_CAPITAL = /^\p{L}*\p{Ll}\p{Lu}/u;
const ACRONYM = /^\p{Lu}[\p{Lu}\d]+s?$/u;
/** `p95`, `k8s`, `S3`. */
const LETTER_AND_DIGIT = /^\p{L}+\d/u;
/** `3rd`, `10x`, `90ms`, `Q3`, `FY26`. */
const ORDINAL_OR_MEASURE = /^(?:\d|q[1-4]$|h[12]$|fy\d)/i;
const CAPITAL = /^\p{Lu}/u;

/** Whether most of the longer words have a capital. */
function hasHeadlineCase(words: readonly Word[]): boolean {
  let long = 0;
  let capital = 0;
  for (const { kind, text } of words) {
    if (kind !== 'word' || text.length <= 3) continue;
    long += 1;
    if (CAPITAL.test(text)) capital += 1;
  }
  return capital > 2 && capital * 3 >= long * 2;
}
