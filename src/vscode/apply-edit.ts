/**
 * The one way by which commands change a goal: its text as it is now is edited by the core, which verifies the result,
 * and the edits are made as one step that can be undone. A file that nobody was editing is saved; a document with
 * unsaved changes keeps them unsaved. What must not be changed is left as it is, and the reason is said.
 */
import * as vscode from 'vscode';
import { editGoal, type ActionPlan, type Config, type GoalChange, type GoalFile } from '../core';
import { oneLine, toRange } from './convert';
import { isClean, isSaved, openAsItIs, openDocument } from './editable-document';
import type { OpenGoal, OpenGoals } from './open-goals';

/** The changes, or what is to be changed in the goal as it is at the moment of the edit. */
export type GoalChanges = readonly GoalChange[] | ((file: GoalFile, config: Config) => ActionPlan);

export type Applied =
  | { readonly ok: true; readonly document: vscode.TextDocument }
  /** One or two plain sentences. */
  | { readonly ok: false; readonly reason: string };

/** Makes the changes, or says in a message why not; whether they were made. */
export async function applyGoalChanges(
  goals: OpenGoals,
  uri: vscode.Uri,
  changes: GoalChanges,
): Promise<boolean> {
  const applied = await changeGoal(goals, uri, changes);
  if (!applied.ok) sayWhyNot(uri, applied.reason);
  return applied.ok;
}

/** A warning that nobody has to answer, with a way to the goal. */
export function sayWhyNot(uri: vscode.Uri, reason: string): void {
  void offerToOpen(uri, vscode.window.showWarningMessage(oneLine(reason, 400), OPEN));
}

/** The same for good news. */
export function sayDone(uri: vscode.Uri, words: string): void {
  void offerToOpen(uri, vscode.window.showInformationMessage(oneLine(words, 400), OPEN));
}

const OPEN = 'Open goal';

async function offerToOpen(uri: vscode.Uri, message: Thenable<string | undefined>): Promise<void> {
  if ((await message) === OPEN) await vscode.window.showTextDocument(openDocument(uri)?.uri ?? uri);
}

/** The same for whoever says the reason in a way of its own. */
export async function changeGoal(goals: OpenGoals, uri: vscode.Uri, changes: GoalChanges): Promise<Applied> {
  // Somebody may type between reading and editing; then the editor refuses the edit, and what was typed is read too.
  const first = await tryToChange(goals, uri, changes);
  const applied = first === 'meanwhile' ? await tryToChange(goals, uri, changes) : first;
  return applied === 'meanwhile'
    ? refused('The file is being changed by somebody else. Try again.')
    : applied;
}

/** A goal as it is now, whether its file is open or not; or why it cannot be read. */
export async function readGoalNow(
  goals: OpenGoals,
  uri: vscode.Uri,
): Promise<{ readonly goal: OpenGoal & { readonly file: GoalFile } } | { readonly reason: string }> {
  const opened = await openAsItIs(uri);
  if ('reason' in opened) return opened;
  const goal = goals.goal(opened.document);
  if (goal === undefined) return { reason: 'This file is not a goal.' };
  const { file } = goal;
  if (file === undefined) return { reason: 'This file has no front matter, so it is not a goal yet.' };
  return { goal: { ...goal, file } };
}

async function tryToChange(
  goals: OpenGoals,
  uri: vscode.Uri,
  changes: GoalChanges,
): Promise<Applied | 'meanwhile'> {
  const read = await readGoalNow(goals, uri);
  if ('reason' in read) return refused(read.reason);
  const { document, file, config } = read.goal;
  const plan = typeof changes === 'function' ? changes(file, config) : { ok: true as const, changes };
  if (!plan.ok) return plan;
  const result = editGoal(file, plan.changes, config);
  if (!result.ok) return refused(result.reason);
  if (result.edits.length === 0) return { ok: true, document };

  const isToBeSaved = isClean(document);
  const edit = new vscode.WorkspaceEdit();
  for (const { span, newText } of result.edits) {
    edit.replace(document.uri, toRange(file.source.rangeOf(span)), newText);
  }
  if (!(await vscode.workspace.applyEdit(edit))) return 'meanwhile';
  if (!isToBeSaved || (await isSaved(document))) return { ok: true, document };
  return refused('The change is made in the editor but could not be saved. Save the file, or undo.');
}

function refused(reason: string): Applied {
  return { ok: false, reason };
}
