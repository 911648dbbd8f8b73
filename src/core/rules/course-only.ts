/** A goal that is only training. Silent where the owner says what will be done with it at work. */
import { isOnlyTraining, trainingIn } from '../coach/training';
import { isObjective } from '../model/goal-set';
import { judgedGoalOf, placeInGoal } from './goal-wording';
import { atMostHintInDraft } from './missing-field';
import type { FileRule } from './rule';
import { shown } from './words';

export const courseOnly: FileRule = {
  id: 'course-only',
  scope: 'file',
  severity: 'info',
  english: true,
  summary: 'The goal is only training: nothing is done with it at work.',
  why: 'Most of what people learn they learn at work: a course that is not used soon is forgotten.',
  bad: 'goal: Complete a course on business writing by the end of March\nownership: { manager: Review one draft a week }',
  good: 'goal: Complete a course on business writing and write each incident report in its structure\nownership: { manager: Review one draft a week }',
  check: (file, context) => {
    const judged = judgedGoalOf(file, context);
    const training = judged && trainingIn(context.wording.goal, context.wording.goalStatement);
    if (judged === undefined || training === undefined || isObjective(file)) return [];
    const isDoneAtWork = file.goal.ownership.employee.some(({ value }) => !isOnlyTraining(value));
    if (isDoneAtWork) return [];
    const what = shown(judged.goal.value.slice(training.start, training.end));
    return [
      {
        span: placeInGoal(file, judged, training),
        message: `“${what}” is training only. Say what you will do with it at work, and who will see it.`,
        ...atMostHintInDraft(file, 'goal'),
      },
    ];
  },
};
