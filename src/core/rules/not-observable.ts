/** A goal in words that are not vague, of which still nobody could tell when it happened. Objectives are outcomes: see vague-goal. */
import { unseenWords } from '../coach/goal-words';
import { goalTextOf } from './goal-wording';
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
    const text = goalTextOf(file, context);
    if (text?.judgement.verdict !== 'unseen') return [];
    if (file.goal.type?.value === 'objective') return [];
    const { judgement, place } = text;
    return [
      {
        span: place(judgement.core),
        message: unseenWords(judgement),
        ...atMostHintInDraft(file, 'goal'),
      },
    ];
  },
};
