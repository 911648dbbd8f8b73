/**
 * A goal statement as the judgement reads it: its clauses, figures, times and names, and of each word whether it says
 * something of its own. Judges nothing.
 */
import { namesAmong } from '../language/names';
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
  const { clauses, intention, isTime } = statement;
  const [first = NO_CLAUSE] = clauses;
  const isName = namesAmong(words).map((isNamed, at) => isNamed && isTime[at] !== true);
  const isSpecific = words.map((word, at) => {
    if (isTime[at] === true || !(isName[at] === true || thingOf(word).isSpecific)) return false;
    const isVerb = at >= first.verb.from && at < first.verb.to;
    return !isVerb && !isOnTime(words, at);
  });
  for (const clause of clauses) {
    if (isToBe(clause)) isSpecific.fill(false, clause.verb.from, clause.object.to);
  }
  const things: ThingReading = { words, times, isName, isSpecific };
  const main = mainOf(things, clauses) ?? first;
  const figures = figuresIn(words, quantities, main, ({ at }) => isTime[at] === true || isName[at] === true);
  return { words, times, isName, isSpecific, clauses, intention, isTime, main, figures, isMeasured };
}

/** "To stay current", "to be up to date": what somebody is then tells nothing apart. */
function isToBe({ role, kind }: Clause): boolean {
  return role === 'purpose' && (kind === 'state' || kind === 'mind');
}

/** "On time" is no thing. */
function isOnTime(words: readonly Word[], at: number): boolean {
  return words[at]?.lower === 'time' && ON_IN.has(words[at - 1]?.lower ?? '');
}

const ON_IN: ReadonlySet<string> = new Set(['on', 'in']);

const NOWHERE: WordRange = { from: 0, to: 0 };
const NO_CLAUSE: Clause = { role: 'main', kind: 'unknown', verb: NOWHERE, object: NOWHERE };
