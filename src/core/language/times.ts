/**
 * Expressions of time in an English text: deadlines ("by March"), windows ("within 90 days"), what recurs ("twice a
 * sprint") and occasions ("after each incident"). What only looks like one is none: "may", "on time", "over 60 days old".
 * Dates are calendar dates, reckoned from the day the text was written; no clock is read.
 */
import { addDays, type CalendarDate } from '../model/calendar-date';
import type { Span } from '../text/source-text';
import {
  AROUND,
  AT,
  DEADLINE_OPENERS,
  DEADLINE_PHRASES,
  EACH,
  END_SHORTHANDS,
  FROM_NOW,
  MONTHS,
  PART_NOUNS,
  RECURRENCES,
  START_OPENERS,
  THIS_OR_NEXT,
  UNITS,
  WEEKDAY_PLURALS,
  WEEKDAYS,
  WINDOW_OPENERS,
  WINDOW_PHRASES,
} from './data/time-words';
import { readDeadline } from './deadlines';
import { perForm, startsWithDigit } from './form';
import { readOccasion } from './occasions';
import { lowerAt } from './phrase';
import { readRecurrence } from './recurrences';
import { resolveEnd, type EndRange, type TimeEnd } from './time-end';
import { readPoint } from './time-points';
import { readBareWindow, readOpenedWindow } from './windows';
import type { Word } from './words';

export type TimeKind = 'deadline' | 'window' | 'recurrence' | 'occasion';

export interface TimeExpression {
  readonly kind: TimeKind;
  /** Offsets in the text the words are of. */
  readonly span: Span;
  /** Index of its first word, and of the first word behind it. */
  readonly at: number;
  readonly next: number;
  /** When it ends, of deadlines and windows. */
  readonly end?: TimeEnd;
  /** Of a deadline, whether the point itself is too late: "before May". */
  readonly isBefore?: boolean;
  /** Of a deadline, whether a word such as "by" says that it is one: a bare date may be about anything. */
  readonly isOpened?: boolean;
  /** Of a window, whether it can only run from the beginning: "within 90 days", not "for eight weeks". */
  readonly isFromNow?: boolean;
}

/** In the order of the text; none overlaps another. */
export function timesIn(words: readonly Word[]): readonly TimeExpression[] {
  const times: TimeExpression[] = [];
  for (let at = 0; at < words.length;) {
    const time = readTime(words, at);
    if (time !== undefined) times.push(time);
    at = time?.next ?? afterStart(words, at) ?? at + 1;
  }
  return times;
}

/** The last day a deadline or a window runs to, `undefined` where nobody can tell. */
export function lastDay(time: TimeExpression, created: CalendarDate | undefined): CalendarDate | undefined {
  return endOf(time, created)?.latest;
}

/** The days on which it may be meant to end: "by March" says neither the first of March nor the last. */
export function endOf(time: TimeExpression, created: CalendarDate | undefined): EndRange | undefined {
  const range = time.end && resolveEnd(time.end, created);
  if (range === undefined || time.isBefore !== true) return range;
  const latest = addDays(range.earliest, -1);
  return { earliest: latest, latest };
}

function readTime(words: readonly Word[], at: number): TimeExpression | undefined {
  if (!mayOpen(words, at)) return undefined;
  const deadline = readDeadline(words, at);
  if (deadline !== undefined) {
    const { end, isBefore, isOpened, next } = deadline;
    return { ...expression(words, 'deadline', at, next), end, isBefore, isOpened };
  }
  const window = readOpenedWindow(words, at) ?? readBareWindow(words, at);
  if (window !== undefined) {
    const { end, next, isFromNow, isTurnaround } = window;
    if (isTurnaround === true) return expression(words, 'occasion', at, next);
    return { ...expression(words, 'window', at, next), end, isFromNow };
  }
  const recurrence = readRecurrence(words, at);
  if (recurrence !== undefined) return expression(words, 'recurrence', recurrence.from, recurrence.next);
  const occasion = readOccasion(words, at);
  return occasion && expression(words, 'occasion', occasion.from, occasion.next);
}

/** Most words open nothing, and are passed over at once. */
function mayOpen(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (word === undefined) return false;
  const next = words[at + 1];
  // "The next quarter", "an hour": an article opens with what stands behind it.
  if (ARTICLES.has(word.lower) && word.before !== '/') return next !== undefined && opensTime(next);
  return opensTime(word) || word.before === '/';
}

const ARTICLES: ReadonlySet<string> = new Set(['a', 'an', 'the']);

/** Whether an expression of time may be read at this word; "twice" is found from the word behind it. */
export const opensTime = perForm(
  ({ kind, lower }) => kind !== 'word' || STARTS.has(lower) || startsWithDigit(lower),
);

const STARTS: ReadonlySet<string> = new Set(
  [
    ...[
      AROUND,
      AT,
      DEADLINE_OPENERS,
      EACH,
      FROM_NOW,
      RECURRENCES,
      START_OPENERS,
      WEEKDAY_PLURALS,
      WINDOW_OPENERS,
    ],
    ...[END_SHORTHANDS, MONTHS, PART_NOUNS, THIS_OR_NEXT, UNITS, WEEKDAYS].map((map) => new Set(map.keys())),
    ...[DEADLINE_PHRASES, WINDOW_PHRASES].map((phrases) => phrases.flatMap(([first]) => first ?? [])),
    ['a', 'an', 'the', 'any', 'whenever', 'at', 'deadline'],
  ].flatMap((starts) => [...starts]),
);

function expression(
  words: readonly Word[],
  kind: TimeKind,
  at: number,
  next: number,
): Pick<TimeExpression, 'kind' | 'span' | 'at' | 'next'> {
  const start = words[at]?.span.start ?? 0;
  return { kind, at, next, span: { start, end: words[next - 1]?.span.end ?? start } };
}

/** Index behind "since January": no time by which anything is done. */
function afterStart(words: readonly Word[], at: number): number | undefined {
  if (!START_OPENERS.has(lowerAt(words, at))) return undefined;
  const behind = IN_ON.has(lowerAt(words, at + 1)) ? at + 2 : at + 1;
  return readPoint(words, behind)?.next;
}

const IN_ON: ReadonlySet<string> = new Set(['in', 'on', 'from', 'with']);
