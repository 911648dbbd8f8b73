/**
 * What a text calls by its name: a code span, a path, a proper noun, an acronym, a product. A capital at the beginning
 * of a sentence is no sign of a name, nor are capitals in a headline where every word has one.
 */
import { GENERIC_ACRONYMS } from './data/vague-words';
import { hasCapital, perForm } from './form';
import type { Word } from './words';

/** Of each word whether it is, or belongs to, a name. */
export function namesAmong(words: readonly Word[]): readonly boolean[] {
  const isHeadline = hasHeadlineCase(words);
  let inCode = false;
  return words.map((word, index) => {
    if (word.before !== '' && word.before.split('`').length % 2 === 0) inCode = !inCode;
    return inCode || isName(word, words[index - 1], isHeadline);
  });
}

function isName(word: Word, previous: Word | undefined, isHeadline: boolean): boolean {
  const { before, span } = word;
  const look = lookOf(word);
  if (look === 'no-name' || (look === 'plain' && before === '')) return false;
  // `/search`, `@li`, `#incidents`, but not the second word of `design/test`.
  const isSigned = /[/@#]$/.test(before) && previous?.span.end !== span.start - 1;
  if (isSigned || look === 'name') return true;
  if (isHeadline || look === 'plain') return false;
  const isSentenceStart = previous === undefined || /[.!?:"“‘(]$/.test(before);
  return look === 'name-but-in-headline' || !isSentenceStart;
}

/** What a word looks like, wherever it stands. */
const lookOf = perForm((form) => {
  const { kind, text, lower } = form;
  if (kind !== 'word' || text.length < 2 || GENERIC_ACRONYMS.has(lower)) return 'no-name';
  if (INNER_CAPITAL.test(text)) return 'name';
  if (ACRONYM.test(text) || LETTER_AND_DIGIT.test(text)) {
    return ORDINAL_OR_MEASURE.test(text) ? 'plain' : 'name-but-in-headline';
  }
  return hasCapital(form) ? 'capital' : 'plain';
});

/** `TypeScript`, `iOS`. */
const INNER_CAPITAL = /^\p{L}*\p{Ll}\p{Lu}/u;
const ACRONYM = /^\p{Lu}[\p{Lu}\d]+s?$/u;
/** `p95`, `k8s`, `S3`. */
const LETTER_AND_DIGIT = /^\p{L}+\d/u;
/** `3rd`, `10x`, `90ms`, `Q3`, `FY26`. */
const ORDINAL_OR_MEASURE = /^(?:\d|q[1-4]$|h[12]$|fy\d)/i;

/** Whether most of the longer words have a capital. */
function hasHeadlineCase(words: readonly Word[]): boolean {
  let long = 0;
  let capital = 0;
  for (const word of words) {
    if (word.kind !== 'word' || word.text.length <= 3) continue;
    long += 1;
    if (hasCapital(word)) capital += 1;
  }
  return capital > 2 && capital * 3 >= long * 2;
}
