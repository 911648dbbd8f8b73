/** Reported once for each owner, at the newest of the active goals. A goal whose type could not be read may be another kind. */
import type { GoalFile } from '../model/document';
import { activeGoalsByOwner } from '../model/goal-set';
import { goalNames } from './goal-names';
import { MOST_RELATED, type SetFinding, type SetRule } from './rule';

export const oneSidedGoals: SetRule = {
  id: 'one-sided-goals',
  scope: 'set',
  severity: 'info',
  summary: 'All active goals of an owner are performance goals, or all are learning goals.',
  why: 'Results alone wear a person out, and learning alone leaves no mark on the work.',
  bad: '# both goals of one owner\ntype: performance\ntype: performance',
  good: '# both goals of one owner\ntype: performance\ntype: learning',
  check: (set) => [...activeGoalsByOwner(set).values()].flatMap((goals) => findingsFor(goals)),
};

const ADVICE = {
  performance: 'Make the next one a development or learning goal, so that the person grows with the results.',
  learning: 'Make the next one a development or performance goal, so that the learning reaches the work.',
} as const;

function findingsFor(goals: readonly GoalFile[]): SetFinding[] {
  const file = goals.at(-1);
  const type = file?.goal.type;
  if (file === undefined || type === undefined || goals.length < 2) return [];
  if (type.value !== 'performance' && type.value !== 'learning') return [];
  if (goals.some(({ goal }) => goal.type?.value !== type.value)) return [];
  const owner = file.goal.owner?.value ?? '';
  const count = goals.length === 2 ? 'Both' : `All ${goals.length}`;
  return [
    {
      file,
      span: type.span,
      message: `${count} active goals of ${owner} are ${type.value} goals: ${goalNames(goals)}. ${ADVICE[type.value]}`,
      related: goals.slice(-1 - MOST_RELATED, -1).flatMap(({ path, goal }) => {
        return goal.type === undefined
          ? []
          : [{ path, span: goal.type.span, message: `A ${type.value} goal too.` }];
      }),
    },
  ];
}
