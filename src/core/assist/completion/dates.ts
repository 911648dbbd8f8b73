/** Days that a person is likely to mean, in words, by what the date is for. */
import { addDays, endOfPeriod, weekdayOf, type CalendarDate } from '../../model/calendar-date';

export interface DateChoice {
  readonly words: string;
  readonly date: CalendarDate;
}

/** A day to come, usual distances first. Each day once. */
export function daysAhead(today: CalendarDate): readonly DateChoice[] {
  return distinct([
    { words: 'in 90 days', date: addDays(today, 90) },
    { words: 'end of quarter', date: endOfPeriod(today, 3) },
    { words: 'end of year', date: endOfPeriod(today, 12) },
    { words: 'in 30 days', date: addDays(today, 30) },
    { words: 'end of month', date: endOfPeriod(today, 1) },
    { words: 'today', date: today },
  ]);
}

/** A day that something happened on, today first. */
export function daysBehind(today: CalendarDate): readonly DateChoice[] {
  return [
    { words: 'today', date: today },
    { words: 'yesterday', date: addDays(today, -1) },
    { words: 'a week ago', date: addDays(today, -7) },
  ];
}

/** `Monday, 2026-11-30` */
export function withWeekday(date: CalendarDate): string {
  return `${weekdayOf(date)}, ${date}`;
}

function distinct(choices: readonly DateChoice[]): readonly DateChoice[] {
  return choices.filter(({ date }, index) => choices.findIndex((other) => other.date === date) === index);
}
