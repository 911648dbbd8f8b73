/** Lengths of time in a text, read at a given word: "90 days", "the next three months", "6-8 weeks", "half a year". */
import {
  ABOUT,
  BEFORE_UNIT,
  FORTNIGHTS,
  FROM_NOW,
  OTHER_YEARS,
  SOME,
  STRETCH_NOUNS,
  UNITS,
  type Unit,
} from './data/time-words';
import { perForm } from './form';
import { opensNumber, readNumber } from './numbers';
import { goesOnAt, lowerAt, skip } from './phrase';
import type { Word } from './words';

export interface LengthRead {
  /** `undefined` where nobody can tell: "a few weeks". */
  readonly count: { readonly least: number; readonly most: number } | undefined;
  readonly unit: Unit;
  readonly workdays: boolean;
  /** Whether it is said to run from now on: "the next three months". */
  readonly isFromNow: boolean;
  /** Index of the first word behind it. */
  readonly next: number;
}

export function readLength(words: readonly Word[], at: number): LengthRead | undefined {
  const word = words[at];
  if (word === undefined || !opensLength(word)) return undefined;
  let next = at;
  let isFromNow = false;
  for (; next < at + MOST_BEFORE && (next === at || goesOnAt(words, next)); next += 1) {
    const lower = lowerAt(words, next);
    if (FROM_NOW.has(lower)) isFromNow = !OF_ANYTHING.has(lower);
    else if (!ABOUT.has(lower) || startsNumber(words, next)) break;
  }
  const half = readHalfYear(words, next);
  if (half !== undefined) return { ...half, workdays: false, isFromNow };
  const count = readCount(words, next);
  // "the next quarter", "a year"
  const isOne =
    count === undefined &&
    next > at &&
    (FROM_NOW.has(lowerAt(words, next - 1)) || ONE.has(lowerAt(words, next - 1)));
  if (count === undefined && !isOne) return undefined;
  const isSome = count?.range === undefined && count !== undefined;
  return readUnit(words, count?.next ?? next, {
    // "The next quarter" begins now, or is the one that begins next.
    count: isSome ? undefined : (count?.range ?? { least: 1, most: isTheNext(words, next) ? 2 : 1 }),
    shortUnit: count?.shortUnit,
    isFromNow,
    isCounted: !isOne,
  });
}

/** Whether a length may begin with a word: most begin none, and are passed over at once. */
export const opensLength = perForm((form) => {
  const { lower } = form;
  const isOpener = FROM_NOW.has(lower) || ABOUT.has(lower) || SOME.has(lower);
  return isOpener || opensNumber(form) || lower === 'half' || lower === 'between';
});

function isTheNext(words: readonly Word[], at: number): boolean {
  return lowerAt(words, at - 1) === 'next' && lowerAt(words, at - 2) === 'the';
}

/** "The first 90 days" may be those of a customer. */
const OF_ANYTHING: ReadonlySet<string> = new Set(['first', 'initial']);

/** "over the course of at least the next" */
const MOST_BEFORE = 5;
const ONE: ReadonlySet<string> = new Set(['a', 'an', 'one', 'full', 'entire', 'single']);

/** "a dozen", "a couple of": the article is part of the number. */
function startsNumber(words: readonly Word[], at: number): boolean {
  return lowerAt(words, at) === 'a' && readNumber(words, at) !== undefined;
}

interface CountRead {
  /** `undefined` for "a few". */
  readonly range: { readonly least: number; readonly most: number } | undefined;
  readonly shortUnit: string | undefined;
  readonly next: number;
}

function readCount(words: readonly Word[], at: number): CountRead | undefined {
  const start = lowerAt(words, at) === 'between' ? at + 1 : at;
  const number = readNumber(words, start);
  if (number === undefined) {
    if (!SOME.has(lowerAt(words, at))) return undefined;
    return { range: undefined, shortUnit: undefined, next: skip(words, at + 1, OF) };
  }
  const isTo = RANGE_WORDS.has(lowerAt(words, number.next));
  const second = goesOnAt(words, number.next)
    ? readNumber(words, isTo ? number.next + 1 : number.next)
    : undefined;
  const upper = second !== undefined && second.value >= number.value ? second : undefined;
  return {
    range: { least: number.value, most: upper?.value ?? number.value },
    shortUnit: upper?.unit ?? number.unit,
    next: upper?.next ?? number.next,
  };
}

const OF: ReadonlySet<string> = new Set(['of']);
const RANGE_WORDS: ReadonlySet<string> = new Set(['to', 'or', 'and']);

function readUnit(
  words: readonly Word[],
  start: number,
  read: Pick<LengthRead, 'count' | 'isFromNow'> & {
    readonly shortUnit: string | undefined;
    readonly isCounted: boolean;
  },
): LengthRead | undefined {
  const { count, isFromNow, isCounted, shortUnit } = read;
  const short = shortUnit === undefined ? undefined : UNITS.get(shortUnit);
  if (shortUnit !== undefined) {
    return short && { count, unit: short, workdays: false, isFromNow, next: start };
  }
  let at = start;
  let workdays = false;
  // "the next fiscal year" is no year from now.
  const isOther = OTHER_YEARS.has(lowerAt(words, at));
  if (isOther) at += 1;
  for (; at < start + 3 && BEFORE_UNIT.has(lowerAt(words, at)) && goesOnAt(words, at); at += 1) {
    workdays ||= WORKING.has(lowerAt(words, at));
  }
  if (!goesOnAt(words, at)) return undefined;
  const lower = lowerAt(words, at);
  if (FORTNIGHTS.has(lower)) {
    const twice = count && { least: count.least * 2, most: count.most * 2 };
    return { count: twice, unit: 'week', workdays: false, isFromNow, next: at + 1 };
  }
  const unit = UNITS.get(lower);
  // "a week-long course"
  if (unit === undefined || (words[at + 1]?.before === '-' && lowerAt(words, at + 1) === 'long'))
    return undefined;
  // "a 30-day period"
  const next = goesOnAt(words, at + 1) ? skip(words, at + 1, STRETCH_NOUNS) : at + 1;
  // "The coming weeks": how many, nobody says.
  const isSome = !isCounted && lower.endsWith('s');
  return {
    count: isOther || isSome ? undefined : count,
    unit,
    workdays: workdays || WORKDAYS.has(lower),
    isFromNow,
    next,
  };
}

const WORKING: ReadonlySet<string> = new Set(['business', 'working']);
const WORKDAYS: ReadonlySet<string> = new Set(['workday', 'workdays']);

function readHalfYear(
  words: readonly Word[],
  at: number,
): Pick<LengthRead, 'count' | 'unit' | 'next'> | undefined {
  if (lowerAt(words, at) !== 'half') return undefined;
  const unitAt = skip(words, at + 1, ARTICLE);
  return lowerAt(words, unitAt) === 'year'
    ? { count: { least: 6, most: 6 }, unit: 'month', next: unitAt + 1 }
    : undefined;
}

const ARTICLE: ReadonlySet<string> = new Set(['a', 'of']);
