/** The summary for a pull request on the clipboard, as `goalmark diff --format markdown` prints it. */
import * as vscode from 'vscode';
import { inMarkdown, summarizeChanges } from '../../../core';
import type { Comparisons } from './comparisons';

export async function copyChanges(comparisons: Comparisons): Promise<void> {
  await comparisons.settled();
  const changed = comparisons.all.filter(({ changes }) => changes.length > 0);
  if (changed.length === 0) {
    void vscode.window.showInformationMessage('No goal has changed, so there is nothing to copy.');
    return;
  }
  const summaries = changed.map(({ root, changes, after }) => {
    const summary = summarizeChanges(changes, { files: [...after.values()] });
    return changed.length === 1 ? summary : `### ${inMarkdown(root.folder.name)}\n\n${summary}`;
  });
  await vscode.env.clipboard.writeText(summaries.join('\n'));
  vscode.window.setStatusBarMessage('$(check) Summary of goal changes copied', SHOWN_MS);
}

const SHOWN_MS = 4000;
