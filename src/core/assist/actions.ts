/**
 * What each action on a goal changes in it: log a check-in, close, move, pause, resume, hand over, align. Answers go
 * in; changes to make and warnings to show come out, or the reason why it cannot be done. Asks nobody and edits
 * nothing: commands, the command line and assistants share these.
 */
import type { GoalChange } from '../edit/edit-goal';
import { parseCalendarDate, type CalendarDate } from '../model/calendar-date';
import type { GoalFile } from '../model/document';
import { isClosed } from '../model/goal-set';
import { metricProgress } from '../model/metric-progress';
import { handleOf, isSamePerson } from '../model/person';
import type { Status } from '../model/vocabulary';
import { metricWords } from './metric-words';

/** Warnings are one sentence each, for the person to weigh; a reason is one or two. */
export type ActionPlan =
  | { readonly ok: true; readonly changes: readonly GoalChange[]; readonly warnings: readonly string[] }
  | { readonly ok: false; readonly reason: string };

export interface Closing {
  readonly status: 'achieved' | 'dropped';
  readonly closed: CalendarDate;
  /** Kept as a paragraph under `## What I learned`; empty or absent when nothing is said. */
  readonly learned?: string;
}

export const LEARNED_HEADING = 'What I learned';

export function closeChanges(file: GoalFile, { status, closed, learned = '' }: Closing): ActionPlan {
  const before = file.goal.status?.value;
  if (isClosed(file)) return refused(`This goal is closed already: its status is ${before ?? ''}.`);
  const created = file.goal.created?.value;
  if (created !== undefined && closed < created) {
    return refused(`The goal was created on ${created}, so it cannot be closed on ${closed}.`);
  }
  const changes: GoalChange[] = [
    { kind: 'set', path: ['status'], value: status },
    { kind: 'set', path: ['closed'], value: closed },
  ];
  const text = learned.trim();
  if (text !== '') changes.push({ kind: 'section', heading: LEARNED_HEADING, text });
  return planned(changes, status === 'achieved' ? resultWarnings(file) : []);
}

/** What speaks against calling a goal achieved. */
function resultWarnings(file: GoalFile): readonly string[] {
  const progress = metricProgress(file);
  if (progress === undefined) return [];
  if (progress.readings.length === 0) return ['No check-in has a reading of the metric yet.'];
  if (progress.target === undefined || progress.isReached === true) return [];
  return [`The target is not reached: ${metricWords(progress)}.`];
}

export function moveDueChanges(file: GoalFile, asked: string, today: CalendarDate): ActionPlan {
  const due = parseCalendarDate(asked.trim());
  if (due === undefined) return refused(`${asked} is not a date. Write it as YYYY-MM-DD, such as ${today}.`);
  const { created, due: before, metric } = file.goal;
  if (isClosed(file)) return refused('This goal is closed; nothing is due any more.');
  if (due === before?.value) return refused(`The goal is due on ${due} already.`);
  if (created !== undefined && due <= created.value) {
    return refused(`The due date has to be after ${created.value}, the day the goal was created.`);
  }
  const warnings: string[] = [];
  if (due <= today) warnings.push(`${due} is not in the future: the goal is due to be closed at once.`);
  if (metric.by !== undefined && metric.by.value > due) {
    warnings.push(`The metric is to reach its target by ${metric.by.value}, after the new due date.`);
  }
  return planned([{ kind: 'set', path: ['due'], value: due }], warnings);
}

export function pauseChanges(file: GoalFile): ActionPlan {
  return statusChanges(file, 'active', 'paused', 'paused');
}

export function resumeChanges(file: GoalFile): ActionPlan {
  return statusChanges(file, 'paused', 'active', 'resumed');
}

function statusChanges(file: GoalFile, from: Status, to: Status, done: string): ActionPlan {
  const status = file.goal.status?.value;
  if (status !== from) {
    const now = status === undefined ? 'has no status' : `is ${status}`;
    return refused(`Only a goal that is ${from} can be ${done}; this one ${now}.`);
  }
  return planned([{ kind: 'set', path: ['status'], value: to }]);
}

export function ownerChanges(file: GoalFile, asked: string): ActionPlan {
  const owner = handleIn(asked);
  if (owner === '') return refused('Say who owns the goal: a handle or a name.');
  const { owner: before, manager } = file.goal;
  if (owner === before?.value) return refused(`${owner} owns this goal already.`);
  if (isSame(owner, manager?.value)) {
    return refused(`${owner} is the manager of this goal. Change the manager first.`);
  }
  return planned([{ kind: 'set', path: ['owner'], value: owner }]);
}

/** An empty name takes the manager out. */
export function managerChanges(file: GoalFile, asked: string): ActionPlan {
  const manager = handleIn(asked);
  const { owner, manager: before, type } = file.goal;
  if (manager === (before?.value ?? '')) {
    return refused(
      manager === '' ? 'This goal has no manager.' : `${manager} is the manager of this goal already.`,
    );
  }
  if (manager !== '' && isSame(manager, owner?.value)) {
    return refused(`${manager} owns this goal, and the manager has to be somebody else.`);
  }
  if (manager !== '') return planned([{ kind: 'set', path: ['manager'], value: manager }]);
  const warnings = type?.value === 'improvement' ? ['An improvement goal needs a manager.'] : [];
  return planned([{ kind: 'remove', path: ['manager'] }], warnings);
}

/** The objectives that a goal serves from now on: those it has keep their order, new ones come behind them. */
export function alignChanges(file: GoalFile, asked: readonly string[]): ActionPlan {
  const before = [...new Set(file.goal.alignsTo.map(({ value }) => value))];
  const wanted = new Set(asked);
  const own = file.goal.id?.value;
  if (own !== undefined && wanted.has(own)) return refused('A goal cannot align to itself.');
  const kept = before.filter((id) => wanted.delete(id));
  const ids = [...kept, ...wanted];
  if (kept.length === before.length && ids.length === kept.length) {
    return refused(
      ids.length === 0 ? 'This goal aligns to nothing.' : 'This goal aligns to just these already.',
    );
  }
  const path = ['aligns_to'];
  return planned([ids.length === 0 ? { kind: 'remove', path } : { kind: 'set', path, value: ids }]);
}

export function refused(reason: string): ActionPlan {
  return { ok: false, reason };
}

export function planned(changes: readonly GoalChange[], warnings: readonly string[] = []): ActionPlan {
  return { ok: true, changes, warnings };
}

/** As somebody types it. */
function handleIn(text: string): string {
  return handleOf(text.trim()).trim();
}

function isSame(a: string, b: string | undefined): boolean {
  return b !== undefined && isSamePerson(a, b);
}
