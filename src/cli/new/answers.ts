/** What somebody says of a new goal, as flags or as answers, and the goal made of it. */
import {
  CADENCES,
  CAUSE_KINDS,
  GOAL_TYPES,
  handleOf,
  parseCalendarDate,
  SET_BY,
  STATUSES,
  type CalendarDate,
  type NewGoal,
  type ValueDefinition,
} from '../../core';
import { CannotRun } from '../cannot-run';
import { forTerminal } from '../output/escape';
import { valueProblem } from './value-problem';

/** As it was typed; by the names of the flags. */
export interface GoalAnswers extends Readonly<Partial<Record<AnswerName, string>>> {
  readonly alignsTo?: readonly string[];
}

/** The front matter key that each one is for. */
export const ANSWER_KEYS = {
  type: ['type'],
  title: ['title'],
  owner: ['owner'],
  id: ['id'],
  status: ['status'],
  manager: ['manager'],
  setBy: ['set_by'],
  due: ['due'],
  cadence: ['cadence'],
  gap: ['gap'],
  causeKind: ['root_cause', 'kind'],
  cause: ['root_cause', 'detail'],
  goal: ['goal'],
  measure: ['metric', 'measure'],
  baseline: ['metric', 'baseline'],
  target: ['metric', 'target'],
  unit: ['metric', 'unit'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type AnswerName = keyof typeof ANSWER_KEYS;

export const ANSWER_NAMES = Object.keys(ANSWER_KEYS) as readonly AnswerName[];

/** What a goal cannot be written without. */
export type CompleteAnswers = GoalAnswers & Readonly<Record<'type' | 'title' | 'owner', string>>;

export function isComplete(answers: GoalAnswers): answers is CompleteAnswers {
  return missingFlags(answers).length === 0;
}

/** As they would be typed. */
export function missingFlags({ type, title, owner }: GoalAnswers): string[] {
  const needed = { TYPE: type, '--title': title, '--owner': owner };
  return Object.entries(needed).flatMap(([flag, value]) => (value === undefined ? [flag] : []));
}

/** Refuses the first flag that holds no value of its key. */
export function checkFlags(answers: GoalAnswers, today: CalendarDate): void {
  for (const name of ANSWER_NAMES) {
    const text = answers[name];
    const problem = text === undefined ? undefined : valueProblem(ANSWER_KEYS[name], text, today);
    if (problem !== undefined) throw new CannotRun(`${flagOf(name)}: ${forTerminal(problem)}`);
  }
}

function flagOf(name: AnswerName): string {
  return name === 'type' ? 'TYPE' : `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

/** Every answer has been found to be a value of its key. */
export function newGoalOf(answers: CompleteAnswers, id: string, created: CalendarDate): NewGoal {
  const { title, owner, manager, gap, goal, measure, baseline, target, unit, alignsTo } = answers;
  return {
    id,
    title,
    type: oneOf(GOAL_TYPES, answers.type) ?? 'development',
    status: oneOf(STATUSES, answers.status),
    owner: handleOf(owner),
    manager: manager === undefined ? undefined : handleOf(manager),
    setBy: oneOf(SET_BY, answers.setBy),
    created,
    due: parseCalendarDate(answers.due ?? ''),
    cadence: oneOf(CADENCES, answers.cadence),
    gap,
    rootCause: { kind: oneOf(CAUSE_KINDS, answers.causeKind), detail: answers.cause },
    goal,
    metric: { measure, baseline, target, unit },
    alignsTo,
  };
}

function oneOf<Value extends string>(
  values: readonly ValueDefinition<Value>[],
  text: string | undefined,
): Value | undefined {
  return values.find(({ value }) => value === text)?.value;
}
