/**
 * A goal statement as the judgement reads it: its clauses, figures, times and names, and of each word whether it says
 * something of its own. Judges nothing.
 */
import {
  AUXILIARIES,
  CONJUNCTIONS,
  DETERMINERS,
  EMPTY_WORDS,
  MANNERS,
  PREPOSITIONS,
  SUBJECTS,
} from '../language/data/grammar-words';
import { FEELINGS } from '../language/data/feeling-words';
import { PEOPLE } from '../language/data/observable-words';
import {
  BROAD_THINGS,
  COMPARATIVES,
  GENERIC_THINGS,
  IMPROVING_VERBS,
  JARGON,
  MEASURED_THINGS,
  MIND_VERBS,
  PRAISE,
  SOFT_VERBS,
} from '../language/data/vague-words';
import { perForm, type WordForm } from '../language/form';
import { namesIn } from '../language/names';
import type { Quantity } from '../language/quantities';
import { singularOf } from '../language/singular';
import type { Clause, Statement, WordRange } from '../language/statement';
import type { TimeExpression } from '../language/times';
import type { Word } from '../language/words';
import { figuresIn, type Figures } from './figures';

export interface GoalStatement {
  readonly words: readonly Word[];
  readonly times: readonly TimeExpression[];
  readonly quantities: readonly Quantity[];
  readonly statement: Statement;
}

export interface GoalReading extends Statement {
  readonly words: readonly Word[];
  readonly times: readonly TimeExpression[];
  readonly main: Clause;
  readonly figures: Figures;
  /** Indexes of words that are names. */
  readonly names: ReadonlySet<number>;
  readonly singulars: readonly string[];
  /** Indexes of the words that say which thing, beside the main verb. */
  readonly specific: ReadonlySet<number>;
}

export function readGoal({ words, times, quantities, statement }: GoalStatement): GoalReading {
  const { clauses, intention } = statement;
  const [main = NO_CLAUSE] = clauses;
  const inTime = new Set<number>();
  for (const { kind, at, next } of times) {
    if (kind !== 'occasion') for (let index = at; index < next; index += 1) inTime.add(index);
  }
  const names = new Set(namesIn(words).filter((at) => !inTime.has(at)));
  const singulars = words.map((word) => thingOf(word).singular);
  const specific = new Set<number>();
  words.forEach((word, at) => {
    const isVerb = at >= main.verb.from && at < main.verb.to;
    if (!isVerb && !inTime.has(at) && (names.has(at) || thingOf(word).isSpecific)) specific.add(at);
  });
  const figures = figuresIn(words, quantities, main, ({ at }) => inTime.has(at) || names.has(at));
  return { words, times, clauses, intention, main, figures, names, singulars, specific };
}

const NOWHERE: WordRange = { from: 0, to: 0 };
const NO_CLAUSE: Clause = { role: 'main', kind: 'unknown', verb: NOWHERE, object: NOWHERE };

function indexes(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}

/** What a word is as a thing, wherever it stands. */
const thingOf = perForm((form) => {
  const singular = singularOf(form.lower);
  return { singular, isSpecific: isSpecific(form, singular) };
});

/** Whether a word says which: neither grammar, nor vague, nor a word for people in general. */
function isSpecific({ lower, stem, kind }: WordForm, singular: string): boolean {
  return (
    kind === 'word' &&
    lower.length > 1 &&
    !SAYS_NOTHING.has(lower) &&
    !SOFT_OR_VAGUE_STEMS.has(stem) &&
    !GENERIC_THINGS.has(singular) &&
    !PEOPLE.has(singular)
  );
}

const SAYS_NOTHING: ReadonlySet<string> = new Set([
  ...[
    ...DETERMINERS,
    ...PREPOSITIONS,
    ...CONJUNCTIONS,
    ...EMPTY_WORDS,
    ...SUBJECTS,
    ...AUXILIARIES,
    ...MANNERS,
  ],
  ...[...COMPARATIVES, ...PRAISE, ...FEELINGS, ...JARGON],
]);
const SOFT_OR_VAGUE_STEMS: ReadonlySet<string> = new Set([...IMPROVING_VERBS, ...MIND_VERBS, ...SOFT_VERBS]);

/** How well the thing a clause is about can be pointed at. */
export type ObjectKind = 'none' | 'generic' | 'measured' | 'broad' | 'told';

export function objectKindOf(reading: GoalReading, { object: { from, to } }: Clause): ObjectKind {
  const { words, names, singulars, specific } = reading;
  if (to <= from) return 'none';
  const at = to - 1;
  const head = singulars[at] ?? '';
  const lower = words[at]?.lower ?? '';
  if (names.has(at)) return 'told';
  if (GENERIC_THINGS.has(head) || COMPARATIVES.has(lower) || PRAISE.has(lower) || FEELINGS.has(lower))
    return 'generic';
  if (MEASURED_THINGS.has(head)) return 'measured';
  if (!BROAD_THINGS.has(head)) return 'told';
  // "Bugs", "clean code": broad, unless it is counted, named or told apart by other words.
  const isTold = indexes(from, at).some((index) => {
    const word = words[index];
    return word?.kind === 'number' || specific.has(index);
  });
  return isTold ? 'told' : 'broad';
}
