/** Windows in a text, read at a given word: "within 90 days", "over the next two sprints", "in Q2", "this quarter". */
import {
  AFTER_AGE,
  BEFORE_STALE,
  BEGINNINGS,
  FROM_NOW,
  START_OPENERS,
  THIS_OR_NEXT,
  WINDOW_OPENERS,
  WINDOW_PHRASES,
} from './data/time-words';
import { afterPhrase, phraseBook, goesOnAt, lowerAt } from './phrase';
import type { TimeEnd } from './time-end';
import { readLength, type LengthRead } from './time-lengths';
import type { PointRead } from './time-days';
import { readPoint } from './time-points';
import type { Word } from './words';

export interface WindowRead extends PointRead {
  /** Whether it is about how fast something is answered each time, and so an occasion. */
  readonly isTurnaround?: boolean;
  /** Whether it can only run from the beginning: "within 90 days", "the next month". */
  readonly isFromNow: boolean;
}

/** A window that something opens: a preposition, or `from ... to`. */
export function readOpenedWindow(words: readonly Word[], at: number): WindowRead | undefined {
  const opener = lowerAt(words, at);
  if (START_OPENERS.has(opener)) return readFromTo(words, at);
  const behindPhrase = afterPhrase(words, at, PHRASES);
  if (behindPhrase === undefined && !WINDOW_OPENERS.has(opener)) return undefined;
  const behind = behindPhrase ?? at + 1;
  if (!goesOnAt(words, behind) && !/^[(~<≤]$/.test(words[behind]?.before ?? '')) return undefined;
  const length = readLength(words, behind);
  if (length !== undefined) return lengthAsWindow(words, at, opener, length);
  const point = readStretch(words, behind) ?? (THROUGH.has(opener) ? readPoint(words, behind) : undefined);
  return point && { ...point, isFromNow: false };
}

const PHRASES = phraseBook(WINDOW_PHRASES);

/** A window nothing opens: "this quarter", "the next two sprints", "next year". */
export function readBareWindow(words: readonly Word[], at: number): WindowRead | undefined {
  const start = lowerAt(words, at) === 'the' ? at + 1 : at;
  const lower = lowerAt(words, start);
  if (!FROM_NOW.has(lower) && !THIS_OR_NEXT.has(lower)) return undefined;
  const length =
    FROM_NOW.has(lower) && lower !== 'first' && lower !== 'initial' ? readLength(words, start) : undefined;
  const isOne = length?.count?.most === 1;
  if (length !== undefined && !isOne) return lengthAsWindow(words, at, '', length);
  const point = THIS_OR_NEXT.has(lower) ? readPoint(words, start) : undefined;
  return point && { ...point, isFromNow: false };
}

const THROUGH: ReadonlySet<string> = new Set(['through', 'thru', 'throughout']);

/** A point that is a stretch of time: not a day, which is a deadline. */
function readStretch(words: readonly Word[], at: number): PointRead | undefined {
  const point = readPoint(words, at) ?? readThisUnit(words, at);
  return point === undefined || point.end.kind === 'date' || point.end.kind === 'day' ? undefined : point;
}

/** "the quarter" */
function readThisUnit(words: readonly Word[], at: number): PointRead | undefined {
  if (lowerAt(words, at) !== 'the' || !goesOnAt(words, at + 1)) return undefined;
  const unit = LONG_UNITS.get(lowerAt(words, at + 1));
  return unit && { end: { kind: 'period', unit, shift: 0 }, next: at + 2 };
}

const LONG_UNITS: ReadonlyMap<string, 'month' | 'quarter' | 'year'> = new Map([
  ['month', 'month'],
  ['quarter', 'quarter'],
  ['year', 'year'],
]);

/** "from January to March" ends in March; "since January", "starting in March" end nowhere. */
function readFromTo(words: readonly Word[], at: number): WindowRead | undefined {
  const start = readPoint(words, IN_ON.has(lowerAt(words, at + 1)) ? at + 2 : at + 1);
  if (start === undefined) return undefined;
  const isOn = TO.has(lowerAt(words, start.next)) || words[start.next]?.before === '–';
  const end = isOn
    ? readPoint(words, TO.has(lowerAt(words, start.next)) ? start.next + 1 : start.next)
    : undefined;
  return end && { ...end, isFromNow: false };
}

const IN_ON: ReadonlySet<string> = new Set(['in', 'on', 'from', 'with']);
const TO: ReadonlySet<string> = new Set(['to', 'until', 'till', 'through', 'thru']);

function lengthAsWindow(
  words: readonly Word[],
  at: number,
  opener: string,
  { count, unit, workdays, isFromNow, next }: LengthRead,
): WindowRead | undefined {
  const isWithin = WITHIN.has(opener);
  if (unit === 'moment') return isWithin && count ? turnaround(next) : undefined;
  if (AFTER_AGE.has(lowerAt(words, next)) && goesOnAt(words, next)) return undefined;
  if (LEFT_LYING.has(opener) && BEFORE_STALE.has(lowerAt(words, at - 1))) return undefined;
  if (opener === 'for' && isRate(words, next)) return undefined;
  if (opener === 'under' && !isFromNow) return undefined;
  const days = count === undefined ? Infinity : unit === 'day' ? count.most : Infinity;
  if (isWithin && !isFromNow && (days <= FEW_DAYS || isOfEvent(words, next))) return turnaround(next);
  const end: TimeEnd =
    count === undefined || unit === 'stretch'
      ? { kind: 'unknown' }
      : { kind: 'length', ...count, unit, workdays };
  return { end, next, isFromNow: isFromNow || opener === 'within' || opener === 'inside' || opener === 'in' };
}

const WITHIN: ReadonlySet<string> = new Set(['within', 'in', 'inside']);

const LEFT_LYING: ReadonlySet<string> = new Set(['for', 'over']);

/** "Within three days" is how fast something is answered: no goal is so short. */
const FEW_DAYS = 3;

/** "for two days a week" */
function isRate(words: readonly Word[], at: number): boolean {
  return RATE.has(lowerAt(words, at)) && goesOnAt(words, at);
}

const RATE: ReadonlySet<string> = new Set(['a', 'an', 'per', 'each', 'every']);

/** "within 30 days of each request"; "within 30 days of starting" is none. */
function isOfEvent(words: readonly Word[], at: number): boolean {
  if (!OF_EVENT.has(lowerAt(words, at)) || !goesOnAt(words, at)) return false;
  return ![1, 2].some((ahead) => BEGINNINGS.has(lowerAt(words, at + ahead)));
}

const OF_EVENT: ReadonlySet<string> = new Set(['of', 'after', 'from', 'following']);

function turnaround(next: number): WindowRead {
  return { end: { kind: 'unknown' }, next, isTurnaround: true, isFromNow: false };
}
