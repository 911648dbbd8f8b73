/** Move due date: to one of the usual days, or to a date that is typed. */
import type * as vscode from 'vscode';
import {
  addDays,
  addMonths,
  endOfPeriod,
  moveDueChanges,
  weekdayOf,
  type CalendarDate,
  type GoalFile,
} from '../../../core';
import type { Choice } from '../../steps';
import { textIn, type Given } from './arguments';
import { askAndChange, flowName, titleOf, type Asking } from './ask-and-change';
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

/** Those that the goal could be moved to. */
function usualDays(file: GoalFile, today: CalendarDate): readonly Choice[] {
  const days = [
    { label: 'In 30 days', date: addDays(today, 30) },
    { label: 'In 90 days', date: addDays(today, 90) },
    { label: 'End of the quarter', date: endOfPeriod(today, 3) },
    { label: 'End of the next quarter', date: endOfPeriod(addMonths(endOfPeriod(today, 3), 1), 3) },
    { label: 'End of the year', date: endOfPeriod(today, 12) },
  ];
  return days.flatMap(({ label, date }, index): Choice[] => {
    const isNew = days.findIndex((other) => other.date === date) === index && date > today;
    const plan = moveDueChanges(file, date, today);
    return isNew && plan.ok ? [dayChoice(label, date, plan.warnings)] : [];
  });
}

function typedDay(file: GoalFile, text: string, today: CalendarDate): Choice | string {
  const plan = moveDueChanges(file, text, today);
  return plan.ok ? dayChoice(text, text as CalendarDate, plan.warnings) : plan.reason;
}

function dayChoice(label: string, date: CalendarDate, warnings: readonly string[]): Choice {
  const description = label === date ? weekdayOf(date) : `${weekdayOf(date)}, ${date}`;
  const detail = warnings.join(' ');
  return { value: date, label, description, ...(detail === '' ? {} : { detail }) };
}
