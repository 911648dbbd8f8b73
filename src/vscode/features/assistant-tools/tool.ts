/** What an assistant's tool is, and how its input is read: by a schema, with an error that tells the model what to mend. */
import type * as vscode from 'vscode';
import type * as z from 'zod/mini';
import type { DueList } from '../../due-list';
import type { GoalRoot, GoalStore } from '../../goal-store';
import type { OpenGoals } from '../../open-goals';
import type { Today } from '../../today';

/** Where the tools find goals. */
export interface Sources {
  readonly store: GoalStore;
  readonly goals: OpenGoals;
  readonly due: DueList;
  readonly today: Today;
}

export interface AssistantTool {
  /** What is shown before; a confirmation is asked of the person, not of the model. Changes nothing. */
  readonly prepare: (input: unknown) => vscode.PreparedToolInvocation;
  /** The answer, as plain data; rejects with an error whose message the model can act on. */
  readonly invoke: (input: unknown) => Promise<unknown>;
}

/** Throws an error that names each mistake and its place. */
export function readInput<Schema extends z.ZodMiniType>(schema: Schema, input: unknown): z.infer<Schema> {
  const result = schema.safeParse(input, { jitless: true });
  if (result.success) return result.data;
  const mistakes = result.error.issues.map((issue) => {
    const message = issue.code === 'invalid_type' ? `Not of the type ${issue.expected}` : issue.message;
    return `${issue.path.join('.') || 'input'}: ${message}`;
  });
  throw new Error(`The input is not right. ${mistakes.join('; ')}.`);
}

/** The folder whose goals are meant where nothing says which: the first one that has some, else the first one. */
export function usualRoot({ store }: Sources): GoalRoot | undefined {
  return store.roots.find(({ set }) => set.files.length > 0) ?? store.roots[0];
}
