/**
 * What the texts of a goal say, each read once and only when somebody asks. Knows the fields of a goal; how to read
 * English and how to judge it is known elsewhere.
 */
import type { Config } from '../model/config';
import type { Goal } from '../model/goal';
import type { Language } from '../model/vocabulary';
import { isEnglish } from '../language/english';
import { proseOf } from '../language/prose';
import { quantitiesIn, type Quantity } from '../language/quantities';
import { gistOf, type Gist } from '../language/similarity';
import { readStatement, type Statement } from '../language/statement';
import { timesIn, type TimeExpression } from '../language/times';
import { wordsOf, type Word } from '../language/words';
import type { Span } from '../text/source-text';
import { judgeGoal, type GoalJudgement } from './goal-judgement';
import { isMeasuredBy } from './measured-goal';
import { feelingOfMetric, judgeMetric, type MetricJudgement } from './metric-judgement';
import { saysNothing } from './own-words';

export interface Wording {
  readonly goal: readonly Word[];
  /** With the numbers of a list, and whatever else says nothing. */
  readonly goalAsWritten: readonly Word[];
  readonly goalTimes: readonly TimeExpression[];
  readonly goalQuantities: readonly Quantity[];
  /** Its clauses. */
  readonly goalStatement: Statement;
  readonly goalJudgement: GoalJudgement;
  /** Whether the goal has words of its own, and none left to fill in. */
  readonly saysGoal: boolean;
  readonly gap: readonly Word[];
  readonly gapGist: Gist;
  readonly cause: readonly Word[];
  readonly measure: readonly Word[];
  readonly unit: readonly Word[];
  readonly metricJudgement: MetricJudgement;
  /** Of the judgement the feeling alone. */
  readonly metricFeeling: Span | undefined;
  /** False where the texts are clearly in another language, and where no language is judged. */
  readonly isEnglish: boolean;
}

/** Reads the wording of a goal, or knows it. */
export type WordingReader = (goal: Goal, config: Pick<Config, 'language'>) => Wording;

export const readWording: WordingReader = (goal, { language }) => new LazyWording(textsOf(goal, language));

/**
 * Keeps what was read, for who judges goals several times in which other things changed: reading takes longer than all
 * else that is asked of a goal. Keeps it as long as it lives itself, so one that lives long would need more and more.
 */
export function rememberingReader(): WordingReader {
  const known = new Map<string, Wording>();
  return (goal, { language }) => {
    const texts = textsOf(goal, language);
    const key = JSON.stringify(texts);
    const wording = known.get(key) ?? new LazyWording(texts);
    known.set(key, wording);
    return wording;
  };
}

/** All that a wording is read from. */
interface Texts {
  readonly goal: string | undefined;
  readonly gap: string | undefined;
  readonly cause: string | undefined;
  readonly measure: string | undefined;
  readonly unit: string | undefined;
  /** Whether the metric has a baseline and a target. */
  readonly hasFigures: boolean;
  readonly isPerformance: boolean;
  readonly language: Language;
}

function textsOf({ goal, gap, rootCause, metric, type }: Goal, language: Language): Texts {
  return {
    goal: goal?.value,
    gap: gap?.value,
    cause: rootCause.detail?.value,
    measure: metric.measure?.value,
    unit: metric.unit?.value,
    hasFigures: metric.baseline !== undefined && metric.target !== undefined,
    isPerformance: type?.value === 'performance',
    language,
  };
}

/** A class for its getters: made for every goal that is checked, and one made of closures took as long as a rule. */
class LazyWording implements Wording {
  readonly #texts: Texts;
  #goalAsWritten: readonly Word[] | undefined;
  #goalWords: readonly Word[] | undefined;
  #goalTimes: readonly TimeExpression[] | undefined;
  #goalQuantities: readonly Quantity[] | undefined;
  #goalStatement: Statement | undefined;
  #goalJudgement: GoalJudgement | undefined;
  #gap: readonly Word[] | undefined;
  #gapGist: Gist | undefined;
  #cause: readonly Word[] | undefined;
  #measure: readonly Word[] | undefined;
  #unit: readonly Word[] | undefined;
  #metricJudgement: MetricJudgement | undefined;
  #isEnglish: boolean | undefined;
  #saysGoal: boolean | undefined;

  constructor(texts: Texts) {
    this.#texts = texts;
    if (texts.language === 'none') this.#isEnglish = false;
  }

  get goalAsWritten(): readonly Word[] {
    return (this.#goalAsWritten ??= wordsIn(this.#texts.goal));
  }

  get goal(): readonly Word[] {
    return (this.#goalWords ??= proseOf(this.goalAsWritten));
  }

  get goalTimes(): readonly TimeExpression[] {
    return (this.#goalTimes ??= timesIn(this.goal));
  }

  get goalQuantities(): readonly Quantity[] {
    return (this.#goalQuantities ??= quantitiesIn(this.goal));
  }

  get goalStatement(): Statement {
    return (this.#goalStatement ??= readStatement(this.goal, this.goalTimes));
  }

  get goalJudgement(): GoalJudgement {
    return (this.#goalJudgement ??= judgeGoal({
      words: this.goal,
      times: this.goalTimes,
      quantities: this.goalQuantities,
      statement: this.goalStatement,
      isMeasured: () => this.#isMeasured(),
    }));
  }

  get saysGoal(): boolean {
    const { goal } = this.#texts;
    return (this.#saysGoal ??=
      goal !== undefined && this.goal.length > 0 && !saysNothing(goal, this.goalAsWritten));
  }

  /** Whether the metric says from where to where what the goal speaks of is to come: of a performance goal it does. */
  #isMeasured(): boolean {
    const { hasFigures, isPerformance, unit: unitText = '' } = this.#texts;
    if (!hasFigures) return false;
    return isPerformance || isMeasuredBy(this.goal, { measure: this.measure, unit: this.unit, unitText });
  }

  get gap(): readonly Word[] {
    return (this.#gap ??= wordsIn(this.#texts.gap));
  }

  get gapGist(): Gist {
    return (this.#gapGist ??= gistOf(this.gap));
  }

  get cause(): readonly Word[] {
    return (this.#cause ??= wordsIn(this.#texts.cause));
  }

  get measure(): readonly Word[] {
    return (this.#measure ??= wordsIn(this.#texts.measure));
  }

  get unit(): readonly Word[] {
    return (this.#unit ??= wordsIn(this.#texts.unit));
  }

  get metricJudgement(): MetricJudgement {
    return (this.#metricJudgement ??= judgeMetric(this.measure, this.unit, this.#texts.hasFigures));
  }

  get metricFeeling(): Span | undefined {
    return feelingOfMetric(this.measure, this.unit, this.#texts.hasFigures);
  }

  get isEnglish(): boolean {
    return (this.#isEnglish ??= isEnglish([this.goal, this.gap, this.cause, this.measure]));
  }
}

function wordsIn(text: string | undefined): readonly Word[] {
  return text === undefined ? [] : wordsOf(text);
}
