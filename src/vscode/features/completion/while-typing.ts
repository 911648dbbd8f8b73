/**
 * Suggests keys at their first letter. Markdown suggests nothing while one types; another default would change that for
 * every markdown file, and letters are no trigger characters (`shouldAutoTrigger` in vscode's
 * suggest/browser/suggestModel.ts passes them over). So the editor is asked to suggest, in front matter alone.
 */
import * as vscode from 'vscode';
import type { OpenGoals } from '../../open-goals';

export function suggestKeysWhileTyping(goals: OpenGoals): vscode.Disposable {
  return vscode.workspace.onDidChangeTextDocument(({ document, contentChanges, reason }) => {
    const [change, ...others] = contentChanges;
    if (change === undefined || others.length > 0 || reason !== undefined) return;
    if (!/^[a-z]$/i.test(change.text) || document.languageId !== 'markdown') return;
    if (document !== vscode.window.activeTextEditor?.document) return;
    const { line, character } = change.range.start;
    const before = document.lineAt(line).text.slice(0, character);
    if (before.trim() !== '' || !isInFrontMatter(document, line)) return;
    if (markdownSuggests(document) || goals.goal(document) === undefined) return;
    // On its own, so that nothing is said where there is nothing to choose.
    void vscode.commands.executeCommand('editor.action.triggerSuggest', { auto: true });
  });
}

/** Whether the lines above open it and do not close it. */
function isInFrontMatter(document: vscode.TextDocument, line: number): boolean {
  if (line === 0 || line > MOST_LINES) return false;
  for (let above = 1; above < line; above++) {
    if (/^---[ \t]*$/.test(document.lineAt(above).text)) return false;
  }
  return /^\uFEFF?---[ \t]*$/.test(document.lineAt(0).text);
}

const MOST_LINES = 500;

/** Whether somebody has turned suggestions on for markdown: then they come anyway. */
function markdownSuggests(document: vscode.TextDocument): boolean {
  const editor = vscode.workspace.getConfiguration('editor', document);
  const suggests = editor.get<boolean | string | { readonly other?: unknown }>('quickSuggestions');
  const inText = typeof suggests === 'object' ? suggests.other : suggests;
  return inText === true || inText === 'on' || inText === 'inline';
}
