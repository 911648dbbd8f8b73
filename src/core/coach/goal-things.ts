/** What the words of a goal statement are as things: which say something of their own, which nobody can point at. */
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
import { DELIVERABLES, PEOPLE } from '../language/data/observable-words';
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
  THINGS_IN_PLURAL,
} from '../language/data/vague-words';
import { perForm, type WordForm } from '../language/form';
import { singularOf } from '../language/singular';
import type { Clause } from '../language/statement';
import type { TimeExpression } from '../language/times';
import type { Word } from '../language/words';

export interface ThingReading {
  readonly words: readonly Word[];
  readonly times: readonly TimeExpression[];
  /** Of each word whether it is a name. */
  readonly isName: readonly boolean[];
  /** Of each word whether it says which thing, beside the main verb. */
  readonly isSpecific: readonly boolean[];
}

/** How well the thing a clause is about can be pointed at. */
export type ObjectKind = 'none' | 'generic' | 'measured' | 'broad' | 'told';

export function objectKindOf(reading: ThingReading, { object: { from, to } }: Clause): ObjectKind {
  const { words, isName, isSpecific } = reading;
  const at = to - 1;
  const head = words[at];
  if (to <= from || head === undefined) return 'none';
  if (isName[at] === true) return 'told';
  const { kind } = thingOf(head);
  if (kind !== 'broad') return kind;
  // "Bugs", "clean code": broad, unless it is counted, named or told apart by other words.
  for (let index = from; index < at; index += 1) {
    if (words[index]?.kind === 'number' || isSpecific[index] === true) return 'told';
  }
  return 'broad';
}

/** Whether what is said from here on tells one thing from others: "harvest fair", not "team". */
export function isOneThing({ words, isSpecific }: ThingReading, from: number): boolean {
  let head = from;
  while (isSpecific[head + 1] === true && words[head + 1]?.before === '') head += 1;
  return isSpecific[head] === true && !BROAD_THINGS.has(singularAt(words, head));
}

/** The singular of a word, empty where there is none. */
export function singularAt(words: readonly Word[], at: number): string {
  const word = words[at];
  return word === undefined ? '' : thingOf(word).singular;
}

/** What a word is as a thing, wherever it stands. */
export const thingOf = perForm((form) => {
  const singular = singularOf(form.lower);
  return {
    singular,
    isSpecific: isSpecific(form, singular),
    isPerson: PEOPLE.has(singular),
    isDeliverable: DELIVERABLES.has(singular),
    /** How well it can be pointed at where nothing tells it apart. */
    kind: kindOf(form.lower, singular),
  };
});

function kindOf(lower: string, singular: string): Exclude<ObjectKind, 'none'> {
  if (GENERIC_THINGS.has(singular) || COMPARATIVES.has(lower) || PRAISE.has(lower) || FEELINGS.has(lower))
    return 'generic';
  if (MEASURED_THINGS.has(singular) && !THINGS_IN_PLURAL.has(lower)) return 'measured';
  return BROAD_THINGS.has(singular) ? 'broad' : 'told';
}

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
