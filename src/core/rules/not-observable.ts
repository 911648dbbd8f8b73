/** A goal in words that are not vague, of which still nobody could tell when it happened. Objectives are outcomes: see vague-goal. */
import { restatementIn } from '../coach/restatement';
import { isToStop, unseenWords } from '../coach/goal-words';
import { isObjective } from '../model/goal-set';
import { judgedGoalOf, placeInGoal } from './goal-wording';
import { atMostHintInDraft } from './missing-field';
import type { FileRule } from './rule';

export const notObservable: FileRule = {
  id: 'not-observable',
  scope: 'file',
  severity: 'warning',
  english: true,
  summary: 'Nobody could see the goal happen: it names no result, no behavior and no occasion.',
  why: 'What nobody can see happen nobody can encourage, help with or celebrate.',
  bad: 'goal: Support colleagues',
  good: 'goal: Pair with each new colleague on their first three releases',
  check: (file, context) => {
    const judged = judgedGoalOf(file, context);
    if (judged?.judgement.verdict !== 'unseen') return [];
    if (isObjective(file)) return [];
    const { goal, judgement } = judged;
    // "Stop interrupting others", beside the gap that says so: one problem is enough.
    if (isToStop(goal.value, judgement) && restatementIn(context.wording) !== undefined) return [];
    return [
      {
        span: placeInGoal(file, judged, judgement.core),
        message: unseenWords(goal.value, judgement),
        ...atMostHintInDraft(file, 'goal'),
      },
    ];
  },
};
