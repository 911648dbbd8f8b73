/**
 * One number of an English text, in digits (`2,200`, `15k`, `.5` is not) or in words (`twenty-five`, `a dozen`), read at
 * a given word. Knows nothing of units, ranges or what the number is about.
 */
import { SCALE_LETTERS, SCALES, SHORT_UNITS, SMALL_NUMBERS } from './data/number-words';
import { perForm, startsWithDigit } from './form';
import type { Word } from './words';

export interface NumberRead {
  readonly value: number;
  /** Index of the first word behind it. */
  readonly next: number;
  /** The unit right behind the digits, as in `200ms`. */
  readonly unit: string | undefined;
  readonly inWords: boolean;
}

/** The number that begins at a word, `undefined` where none does. An ordinal (`2nd`) is none. */
export function readNumber(words: readonly Word[], at: number): NumberRead | undefined {
  const word = words[at];
  if (word === undefined || !opensNumber(word)) return undefined;
  return startsWithDigit(word.text) ? numberInDigits(words, at, word) : numberInWords(words, at);
}

/** Most words open no number, and are passed over at once. */
export const opensNumber = perForm(
  ({ kind, lower }) =>
    kind !== 'date' && (startsWithDigit(lower) || SMALL_NUMBERS.has(lower) || OPENERS.has(lower)),
);
const OPENERS: ReadonlySet<string> = new Set(['a', 'an', 'half']);

function numberInDigits(words: readonly Word[], at: number, { lower }: Word): NumberRead | undefined {
  const match = DIGITS.exec(lower);
  if (match === null) return undefined;
  const [, digits = '', letters = ''] = match;
  const value = Number(GROUPED.test(digits) ? digits.replaceAll(',', '') : digits.replace(',', '.'));
  if (!Number.isFinite(value)) return undefined;
  const next = at + 1;
  if (letters === '') {
    const scale = isOneMore(words, at) ? SCALES.get(words[next]?.lower ?? '') : undefined;
    return {
      value: value * (scale ?? 1),
      next: scale === undefined ? next : next + 1,
      unit: undefined,
      inWords: false,
    };
  }
  const scale = SCALE_LETTERS.get(letters);
  if (scale !== undefined) return { value: value * scale, next, unit: undefined, inWords: false };
  return SHORT_UNITS.has(letters) ? { value, next, unit: letters, inWords: false } : undefined;
}

const DIGITS = /^(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:[.,]\d+)?)([a-z]{0,4})$/;
const GROUPED = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;

/** `twenty-five`, `two hundred and ten`, `a dozen`, `half a dozen`, `a couple of`, `half`. */
function numberInWords(words: readonly Word[], at: number): NumberRead | undefined {
  const first = words[at]?.lower ?? '';
  const couple = first === 'a' && words[at + 1]?.lower === 'couple' && isOneMore(words, at);
  if (couple) return inWords(2, words[at + 2]?.lower === 'of' ? at + 3 : at + 2);
  if (first === 'half') return readHalf(words, at);
  let next = at;
  let total = 0;
  let part: number | undefined;
  if (first === 'a' || first === 'an') {
    if (!isOneMore(words, at) || !SCALES.has(words[at + 1]?.lower ?? '')) return undefined;
    part = 1;
    next += 1;
  }
  for (
    ;
    next < at + LONGEST && next < words.length && (next === at || isOneMore(words, next - 1));
    next += 1
  ) {
    const lower = words[next]?.lower ?? '';
    const small = SMALL_NUMBERS.get(lower);
    const scale = SCALES.get(lower);
    if (small !== undefined) {
      if (part !== undefined && !isAddedTo(part, small)) break;
      part = (part ?? 0) + small;
    } else if (scale !== undefined && part !== undefined) {
      part *= scale;
      if (scale >= 1_000) {
        total += part;
        part = 0;
      }
    } else if (lower !== 'and' || part === undefined || part < 100 || !isSmall(words[next + 1])) {
      break;
    }
  }
  return part === undefined ? undefined : inWords(total + part, next);
}

/** "nine hundred and ninety-nine thousand nine hundred and ninety-nine" */
const LONGEST = 11;

function readHalf(words: readonly Word[], at: number): NumberRead {
  const isDozen = words[at + 1]?.lower === 'a' && words[at + 2]?.lower === 'dozen';
  return isDozen ? inWords(6, at + 3) : inWords(0.5, at + 1);
}

/** `twenty five` and `hundred twenty` are one number, `two three` are two. */
function isAddedTo(part: number, small: number): boolean {
  if (part === 0) return true;
  return part % 100 === 0 ? true : part % 10 === 0 && part % 100 >= 20 && small > 0 && small < 10;
}

function isSmall(word: Word | undefined): boolean {
  return word !== undefined && SMALL_NUMBERS.has(word.lower);
}

/** Whether the next word goes on: only a blank or a hyphen is between. */
function isOneMore(words: readonly Word[], at: number): boolean {
  const after = words[at]?.after;
  return after === '' || after === '-';
}

function inWords(value: number, next: number): NumberRead {
  return { value, next, unit: undefined, inWords: true };
}
