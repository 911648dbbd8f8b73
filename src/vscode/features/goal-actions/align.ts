/** Align to objective: the active objectives with those ticked that the goal serves, to be ticked and unticked. */
import type * as vscode from 'vscode';
import { alignChanges, isActive, isObjective, type GoalFile } from '../../../core';
import { oneLine } from '../../convert';
import type { Choice } from '../../steps';
import type { Given } from '../../given';
import { textsIn } from './arguments';
import { askAndChange, flowName, titleOf, type Asking, type GoalNow } from './ask-and-change';
import type { ActionParts } from './run';

interface Aligned {
  readonly alignsTo?: readonly string[];
}

/** `given`: `alignsTo`, the ids of all objectives it is to serve. */
export function align(parts: ActionParts, uri: vscode.Uri, given: Given): Promise<boolean> {
  return askAndChange<Aligned>(parts, uri, (goal): Asking<Aligned> | { reason: string } => {
    const { file } = goal;
    const before = [...new Set(file.goal.alignsTo.map(({ value }) => value))];
    const choices = choicesFor(goal, before);
    const alignsTo = textsIn(given, 'alignsTo');
    if (choices.length === 0 && alignsTo === undefined) {
      return { reason: 'There is no active objective here that the goal could serve.' };
    }
    return {
      flow: {
        name: flowName('align', uri),
        title: `Align ${titleOf(file)}`,
        steps: [
          {
            key: 'alignsTo',
            name: 'Objectives',
            kind: 'pick',
            many: true,
            question: 'Which objectives does this goal serve?',
            choices: () => choices,
          },
        ],
      },
      initial: before.length === 0 ? {} : { alignsTo: before },
      given: alignsTo === undefined ? undefined : { alignsTo },
      probe: { kind: 'set', path: ['aligns_to'], value: ['objective'] },
      plan: (now, answers) => alignChanges(now, answers.alignsTo ?? []),
      done: ({ file: after }) => {
        const ids = after.goal.alignsTo.map(({ value }) => oneLine(value, 64));
        return `${titleOf(after)} aligns to ${ids.length === 0 ? 'nothing' : ids.join(', ')}.`;
      },
    };
  });
}

/** What the goal serves already stays a choice, also when it is closed or is not there. */
function choicesFor({ file, set }: GoalNow, before: readonly string[]): readonly Choice[] {
  const own = file.goal.id?.value;
  const active = set.files.filter((other) => isObjective(other) && isActive(other));
  const ids = active.flatMap(({ goal }) => goal.id?.value ?? []);
  const all = [...new Set([...before, ...ids])].filter((id) => id !== own);
  return all.map((id) => choiceOf(id, set.byId.get(id)?.find(isObjective)));
}

function choiceOf(id: string, objective: GoalFile | undefined): Choice {
  if (objective === undefined) return { value: id, label: id, description: 'no such objective' };
  const { title, created, due, status } = objective.goal;
  const period = [created?.value, due?.value].filter((date) => date !== undefined).join(' to ');
  const state = status?.value === 'active' ? '' : (status?.value ?? '');
  const description = [id, period, state].filter((part) => part !== '').join(' · ');
  return { value: id, label: title?.value ?? id, description };
}
