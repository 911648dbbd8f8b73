/** What the coach says of measures and of pairs of texts, for its tests and for `npm run judge`. */
import { isUnmeasurable, judgeMetric } from '../../src/core/coach/metric-judgement';
import { restatementIn, symptomIn } from '../../src/core/coach/restatement';
import { isUnrelated } from '../../src/core/coach/unrelated-metric';
import { wordsOf, type Word } from '../../src/core/language/words';
import { labelled, type Judged, type LabelledText } from './labelled';

export function judgeMeasures(texts: readonly LabelledText[]): readonly Judged[] {
  return texts.map(({ text, verdict }) => ({
    name: text,
    isReported: isUnmeasurable(judgeMetric(wordsOf(text))),
    isTrue: verdict === 'unmeasurable',
  }));
}

export function judgeGoalsBesideGaps(): readonly Judged[] {
  return (labelled('pairs')['gap-and-goal'] ?? []).map(({ gap, goal, verdict }) => ({
    name: `${gap} | ${goal ?? ''}`,
    isReported: restatementIn(wordsIn(goal), wordsIn(gap)) !== undefined,
    isTrue: verdict === 'restates',
  }));
}

export function judgeCausesBesideGaps(): readonly Judged[] {
  return (labelled('pairs')['gap-and-cause'] ?? []).map(({ gap, cause, verdict }) => ({
    name: `${gap} | ${cause ?? ''}`,
    isReported: symptomIn(wordsIn(cause), wordsIn(gap)) !== undefined,
    isTrue: verdict === 'symptom',
  }));
}

export function judgeMeasuresBesideGoals(): readonly Judged[] {
  return (labelled('pairs')['measure'] ?? []).map(({ gap, goal, measure, verdict }) => ({
    name: `${measure ?? ''} | ${gap} | ${goal ?? ''}`,
    isReported: isUnrelated(wordsIn(measure), [...wordsIn(gap), ...wordsIn(goal)]),
    isTrue: verdict === 'unrelated',
  }));
}

function wordsIn(text = ''): readonly Word[] {
  return wordsOf(text);
}
