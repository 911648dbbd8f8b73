/** How often, in a text, read at a given word: "weekly", "every other Friday", "twice a sprint", "2x/week". */
import {
  AFTER_NO_RECURRENCE,
  BEFORE_EVERY_UNIT,
  EACH,
  FORTNIGHTS,
  ORDINALS,
  PARTS_OF_DAY,
  RECURRENCES,
  UNITS,
  WEEKDAY_PLURALS,
  WEEKDAYS,
} from './data/time-words';
import { TIMES_WORDS } from './data/number-words';
import { readNumber } from './numbers';
import { goesOnAt, lowerAt } from './phrase';
import type { Word } from './words';

export interface PhraseRead {
  /** Index of the first word of it, which may lie before the one it was read at. */
  readonly from: number;
  /** Index of the first word behind it. */
  readonly next: number;
}

export function readRecurrence(words: readonly Word[], at: number): PhraseRead | undefined {
  const lower = lowerAt(words, at);
  if (RECURRENCES.has(lower)) {
    const isFigure = goesOnAt(words, at + 1) && AFTER_NO_RECURRENCE.has(lowerAt(words, at + 1));
    const from = PREFIXES.has(lowerAt(words, at - 1)) && goesOnAt(words, at) ? at - 1 : at;
    return isFigure ? undefined : { from, next: at + 1 };
  }
  if (WEEKDAY_PLURALS.has(lower)) return { from: at, next: at + 1 };
  if (EACH.has(lower)) {
    const next = afterEachUnit(words, at + 1);
    return next === undefined ? undefined : { from: withTimes(words, at), next };
  }
  return readRate(words, at);
}

/** `bi-weekly`, `semi-annually` */
const PREFIXES: ReadonlySet<string> = new Set(['bi', 'semi', 'twice', 'thrice', 'once']);

/** "(every) week", "(every) two weeks", "(every) second Friday" */
function afterEachUnit(words: readonly Word[], at: number): number | undefined {
  if (!goesOnAt(words, at)) return undefined;
  let next = readNumber(words, at)?.next ?? at;
  while (next < at + 2 && BEFORE_EVERY_UNIT.has(lowerAt(words, next)) && goesOnAt(words, next + 1)) next += 1;
  if (next === at && ORDINALS.has(lowerAt(words, at))) next += 1;
  const lower = lowerAt(words, next);
  // "per quarter review" is a review, but a quarterly one all the same.
  const isUnit =
    UNITS.has(lower) ||
    FORTNIGHTS.has(lower) ||
    PARTS_OF_DAY.has(lower) ||
    WEEKDAYS.has(lower) ||
    lower === 'half';
  return isUnit && goesOnAt(words, next) ? next + 1 : undefined;
}

/** "(three times) a week", "(two hours) a day", "(2x)/week": only behind a quantity, else it is a length. */
function readRate(words: readonly Word[], at: number): PhraseRead | undefined {
  const lower = lowerAt(words, at);
  const isSlash = words[at]?.before === '/';
  const isArticle = (lower === 'a' || lower === 'an') && goesOnAt(words, at) && goesOnAt(words, at + 1);
  if (!isSlash && !isArticle) return undefined;
  const unitAt = isSlash ? at : at + 1;
  if (!UNITS.has(lowerAt(words, unitAt)) || !hasQuantityBefore(words, at)) return undefined;
  return { from: withTimes(words, at), next: unitAt + 1 };
}

/** "two hours", "three code reviews", "once": with nothing between that opens another phrase. */
function hasQuantityBefore(words: readonly Word[], at: number): boolean {
  for (let index = at - 1; index >= Math.max(0, at - NEAR); index -= 1) {
    const lower = lowerAt(words, index);
    // "half a year"
    if (lower === 'half' && index === at - 1) return false;
    if (TIMES_WORDS.has(lower) || readNumber(words, index) !== undefined) return true;
    if (PART_PHRASES.has(lower) || !(goesOnAt(words, index + 1) || words[index + 1]?.before === '/'))
      return false;
  }
  return false;
}

const NEAR = 5;
const PART_PHRASES: ReadonlySet<string> = new Set([
  'for',
  'in',
  'within',
  'over',
  'of',
  'after',
  'than',
  'spend',
  'take',
]);

/** "twice a week" is one expression, "three times per sprint" too. */
function withTimes(words: readonly Word[], at: number): number {
  if (!goesOnAt(words, at) && words[at]?.before !== '/') return at;
  if (TIMES_WORDS.has(lowerAt(words, at - 1))) return at - 1;
  const isTimes = lowerAt(words, at - 1) === 'times' && readNumber(words, at - 2) !== undefined;
  const isShort = readNumber(words, at - 1)?.unit === 'x';
  return isTimes ? at - 2 : isShort ? at - 1 : at;
}
