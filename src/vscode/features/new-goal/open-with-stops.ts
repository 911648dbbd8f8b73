/** Opens a new goal so that Tab goes from one thing that was skipped to the next. */
import * as vscode from 'vscode';
import { parseGoalFile, type GoalFile, type Span } from '../../../core';

/** The text stays as it is: each stop holds the placeholder that stands there. */
export async function openWithStops(uri: vscode.Uri): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document, { preview: false });
  const file = parseGoalFile({ path: '', content: document.getText() }, new Set());
  const stops = file === undefined ? [] : stopsIn(file);
  if (stops.length === 0) return;
  const edit = new vscode.WorkspaceEdit();
  edit.set(
    uri,
    stops.map(({ span, values }, index) => {
      const range = new vscode.Range(document.positionAt(span.start), document.positionAt(span.end));
      const snippet = new vscode.SnippetString();
      const text = document.getText(range);
      if (values.length === 0) snippet.appendPlaceholder((inner) => inner.appendText(text), index + 1);
      // The first one is what is put in: nothing is chosen for the author.
      else snippet.appendChoice([text, ...values.filter((value) => value !== text)], index + 1);
      return new vscode.SnippetTextEdit(range, snippet);
    }),
  );
  // It holds what the file holds, so there is nothing to save yet.
  if (await vscode.workspace.applyEdit(edit)) await document.save();
}

interface Stop {
  readonly span: Span;
  /** The values to choose from; empty where any text will do. */
  readonly values: readonly string[];
}

/** Every placeholder, and last the status of a draft, which begins when all of them are filled in. */
function stopsIn({ issues, goal }: GoalFile): readonly Stop[] {
  const placeholders = issues.flatMap((issue): Stop[] => {
    if (issue.code !== 'empty' || !issue.placeholder) return [];
    const { shape } = issue.field;
    return [
      { span: issue.span, values: shape.kind === 'choice' ? shape.values.map(({ value }) => value) : [] },
    ];
  });
  placeholders.sort((a, b) => a.span.start - b.span.start);
  if (placeholders.length === 0 || goal.status?.value !== 'draft') return placeholders;
  return [...placeholders, { span: goal.status.span, values: ['draft', 'active'] }];
}
