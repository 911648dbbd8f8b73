/**
 * Only where some objective is active: a team that sets no objectives, or whose objectives are over, is not asked for
 * one. An improvement goal answers a basic duty of the role, which serves every objective and none, and is left alone.
 */
import type { GoalFile } from '../model/document';
import { isActive, isObjective, isWhole } from '../model/goal-set';
import type { SetFinding, SetRule } from './rule';

export const unalignedGoal: SetRule = {
  id: 'unaligned-goal',
  scope: 'set',
  severity: 'info',
  summary: 'An active goal aligns to no objective, and there are objectives.',
  why: 'What serves an objective is easier to find time and support for.',
  bad: 'type: development\nstatus: active',
  good: 'type: development\nstatus: active\naligns_to: [customer-trust-2026]',
  check: ({ files }) => {
    if (!files.some((file) => isObjective(file) && isActive(file))) return [];
    return files.flatMap((file): SetFinding[] => {
      const { type, title, id } = file.goal;
      const place = title ?? id ?? type;
      if (place === undefined || type === undefined || !isActive(file) || !isWhole(file)) return [];
      if (type.value === 'objective' || type.value === 'improvement') return [];
      if (file.goal.alignsTo.length > 0 || meansToAlign(file)) return [];
      const message = 'This goal aligns to no objective. Name the one it serves under aligns_to.';
      return [{ file, span: place.span, message }];
    });
  },
};

/** Whether the key is there and another rule already asks for its value or its spelling. */
function meansToAlign({ issues }: GoalFile): boolean {
  return issues.some(
    (issue) => issue.path[0] === 'aligns_to' || (issue.code === 'unknown' && issue.near === 'aligns_to'),
  );
}
