/**
 * When a stretch of time ends that words speak of, as calendar dates reckoned from the day the words were written. "By
 * March" may mean its first day or its last, so an end is a range; a year that is not said is the next one that fits.
 */
import {
  addDays,
  addMonths,
  calendarDateOf,
  daysBetween,
  weekdayOf,
  type CalendarDate,
} from '../model/calendar-date';
import { WEEKDAYS, type CalendarUnit, type Part, type Unit } from './data/time-words';

export type TimeEnd =
  | { readonly kind: 'date'; readonly date: CalendarDate }
  /** A day of a month: "June 30", "the 15th". */
  | { readonly kind: 'day'; readonly day: number; readonly month: number | undefined; readonly year?: number }
  /** The `number`-th stretch of so many months of a year: "March", "Q3", "H1", "2027". */
  | {
      readonly kind: 'part-of-year';
      readonly months: 1 | 3 | 6 | 12;
      readonly number: number;
      readonly year: number | undefined;
      readonly part?: Part;
      /** "Q3 of next year" */
      readonly yearsOn?: 0 | 1;
    }
  /** The week, month ... that is now or next. */
  | { readonly kind: 'period'; readonly unit: CalendarUnit; readonly shift: 0 | 1; readonly part?: Part }
  | { readonly kind: 'weekday'; readonly weekday: number; readonly shift: 0 | 1 }
  /** So long from the beginning. */
  | {
      readonly kind: 'length';
      readonly least: number;
      readonly most: number;
      readonly unit: Unit;
      readonly workdays?: boolean;
    }
  /** A day that no calendar has: "30 February". */
  | { readonly kind: 'no-such-day' }
  /** It ends, but the calendar does not tell when: "by the launch". */
  | { readonly kind: 'unknown' };

export interface EndRange {
  readonly earliest: CalendarDate;
  readonly latest: CalendarDate;
}

/** `created` may be unknown: then only what names a year can be told. */
export function resolveEnd(end: TimeEnd, created: CalendarDate | undefined): EndRange | undefined {
  switch (end.kind) {
    case 'date':
      return { earliest: end.date, latest: end.date };
    case 'day':
      return firstFrom(created, end.year, (year) => dayIn(year, end.month, end.day, created));
    case 'part-of-year': {
      const year = end.year ?? (end.yearsOn === 1 ? yearOf(created, 1) : undefined);
      return firstFrom(created, year, (candidate) => partOf(stretchOf(candidate, end), end.part));
    }
    case 'period':
      return created && partOf(periodOf(created, end.unit, end.shift), end.part);
    case 'weekday':
      return created && weekdayFrom(created, end.weekday, end.shift);
    case 'length':
      return created && lengthFrom(created, end);
    case 'unknown':
    case 'no-such-day':
      return undefined;
  }
}

/** In the year that is said, else in the first that does not end before the beginning. */
function firstFrom(
  created: CalendarDate | undefined,
  year: number | undefined,
  rangeIn: (year: number) => EndRange | undefined,
): EndRange | undefined {
  if (year !== undefined) return rangeIn(year);
  const first = yearOf(created, 0);
  if (created === undefined || first === undefined) return undefined;
  const range = rangeIn(first);
  return range !== undefined && range.latest >= created ? range : rangeIn(first + 1);
}

function yearOf(created: CalendarDate | undefined, later: 0 | 1): number | undefined {
  return created === undefined ? undefined : Number(created.slice(0, 4)) + later;
}

/** Without a month it is the next such day of whatever month. */
function dayIn(
  year: number,
  month: number | undefined,
  day: number,
  created: CalendarDate | undefined,
): EndRange | undefined {
  if (month !== undefined) return both(calendarDateOf(year, month, day));
  if (created === undefined) return undefined;
  for (let later = 0; later <= 2; later += 1) {
    const [nextYear, nextMonth] = addMonths(created, later).split('-').map(Number);
    const date = calendarDateOf(nextYear ?? 0, nextMonth ?? 0, day);
    if (date !== undefined && date >= created) return both(date);
  }
  return undefined;
}

function both(date: CalendarDate | undefined): EndRange | undefined {
  return date && { earliest: date, latest: date };
}

function stretchOf(
  year: number,
  { months, number }: { readonly months: number; readonly number: number },
): EndRange | undefined {
  const earliest = calendarDateOf(year, (number - 1) * months + 1, 1);
  return earliest && { earliest, latest: addDays(addMonths(earliest, months), -1) };
}

function periodOf(created: CalendarDate, unit: CalendarUnit, shift: 0 | 1): EndRange | undefined {
  if (unit === 'day') return { earliest: addDays(created, shift), latest: addDays(created, shift) };
  if (unit === 'week') {
    const monday = addDays(created, 1 - weekdayNumber(created) + shift * 7);
    return { earliest: monday, latest: addDays(monday, 6) };
  }
  const months = MONTHS_OF[unit];
  const [year = 0, month = 0] = created.split('-').map(Number);
  const index = Math.floor((month - 1) / months) + shift;
  const inYear = 12 / months;
  const number = (index % inYear) + 1;
  return stretchOf(year + Math.floor(index / inYear), { months, number });
}

const MONTHS_OF = { month: 1, quarter: 3, half: 6, year: 12 } as const;

/** The middle is one day of a month or longer; the start and what is late are thirds. */
function partOf(range: EndRange | undefined, part: Part | undefined): EndRange | undefined {
  if (range === undefined || part === undefined) return range;
  const { earliest, latest } = range;
  const days = daysBetween(earliest, latest) + 1;
  if (part === 'end') return { earliest: latest, latest };
  if (part === 'late') return { earliest: addDays(earliest, Math.floor((days * 2) / 3)), latest };
  if (part === 'start') return { earliest, latest: addDays(earliest, Math.floor(days / 3) - 1) };
  const months = Math.round(days / DAYS_A_MONTH);
  // The middle of a year is the end of its sixth month, of a quarter the 15th of its second.
  const whole = addMonths(earliest, Math.floor(months / 2));
  return both(addDays(whole, months % 2 === 0 ? -1 : 14));
}

function weekdayFrom(created: CalendarDate, weekday: number, shift: 0 | 1): EndRange {
  const days = (weekday - weekdayNumber(created) + 7) % 7;
  // "Next Friday" is the coming one to some and the one after to others.
  return { earliest: addDays(created, days), latest: addDays(created, days + shift * 7) };
}

function lengthFrom(
  created: CalendarDate,
  { least, most, unit, workdays }: TimeEnd & { readonly kind: 'length' },
): EndRange | undefined {
  if (most > LONGEST) return undefined;
  const after = (count: number): CalendarDate | undefined => {
    if (unit === 'day') return addDays(created, Math.round(workdays === true ? (count * 7) / 5 : count));
    if (unit === 'week') return addDays(created, Math.round(count * 7));
    if (unit === 'stretch' || unit === 'moment') return undefined;
    const months = count * MONTHS_OF[unit];
    return addDays(addMonths(created, Math.floor(months)), Math.round((months % 1) * DAYS_A_MONTH));
  };
  const [earliest, latest] = [after(least), after(most)];
  return earliest && latest && { earliest, latest };
}

/** Monday is 1. */
function weekdayNumber(date: CalendarDate): number {
  return WEEKDAYS.get(weekdayOf(date).toLowerCase()) ?? 1;
}

/** Of whatever unit: what is longer is no plan. */
const LONGEST = 10_000;
const DAYS_A_MONTH = 30.4;
