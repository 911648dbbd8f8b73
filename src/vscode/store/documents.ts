/** Open documents as a source of text: what somebody is editing counts, not what is still on the disk. */
import * as vscode from 'vscode';
import { destinationIn, pathIn } from './place';
import { readGoalText, type GoalText } from './read-goal-text';

/**
 * The text of a file, and where it stands. A document without changes is read from its file all the same: only there
 * can be seen that it is no UTF-8. A new document that knows its path stands in for a file that is not there yet.
 */
export async function readDocument(uri: vscode.Uri): Promise<{ uri: vscode.Uri; text: GoalText }> {
  const edited = openDocumentAt(uri);
  if (edited?.isDirty === true) return { uri, text: textOf(edited) };
  const text = await readGoalText(uri);
  if (text.kind !== 'gone') return { uri, text };
  const unsaved = vscode.workspace.textDocuments.find(
    (document) => document.isUntitled && destinationIn(uri, document.uri).toString() === uri.toString(),
  );
  return unsaved === undefined ? { uri, text } : { uri: unsaved.uri, text: textOf(unsaved) };
}

/** The paths in a folder that open documents would be saved to. */
export function editedPaths(folder: vscode.Uri): readonly string[] {
  return vscode.workspace.textDocuments
    .filter((document) => document.isDirty || document.isUntitled)
    .flatMap((document) => pathIn(folder, destinationIn(folder, document.uri)) ?? []);
}

function openDocumentAt(uri: vscode.Uri): vscode.TextDocument | undefined {
  const wanted = uri.toString();
  return vscode.workspace.textDocuments.find((document) => document.uri.toString() === wanted);
}

function textOf(document: vscode.TextDocument): GoalText {
  return { kind: 'text', content: document.getText() };
}
