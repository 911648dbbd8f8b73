/** Fixes as the editor's edits: what is still to be filled in becomes a snippet's placeholder, selected once it is there. */
import * as vscode from 'vscode';
import type { Blank, ProblemFix, TextEdit } from '../../../core';
import { toRange } from '../../convert';

export function fixToEdit(uri: vscode.Uri, { edits }: ProblemFix): vscode.WorkspaceEdit {
  const hasBlanks = edits.some(({ blanks = [] }) => blanks.length > 0);
  const workspaceEdit = new vscode.WorkspaceEdit();
  workspaceEdit.set(
    uri,
    edits.map(({ range, newText, blanks = [] }) =>
      hasBlanks
        ? snippetEdit(toRange(range), newText, blanks)
        : vscode.TextEdit.replace(toRange(range), newText),
    ),
  );
  return workspaceEdit;
}

export function editsToEdit(
  document: vscode.TextDocument,
  edits: readonly TextEdit[],
  metadata?: vscode.WorkspaceEditEntryMetadata,
  workspaceEdit = new vscode.WorkspaceEdit(),
): vscode.WorkspaceEdit {
  for (const { span, newText } of edits) {
    const range = new vscode.Range(document.positionAt(span.start), document.positionAt(span.end));
    workspaceEdit.replace(document.uri, range, newText, metadata);
  }
  return workspaceEdit;
}

/** Indents are part of the fix: the editor must not add its own. */
function snippetEdit(range: vscode.Range, newText: string, blanks: readonly Blank[]): vscode.SnippetTextEdit {
  const edit = vscode.SnippetTextEdit.replace(range, toSnippet(newText, blanks));
  edit.keepWhitespace = true;
  return edit;
}

/** The placeholder stays the first choice, so that nothing is chosen that nobody chose. */
export function toSnippet(newText: string, blanks: readonly Blank[]): vscode.SnippetString {
  const snippet = new vscode.SnippetString();
  let offset = 0;
  for (const { span, choices } of [...blanks].sort((a, b) => a.span.start - b.span.start)) {
    snippet.appendText(newText.slice(offset, span.start));
    const blank = newText.slice(span.start, span.end);
    if (choices === undefined) snippet.appendPlaceholder((inside) => inside.appendText(blank));
    else snippet.appendChoice([blank, ...choices]);
    offset = span.end;
  }
  return snippet.appendText(newText.slice(offset));
}
