/** The commands that write a new goal. What they need is loaded when one of them is run. */
import * as vscode from 'vscode';
import type { NewGoalNeeds } from './new-goal/run';

export function registerNewGoal(needs: NewGoalNeeds): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('goalmark.newGoal', async (given?: unknown) => {
      const { runNewGoal } = await import('./new-goal/run');
      return await runNewGoal(needs, given);
    }),
    vscode.commands.registerCommand('goalmark.diagnose', async () => {
      const { runDiagnose } = await import('./new-goal/run');
      return await runDiagnose(needs);
    }),
  );
}
