/** The id that a goal's file name suggests. */
import type { GoalSet } from '../../model/goal-set';
import { kebabCase } from '../../model/kebab-case';

/** With a number where another goal has it; `undefined` where nothing of the name can be in an id. */
export function idFromPath(path: string, { byId }: GoalSet): string | undefined {
  const name = (path.split('/').at(-1) ?? '').replace(/(?:\.goal)?\.md$/i, '');
  const id = kebabCase(name);
  if (id === '') return undefined;
  let free = id;
  for (let number = 2; byId.get(free)?.some((file) => file.path !== path) === true; number++)
    free = `${id}-${number}`;
  return free;
}
