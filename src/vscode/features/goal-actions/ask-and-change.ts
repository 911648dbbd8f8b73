/** What the actions share: read the goal, ask unless the answers are given, change it, and say what was done. */
import * as vscode from 'vscode';
import { editGoal, type ActionPlan, type GoalChange, type GoalFile, type Span } from '../../../core';
import { applyGoalChanges, readGoalNow, sayDone, sayWhyNot } from '../../apply-edit';
import { oneLine, toRange } from '../../convert';
import { isClean } from '../../editable-document';
import type { OpenGoal } from '../../open-goals';
import { askSteps, type AnswersOf, type Flow } from '../../steps';
import type { ActionParts } from './run';

export type GoalNow = OpenGoal & { readonly file: GoalFile };

export interface Asking<State extends AnswersOf<State>> {
  readonly flow: Flow<State>;
  readonly initial: State;
  /** Answers that came with the call: then nothing is asked. */
  readonly given: State | undefined;
  /** A change like the one to come: where it cannot be made, nothing is asked. Absent where nothing is asked anyway. */
  readonly probe?: GoalChange;
  readonly plan: (file: GoalFile, answers: State) => ActionPlan;
  /** What to say when it is done, of the goal as it is then. */
  readonly done: (goal: GoalNow) => string;
  /** What to show of the goal where an editor shows it. */
  readonly place?: (file: GoalFile) => Span | undefined;
}

/** Whether the goal was changed; if not, the reason was said, or the person left. */
export async function askAndChange<State extends AnswersOf<State>>(
  parts: ActionParts,
  uri: vscode.Uri,
  toAsk: (goal: GoalNow) => Asking<State> | { readonly reason: string },
): Promise<boolean> {
  const read = await readGoalNow(parts.goals, uri);
  const asked = 'reason' in read ? read : toAsk(read.goal);
  if ('reason' in asked) {
    sayWhyNot(uri, asked.reason);
    return false;
  }
  const { flow, initial, given, probe, plan, done, place } = asked;
  if ('goal' in read && given === undefined && probe !== undefined) {
    const tried = editGoal(read.goal.file, [probe], read.goal.config);
    if (!tried.ok) {
      sayWhyNot(uri, tried.reason);
      return false;
    }
  }
  const change = async (answers: State): Promise<true | undefined> => {
    if (!(await applyGoalChanges(parts.goals, uri, (file) => plan(file, answers)))) return undefined;
    const after = await readGoalNow(parts.goals, uri);
    if ('goal' in after) {
      const { document, file } = after.goal;
      const unsaved = isClean(document) ? '' : ' The file is not saved yet.';
      sayDone(uri, `${done(after.goal)}${unsaved}`);
      const span = place?.(file);
      if (span !== undefined) show(document, toRange(file.source.rangeOf(span)));
    }
    return true;
  };
  if (given !== undefined) return (await change(given)) ?? false;
  return (await askSteps(flow, initial, parts.memory, change)) ?? false;
}

function show(document: vscode.TextDocument, range: vscode.Range): void {
  for (const editor of vscode.window.visibleTextEditors) {
    if (editor.document !== document) continue;
    editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  }
}

/** Unfinished answers are kept for each goal and action. */
export function flowName(action: string, uri: vscode.Uri): string {
  return `goalmark.${action} ${uri.toString()}`;
}

/** For the title of a box, and of what was done. */
export function titleOf({ goal, path }: GoalFile, limit = 60): string {
  return oneLine(goal.title?.value ?? goal.id?.value ?? path, limit);
}
