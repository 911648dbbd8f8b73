/** The days that a goal can be moved to, as rows of a list. Knows no editor and no clock: `today` is passed in. */
import {
  addDays,
  addMonths,
  daysBetween,
  endOfPeriod,
  moveDueChanges,
  weekdayOf,
  type CalendarDate,
  type GoalFile,
} from '../../../core';
import type { Choice } from '../../steps/step';

/** Later than it is due now, counted from that day or from today, whichever is later. */
export function usualDays(file: GoalFile, today: CalendarDate): readonly Choice[] {
  const now = file.goal.due?.value;
  const isAhead = now !== undefined && now > today;
  const from = isAhead ? now : today;
  const quarter = endOfPeriod(from, 3);
  const days = [
    { label: isAhead ? '30 days later' : 'In 30 days', date: addDays(from, 30) },
    { label: isAhead ? '90 days later' : 'In 90 days', date: addDays(from, 90) },
    { label: isAhead ? 'End of its quarter' : 'End of the quarter', date: quarter },
    { label: 'End of the next quarter', date: endOfPeriod(addDays(quarter, 1), 3) },
    { label: isAhead ? 'End of its year' : 'End of the year', date: endOfPeriod(from, 12) },
    { label: 'A year later', date: addMonths(from, 12) },
  ];
  return days.flatMap(({ label, date }, index): Choice[] => {
    const isNew = days.findIndex((other) => other.date === date) === index && date > from;
    const plan = moveDueChanges(file, date, today);
    return isNew && plan.ok ? [dayChoice(label, date, today, plan.warnings)] : [];
  });
}

/** A text says why it cannot be one. */
export function typedDay(file: GoalFile, text: string, today: CalendarDate): Choice | string {
  const plan = moveDueChanges(file, text, today);
  return plan.ok ? dayChoice(text, text as CalendarDate, today, plan.warnings) : plan.reason;
}

function dayChoice(
  label: string,
  date: CalendarDate,
  today: CalendarDate,
  warnings: readonly string[],
): Choice {
  const words = [weekdayOf(date), ...(label === date ? [] : [date]), distanceIn(daysBetween(today, date))];
  const detail = warnings.join(' ');
  return { value: date, label, description: words.join(', '), ...(detail === '' ? {} : { detail }) };
}

function distanceIn(days: number): string {
  if (days === 0) return 'today';
  if (Math.abs(days) === 1) return days > 0 ? 'tomorrow' : 'yesterday';
  return days > 0 ? `in ${days} days` : `${-days} days ago`;
}
