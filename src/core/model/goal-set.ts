/** The goals of one root together, and how to find one by its id. */
import { compare } from '../text/compare';
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
  const sorted = [...files].sort((a, b) => compare(a.path, b.path));
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

/** Whether nothing is happening with it any more. */
export function isClosed(file: GoalFile): boolean {
  const status = file.goal.status?.value;
  return status === 'achieved' || status === 'dropped';
}

/** Whether all of its front matter could be read: what is absent from another goal may only be unreadable. */
export function isWhole(file: GoalFile): boolean {
  return file.yaml.root !== undefined && file.yaml.errors.length === 0;
}

/** The objectives of a set that have an id. */
export function objectivesById(set: GoalSet): ReadonlyMap<string, readonly GoalFile[]> {
  const objectives = new Map<string, readonly GoalFile[]>();
  for (const [id, files] of set.byId) {
    const ofId = files.filter(isObjective);
    if (ofId.length > 0) objectives.set(id, ofId);
  }
  return objectives;
}

/** Active goals by owner (in lower case), oldest first. An objective belongs to everybody and is not among them. */
export function activeGoalsByOwner(set: GoalSet): ReadonlyMap<string, readonly GoalFile[]> {
  const byOwner = new Map<string, GoalFile[]>();
  for (const file of set.files) {
    const owner = file.goal.owner?.value.toLowerCase();
    if (owner === undefined || !isActive(file) || isObjective(file)) continue;
    const goals = byOwner.get(owner);
    if (goals === undefined) byOwner.set(owner, [file]);
    else goals.push(file);
  }
  const age = (file: GoalFile): string => file.goal.created?.value ?? '';
  for (const goals of byOwner.values()) {
    if (goals.length > 1) goals.sort((a, b) => compare(age(a), age(b)));
  }
  return byOwner;
}
