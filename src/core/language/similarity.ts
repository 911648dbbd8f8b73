/**
 * How much of one short text another one says. Words that say nothing of the matter do not count: grammar, denials and
 * lacks ("no", "too little"), what turns a sign ("stop", "improve"). What is left is reduced to its stem, near-synonyms
 * and opposites to one concept, `un-` and the like to the word without it; so "misses deadlines" and "deliver on time"
 * leave the same. The measure is directed: the part of the first text's weight that the second one says too
 * (containment), because the second may say more. It knows no goals and no threshold.
 */
import { stemOf } from './stem';
import type { Span } from '../text/source-text';
import { MEANINGS } from './data/meanings';
import { FUNCTION_WORDS, GENERAL_WORDS, NEGATIONS, TURNS } from './data/uncounted-words';
import { perForm, type WordForm } from './form';
import type { Word } from './words';

/** What a text is about: its concepts, each with its weight. */
export type Gist = ReadonlyMap<string, number>;

/** Words of the work in general ("team", "project") say less than others. */
const GENERAL_WEIGHT = 0.25;

export function gistOf(words: readonly Word[], leftOut: readonly Span[] = []): Gist {
  const gist = new Map<string, number>();
  for (let at = 0; at < words.length;) {
    const word = words[at];
    if (word === undefined) break;
    const { concept, weight, opensPhrase } = meaningOf(word);
    const phrase = opensPhrase ? phraseAt(words, at) : undefined;
    if (leftOut.some(({ start, end }) => start <= word.span.start && word.span.start < end)) at += 1;
    else if (phrase !== undefined) {
      gist.set(phrase.concept, 1);
      at += phrase.length;
    } else {
      if (weight > 0) gist.set(concept, weight);
      at += 1;
    }
  }
  return gist;
}

/** The part of the one's weight, 0 to 1, that the other says too; 0 for a text that says nothing. */
export function shareOf(one: Gist, other: Gist): number {
  const whole = weight(one);
  return whole === 0 ? 0 : 1 - addedWeight(one, other) / whole;
}

/** The weight of what the one says and the other does not. */
export function addedWeight(one: Gist, other: Gist): number {
  return weight(one) - sharedWeight(one, other);
}

/** The weight of what the one says and the other says too. */
export function sharedWeight(one: Gist, other: Gist): number {
  let shared = 0;
  let bare: ReadonlySet<string> | undefined;
  for (const [concept, weight] of one) {
    if (other.has(concept)) {
      shared += weight;
      continue;
    }
    bare ??= new Set([...other.keys()].map(withoutDenial));
    if (bare.has(concept) || other.has(withoutDenial(concept))) shared += weight;
  }
  return shared;
}

export function weight(gist: Gist): number {
  let sum = 0;
  for (const weight of gist.values()) sum += weight;
  return sum;
}

/** What a word counts for, apart from the phrase it may stand in. */
const meaningOf = perForm((form) => ({
  concept: conceptOf(form),
  weight: form.kind === 'date' ? 0 : (WEIGHTS.get(form.lower) ?? 1),
  opensPhrase: PHRASE_STARTS.has(form.stem),
}));

/** Of the words that do not count fully. */
const WEIGHTS: ReadonlyMap<string, number> = new Map([
  ...[...GENERAL_WORDS].map((word) => [word, GENERAL_WEIGHT] as const),
  ...[...FUNCTION_WORDS, ...NEGATIONS, ...TURNS].map((word) => [word, 0] as const),
]);

function conceptOf({ lower, stem }: WordForm): string {
  return CONCEPTS.get(stem) ?? (lower.endsWith("'s") ? stemOf(lower.slice(0, -2)) : stem);
}

/** The stem without a denying prefix: `unclear` as `clear`. A remainder too short to be the word again is left alone. */
function withoutDenial(concept: string): string {
  for (const prefix of DENYING_PREFIXES) {
    if (concept.startsWith(prefix) && concept.length - prefix.length >= SHORTEST_REMAINDER)
      return CONCEPTS.get(concept.slice(prefix.length)) ?? concept.slice(prefix.length);
  }
  return concept;
}

const DENYING_PREFIXES: readonly string[] = ['un', 'in', 'im', 'ir', 'dis', 'mis', 'non'];
const SHORTEST_REMAINDER = 5;

/** The longest phrase that begins here. */
function phraseAt(
  words: readonly Word[],
  at: number,
): { readonly concept: string; readonly length: number } | undefined {
  for (let length = LONGEST_PHRASE; length > 1; length -= 1) {
    const phrase = words.slice(at, at + length).map(({ stem }) => stem);
    const concept = phrase.length === length ? CONCEPTS.get(phrase.join(' ')) : undefined;
    if (concept !== undefined) return { concept, length };
  }
  return undefined;
}

/** Each word or phrase of the meanings, in stems, with the first word of its meaning as the name of the concept. */
const CONCEPTS: ReadonlyMap<string, string> = new Map(
  MEANINGS.flatMap(({ words, opposites }) => {
    const [name = ''] = words;
    return [...words, ...opposites].map((phrase): [string, string] => [stemsOf(phrase), name]);
  }),
);

const PHRASES = [...CONCEPTS.keys()].map((phrase) => phrase.split(' ')).filter(({ length }) => length > 1);
const PHRASE_STARTS: ReadonlySet<string> = new Set(PHRASES.flatMap((phrase) => phrase.slice(0, 1)));
const LONGEST_PHRASE = Math.max(...PHRASES.map(({ length }) => length));

function stemsOf(phrase: string): string {
  return phrase
    .split(' ')
    .map((word) => stemOf(word))
    .join(' ');
}
