/**
 * Runs one action: finds the goal it is about, and hands over to what asks and changes. Each also takes its answers as
 * an object, from a keybinding or another extension; then nothing is asked.
 */
import type * as vscode from 'vscode';
import { isClosed, whyNoDiagnosis, type GoalFile } from '../../../core';
import type { DueList } from '../../due-list';
import type { GoalStore } from '../../goal-store';
import type { Me } from '../../me';
import type { OpenGoals } from '../../open-goals';
import type { Today } from '../../today';
import { align } from './align';
import { backToDiagnosis } from './back-to-diagnosis';
import { checkIn } from './check-in';
import { checkInAllDue, type Summary } from './check-in-all-due';
import { closeGoal } from './close-goal';
import { moveDue } from './move-due';
import { changeManager, changeOwner } from './change-person';
import { pause, resume } from './pause';
import type { Given } from '../../given';
import { readArguments } from './arguments';
import { findGoal } from './find-goal';

export interface ActionParts {
  readonly store: GoalStore;
  readonly goals: OpenGoals;
  readonly due: DueList;
  readonly me: Me;
  readonly today: Today;
  /** Where answers of a flow that was left are kept. */
  readonly memory: vscode.Memento;
}

export type ActionName = keyof typeof ACTIONS | 'checkInAllDue';

/** Whether it was done; of all that is due, how many were. */
export async function runAction(
  name: ActionName,
  args: readonly unknown[],
  parts: ActionParts,
): Promise<boolean | Summary> {
  // What was written a moment ago counts.
  await parts.store.settled();
  const { goal, given } = readArguments(args);
  if (name === 'checkInAllDue') return await checkInAllDue(parts, given);
  const { run, title, suits } = ACTIONS[name];
  const uri = await findGoal(parts, goal, { title, suits });
  return uri !== undefined && (await run(parts, uri, given));
}

interface Action {
  /** Of the list of goals, where none is named or open. */
  readonly title: string;
  /** Which goals are in the list. */
  readonly suits: (file: GoalFile) => boolean;
  readonly run: (parts: ActionParts, uri: vscode.Uri, given: Given) => Promise<boolean>;
}

const hasStatus =
  (wanted: string) =>
  ({ goal }: GoalFile): boolean =>
    goal.status?.value === wanted;
const isOpen = (file: GoalFile): boolean => !isClosed(file);

const ACTIONS = {
  checkIn: {
    title: 'Log check-in',
    suits: hasStatus('active'),
    run: (parts, uri, given) => checkIn(parts, uri, given),
  },
  reflect: {
    title: 'Log reflection',
    suits: hasStatus('active'),
    run: (parts, uri, given) => checkIn(parts, uri, given, 'reflection'),
  },
  backToDiagnosis: {
    title: 'Go back to the diagnosis',
    suits: (file) => whyNoDiagnosis(file) === undefined,
    run: backToDiagnosis,
  },
  closeGoal: { title: 'Close goal', suits: isOpen, run: closeGoal },
  moveDue: { title: 'Move due date', suits: isOpen, run: moveDue },
  pause: { title: 'Pause goal', suits: hasStatus('active'), run: pause },
  resume: { title: 'Resume goal', suits: hasStatus('paused'), run: resume },
  changeOwner: { title: 'Change owner', suits: isOpen, run: changeOwner },
  changeManager: { title: 'Change manager', suits: isOpen, run: changeManager },
  align: { title: 'Align to objective', suits: isOpen, run: align },
} as const satisfies Readonly<Record<string, Action>>;
