/** Which calendar dates a text may mean that is not written `YYYY-MM-DD`, for the fixes of dates. */
import { calendarDateOf, type CalendarDate } from '../model/calendar-date';

export interface DatesMeant {
  /** The likeliest first. */
  readonly dates: readonly CalendarDate[];
  /** Whether nothing else can have been meant. */
  readonly plain: boolean;
}

const NONE: DatesMeant = { dates: [], plain: false };

/**
 * The year first is year-month-day; with dots it is day.month.year; with slashes or hyphens and the year last it is
 * either of the two, so that both are offered unless only one exists; an English month's name settles it. A time behind
 * a date is dropped: where it says a time zone it may mean the day before or after.
 */
export function datesMeant(text: string): DatesMeant {
  const written = text.trim().replace(/[‐‑‒–—]/g, '-');
  const yearFirst = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})(?:[T ](.*))?$/.exec(written);
  if (yearFirst !== null) {
    const [, year, month, day, time = ''] = yearFirst;
    if (!/^[\d:.,]*(?:Z|UTC|[-+][\d:]+)?$/i.test(time.replaceAll(' ', ''))) return NONE;
    const date = dateOf(year, month, day);
    if (date === undefined) return { dates: lastOfMonth(year, month, day), plain: false };
    return { dates: [date], plain: !/[a-z+-]/i.test(time) || /^00:00(?::00(?:\.0+)?)?Z$/.test(time) };
  }
  const yearLast = /^(\d{1,2})([-./])(\d{1,2})\2(\d{4})$/.exec(written);
  if (yearLast === null) return withMonthName(written);
  const [, first, separator, second, year] = yearLast;
  const dayFirst = dateOf(year, second, first);
  const monthFirst = separator === '.' ? undefined : dateOf(year, first, second);
  const dates = [...new Set([dayFirst, monthFirst])].filter((date) => date !== undefined);
  return { dates, plain: dates.length === 1 };
}

/** `12 April 2026`, `April 12th, 2026`. */
function withMonthName(text: string): DatesMeant {
  if (text.length > 40 || !/^[\w .,-]+$/.test(text)) return NONE;
  const words = (text.toLowerCase().match(/[a-z]+|\d+/g) ?? []).filter((word) => !ORDINALS.has(word));
  const [first = '', second = '', year = ''] = words;
  if (words.length !== 3 || !/^\d{4}$/.test(year)) return NONE;
  const [name, day] = /^\d/.test(first) ? [second, first] : [first, second];
  const month =
    name.length < 3 ? 0 : MONTHS.findIndex((full) => full.startsWith(name.replace(/^sept$/, 'sep'))) + 1;
  const date = month === 0 || !/^\d{1,2}$/.test(day) ? undefined : dateOf(year, String(month), day);
  return date === undefined ? NONE : { dates: [date], plain: true };
}

/** The 30th of February is probably its last day. */
function lastOfMonth(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
): readonly CalendarDate[] {
  if (Number(day) > 31) return [];
  const dates = [30, 29, 28].map((last) => dateOf(year, month, String(last)));
  return dates.filter((date) => date !== undefined).slice(0, 1);
}

function dateOf(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
): CalendarDate | undefined {
  return calendarDateOf(Number(year), Number(month), Number(day));
}

const ORDINALS: ReadonlySet<string> = new Set(['st', 'nd', 'rd', 'th', 'of']);

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
