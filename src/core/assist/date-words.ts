/** Calendar dates in the words people use: how far away, how long. Knows no clock: `today` is passed in. */
import { addMonths, daysBetween, type CalendarDate } from '../model/calendar-date';
import { countWords } from '../text/number-words';

/** `today`, `tomorrow`, `in 14 days`, `3 months and 2 days ago`: exact, in calendar months and days. */
export function distanceWords(today: CalendarDate, date: CalendarDate): string {
  return distance(today, date, exactly);
}

/** The same for a glance: `in 12 days`, `3 weeks ago`, `in 5 months`. */
export function roughDistanceWords(today: CalendarDate, date: CalendarDate): string {
  return distance(today, date, roughly);
}

function distance(
  today: CalendarDate,
  date: CalendarDate,
  words: (from: CalendarDate, to: CalendarDate) => string,
): string {
  const days = daysBetween(today, date);
  if (days === 0) return 'today';
  if (days === 1) return 'tomorrow';
  if (days === -1) return 'yesterday';
  return days > 0 ? `in ${words(today, date)}` : `${words(date, today)} ago`;
}

/** A month and more is counted in months and the days after them, a year and more in years and months. */
function exactly(from: CalendarDate, to: CalendarDate): string {
  const months = wholeMonths(from, to);
  if (months === 0) return countWords(daysBetween(from, to), 'day');
  if (months >= 12) return joined(countWords(Math.floor(months / 12), 'year'), months % 12, 'month');
  return joined(countWords(months, 'month'), daysBetween(addMonths(from, months), to), 'day');
}

function roughly(from: CalendarDate, to: CalendarDate): string {
  const days = daysBetween(from, to);
  if (days <= 14) return countWords(days, 'day');
  if (days < 60) return countWords(Math.round(days / 7), 'week');
  const months = Math.round(days / DAYS_A_MONTH);
  return months < 24 ? countWords(months, 'month') : countWords(Math.round(months / 12), 'year');
}

function joined(larger: string, rest: number, noun: string): string {
  return rest === 0 ? larger : `${larger} and ${countWords(rest, noun)}`;
}

function wholeMonths(from: CalendarDate, to: CalendarDate): number {
  const [year = 0, month = 0] = from.split('-').map(Number);
  const [toYear = 0, toMonth = 0] = to.split('-').map(Number);
  const months = (toYear - year) * 12 + toMonth - month;
  return addMonths(from, months) <= to ? months : months - 1;
}

const DAYS_A_MONTH = 365.25 / 12;
