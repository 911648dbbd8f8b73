/** Whatever the goal's status: what is private stays so when it is over. Nothing is said where nobody knows who can read. */
import type { GoalFile } from '../model/document';
import { isWhole } from '../model/goal-set';
import type { SetFinding, SetRule } from './rule';

export const privateGoal: SetRule = {
  id: 'private-goal',
  scope: 'set',
  severity: 'warning',
  summary: 'A private goal, or an improvement goal, can be read by everybody.',
  why: 'Such a goal is between its owner and the manager, and git keeps what was once committed.',
  bad: 'type: improvement\nvisibility: public',
  good: 'type: improvement\nvisibility: private',
  check: ({ files }, { repositoryVisibility }) =>
    files.filter(isWhole).flatMap((file) => findingsFor(file, repositoryVisibility === 'public')),
};

function findingsFor(file: GoalFile, isPublic: boolean): SetFinding[] {
  const { type, visibility } = file.goal;
  if (type?.value === 'improvement' && visibility?.value === 'public') {
    const message =
      'An improvement goal is between its owner and the manager. Set its visibility to private.';
    return [{ file, span: visibility.span, message }];
  }
  if (!isPublic) return [];
  const move = 'Everybody can read this repository. Keep the goal in a private one';
  if (visibility?.value === 'private') {
    return [{ file, span: visibility.span, message: `${move}, or let others see it.` }];
  }
  return type?.value === 'improvement'
    ? [
        {
          file,
          span: type.span,
          message: `${move}: an improvement goal is between its owner and the manager.`,
        },
      ]
    : [];
}
