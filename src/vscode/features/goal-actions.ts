/**
 * The commands that act on a goal: log a check-in, go back to the diagnosis, close, move, pause, hand over, align. Here
 * they are only registered, and the editor told what kind of goal is open; how each asks and what it changes is loaded
 * when one is run.
 */
import * as vscode from 'vscode';
import { followActiveGoal } from './goal-actions/active-goal';
import type { ActionName, ActionParts } from './goal-actions/run';

export function registerGoalActions(parts: ActionParts): vscode.Disposable {
  return vscode.Disposable.from(
    followActiveGoal(parts.store),
    ...COMMANDS.map((name) =>
      vscode.commands.registerCommand(`goalmark.${name}`, async (...args: unknown[]) => {
        const { runAction } = await import('./goal-actions/run');
        return await runAction(name, args, parts);
      }),
    ),
  );
}

const COMMANDS: readonly ActionName[] = [
  'checkIn',
  'reflect',
  'checkInAllDue',
  'backToDiagnosis',
  'closeGoal',
  'moveDue',
  'pause',
  'resume',
  'changeOwner',
  'changeManager',
  'align',
];
