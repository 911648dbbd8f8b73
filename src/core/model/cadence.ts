/** How often a goal wants a check-in, how long that is by the calendar, and when the last entry of its log was. */
import { addDays, addMonths, type CalendarDate } from './calendar-date';
import type { Config } from './config';
import type { GoalFile } from './document';
import type { CheckIn } from './goal';
import { isObjective } from './goal-set';
import type { Cadence } from './vocabulary';

/**
 * The goal's own word, else quarterly for an objective, else the configuration's default. A configured default is for
 * people's goals: an objective stays quarterly with it.
 */
export function cadenceOf(file: GoalFile, config: Config): Cadence {
  return file.goal.cadence?.value ?? (isObjective(file) ? 'quarterly' : config.cadence);
}

/** Counted from the date itself: three months after 31 August are 30 November, and four are 31 December. */
export function addPeriods(date: CalendarDate, cadence: Cadence, count: number): CalendarDate {
  switch (cadence) {
    case 'weekly':
      return addDays(date, 7 * count);
    case 'biweekly':
      return addDays(date, 14 * count);
    case 'monthly':
      return addMonths(date, count);
    case 'quarterly':
      return addMonths(date, 3 * count);
  }
}

/** The latest entry up to today, whatever the order of the log; one dated after today has not happened yet. */
export function lastEntryDate(
  { checkIns }: GoalFile,
  today: CalendarDate,
  kind?: CheckIn['kind'],
): CalendarDate | undefined {
  return checkIns.reduce<CalendarDate | undefined>((last, entry) => {
    if (entry.date === undefined || entry.date > today || (kind !== undefined && entry.kind !== kind))
      return last;
    return last === undefined || entry.date > last ? entry.date : last;
  }, undefined);
}
