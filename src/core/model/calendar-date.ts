/**
 * Calendar dates as `YYYY-MM-DD` strings in the proleptic Gregorian calendar, years 1 to 9999. Never a `Date`: nothing
 * here knows a clock or a time zone. Such strings sort as their dates do, so `<` compares them.
 */

declare const calendarDate: unique symbol;
export type CalendarDate = string & { readonly [calendarDate]: true };

interface Parts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The date a text says exactly (`YYYY-MM-DD`, and it exists), else `undefined`. */
export function parseCalendarDate(text: string): CalendarDate | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return undefined;
  return calendarDateOf(Number(match[1]), Number(match[2]), Number(match[3]));
}

/** The date of these numbers (month and day from 1), or `undefined` where the calendar has none. */
export function calendarDateOf(year: number, month: number, day: number): CalendarDate | undefined {
  const exists =
    year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
  return exists ? format({ year, month, day }) : undefined;
}

export function addDays(date: CalendarDate, days: number): CalendarDate {
  return fromDayNumber(dayNumber(partsOf(date)) + days);
}

/** Keeps the day of the month, or takes the month's last day where it is shorter. */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const { year, month, day } = partsOf(date);
  const total = year * 12 + (month - 1) + months;
  const inYear = Math.floor(total / 12);
  const inMonth = total - inYear * 12 + 1;
  return format({ year: inYear, month: inMonth, day: Math.min(day, daysInMonth(inYear, inMonth)) });
}

/** Whole days from one date to another, negative when the other is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return dayNumber(partsOf(to)) - dayNumber(partsOf(from));
}

export type Weekday = (typeof WEEKDAYS)[number];

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

export function weekdayOf(date: CalendarDate): Weekday {
  // 1970-01-05 was a Monday.
  const index = (((dayNumber(partsOf(date)) - 4) % 7) + 7) % 7;
  return WEEKDAYS[index] ?? 'Monday';
}

/** The last day of the stretch of `months` (1 a month, 3 a quarter, 12 a year) of the year that a date lies in. */
export function endOfPeriod(date: CalendarDate, months: 1 | 3 | 12): CalendarDate {
  const { year, month } = partsOf(date);
  const last = Math.ceil(month / months) * months;
  return format({ year, month: last, day: daysInMonth(year, last) });
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function partsOf(date: CalendarDate): Parts {
  return { year: digitsOf(date, 0, 4), month: digitsOf(date, 5, 7), day: digitsOf(date, 8, 10) };
}

/** The log of each goal is reckoned with, so that no text is cut out for it. */
function digitsOf(date: CalendarDate, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at += 1) value = value * 10 + date.charCodeAt(at) - DIGIT_ZERO;
  return value;
}

const DIGIT_ZERO = 0x30;

/** What would lie outside the first and the last date is that date: text comparison needs years of four digits. */
function format({ year, month, day }: Parts): CalendarDate {
  if (year < 1) return '0001-01-01' as CalendarDate;
  if (year > 9999) return '9999-12-31' as CalendarDate;
  const inFour = year < 1000 ? String(year).padStart(4, '0') : String(year);
  return `${inFour}-${inTwo(month)}-${inTwo(day)}` as CalendarDate;
}

function inTwo(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}

/** Days since 1970-01-01: Howard Hinnant's `days_from_civil` ("chrono-Compatible Low-Level Date Algorithms"). */
function dayNumber({ year, month, day }: Parts): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** The same source's `civil_from_days`. */
function fromDayNumber(days: number): CalendarDate {
  const shifted = days + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch + (monthFromMarch < 10 ? 3 : -9);
  return format({ year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day });
}
