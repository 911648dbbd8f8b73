/** Tells the editor the status of the goal in the active editor, by which the command palette offers what can be done. */
import * as vscode from 'vscode';
import type { GoalStore } from '../../goal-store';

const CONTEXT = 'goalmark.activeGoal';

export function followActiveGoal(store: GoalStore): vscode.Disposable {
  let told: string | undefined;
  const tell = (): void => {
    const status = statusOfActive(store);
    if (status === told) return;
    told = status;
    void vscode.commands.executeCommand('setContext', CONTEXT, status);
  };
  tell();
  return vscode.Disposable.from(vscode.window.onDidChangeActiveTextEditor(tell), store.onDidChange(tell));
}

/** `none` for a goal without a status; `undefined` where no goal is open. */
function statusOfActive(store: GoalStore): string | undefined {
  const uri = vscode.window.activeTextEditor?.document.uri;
  const root = uri && store.rootOf(uri);
  const path = uri && root?.pathOf(uri);
  const file = root?.set.files.find((candidate) => candidate.path === path);
  return file && (file.goal.status?.value ?? 'none');
}
