/**
 * Whether a goal has a time by which it is to be done, and whether the time in its text fits the dates of the file. Meant
 * to be silent wherever a text can be read so that both are right: other things may be said in a goal than its end.
 */
import { endOf, type TimeExpression } from '../language/times';
import type { TimeEnd } from '../language/time-end';
import type { Word } from '../language/words';
import { addDays, addMonths, daysBetween, endOfPeriod, type CalendarDate } from '../model/calendar-date';

export interface TimeframeInput {
  readonly words: readonly Word[];
  readonly times: readonly TimeExpression[];
  readonly created: CalendarDate | undefined;
  readonly due: CalendarDate | undefined;
}

/** What the text says in the wrong way, and the day that its words run to. */
export interface Contradiction {
  readonly kind: 'past' | 'beyond-due' | 'long-before-due' | 'no-such-day';
  readonly time: TimeExpression;
  /** `undefined` where there is none. */
  readonly lastDay: CalendarDate | undefined;
  /** The due date with which all that the text says would fit. */
  readonly dueThen?: CalendarDate;
}

/** Whether a text says until when: how often something is done is no time by which it is done. */
export function saysUntilWhen(times: readonly TimeExpression[]): boolean {
  return times.some(({ kind }) => kind === 'deadline' || kind === 'window');
}

/** The gravest way in which the text's own times contradict the dates of the file. */
export function findContradiction(input: TimeframeInput): Contradiction | undefined {
  const { created, due } = input;
  // Dates that are the wrong way round are a problem of their own.
  if (created !== undefined && due !== undefined && due < created) return undefined;
  return findNoDay(input) ?? findPast(input) ?? findBeyondDue(input) ?? findLongBeforeDue(input);
}

/** "By 30 February". */
function findNoDay({ times }: TimeframeInput): Contradiction | undefined {
  const time = times.find(({ end }) => end?.kind === 'no-such-day');
  return time && { kind: 'no-such-day', time, lastDay: undefined };
}

/** "By March 2025", created in 2026. "Before 2025" and "in 2025" may be what the goal looks back on. */
function findPast({ words, times, created }: TimeframeInput): Contradiction | undefined {
  if (created === undefined) return undefined;
  for (const time of times) {
    if (!isDeadline(time) || !DEMANDING.has(words[time.at]?.lower ?? '')) continue;
    const range = endOf(time, created);
    if (range !== undefined && range.latest < created) return { kind: 'past', time, lastDay: range.latest };
  }
  return undefined;
}

const DEMANDING: ReadonlySet<string> = new Set(['by', 'no', 'not', 'due']);

/** What is done before May may well be due in March. */
function findBeyondDue({ words, times, created, due }: TimeframeInput): Contradiction | undefined {
  if (due === undefined) return undefined;
  for (const time of times) {
    const isMeant = isDeadline(time) ? time.isBefore !== true : isWindowOfGoal(time, words);
    const range = isMeant ? endOf(time, created) : undefined;
    if (range === undefined || daysBetween(due, range.earliest) <= slackOf(time)) continue;
    if (!mayBeFiscal(time, due)) {
      return { kind: 'beyond-due', time, lastDay: range.latest, dueThen: range.latest };
    }
  }
  return undefined;
}

/** Only what frames the whole goal: in the middle of a text a date may be that of a first step. */
function findLongBeforeDue({ words, times, created, due }: TimeframeInput): Contradiction | undefined {
  if (created === undefined || due === undefined) return undefined;
  const frame = times.find((time) => framesAll(time, words, times));
  const latest = frame && lastOfAll(times, created);
  if (frame === undefined || latest === undefined) return undefined;
  if (latest < created || addMonths(latest, 1) >= due) return undefined;
  if (mayBeFiscal(frame, due) || mayBeOfLaterYear(frame, created, due)) return undefined;
  const lastDay = endOf(frame, created)?.latest ?? latest;
  return { kind: 'long-before-due', time: frame, lastDay, dueThen: latest };
}

/** What goes on "for eight weeks" may begin when the rest is done. `undefined` where anything is open: "the launch". */
function lastOfAll(times: readonly TimeExpression[], created: CalendarDate): CalendarDate | undefined {
  let latest = created;
  let more = 0;
  for (const time of times) {
    if (time.end === undefined) continue;
    const range = endOf(time, created);
    if (range === undefined) return undefined;
    if (time.end.kind === 'length' && time.isFromNow === false) more += daysBetween(created, range.latest);
    else if (range.latest > latest) latest = range.latest;
  }
  return addDays(latest, more);
}

/** What opens a text is said of all of it; what closes it too, unless the text speaks of what goes on and on. */
function framesAll(time: TimeExpression, words: readonly Word[], times: readonly TimeExpression[]): boolean {
  if (time.at === 0) {
    return (
      (isDeadline(time) || isWindowOfGoal(time, words)) &&
      !isDuration(time, words) &&
      !goesFurther(words.slice(time.next))
    );
  }
  const goesOn = times.some(({ kind }) => kind === 'recurrence' || kind === 'occasion');
  if (time.next !== words.length || goesOn || mayBeOfEach(time, words)) return false;
  if (mayBeTurnaround(time)) return false;
  return isDeadline(time) || (isWindowOfGoal(time, words) && time.isFromNow === true);
}

/** "For eight weeks, log ...": how long, whenever it begins. "For the next eight weeks" begins now. */
function isDuration({ at, next, end }: TimeExpression, words: readonly Word[]): boolean {
  const isFor = words[at]?.lower === 'for' && end?.kind === 'length';
  return isFor && !words.slice(at, next).some(({ lower }) => NEXT.has(lower));
}

/** "By March, shadow two audits; after that, lead one": the time of a first step. */
function goesFurther(words: readonly Word[]): boolean {
  return words.some(
    ({ lower }, at) => THEN.has(lower) || (lower === 'after' && AFTER_THAT.has(words[at + 1]?.lower ?? '')),
  );
}

const THEN: ReadonlySet<string> = new Set([
  'then',
  'afterwards',
  'afterward',
  'later',
  'thereafter',
  'next',
  'followed',
]);
const AFTER_THAT: ReadonlySet<string> = new Set(['that', 'this', 'which', 'it']);

/** "Finish each report by Friday", "customers who have not ordered within 90 days", "new hires to their first commit". */
function mayBeOfEach(time: TimeExpression, words: readonly Word[]): boolean {
  return words.slice(1, time.at).some(({ lower }) => OF_EACH.has(lower));
}

const OF_EACH: ReadonlySet<string> = new Set([
  ...[
    'each',
    'every',
    'any',
    'who',
    'whom',
    'whose',
    'that',
    'which',
    'nobody',
    'never',
    'not',
    'no',
    'their',
    'its',
  ],
]);

function isDeadline({ kind, isOpened }: TimeExpression): boolean {
  return kind === 'deadline' && isOpened === true;
}

/**
 * Whether a window is surely the time of the goal itself: one in its middle may be part of what it is about, as in "plan
 * the launch in Q3", "churn within 12 months" or "keep logs for 90 days".
 */
function isWindowOfGoal({ kind, end, at, next }: TimeExpression, words: readonly Word[]): boolean {
  if (kind !== 'window' || end === undefined) return false;
  const inside = words.slice(at, next);
  // "In the first 30 days, shadow a colleague": the rest comes later.
  if (inside.some(({ lower }) => FIRST.has(lower))) return false;
  if (at === 0) return true;
  if (end.kind !== 'length') return false;
  return (
    inside.some(({ lower }) => NEXT.has(lower)) ||
    (next === words.length && CLOSING.has(inside[0]?.lower ?? ''))
  );
}

const FIRST: ReadonlySet<string> = new Set(['first', 'initial']);
const NEXT: ReadonlySet<string> = new Set(['next', 'coming']);
const CLOSING: ReadonlySet<string> = new Set(['within', 'in', 'over']);

/** "Close audit findings within 30 days" may be said of each finding. */
function mayBeTurnaround({ end }: TimeExpression): boolean {
  return end?.kind === 'length' && (end.unit === 'day' || end.unit === 'week') && daysOf(end) < SURELY_A_GOAL;
}

function daysOf({ most, unit }: TimeEnd & { readonly kind: 'length' }): number {
  return unit === 'week' ? most * 7 : most;
}

const SURELY_A_GOAL = 60;

/** A day is meant exactly, a length or a month roughly. */
function slackOf({ end }: TimeExpression): number {
  return end?.kind === 'date' || end?.kind === 'day' || end?.kind === 'weekday' ? A_WEEK : A_MONTH;
}

const A_WEEK = 7;
const A_MONTH = 31;

/** Which months the third quarter has is up to a company: at the end of one, no due date is wrong for "Q3". */
function mayBeFiscal({ end }: TimeExpression, due: CalendarDate): boolean {
  if (end?.kind !== 'part-of-year' || (end.months !== 3 && end.months !== 6)) return false;
  const isAtEnd = daysBetween(due, endOfPeriod(due, 3)) <= A_WEEK;
  const isJustBehind = daysBetween(endOfPeriod(addMonths(due, -3), 3), due) <= A_WEEK;
  return isAtEnd || isJustBehind;
}

/** "By March", due in the March after the next. */
function mayBeOfLaterYear(time: TimeExpression, created: CalendarDate, due: CalendarDate): boolean {
  const { end } = time;
  if (!(end?.kind === 'part-of-year' || end?.kind === 'day') || end.year !== undefined) return false;
  const range = endOf(time, created);
  return [12, 24].some((months) => {
    if (range === undefined) return false;
    const slack = slackOf(time);
    const earliest = addDays(addMonths(range.earliest, months), -slack);
    return earliest <= due && due <= addDays(addMonths(range.latest, months), slack);
  });
}
