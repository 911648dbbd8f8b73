/** The answers of the flow, and the goal they make. Knows no files and no editor. */
import {
  CAUSE_KINDS,
  GOAL_TYPES,
  parseCalendarDate,
  type CalendarDate,
  type GoalType,
  type NewGoal,
} from '../../../core';
import { diagnosisOf } from '../../goal-questions/diagnosis-steps';
import type { GapToMetric } from '../../goal-questions/gap-to-metric-steps';
import { readNumbers } from '../../goal-questions/numbers';

export interface NewGoalAnswers extends GapToMetric {
  /** The uri of the workspace folder, where there are several. */
  readonly folder?: string;
  readonly type?: string;
  readonly owner?: string;
  readonly title?: string;
  readonly manager?: string;
  readonly due?: string;
  readonly objective?: string;
}

export function typeOf({ type }: NewGoalAnswers): GoalType | undefined {
  return GOAL_TYPES.find(({ value }) => value === type)?.value;
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
