/** Close goal: achieved or dropped, and what was learned. What the metric says against it is shown, and decides nothing. */
import type * as vscode from 'vscode';
import { closeChanges, type ActionPlan, type GoalFile } from '../../../core';
import type { Choice } from '../../steps';
import type { Given } from '../../given';
import { textIn } from './arguments';
import { askAndChange, flowName, titleOf, type Asking } from './ask-and-change';
import type { ActionParts } from './run';

interface Closing {
  readonly status?: string;
  readonly learned?: string;
}

/** `given`: `status`, `achieved` or `dropped`, and `learned`, a text. */
export async function closeGoal(parts: ActionParts, uri: vscode.Uri, given: Given): Promise<boolean> {
  return await askAndChange<Closing>(parts, uri, ({ file }): Asking<Closing> => {
    const plan = (now: GoalFile, { status, learned }: Closing): ActionPlan => {
      if (status !== 'achieved' && status !== 'dropped') {
        return { ok: false, reason: 'A goal is closed as achieved or dropped.' };
      }
      return closeChanges(now, {
        status,
        closed: parts.today.date,
        ...(learned !== undefined && { learned }),
      });
    };
    const status = textIn(given, 'status');
    const learned = textIn(given, 'learned');
    return {
      flow: {
        name: flowName('closeGoal', uri),
        title: `Close ${titleOf(file)}`,
        steps: [
          {
            key: 'status',
            name: 'Result',
            kind: 'pick',
            question: 'How did it end?',
            choices: () => RESULTS.map((result) => withWarning(result, plan(file, { status: result.value }))),
          },
          LEARNED_STEP,
        ],
      },
      initial: {},
      given: status === undefined ? undefined : { status, ...(learned !== undefined && { learned }) },
      probe: { kind: 'set', path: ['status'], value: 'dropped' },
      plan,
      done: ({ file: after }) => `${titleOf(after)}: ${after.goal.status?.value ?? 'closed'}.`,
    };
  });
}

/** Asked whenever a goal ends. */
export const LEARNED_STEP = {
  key: 'learned',
  name: 'What I learned',
  kind: 'input',
  question: 'What did you learn, whatever the result?',
  placeholder: 'One sentence that you would tell somebody who starts on this',
  isOptional: true,
} as const;

const RESULTS = [
  { value: 'achieved', label: 'Achieved', description: 'The goal is reached' },
  { value: 'dropped', label: 'Dropped', description: 'It is given up, for whatever reason' },
] as const;

function withWarning(choice: Choice, plan: ActionPlan): Choice {
  const detail = plan.ok ? plan.warnings.join(' ') : plan.reason;
  return detail === '' ? choice : { ...choice, detail };
}
