/**
 * What is due next for each active goal: a check-in, a reflection or the close-out ("When a check-in is due" of the
 * format). Today is passed in; nothing here reads a clock.
 */
import { addPeriods, cadenceOf, lastEntryDate } from '../model/cadence';
import { addMonths, daysBetween, type CalendarDate } from '../model/calendar-date';
import type { Config } from '../model/config';
import type { GoalFile } from '../model/document';
import type { CheckIn } from '../model/goal';
import { isActive, type GoalSet } from '../model/goal-set';
import { compare } from '../text/compare';

export type DueKind = 'check-in' | 'reflection' | 'close-out';
export type DueState = 'overdue' | 'today' | 'soon' | 'later';

export interface DueItem {
  readonly file: string;
  readonly id: string;
  /** The id where there is no title. */
  readonly title: string;
  readonly owner: string;
  readonly manager: string | undefined;
  readonly kind: DueKind;
  readonly due: CalendarDate;
  readonly state: DueState;
  /** Whole days from today, negative when overdue. */
  readonly days: number;
  /** The last check-in or reflection. */
  readonly lastCheckIn: CalendarDate | undefined;
}

/** By date, then owner, then id. */
export function findDue(set: GoalSet, today: CalendarDate): readonly DueItem[] {
  return set.files
    .flatMap((file) => dueItemOf(file, set.config, today) ?? [])
    .sort((a, b) => compare(a.due, b.due) || compare(a.owner, b.owner) || compare(a.id, b.id));
}

/** The one next item of a goal; `undefined` unless it is active and has a date to count from. */
export function dueItemOf(file: GoalFile, config: Config, today: CalendarDate): DueItem | undefined {
  if (!isActive(file)) return undefined;
  const next = nextOf(file, config, today);
  if (next === undefined) return undefined;
  const { id, title, owner, manager } = file.goal;
  const days = daysBetween(today, next.due);
  return {
    file: file.path,
    id: id?.value ?? '',
    title: title?.value ?? id?.value ?? '',
    owner: owner?.value ?? '',
    manager: manager?.value,
    kind: next.kind,
    due: next.due,
    state: days < 0 ? 'overdue' : days === 0 ? 'today' : days <= config.dueSoonDays ? 'soon' : 'later',
    days,
    lastCheckIn: lastEntryDate(file, today),
  };
}

/** What is to be logged now: a reflection where one is due, which settles the check-in too. */
export function entryKindDue(file: GoalFile, config: Config, today: CalendarDate): CheckIn['kind'] {
  return dueItemOf(file, config, today)?.kind === 'reflection' ? 'reflection' : 'check-in';
}

/** Three months after the last reflection, or after the goal was set; whatever its status and its due date are. */
export function nextReflection(file: GoalFile, today: CalendarDate): CalendarDate | undefined {
  const reflected = lastEntryDate(file, today, 'reflection') ?? file.goal.created?.value;
  return reflected && addMonths(reflected, 3);
}

interface Next {
  readonly kind: DueKind;
  readonly due: CalendarDate;
}

function nextOf(file: GoalFile, config: Config, today: CalendarDate): Next | undefined {
  const created = file.goal.created?.value;
  const closeOut = file.goal.due?.value;
  if (closeOut !== undefined && closeOut <= today) return { kind: 'close-out', due: closeOut };

  const counted = lastEntryDate(file, today) ?? created;
  const checkIn = counted && addPeriods(counted, cadenceOf(file, config), 1);
  const reflection = nextReflection(file, today);
  // On one date the first of these is the item.
  const candidates: Next[] = [];
  if (closeOut !== undefined) candidates.push({ kind: 'close-out', due: closeOut });
  if (reflection !== undefined) candidates.push({ kind: 'reflection', due: reflection });
  if (checkIn !== undefined) candidates.push({ kind: 'check-in', due: checkIn });
  const first = candidates.reduce<Next | undefined>(
    (earliest, next) => (earliest === undefined || next.due < earliest.due ? next : earliest),
    undefined,
  );
  // Answering a reflection that is due settles the check-in too.
  const settlesBoth = first?.kind === 'check-in' && reflection !== undefined && reflection <= today;
  return settlesBoth ? { kind: 'reflection', due: first.due } : first;
}
