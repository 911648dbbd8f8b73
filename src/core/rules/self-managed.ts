import type { GoalFile } from '../model/document';
import { isWhole } from '../model/goal-set';
import type { SetFinding, SetRule } from './rule';

export const selfManaged: SetRule = {
  id: 'self-managed',
  scope: 'set',
  byName: true,
  severity: 'error',
  summary: 'Owner and manager of a goal are the same person.',
  why: 'The manager’s part is to see what the owner cannot see and to give what the owner cannot take.',
  bad: 'owner: ana\nmanager: ana',
  good: 'owner: ana\nmanager: li',
  check: ({ files }) =>
    files.filter(isWhole).flatMap((file): SetFinding[] => {
      const { owner, manager } = file.goal;
      if (owner === undefined || manager === undefined) return [];
      if (owner.value.toLowerCase() !== manager.value.toLowerCase()) return [];
      return [
        {
          file,
          span: manager.span,
          message: `${manager.value} owns this goal and manages it too. ${adviceFor(file)}`,
          related: [{ path: file.path, span: owner.span, message: 'The owner.' }],
        },
      ];
    }),
};

function adviceFor({ goal }: GoalFile): string {
  // The one type that needs a manager.
  const isNeeded = goal.type?.value === 'improvement';
  return `Name somebody else as the manager${isNeeded ? '' : ', or leave the manager out'}.`;
}
