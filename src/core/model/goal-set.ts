/** The goals of one root together, and how to find one by its id. */
import type { Config } from './config';
import type { GoalFile } from './document';

export interface GoalSet {
  readonly config: Config;
  /** By path, so that whatever is derived from them has one order. */
  readonly files: readonly GoalFile[];
  /** An id that several files claim has them all. */
  readonly byId: ReadonlyMap<string, readonly GoalFile[]>;
}

export function createGoalSet(files: Iterable<GoalFile>, config: Config): GoalSet {
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  const byId = new Map<string, GoalFile[]>();
  for (const file of sorted) {
    const id = file.goal.id?.value;
    if (id === undefined) continue;
    const same = byId.get(id);
    if (same === undefined) byId.set(id, [file]);
    else same.push(file);
  }
  return { config, files: sorted, byId };
}

export function isObjective(file: GoalFile): boolean {
  return file.goal.type?.value === 'objective';
}

export function isActive(file: GoalFile): boolean {
  return file.goal.status?.value === 'active';
}
