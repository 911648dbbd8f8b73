/** Move due date: to one of the usual days, or to a date that is typed. */
import type * as vscode from 'vscode';
import { addDays, moveDueChanges } from '../../../core';
import type { Given } from '../../given';
import { textIn } from './arguments';
import { askAndChange, flowName, titleOf, type Asking } from './ask-and-change';
import { typedDay, usualDays } from './due-days';
import type { ActionParts } from './run';

interface Moving {
  readonly due?: string;
}

/** `given`: `due`, a date. */
export async function moveDue(parts: ActionParts, uri: vscode.Uri, given: Given): Promise<boolean> {
  return await askAndChange<Moving>(parts, uri, ({ file }): Asking<Moving> => {
    const today = parts.today.date;
    const now = file.goal.due?.value;
    const due = textIn(given, 'due');
    return {
      flow: {
        name: flowName('moveDue', uri),
        title: `Move ${titleOf(file)}`,
        steps: [
          {
            key: 'due',
            name: 'Due date',
            kind: 'pick',
            question:
              now === undefined
                ? 'When is it due?'
                : `It is due on ${now}. When instead? Choose, or type a date.`,
            choices: () => usualDays(file, today),
            typed: (text) => typedDay(file, text, today),
          },
        ],
      },
      initial: {},
      given: due === undefined ? undefined : { due },
      probe: { kind: 'set', path: ['due'], value: addDays(today, 1) },
      plan: (goal, answers) => moveDueChanges(goal, answers.due ?? '', parts.today.date),
      done: ({ file: after }) => `${titleOf(after)}: due on ${after.goal.due?.value ?? ''}.`,
    };
  });
}
