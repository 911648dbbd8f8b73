/** "Fix all problems in this file": one edit, one step to undo, and a word on what could not be fixed. */
import * as vscode from 'vscode';
import { countWords, minimalEdits, type FixResult } from '../../../core';
import { oneLine } from '../../convert';
import type { FixSources } from '../fixes';
import { fixAll } from './problems-now';
import { editsToEdit } from './to-edit';

export async function fixAllInActiveFile(sources: FixSources): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  const opened = document && sources.goals.read(document);
  if (opened === undefined) {
    void vscode.window.showInformationMessage('Open a goal file to fix its problems.');
    return;
  }
  const result = fixAll(opened, sources);
  const edits = minimalEdits(opened.document.getText(), result.text);
  if (edits.length > 0 && !(await vscode.workspace.applyEdit(editsToEdit(opened.document, edits)))) {
    void vscode.window.showWarningMessage(
      'Nothing was fixed, because the text changed meanwhile. Try again.',
    );
    return;
  }
  tell(result);
}

function tell({ applied, refused }: FixResult): void {
  const [first] = refused;
  if (first !== undefined) {
    const words = `${fixedWords(applied.length)} ${countWords(refused.length, 'problem')} not: ${first.reason}`;
    void vscode.window.showWarningMessage(oneLine(words, 300));
  } else if (applied.length === 0) {
    void vscode.window.showInformationMessage('No problem here can be fixed without asking you.');
  } else {
    vscode.window.setStatusBarMessage(fixedWords(applied.length), STATUS_MS);
  }
}

const STATUS_MS = 5000;

function fixedWords(count: number): string {
  return count === 0 ? 'Nothing was fixed.' : `${countWords(count, 'problem')} fixed.`;
}
