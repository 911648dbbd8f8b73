/**
 * The words with which a text says something: without the numbers of a list, a label such as "Goal 1:" and the addresses
 * of links, whose figures count nothing. What stood around them still parts the words beside them.
 */
import { LABELS } from './data/label-words';
import { PREPOSITIONS } from './data/grammar-words';
import { perForm } from './form';
import { isJoined } from './statement';
import type { Word } from './words';

/** All of them where nothing else would be left. */
export function proseOf(words: readonly Word[]): readonly Word[] {
  if (!words.some(mayBeMarked)) return words;
  const marks = new Set([...itemNumbersIn(words), ...labelsIn(words), ...addressesIn(words)]);
  const prose = words.filter((_, at) => !marks.has(at));
  return prose.length === 0 ? words : prose;
}

/** Nearly every text has no such word, with such a sign behind it. */
function mayBeMarked(word: Word): boolean {
  if (word.after === '') return false;
  return opensAddress(word) || (roleOf(word) !== 'none' && /^[.):–—-]/.test(word.after));
}

/** What a word can be a mark of, by its form alone. */
const roleOf = perForm(({ lower, kind }) => {
  if (kind === 'number') return /^\d{1,2}$/.test(lower) ? 'item' : YEAR.test(lower) ? 'label' : 'none';
  if (/^[a-h]$/.test(lower)) return 'item';
  return LABELS.has(lower) || SHORT_LABEL.test(lower) ? 'label' : 'none';
});

const YEAR = /^20\d\d$/;
/** "O1", "KR2" */
const SHORT_LABEL = /^(?:o|kr|g)\d{1,2}$/;

/** "1.", "2)", "(c)". They count up and are closed alike: in "hold it at 2." the number is the author's. */
function itemNumbersIn(words: readonly Word[]): readonly number[] {
  const first = words.findIndex((word, at) => opensList(word, at));
  const opening = words[first];
  if (opening === undefined || words.length === 1) return [];
  const found = [first];
  for (let at = first + 1; at < words.length - 1; at += 1) {
    const word = words[at];
    if (word?.kind !== opening.kind || closingOf(word) !== closingOf(opening)) continue;
    const isNext = ordinalOf(word) === ordinalOf(opening) + found.length;
    if (isNext && !(word.before === '' && PREPOSITIONS.has(words[at - 1]?.lower ?? ''))) found.push(at);
  }
  // Within a sentence one alone is no list.
  return first > 0 && found.length === 1 ? [] : found;
}

/** With a sign behind it: the first word of a text whatever it counts, and within one the first item of a list. */
function opensList(word: Word, at: number): boolean {
  const closing = closingOf(word);
  if (closing === '' || roleOf(word) !== 'item') return false;
  return at === 0 || (ordinalOf(word) === 1 && (closing === ')' || word.before !== ''));
}

function closingOf({ after }: Word): string {
  const sign = after.charAt(0);
  return sign === '.' || sign === ')' ? sign : '';
}

function ordinalOf({ kind, lower }: Word): number {
  return kind === 'number' ? Number(lower) : lower.charCodeAt(0) - BEFORE_A;
}

const BEFORE_A = 0x60;

/** "Goal: ", "Step 2: ", "KR1 - ", "2026: ", where a text or a sentence begins. */
function labelsIn(words: readonly Word[]): readonly number[] {
  return words.flatMap((word, at) => {
    if (roleOf(word) !== 'label' || (at > 0 && word.before === '')) return [];
    const next = words[at + 1];
    if (next === undefined) return [];
    if (word.after === '' && next.kind === 'number' && /^[:.)–—-]/.test(next.after)) {
      return at + 2 < words.length && !isJoined(words, at + 2) ? [at, at + 1] : [];
    }
    return word.after.startsWith(':') ? [at] : [];
  });
}

function opensAddress({ after }: Word): boolean {
  return after.startsWith('://');
}

/** From the scheme to the next blank. */
function addressesIn(words: readonly Word[]): readonly number[] {
  const found: number[] = [];
  words.forEach((word, at) => {
    const previous = words[at - 1];
    const goesOn = previous !== undefined && word.span.start - previous.span.end === word.before.length;
    if (opensAddress(word) || (goesOn && found.at(-1) === at - 1)) found.push(at);
  });
  return found;
}
