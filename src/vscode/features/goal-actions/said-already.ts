/** What a goal's file says already, as answers to the questions that are asked again: in one line each. No editor. */
import type { GoalFile } from '../../../core';
import { diagnosisKey } from '../../goal-questions/diagnosis-steps';
import type { GapToMetric } from '../../goal-questions/gap-to-metric-steps';
import { clean } from '../../steps/step';

export function answersThere({ goal, diagnosis }: GoalFile): GapToMetric {
  const { gap, rootCause, metric } = goal;
  const said: Readonly<Record<string, string | undefined>> = {
    gap: gap?.value,
    cause: rootCause.kind?.value,
    detail: rootCause.detail?.value,
    goal: goal.goal?.value,
    measure: metric.measure?.value,
    numbers: numbersThere(goal),
    ...Object.fromEntries(diagnosis.map(({ label, value }) => [diagnosisKey(label), value])),
  };
  return Object.fromEntries(
    Object.entries(said).flatMap(([key, text = '']): [string, string][] =>
      clean(text) === '' ? [] : [[key, clean(text)]],
    ),
  );
}

/** `2.8 to 4.2 of 5`; a baseline alone is no answer. */
function numbersThere({ metric: { baseline, target, unit } }: GoalFile['goal']): string | undefined {
  if (target === undefined) return undefined;
  const numbers = [baseline?.value, target.value].filter((number) => number !== undefined).join(' to ');
  return unit === undefined ? numbers : `${numbers} ${unit.value}`;
}
