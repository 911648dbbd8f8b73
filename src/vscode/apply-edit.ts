/**
 * The one way by which commands change a goal: its text as it is now is edited by the core, which verifies the result,
 * and the edits are made as one step that can be undone. A file that nobody was editing is saved; a document with
 * unsaved changes keeps them unsaved. What must not be changed is left as it is, and the reason is said.
 */
import * as vscode from 'vscode';
import { editGoal, type ActionPlan, type Config, type GoalChange, type GoalFile } from '../core';
import { oneLine, toRange } from './convert';
import type { OpenGoal, OpenGoals } from './open-goals';
import { destinationIn } from './store/place';
import { readGoalText } from './store/read-goal-text';

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
  // Where the editor saves by itself it may have done so already, and then a save has nothing left to do.
  if (!isToBeSaved || (await document.save()) || isClean(document)) return { ok: true, document };
  return refused('The change is made in the editor but could not be saved. Save the file, or undo.');
}

/** The document of a file, with the text that the file has if nobody has changed it in the editor. */
async function openAsItIs(
  uri: vscode.Uri,
): Promise<{ readonly document: vscode.TextDocument } | { readonly reason: string }> {
  const open = openDocument(uri);
  if (open !== undefined && !isClean(open)) return { document: open };

  const text = await readGoalText(uri);
  if (text.kind === 'gone') return { reason: 'The file of this goal is no longer there.' };
  if (text.kind === 'failed') return { reason: `This file cannot be read: ${text.reason}.` };
  const { content } = text;
  if (typeof content !== 'string') {
    const why = content.unreadable === 'size' ? 'is too large' : 'is not UTF-8';
    return { reason: `This file ${why}, so it is not changed.` };
  }
  if (await isReadOnly(uri)) return { reason: 'This file is read-only.' };
  const document = await vscode.workspace.openTextDocument(uri);
  return document.isDirty || (await shows(document, content))
    ? withEvenLines(document, content)
    : { reason: 'The file was changed by another program just now. Try again.' };
}

/** An unsaved new document may know where it will be saved. */
function openDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
  const key = uri.toString();
  const { textDocuments } = vscode.workspace;
  return (
    textDocuments.find((document) => document.uri.toString() === key) ??
    textDocuments.find(({ uri: other }) => destinationIn(uri, other).toString() === key)
  );
}

function isClean(document: vscode.TextDocument): boolean {
  return !document.isDirty && !document.isUntitled;
}

async function isReadOnly(uri: vscode.Uri): Promise<boolean> {
  if (vscode.workspace.fs.isWritableFileSystem(uri.scheme) === false) return true;
  const { permissions = 0 } = await vscode.workspace.fs.stat(uri);
  return (permissions & vscode.FilePermission.Readonly) !== 0;
}

/**
 * Whether a document comes to show what its file holds: after a change by another program, as git makes them, the
 * editor reads a file anew a moment later, and an edit before that would be made in a text that is gone.
 */
async function shows(document: vscode.TextDocument, content: string): Promise<boolean> {
  const isThere = (): boolean => document.isDirty || unixLines(document.getText()) === unixLines(content);
  if (isThere()) return true;
  return await new Promise((resolve) => {
    const settle = (answer: boolean): void => {
      clearTimeout(timer);
      listener.dispose();
      resolve(answer);
    };
    const timer = setTimeout(() => {
      settle(false);
    }, READ_ANEW_MS);
    const listener = vscode.workspace.onDidChangeTextDocument((event) => {
      if (event.document === document && isThere()) settle(true);
    });
  });
}

const READ_ANEW_MS = 3000;

/** Saving would write all of a file's lines with one kind of end. */
function withEvenLines(
  document: vscode.TextDocument,
  content: string,
): { readonly document: vscode.TextDocument } | { readonly reason: string } {
  if (document.isDirty || document.getText() === content) return { document };
  const reason =
    'The lines of this file end in different ways, and saving would change them all. ' +
    'Edit and save it once yourself, then try again.';
  return { reason };
}

function unixLines(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

function refused(reason: string): Applied {
  return { ok: false, reason };
}
