/**
 * Reported once for each owner, at the newest of the active goals: that is the one being written or reviewed when the
 * number is passed. The same warning at each of them would be one problem many times, at the older ones without a
 * reason to act there.
 */
import { leastPursued, type LeastPursued } from '../coach/least-pursued';
import type { GoalFile } from '../model/document';
import { activeGoalsByOwner } from '../model/goal-set';
import { goalNames, isPrivate } from './goal-names';
import { MOST_RELATED, type SetFinding, type SetRule } from './rule';

export const tooManyGoals: SetRule = {
  id: 'too-many-goals',
  scope: 'set',
  severity: 'warning',
  summary: 'An owner has more active goals than max_active_goals.',
  why: 'Two or three goals get done; more than that compete for the same hours.',
  bad: '# four goals of one owner\nstatus: active\nstatus: active\nstatus: active\nstatus: active',
  good: '# four goals of one owner\nstatus: active\nstatus: active\nstatus: active\nstatus: paused',
  check: (set) => {
    const most = set.config.maxActiveGoals;
    return [...activeGoalsByOwner(set).values()].flatMap((goals): SetFinding[] => {
      const file = goals.at(-1);
      const owner = file?.goal.owner;
      if (file === undefined || owner === undefined || goals.length <= most) return [];
      return [
        {
          file,
          span: owner.span,
          message: messageFor(owner.value, goals, most),
          related: goals.slice(-1 - MOST_RELATED, -1).flatMap(({ path, goal: { status } }) => {
            return status === undefined ? [] : [{ path, span: status.span, message: 'Active too.' }];
          }),
        },
      ];
    });
  },
};

/** Which to let go is the owner's and the manager's to decide; where to start looking the logs can tell. */
function messageFor(owner: string, goals: readonly GoalFile[], most: number): string {
  const beyond = goals.length - most;
  const least = leastPursued(goals).slice(0, beyond);
  const notes = new Map(least.map(({ file, words }) => [file, words]));
  const named = least.filter(({ file }) => !isPrivate(file)).map(({ file }) => file);
  const names = [
    ...(named.length === 0 ? [] : [goalNames(named, (file) => notes.get(file) ?? '')]),
    ...privateOnes(least, goals.filter(isPrivate).length),
  ].join(', and ');
  return `${owner} has ${goals.length} active goals, and the limit is ${most}. Finish, pause or drop ${beyond === 1 ? 'one' : beyond} of them; look first at ${names}.`;
}

/** Without a name the owner tells them apart by what their logs say: `one of the 3 private ones (no check-in yet)`. */
function privateOnes(least: readonly LeastPursued[], all: number): readonly string[] {
  const untold = least.filter(({ file }) => isPrivate(file));
  if (untold.length === 0) return [];
  const notes = [...new Set(untold.map(({ words }) => words))].slice(0, MOST_NOTES).join('; ');
  const which = untold.length === 1 ? 'one' : String(untold.length);
  if (all === 1) return [`the private one (${notes})`];
  return [`${untold.length === all ? `the ${all}` : `${which} of the ${all}`} private ones (${notes})`];
}

const MOST_NOTES = 3;
