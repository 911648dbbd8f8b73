/** What an assistant's tool is, and where the tools find goals. */
import type * as vscode from 'vscode';
import type { DueList } from '../../due-list';
import type { GoalRoot, GoalStore } from '../../goal-store';
import type { OpenGoals } from '../../open-goals';
import type { Today } from '../../today';

export interface Sources {
  readonly store: GoalStore;
  readonly goals: OpenGoals;
  readonly due: DueList;
  readonly today: Today;
}

/** Its input is as the manifest declares it. */
export interface AssistantTool<Input> {
  /** What is shown before; a confirmation is asked of the person, not of the model. Changes nothing. */
  readonly prepare: (input: Input) => vscode.PreparedToolInvocation;
  /** The answer, as plain data; rejects with an error whose message the model can act on. */
  readonly invoke: (input: Input) => Promise<unknown>;
}

/** The folder whose goals are meant where nothing says which: the first one that has some, else the first one. */
export function usualRoot({ store }: Sources): GoalRoot | undefined {
  return store.roots.find(({ set }) => set.files.length > 0) ?? store.roots[0];
}
