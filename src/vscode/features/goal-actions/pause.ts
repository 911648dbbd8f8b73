/** Pause and resume: nothing is asked, because each undoes the other. */
import type * as vscode from 'vscode';
import { dueItemOf, pauseChanges, resumeChanges, type ActionPlan, type GoalFile } from '../../../core';
import { askAndChange, flowName, titleOf, type GoalNow } from './ask-and-change';
import type { ActionParts } from './run';

export function pause(parts: ActionParts, uri: vscode.Uri): Promise<boolean> {
  const done = ({ file }: GoalNow): string =>
    `${titleOf(file)} is paused. Nothing is due until it is resumed.`;
  return change(parts, uri, pauseChanges, done);
}

export function resume(parts: ActionParts, uri: vscode.Uri): Promise<boolean> {
  const done = ({ file, config }: GoalNow): string => {
    const next = dueItemOf(file, config, parts.today.date);
    const words = next === undefined ? '' : ` Next: ${next.due}, ${next.kind}.`;
    return `${titleOf(file)} is active again.${words}`;
  };
  return change(parts, uri, resumeChanges, done);
}

function change(
  parts: ActionParts,
  uri: vscode.Uri,
  plan: (file: GoalFile) => ActionPlan,
  done: (goal: GoalNow) => string,
): Promise<boolean> {
  const flow = { name: flowName('status', uri), title: '', steps: [] };
  return askAndChange<object>(parts, uri, () => ({ flow, initial: {}, given: {}, plan, done }));
}
