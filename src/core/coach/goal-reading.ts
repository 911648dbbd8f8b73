/**
 * A goal statement as the judgement reads it: its clauses, figures, times and names, and of each word whether it says
 * something of its own. Judges nothing.
 */
import { namesIn } from '../language/names';
import type { Quantity } from '../language/quantities';
import type { Clause, Statement, WordRange } from '../language/statement';
import type { TimeExpression } from '../language/times';
import type { Word } from '../language/words';
import { figuresIn, type Figures } from './figures';
import { mainOf } from './goal-acts';
import { thingOf, type ThingReading } from './goal-things';

export interface GoalStatement {
  readonly words: readonly Word[];
  readonly times: readonly TimeExpression[];
  readonly quantities: readonly Quantity[];
  readonly statement: Statement;
  /** Whether a metric beside the text says from how much to how much. */
  readonly isMeasured?: () => boolean;
}

export interface GoalReading extends Statement, ThingReading {
  /** The clause it is judged by; among the clauses it stands as it was read. */
  readonly main: Clause;
  readonly figures: Figures;
  readonly isMeasured: () => boolean;
}

export function readGoal({
  words,
  times,
  quantities,
  statement,
  isMeasured = () => false,
}: GoalStatement): GoalReading {
  const { clauses, intention } = statement;
  const [first = NO_CLAUSE] = clauses;
  const frames = times.filter(({ kind }) => kind !== 'occasion');
  const isInTime = (index: number): boolean =>
    frames.length > 0 && frames.some(({ at, next }) => index >= at && index < next);
  const names = new Set(namesIn(words).filter((at) => !isInTime(at)));
  const singulars: string[] = [];
  const specific = new Set<number>();
  for (const [at, word] of words.entries()) {
    const { singular, isSpecific } = thingOf(word);
    singulars.push(singular);
    const isVerb = at >= first.verb.from && at < first.verb.to;
    if (isVerb || !(isSpecific || names.has(at)) || isInTime(at) || isOnTime(words, at)) continue;
    specific.add(at);
  }
  const things: ThingReading = { words, times, names, singulars, specific };
  const main = mainOf(things, clauses) ?? first;
  const figures = figuresIn(words, quantities, main, ({ at }) => isInTime(at) || names.has(at));
  return { ...things, clauses, intention, main, figures, isMeasured };
}

/** "On time" is no thing. */
function isOnTime(words: readonly Word[], at: number): boolean {
  return words[at]?.lower === 'time' && /^(?:on|in)$/.test(words[at - 1]?.lower ?? '');
}

const NOWHERE: WordRange = { from: 0, to: 0 };
const NO_CLAUSE: Clause = { role: 'main', kind: 'unknown', verb: NOWHERE, object: NOWHERE };
