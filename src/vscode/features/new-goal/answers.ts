/** The answers of the flow, and the goal they make. Knows no files and no editor. */
import {
  CAUSE_KINDS,
  DIAGNOSIS_QUESTIONS,
  GOAL_TYPES,
  parseCalendarDate,
  type CalendarDate,
  type GoalType,
  type NewAnswer,
  type NewGoal,
} from '../../../core';
import { readNumbers } from './numbers';

export interface NewGoalAnswers {
  readonly [diagnosis: DiagnosisKey]: string;
  /** The uri of the workspace folder, where there are several. */
  readonly folder?: string;
  readonly type?: string;
  readonly owner?: string;
  readonly title?: string;
  readonly manager?: string;
  readonly gap?: string;
  readonly cause?: string;
  readonly detail?: string;
  readonly goal?: string;
  readonly measure?: string;
  readonly numbers?: string;
  readonly due?: string;
  readonly objective?: string;
}

/** The label of the question is part of the key. */
export type DiagnosisKey = `diagnosis.${string}`;

export function diagnosisKey(label: string): DiagnosisKey {
  return `diagnosis.${label}`;
}

export function typeOf({ type }: NewGoalAnswers): GoalType | undefined {
  return GOAL_TYPES.find(({ value }) => value === type)?.value;
}

/** What was answered to the questions of the diagnosis, in their order. */
export function diagnosisOf(answers: NewGoalAnswers): readonly NewAnswer[] {
  return DIAGNOSIS_QUESTIONS.flatMap(({ label }) => {
    const value = answers[diagnosisKey(label)];
    return value === undefined ? [] : [{ label, value }];
  });
}

/** The goal as far as it was answered; `undefined` without its type. */
export function goalOf(answers: NewGoalAnswers, created: CalendarDate): NewGoal | undefined {
  const type = typeOf(answers);
  if (type === undefined) return undefined;
  const { title = '', owner = '', manager, gap, detail, goal, measure, objective } = answers;
  const numbers = readNumbers(answers.numbers ?? '');
  return {
    type,
    title,
    owner,
    created,
    manager,
    due: parseCalendarDate(answers.due ?? ''),
    gap,
    rootCause: { kind: CAUSE_KINDS.find(({ value }) => value === answers.cause)?.value, detail },
    goal,
    metric: { measure, ...(typeof numbers === 'string' ? {} : numbers) },
    alignsTo: objective === undefined ? [] : [objective],
    diagnosis: diagnosisOf(answers),
  };
}
