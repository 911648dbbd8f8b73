/** Days in a text, read at a given word: `2026-05-01`, "June 30", "30th of June 2026", "31.12.2026", "12/31", "the 15th". */
import { calendarDateOf, parseCalendarDate } from '../model/calendar-date';
import { MONTHS, WEEKDAYS } from './data/time-words';
import { goesOnAt, lowerAt, skip } from './phrase';
import { isYear } from './quantities';
import type { TimeEnd } from './time-end';
import type { Word } from './words';

export interface PointRead {
  readonly end: TimeEnd;
  /** Index of the first word behind it. */
  readonly next: number;
}

const UNKNOWN: TimeEnd = { kind: 'unknown' };
const NO_SUCH_DAY: TimeEnd = { kind: 'no-such-day' };
const OF: ReadonlySet<string> = new Set(['of', 'in']);

/** A day, with the year where it is said. */
export function readDate(words: readonly Word[], at: number): PointRead | undefined {
  const word = words[at];
  if (word === undefined) return undefined;
  if (word.kind === 'date') {
    const date = parseCalendarDate(word.text);
    return { end: date === undefined ? NO_SUCH_DAY : { kind: 'date', date }, next: at + 1 };
  }
  const weekday = WEEKDAYS.get(word.lower);
  if (weekday !== undefined) return readDate(words, at + 1) ?? weekdayPoint(weekday, at);
  const month = MONTHS.get(word.lower);
  if (month !== undefined) {
    const day = dayAt(words, at + 1);
    return day === undefined || !goesOnAt(words, at + 1) ? undefined : withYear(words, at + 2, month, day);
  }
  return readDayFirst(words, at) ?? readSlashed(words, at, word);
}

function weekdayPoint(weekday: number, at: number): PointRead {
  return { end: { kind: 'weekday', weekday, shift: 0 }, next: at + 1 };
}

/** "30 June", "the 30th of June", "the 15th" */
function readDayFirst(words: readonly Word[], at: number): PointRead | undefined {
  const day = dayAt(words, at);
  if (day === undefined) return undefined;
  const monthAt = skip(words, at + 1, OF);
  const month = goesOnAt(words, monthAt) ? MONTHS.get(lowerAt(words, monthAt)) : undefined;
  return month === undefined ? undefined : withYear(words, monthAt + 1, month, day);
}

/** "the 15th" */
/** "the 15th" of whatever month. */
export function readOrdinalDay(words: readonly Word[], at: number): PointRead | undefined {
  const day = /^\d+$/.test(lowerAt(words, at)) ? undefined : dayAt(words, at);
  return day === undefined ? undefined : { end: { kind: 'day', day, month: undefined }, next: at + 1 };
}

function dayAt(words: readonly Word[], at: number): number | undefined {
  const match = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(lowerAt(words, at));
  const day = Number(match?.[1]);
  return day >= 1 && day <= 31 && !/^[%:]/.test(words[at]?.after ?? '') ? day : undefined;
}

function withYear(words: readonly Word[], at: number, month: number, day: number): PointRead {
  const year = yearAt(words, at);
  // In a year that is not said, February may have 29 days.
  if (calendarDateOf(year ?? LEAP_YEAR, month, day) === undefined) {
    return { end: NO_SUCH_DAY, next: year === undefined ? at : at + 1 };
  }
  return year === undefined
    ? { end: { kind: 'day', day, month }, next: at }
    : { end: { kind: 'day', day, month, year }, next: at + 1 };
}

const LEAP_YEAR = 2028;

/** Which of two numbers is the month is clear only where one of them can be none. */
function readSlashed(words: readonly Word[], at: number, { lower }: Word): PointRead | undefined {
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(lower);
  if (dotted !== null) {
    const date = calendarDateOf(Number(dotted[3]), Number(dotted[2]), Number(dotted[1]));
    return date && { end: { kind: 'date', date }, next: at + 1 };
  }
  const [first, second] = [dayAt(words, at), dayAt(words, at + 1)];
  if (first === undefined || second === undefined || words[at + 1]?.before !== '/') return undefined;
  const year = words[at + 2]?.before === '/' ? yearAt(words, at + 2) : undefined;
  const next = year === undefined ? at + 2 : at + 3;
  if (first > 12 && second > 12) return undefined;
  if (first <= 12 && second <= 12 && first !== second) return { end: UNKNOWN, next };
  const [month, day] = first > 12 ? [second, first] : [first, second];
  return { end: { kind: 'day', month, day, ...(year !== undefined && { year }) }, next };
}

/** A year in four digits. */
export function yearAt(words: readonly Word[], at: number): number | undefined {
  const word = words[at];
  if (word === undefined || !isYear(word) || word.after.startsWith('%')) return undefined;
  return Number(word.lower);
}
