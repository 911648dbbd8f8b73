/**
 * Whether a goal got stuck, so that going back to the diagnosis is worth more than one more check-in. Knows the
 * calendar that is passed in; what is due next is the schedule's to say.
 */
import { addPeriods, cadenceOf, lastEntryDate } from './cadence';
import { daysBetween, type CalendarDate } from './calendar-date';
import type { Config } from './config';
import type { GoalFile } from './document';
import { isActive, isObjective } from './goal-set';
import type { Cadence } from './vocabulary';
import { lowFocusTwice } from './focus';

export interface Stalled {
  readonly reason: 'missed' | 'low-focus';
  /** What happened, as one phrase without a full stop: `3 check-ins missed since 2026-02-11`. */
  readonly words: string;
}

/** `undefined` unless the goal is active and either its last two Focus answers are low or it missed two check-ins in a row. */
export function whyStalled(file: GoalFile, today: CalendarDate, config: Config): Stalled | undefined {
  // An objective answers no gap, so that there is no diagnosis to go back to.
  if (!isActive(file) || isObjective(file)) return undefined;
  const low = lowFocusTwice(file);
  if (low !== undefined) {
    const [earlier, latest] = low;
    return { reason: 'low-focus', words: `focus ${earlier.value}, then ${latest.value}` };
  }
  const { created, due } = file.goal;
  const counted = lastEntryDate(file, today) ?? created?.value;
  if (counted === undefined) return undefined;
  // From the due date on the goal wants to be closed or moved, and no check-in any more.
  const until = due !== undefined && due.value < today ? due.value : today;
  const missed = periodsBetween(counted, until, cadenceOf(file, config));
  return missed >= FEWEST_MISSED
    ? { reason: 'missed', words: `${missed} check-ins missed since ${counted}` }
    : undefined;
}

/** One missed check-in is a holiday or a full week. */
const FEWEST_MISSED = 2;

/** How many periods end before a date: what is due on that day is not missed yet. */
function periodsBetween(from: CalendarDate, until: CalendarDate, cadence: Cadence): number {
  // No period is longer than this, so the count starts at or below what it ends at.
  let count = Math.max(0, Math.floor(daysBetween(from, until) / LONGEST_DAYS[cadence]) - 1);
  while (addPeriods(from, cadence, count + 1) < until) count += 1;
  return count;
}

const LONGEST_DAYS: Readonly<Record<Cadence, number>> = {
  weekly: 7,
  biweekly: 14,
  monthly: 31,
  quarterly: 92,
};
