/** The day a command counts from: the one asked for, else the local calendar date of the clock that is passed in. */
import { calendarDateOf, parseCalendarDate, type CalendarDate } from '../core';
import { CannotRun } from './cannot-run';
import type { Io } from './io';
import { forTerminal } from './output/escape';

export function todayOf({ now }: Io, asked: string | undefined): CalendarDate {
  const clock = now();
  const today =
    asked === undefined
      ? calendarDateOf(clock.getFullYear(), clock.getMonth() + 1, clock.getDate())
      : parseCalendarDate(asked);
  if (today !== undefined) return today;
  throw new CannotRun(
    asked === undefined
      ? 'The clock shows no date. Give one with --today YYYY-MM-DD.'
      : `"${forTerminal(asked)}" is no calendar date. --today takes one as YYYY-MM-DD, such as 2026-03-01.`,
  );
}
