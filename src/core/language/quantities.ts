/**
 * Quantities of an English text, in digits or in words, with what they count where that is plain, and changes from one
 * to another. What only looks like one is left out: names ("week 8", "SOC 2"), years, times of the day, "one another".
 */
import type { Span } from '../text/source-text';
import {
  AFTER_NO_FACTOR,
  AFTER_NO_ONE,
  BEFORE_NAME_NUMBER,
  BEFORE_PRONOUN_ONE,
  CURRENCY_SIGNS,
  FACTOR_VERBS,
  NO_UNIT,
  PERCENT_WORDS,
  RATE_OPENERS,
  TIMES_WORDS,
  YEAR_OPENERS,
} from './data/number-words';
import { perForm } from './form';
import { readNumber, type NumberRead } from './numbers';
import type { Word } from './words';

export interface Quantity {
  /** Of a range the lower end. */
  readonly value: number;
  /** The upper end of a range: 5 of `3-5%`. */
  readonly upTo?: number;
  /** `%`, the sign of a currency, `times`, or the word behind the number in lower case. */
  readonly unit: string | undefined;
  /** Whether it is written in words. */
  readonly inWords: boolean;
  /** Offsets in the text the words are of, with a sign right before or behind it. */
  readonly span: Span;
  /** Index of its first word, and of the first word behind it. */
  readonly at: number;
  readonly next: number;
}

/** `from 8% to 3%`, `28% → 45%`, `5 days to 2`. */
export interface Change {
  readonly from: Quantity;
  readonly to: Quantity;
  readonly span: Span;
}

export function quantitiesIn(words: readonly Word[]): readonly Quantity[] {
  const quantities: Quantity[] = [];
  for (let at = 0; at < words.length;) {
    const quantity = readQuantity(words, at);
    if (quantity !== undefined) quantities.push(quantity);
    at = quantity?.next ?? at + 1;
  }
  return quantities;
}

export function changesIn(words: readonly Word[], quantities = quantitiesIn(words)): readonly Change[] {
  return quantities.flatMap((from, index) => {
    const to = quantities[index + 1];
    if (to === undefined || !isChange(words, from, to)) return [];
    return [{ from, to, span: { start: from.span.start, end: to.span.end } }];
  });
}

function isChange(words: readonly Word[], from: Quantity, to: Quantity): boolean {
  if (ARROWS.has(words[to.at]?.before ?? '')) return to.at - from.next <= FEW_WORDS;
  const isDownTo = to.at - from.next <= 3 && words[to.at - 1]?.lower === 'to' && to.value < from.value;
  if (isDownTo) return true;
  const isFrom = words.slice(Math.max(0, from.at - FEW_WORDS), from.at).some(({ lower }) => lower === 'from');
  const isTo = words.slice(Math.max(from.next, to.at - FEW_WORDS), to.at).some(({ lower }) => lower === 'to');
  return isFrom && isTo && to.at - from.next <= MANY_WORDS;
}

const ARROWS: ReadonlySet<string> = new Set(['→', '->', '-->', '=>', '% →', '%→', '% ->', '%->', '% -->']);
/** "from an average of about 8 days to fewer than 3" */
const FEW_WORDS = 4;
const MANY_WORDS = 7;

function readQuantity(words: readonly Word[], at: number): Quantity | undefined {
  const word = words[at];
  if (word === undefined) return undefined;
  const inOneWord = isFactor(word) ? readFactor(words, at, word) : undefined;
  if (inOneWord !== undefined) return inOneWord;
  const number = readNumber(words, at);
  if (number === undefined || isName(words, at, number)) return undefined;
  const upper = readUpper(words, at, number);
  const { next, unit: short } = upper ?? number;
  return {
    value: number.value,
    ...(upper !== undefined && { upTo: upper.value }),
    unit: short ?? number.unit ?? unitOf(words, at, next),
    inWords: number.inWords,
    span: spanOf(words, at, next),
    at,
    next,
  };
}

const isFactor = perForm(({ lower }) => TIMES_WORDS.has(lower) || FACTOR_VERBS.has(lower));

/** `twice`, `once a week`, `double the share`. */
function readFactor(words: readonly Word[], at: number, { lower, span }: Word): Quantity | undefined {
  const behind = words[at + 1]?.lower ?? '';
  const times = TIMES_WORDS.get(lower);
  const isTimes = times !== undefined && (lower !== 'once' || RATE_OPENERS.has(behind));
  const factor =
    words[at]?.after === '' && !AFTER_NO_FACTOR.has(behind) ? FACTOR_VERBS.get(lower) : undefined;
  const value = isTimes ? times : factor;
  return value === undefined ? undefined : { value, unit: 'times', inWords: true, span, at, next: at + 1 };
}

/** The upper end of a range: `3-5`, `two to four`. Not after `from`, and not downwards: those are changes. */
function readUpper(words: readonly Word[], at: number, lower: NumberRead): NumberRead | undefined {
  const { next } = lower;
  const isTo = words[next]?.lower === 'to' || words[next]?.lower === 'or';
  const isDash = !isTo && DASHES.has(words[next]?.before ?? '');
  if ((!isTo && !isDash) || (isTo && words[at - 1]?.lower === 'from')) return undefined;
  const upper = readNumber(words, isTo ? next + 1 : next);
  return upper !== undefined && upper.value > lower.value ? upper : undefined;
}

const DASHES: ReadonlySet<string> = new Set(['-', '–', '—', '%-', '%–', '-$']);

function unitOf(words: readonly Word[], at: number, next: number): string | undefined {
  const sign = words[at]?.before.at(-1) ?? '';
  if (CURRENCY_SIGNS.has(sign)) return sign;
  const after = words[next - 1]?.after ?? '';
  if (after.startsWith('%')) return '%';
  if (CURRENCY_SIGNS.has(after.charAt(0))) return after.charAt(0);
  const behind = words[next];
  if (behind?.kind !== 'word' || (after !== '' && after !== '-')) return undefined;
  if (PERCENT_WORDS.has(behind.lower)) return '%';
  return NO_UNIT.has(behind.lower) ? undefined : behind.lower;
}

function spanOf(words: readonly Word[], at: number, next: number): Span {
  const first = words[at];
  const last = words[next - 1];
  const start = first?.span.start ?? 0;
  const end = last?.span.end ?? start;
  const isSigned = /[$€£¥₹<>≤≥]$/.test(first?.before ?? '');
  const sign = /^%?\+?/.exec(last?.after ?? '')?.[0].length ?? 0;
  return { start: isSigned ? start - 1 : start, end: end + sign };
}

/** Whether a number counts nothing. */
function isName(words: readonly Word[], at: number, { value, next, inWords }: NumberRead): boolean {
  const word = words[at];
  const before = words[at - 1]?.lower ?? '';
  const behind = words[next]?.lower ?? '';
  if (word === undefined) return true;
  if (word.lower === 'one') {
    if (word.before === '-' || BEFORE_PRONOUN_ONE.has(before) || AFTER_NO_ONE.has(behind)) return true;
  }
  if (word.lower === 'half' && FIRST_SECOND.has(before)) return true;
  if (inWords) return false;
  const isGlued = words[at - 1]?.span.end === word.span.start - 1;
  if (word.before.endsWith('#') || (isGlued && (word.before === ':' || word.before === '/'))) return true;
  if (BEFORE_NAME_NUMBER.has(before) && word.before === '') return true;
  if (behind === 'am' || behind === 'pm' || word.after.startsWith(':')) return CLOCK.test(word.lower);
  if (word.after === '/' && value === 24) return true;
  return isYear(word) && (YEAR_OPENERS.has(before) || word.after !== '' || next === words.length);
}

const FIRST_SECOND: ReadonlySet<string> = new Set(['first', 'second', '1st', '2nd']);
const CLOCK = /^\d{1,2}$/;

/** A number of four digits that may be a year of a plan. */
export function isYear({ kind, lower }: Word): boolean {
  return kind === 'number' && lower.length === 4 && lower >= '2015' && lower <= '2099';
}
