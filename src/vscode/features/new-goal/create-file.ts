/** Where a new goal is written, and writing it: whole or not at all, and never over another file. */
import * as vscode from 'vscode';
import {
  newGoalId,
  newGoalPathIn,
  newGoalText,
  parseGoalFile,
  type NewGoal,
  type NewGoalPlace,
} from '../../../core';
import type { GoalRoot } from '../../goal-store';

/** Throws where it cannot be written. */
export async function createGoalFile(root: GoalRoot, goal: NewGoal): Promise<vscode.Uri> {
  const taken = new Set(root.set.byId.keys());
  for (;;) {
    const id = newGoalId(goal.title, taken);
    const place = newGoalPathIn(root.config, goal.owner, id);
    if (!place.ok) throw new Error(place.reason);
    const uri = vscode.Uri.joinPath(root.folder.uri, place.path);
    if (await isThere(uri)) {
      taken.add(id);
      continue;
    }
    await writeWhole(uri, textOf({ ...goal, id }, uri));
    return uri;
  }
}

/**
 * Beside its place first, so that nobody ever reads half of it, and moved there over nothing. Not by an edit: undoing
 * what was typed since would end with undoing the file.
 */
async function writeWhole(uri: vscode.Uri, text: string): Promise<void> {
  const temporary = vscode.Uri.joinPath(uri, '..', `.goalmark-${crypto.randomUUID()}.tmp`);
  const { fs } = vscode.workspace;
  try {
    await fs.writeFile(temporary, new TextEncoder().encode(text));
    await fs.rename(temporary, uri, { overwrite: false });
  } catch {
    await fs.delete(temporary).then(undefined, () => undefined);
    // Not every file system can move a file.
    const edit = new vscode.WorkspaceEdit();
    const contents = new TextEncoder().encode(text);
    edit.createFile(uri, { contents, overwrite: false, ignoreIfExists: false });
    if (await vscode.workspace.applyEdit(edit)) return;
    throw new Error(`${vscode.workspace.asRelativePath(uri)} cannot be written.`);
  }
}

/** The path for a title, as long as no other file takes it in between; or why there is none. */
export function placeFor({ folder, set, config }: GoalRoot, owner: string, title: string): NewGoalPlace {
  const place = newGoalPathIn(config, owner, newGoalId(title, new Set(set.byId.keys())));
  if (!place.ok) return place;
  return { ok: true, path: vscode.workspace.asRelativePath(vscode.Uri.joinPath(folder.uri, place.path)) };
}

async function isThere(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return false;
    throw error;
  }
}

/** A goal begins when nothing it needs is missing; until then it is a draft. */
function textOf(goal: NewGoal, uri: vscode.Uri): string {
  if (goal.status !== undefined) return newGoalText(goal, eolOf(uri));
  const text = newGoalText({ ...goal, status: 'active' }, eolOf(uri));
  const file = parseGoalFile({ path: '', content: text }, new Set());
  return file?.issues.length === 0 ? text : newGoalText({ ...goal, status: 'draft' }, eolOf(uri));
}

function eolOf(uri: vscode.Uri): '\n' | '\r\n' {
  const eol = vscode.workspace.getConfiguration('files', uri).get<string>('eol');
  return eol === '\r\n' ? eol : '\n';
}
