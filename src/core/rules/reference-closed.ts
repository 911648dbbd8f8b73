/**
 * Decided by what the repository holds and never by today: an objective is over when it is closed, or when its date
 * lies before the goal was set or before the goal's last check-in. A green check stays green as time passes.
 */
import type { CalendarDate } from '../model/calendar-date';
import type { GoalFile } from '../model/document';
import type { Located } from '../model/goal';
import { isActive, isClosed, isWhole, objectivesById } from '../model/goal-set';
import type { Span } from '../text/source-text';
import type { RelatedPlace, SetFinding, SetRule } from './rule';

export const referenceClosed: SetRule = {
  id: 'reference-closed',
  scope: 'set',
  byName: true,
  severity: 'warning',
  summary: 'An active goal aligns to an objective that is over.',
  why: 'Work goes on for something that has been reached, given up or has run out.',
  bad: 'aligns_to: [customer-trust-2025] # achieved in December',
  good: 'aligns_to: [customer-trust-2026]',
  check: (set) => {
    const objectives = objectivesById(set);
    const findings: SetFinding[] = [];
    for (const file of set.files) {
      if (!isActive(file) || !isWhole(file)) continue;
      for (const reference of file.goal.alignsTo) {
        const ending = endingOfAll(objectives.get(reference.value) ?? [], file);
        if (ending !== undefined) findings.push(findingFor(file, reference, ending));
      }
    }
    return findings;
  },
};

interface Ending {
  /** What happened to the objective, to go on behind its id. */
  readonly words: string;
  readonly place: RelatedPlace | undefined;
}

function findingFor(file: GoalFile, { value, span }: Located<string>, { words, place }: Ending): SetFinding {
  return {
    file,
    span,
    message: `The objective ${value} ${words}. Align this goal to one that goes on, or close it.`,
    related: place === undefined ? [] : [place],
  };
}

/** The first one's, unless one of several objectives with the same id goes on. */
function endingOfAll(objectives: readonly GoalFile[], goal: GoalFile): Ending | undefined {
  let first: Ending | undefined;
  for (const objective of objectives) {
    if (objective === goal) continue;
    const ending = endingOf(objective, goal);
    if (ending === undefined) return undefined;
    first ??= ending;
  }
  return first;
}

function endingOf(objective: GoalFile, goal: GoalFile): Ending | undefined {
  const { status, closed, due } = objective.goal;
  const at = (span: Span | undefined, message: string): RelatedPlace | undefined =>
    span && { path: objective.path, span, message };
  if (isClosed(objective)) {
    const date = closed === undefined ? '' : ` on ${closed.value}`;
    return { words: `was ${status?.value ?? ''}${date}`, place: at(status?.span, 'Its status.') };
  }
  if (due === undefined) return undefined;
  const place = at(due.span, 'Its date.');
  const { created } = goal.goal;
  if (created !== undefined && due.value < created.value) {
    return { words: `ended on ${due.value}, before this goal was set`, place };
  }
  const last = lastCheckIn(goal);
  if (last === undefined || due.value >= last) return undefined;
  return { words: `ended on ${due.value}, before the last check-in here`, place };
}

function lastCheckIn(file: GoalFile): CalendarDate | undefined {
  return file.checkIns.reduce<CalendarDate | undefined>(
    (last, { date }) => (date !== undefined && (last === undefined || date > last) ? date : last),
    undefined,
  );
}
