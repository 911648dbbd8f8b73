/** Where a new goal is written, and writing it: whole or not at all, and never over another file. */
import * as vscode from 'vscode';
import { newGoalId, newGoalPath, newGoalText, parseGoalFile, type NewGoal } from '../../../core';
import type { GoalRoot } from '../../goal-store';

/** Throws where it cannot be written. */
export async function createGoalFile(root: GoalRoot, goal: NewGoal): Promise<vscode.Uri> {
  const taken = new Set(root.set.byId.keys());
  for (;;) {
    const id = newGoalId(goal.title, taken);
    const uri = uriFor(root, goal.owner, id);
    if (await isThere(uri)) {
      taken.add(id);
      continue;
    }
    const edit = new vscode.WorkspaceEdit();
    const contents = new TextEncoder().encode(textOf({ ...goal, id }, uri));
    edit.createFile(uri, { contents, overwrite: false, ignoreIfExists: false });
    if (await vscode.workspace.applyEdit(edit)) return uri;
    throw new Error(`${vscode.workspace.asRelativePath(uri)} cannot be written.`);
  }
}

/** The path for a title, as long as no other file takes it in between. */
export function pathFor(root: GoalRoot, owner: string, title: string): string {
  const id = newGoalId(title, new Set(root.set.byId.keys()));
  return vscode.workspace.asRelativePath(uriFor(root, owner, id));
}

/** The usual place, else the first at which the configuration's patterns find it. */
function uriFor(root: GoalRoot, owner: string, id: string): vscode.Uri {
  const usual = newGoalPath(owner, id);
  const [, ofOwner = usual] = /^goals\/(.*)$/.exec(usual) ?? [];
  const others = root.config.goals.flatMap((pattern) => {
    const start = literalStart(pattern);
    return [`${start}${ofOwner}`, `${start}${id}.md`, `${start}${id}.goal.md`];
  });
  const uris = [usual, ...others].map((path) => vscode.Uri.joinPath(root.folder.uri, path));
  const found = uris.find((uri) => root.pathOf(uri) !== undefined) ?? uris[0];
  return found ?? root.folder.uri;
}

/** The folders that a pattern names before its first wildcard: `team/goals/` of `team/goals/{ana,li}/*.md`. */
function literalStart(pattern: string): string {
  const [literal = ''] = pattern.split(/[*?[\]{}\\]/);
  return literal.slice(0, literal.lastIndexOf('/') + 1);
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
