/**
 * What the texts of a goal say, each read once and only when somebody asks. Knows the fields of a goal; how to read English and
 * how to judge it is known elsewhere.
 */
import type { Goal, Maybe } from '../model/goal';
import { isEnglish } from '../language/english';
import { quantitiesIn } from '../language/quantities';
import { timesIn, type TimeExpression } from '../language/times';
import { wordsOf, type Word } from '../language/words';
import { judgeGoal, type GoalJudgement } from './goal-judgement';
import { judgeMetric, type MetricJudgement } from './metric-judgement';

export interface Wording {
  readonly goal: readonly Word[];
  readonly goalTimes: readonly TimeExpression[];
  readonly goalJudgement: GoalJudgement;
  readonly gap: readonly Word[];
  readonly cause: readonly Word[];
  readonly measure: readonly Word[];
  readonly unit: readonly Word[];
  readonly metricJudgement: MetricJudgement;
  /** False where the texts are clearly in another language. */
  readonly isEnglish: boolean;
}

export function readWording(goal: Goal): Wording {
  const wording = {
    goal: once(() => wordsIn(goal.goal)),
    gap: once(() => wordsIn(goal.gap)),
    cause: once(() => wordsIn(goal.rootCause.detail)),
    measure: once(() => wordsIn(goal.metric.measure)),
    unit: once(() => wordsIn(goal.metric.unit)),
  };
  const goalTimes = once(() => timesIn(wording.goal()));
  const goalJudgement = once(() =>
    judgeGoal({ words: wording.goal(), times: goalTimes(), quantities: quantitiesIn(wording.goal()) }),
  );
  const english = once(() => isEnglish([wording.goal(), wording.gap(), wording.cause(), wording.measure()]));
  const metricJudgement = once(() => judgeMetric(wording.measure(), wording.unit()));
  return {
    get goal() {
      return wording.goal();
    },
    get goalTimes() {
      return goalTimes();
    },
    get goalJudgement() {
      return goalJudgement();
    },
    get gap() {
      return wording.gap();
    },
    get cause() {
      return wording.cause();
    },
    get measure() {
      return wording.measure();
    },
    get unit() {
      return wording.unit();
    },
    get metricJudgement() {
      return metricJudgement();
    },
    get isEnglish() {
      return english();
    },
  };
}

function wordsIn(text: Maybe<string>): readonly Word[] {
  return text === undefined ? [] : wordsOf(text.value);
}

function once<Value>(read: () => Value): () => Value {
  let known: { readonly value: Value } | undefined;
  return () => (known ??= { value: read() }).value;
}
