/** The objectives that a goal may be aligned to, those that matter now first. */
import { isActive, isClosed, isObjective } from '../../model/goal-set';
import type { GoalFile } from '../../model/document';
import type { CompletionRequest } from './completion';

export interface ObjectiveChoice {
  readonly value: string;
  readonly detail: string;
  readonly documentation: string;
}

export function objectiveChoices({ set, path }: CompletionRequest): readonly ObjectiveChoice[] {
  return set.files
    .filter((file) => isObjective(file) && file.path !== path)
    .sort((a, b) => order(a) - order(b) || (dueOf(a) < dueOf(b) ? -1 : 1))
    .flatMap((file) => {
      const id = file.goal.id?.value;
      return id === undefined ? [] : [{ value: id, detail: cardOf(file), documentation: storyOf(file) }];
    });
}

/** Active ones, then those that may become so, then what is over. */
function order(file: GoalFile): number {
  return isActive(file) ? 0 : isClosed(file) ? 2 : 1;
}

function dueOf({ goal }: GoalFile): string {
  return goal.due?.value ?? '9999';
}

/** Short, as a narrow list cuts it: `until 2026-12-31 · paused` */
function cardOf(file: GoalFile): string {
  const { due, status } = file.goal;
  const until = due === undefined ? undefined : `until ${due.value}`;
  const unless = isActive(file) ? undefined : status?.value;
  return [until, unless].filter((part) => part !== undefined).join(' · ');
}

/** `Fewer late starts (ruth): Performances begin on time` */
function storyOf({ goal: { title, owner, goal } }: GoalFile): string {
  const of = owner === undefined ? '' : ` (${owner.value})`;
  const start = title === undefined ? '' : `${title.value}${of}`;
  return [start, goal?.value ?? ''].filter((part) => part !== '').join(': ');
}
