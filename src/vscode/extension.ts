/** What the extension does, as a table of contents. Nothing is awaited: goals are found and read in the background. */
import * as vscode from 'vscode';
import { registerDiagnostics } from './features/diagnostics';
import { GoalStore } from './goal-store';
import { Today } from './today';

export function activate(context: vscode.ExtensionContext): void {
  const log = vscode.window.createOutputChannel('Goalmark', { log: true });
  const today = new Today();
  const store = new GoalStore(today, log);
  context.subscriptions.push(log, today, store, registerDiagnostics(store));
  void store.load();
}
