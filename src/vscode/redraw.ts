/** Tells when what is drawn in the text of goals may look different: the goals, the day or a setting has changed. */
import * as vscode from 'vscode';
import type { GoalStore } from './goal-store';
import type { Today } from './today';

export interface Redraw extends vscode.Disposable {
  readonly event: vscode.Event<void>;
}

export function redrawOn(store: GoalStore, today: Today, setting: string): Redraw {
  const changed = new vscode.EventEmitter<void>();
  const change = (): void => {
    changed.fire();
  };
  const listeners = vscode.Disposable.from(
    changed,
    store.onDidChange(change),
    today.onDidChange(change),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(setting)) change();
    }),
  );
  return Object.assign(listeners, { event: changed.event });
}
