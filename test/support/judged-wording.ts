/** What the coach says of measures and of pairs of texts, for its tests and for `npm run judge`. */
import { isUnmeasurable, judgeMetric } from '../../src/core/coach/metric-judgement';
import { restatementIn, symptomIn } from '../../src/core/coach/restatement';
import { isUnrelated } from '../../src/core/coach/unrelated-metric';
import { wordsOf } from '../../src/core/language/words';
import { wordingOf } from './wording-of';
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
    isReported: restatementIn(wordingOf({ gap, goal })) !== undefined,
    isTrue: verdict === 'restates',
  }));
}

export function judgeCausesBesideGaps(): readonly Judged[] {
  return (labelled('pairs')['gap-and-cause'] ?? []).map(({ gap, cause, verdict }) => ({
    name: `${gap} | ${cause ?? ''}`,
    isReported: symptomIn(wordingOf({ gap, cause })) !== undefined,
    isTrue: verdict === 'symptom',
  }));
}

export function judgeMeasuresBesideGoals(): readonly Judged[] {
  return (labelled('pairs')['measure'] ?? []).map(({ gap, goal, measure, verdict }) => ({
    name: `${measure ?? ''} | ${gap} | ${goal ?? ''}`,
    isReported: isUnrelated(wordingOf({ gap, goal, measure })),
    isTrue: verdict === 'unrelated',
  }));
}
