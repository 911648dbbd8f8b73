/**
 * Goal strength: one point each for what makes a goal likely to be reached ("Goal strength" of the rules). Judged from
 * what the fields hold; of the wording, whether anything in the goal can be seen. Wording that is not read, because it is
 * in another language or no language is judged, is taken at its word: then a part is there where its field is. Never
 * shown as a bare number: each part that is not there says what is missing.
 */
import { hasBlank } from './blanks';
import type { Config } from '../model/config';
import type { Goal, Maybe } from '../model/goal';
import { emptinessOf, emptinessOfMeasure, isSaid, saysNothing } from './own-words';
import { symptomIn } from './restatement';
import { findContradiction, saysUntilWhen } from './timeframe';
import { readWording, type Wording, type WordingReader } from './wording';

export interface Strength {
  /** How many of the parts are there, 0 to 5. */
  readonly points: number;
  readonly parts: readonly StrengthPart[];
}

export interface StrengthPart {
  readonly name: 'rooted' | 'observable' | 'time-bound' | 'measured' | 'supported';
  readonly isThere: boolean;
  /** What is missing as words that follow "missing:", empty where nothing is. */
  readonly missing: string;
}

export function strengthOf(
  goal: Goal,
  config: Pick<Config, 'language'>,
  wordingOf: WordingReader = readWording,
): Strength {
  const wording = wordingOf(goal, config);
  const parts = [
    part('rooted', rootedLacks(goal, wording)),
    part('observable', observableLacks(goal.goal, wording)),
    part('time-bound', timeLacks(goal, wording)),
    part('measured', measuredLacks(goal, wording)),
    part('supported', supportedLacks(goal)),
  ];
  return { points: parts.filter(({ isThere }) => isThere).length, parts };
}

/** What is missing, as one phrase; empty where all is there. */
export function missingWords({ parts }: Strength): string {
  return parts
    .filter(({ isThere }) => !isThere)
    .map(({ missing }) => missing)
    .join(', ');
}

function part(name: StrengthPart['name'], missing: string): StrengthPart {
  return { name, isThere: missing === '', missing };
}

function rootedLacks({ gap, rootCause }: Goal, wording: Wording): string {
  const isCauseThere = rootCause.detail !== undefined && !saysNothing(rootCause.detail.value);
  if (gap === undefined || saysNothing(gap.value)) return isCauseThere ? 'the gap' : 'the gap and its cause';
  if (!isCauseThere) return 'the root cause';
  const isSymptom = wording.isEnglish && symptomIn(wording) !== undefined;
  return isSymptom ? 'a cause that is not the gap again' : '';
}

/** A text in another language is taken at its word. */
function observableLacks(goal: Maybe<string>, wording: Wording): string {
  if (goal === undefined || emptinessOf(goal.value) !== undefined) return 'the goal itself';
  if (hasBlank(goal.value)) return 'something others can see happen';
  const isSeen = !wording.isEnglish || wording.goalJudgement.verdict === 'strong';
  return isSeen ? '' : 'something others can see happen';
}

/** A due date, or until when in the text; of both, that they fit. How often something is done ends nowhere. */
function timeLacks(goal: Goal, { goal: words, goalTimes: times, isEnglish }: Wording): string {
  const [created, due] = [goal.created?.value, goal.due?.value];
  const hasDate = due !== undefined || goal.metric.by !== undefined;
  if (!isEnglish) return hasDate ? '' : 'a due date';
  if (findContradiction({ words, times, created, due }) !== undefined) {
    return 'a due date that fits the time in the goal';
  }
  return hasDate || saysUntilWhen(times) ? '' : 'a due date';
}

function measuredLacks({ metric }: Goal, wording: Wording): string {
  const { measure, baseline, target } = metric;
  if (measure === undefined || hasBlank(measure.value)) return 'a metric';
  if (emptinessOfMeasure(measure.value) !== undefined) return 'a metric';
  const { isEnglish } = wording;
  if (isEnglish && wording.metricFeeling !== undefined) return 'a metric that others can read';
  if (target !== undefined) return target.value === baseline?.value ? 'a target beyond the baseline' : '';
  const namesTarget = isEnglish ? wording.metricJudgement.namesTarget : /\d/.test(measure.value);
  return namesTarget ? '' : 'a target for the metric';
}

function supportedLacks({ ownership: { employee, manager, organization } }: Goal): string {
  if (!isSaid(manager) && !isSaid(organization)) return 'support from the manager or the organization';
  return !isSaid(employee) ? 'what the owner does in the daily work' : '';
}
