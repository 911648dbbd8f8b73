/** The core's lenses as the editor's, each with the command that a click runs. */
import * as vscode from 'vscode';
import {
  dueItemOf,
  goalLenses,
  nextReflection,
  nextWords,
  type CalendarDate,
  type GoalFile,
  type GoalLens,
} from '../../../core';
import { toRange } from '../../convert';
import type { OpenGoal } from '../../open-goals';

export function lensesOf(open: OpenGoal, file: GoalFile, today: CalendarDate): vscode.CodeLens[] {
  const item = dueItemOf(file, open.config, today);
  const next = item && { kind: item.kind, words: nextWords(item), isNear: item.state !== 'later' };
  const reflection = nextReflection(file, today);
  return goalLenses(file, { today, set: open.set, next, reflection }).map(
    (lens) => new vscode.CodeLens(toRange(file.source.rangeOf(lens.span)), commandOf(lens, open)),
  );
}

function commandOf({ title, tooltip, action }: GoalLens, { document, root }: OpenGoal): vscode.Command {
  // Without a command the editor draws the title as plain words.
  if (action === undefined) return { title, tooltip, command: '' };
  if (action.kind === 'open') {
    const uri = root?.uriOf(action.path);
    return { title, tooltip, command: uri === undefined ? '' : 'vscode.open', arguments: [uri] };
  }
  return { title, tooltip, command: COMMANDS[action.kind], arguments: [document.uri] };
}

const COMMANDS = {
  'check-in': 'goalmark.checkIn',
  reflection: 'goalmark.reflect',
  'close-out': 'goalmark.closeGoal',
  diagnosis: 'goalmark.backToDiagnosis',
  strength: 'goalmark.showStrength',
} as const;
