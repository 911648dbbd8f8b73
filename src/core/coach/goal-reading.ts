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
  const inTime = new Set<number>();
  for (const { kind, at, next } of times) {
    if (kind !== 'occasion') for (let index = at; index < next; index += 1) inTime.add(index);
  }
  const names = new Set(namesIn(words).filter((at) => !inTime.has(at)));
  const singulars = words.map((word) => thingOf(word).singular);
  const specific = new Set<number>();
  words.forEach((word, at) => {
    const isVerb = at >= first.verb.from && at < first.verb.to;
    if (!isVerb && !inTime.has(at) && !isOnTime(words, at) && (names.has(at) || thingOf(word).isSpecific))
      specific.add(at);
  });
  const things: ThingReading = { words, times, names, singulars, specific };
  const main = mainOf(things, clauses) ?? first;
  const figures = figuresIn(words, quantities, main, ({ at }) => inTime.has(at) || names.has(at));
  return { ...things, clauses, intention, main, figures, isMeasured };
}

/** "On time" is no thing. */
function isOnTime(words: readonly Word[], at: number): boolean {
  return words[at]?.lower === 'time' && /^(?:on|in)$/.test(words[at - 1]?.lower ?? '');
}

const NOWHERE: WordRange = { from: 0, to: 0 };
const NO_CLAUSE: Clause = { role: 'main', kind: 'unknown', verb: NOWHERE, object: NOWHERE };
