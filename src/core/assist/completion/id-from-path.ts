/** The id that a goal's file name suggests, with a number where another goal has it. */
import type { GoalSet } from '../../model/goal-set';
import { newGoalId } from '../new-goal';

export function idFromPath(path: string, { files }: GoalSet): string {
  const name = (path.split('/').at(-1) ?? '').replace(/(?:\.goal)?\.md$/i, '');
  const taken = files.flatMap((file) => (file.path === path ? [] : (file.goal.id?.value ?? [])));
  return newGoalId(name, new Set(taken));
}
