/** What is overdue and due today, in the status bar; nothing there when nothing is. */
import * as vscode from 'vscode';
import { whenWords } from '../../core';
import { appendWords, oneLine } from '../convert';
import type { DueList } from '../due-list';

const SETTING = 'goalmark.statusBar.enabled';
const MOST_LISTED = 5;

export function registerStatusBar(due: DueList): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('goalmark.due', vscode.StatusBarAlignment.Left);
  item.name = 'Goals due';
  item.command = { command: 'goalmark.due.focus', title: 'Show check-ins due' };

  const draw = (): void => {
    const { overdue, today } = due.counts;
    if (overdue + today === 0 || !vscode.workspace.getConfiguration().get<boolean>(SETTING, true)) {
      item.hide();
      return;
    }
    const parts = [
      overdue > 0 ? `${overdue} overdue` : '',
      today > 0 ? `${today} ${overdue > 0 ? 'today' : 'due today'}` : '',
    ];
    const words = parts.filter((part) => part !== '').join(', ');
    item.text = `$(checklist) ${words}`;
    item.tooltip = tooltip(due);
    item.accessibilityInformation = { label: `Goals: ${words}`, role: 'button' };
    item.show();
  };
  draw();

  return vscode.Disposable.from(
    item,
    due.onDidChange(draw),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(SETTING)) draw();
    }),
  );
}

function tooltip(due: DueList): vscode.MarkdownString {
  const waiting = due.entries.filter(({ item }) => item.days <= 0);
  const markdown = new vscode.MarkdownString('**Check-ins due**\n');
  for (const { item } of waiting.slice(0, MOST_LISTED)) {
    const owner = item.owner === '' ? '' : `${oneLine(item.owner, 40)}, `;
    markdown.appendMarkdown('\n- ');
    appendWords(markdown, `${oneLine(item.title, 80)} (${owner}${whenWords(item)})`);
  }
  const more = waiting.length - MOST_LISTED;
  if (more > 0) markdown.appendMarkdown(`\n\n${more} more`);
  return markdown;
}
