/**
 * How much of one short text another one says. Words that say nothing of the matter do not count: grammar, denials and
 * lacks ("no", "too little"), what turns a sign ("stop", "improve"). What is left is reduced to its stem, near-synonyms
 * and opposites to one concept, `un-` and the like to the word without it; so "misses deadlines" and "deliver on time"
 * leave the same. The measure is directed: the part of the first text's weight that the second one says too
 * (containment), because the second may say more. It knows no goals and no threshold.
 */
import { stemOf } from './stem';
import { groupBy } from '../text/group-by';
import type { Span } from '../text/source-text';
import { ALIKE_BY_CHANCE, MEANINGS } from './data/meanings';
import { FUNCTION_WORDS, GENERAL_WORDS, NEGATIONS, TURNS } from './data/uncounted-words';
import { perForm, type WordForm } from './form';
import type { Word } from './words';

/** What a text is about. */
export interface Gist {
  readonly concepts: ReadonlyMap<string, Concept>;
  /** What is denied in it by a prefix: `clear` of "unclear". */
  readonly denied: ReadonlySet<string>;
  /** Of all concepts together. */
  readonly weight: number;
}

interface Concept {
  readonly concept: string;
  readonly weight: number;
  /** The concept without a denying prefix; mostly itself. */
  readonly bare: string;
}

/** Words of the work in general ("team", "project") say less than others. */
const GENERAL_WEIGHT = 0.25;

export function gistOf(words: readonly Word[], leftOut: readonly Span[] = []): Gist {
  const concepts = new Map<string, Concept>();
  let denied: Set<string> | undefined;
  for (let at = 0; at < words.length;) {
    const word = words[at];
    if (word === undefined) break;
    const isLeftOut = leftOut.some(({ start, end }) => start <= word.span.start && word.span.start < end);
    const phrase = isLeftOut ? undefined : phraseAt(words, at);
    const said = phrase ?? meaningOf(word);
    at += phrase?.stems.length ?? 1;
    if (isLeftOut || said.weight === 0) continue;
    concepts.set(said.concept, said);
    if (said.bare !== said.concept) (denied ??= new Set()).add(said.bare);
  }
  let weight = 0;
  for (const concept of concepts.values()) weight += concept.weight;
  return { concepts, denied: denied ?? NOTHING, weight };
}

const NOTHING: ReadonlySet<string> = new Set();

/** The part of the one's weight, 0 to 1, that the other says too; 0 for a text that says nothing. */
export function shareOf(one: Gist, other: Gist): number {
  return one.weight === 0 ? 0 : 1 - addedWeight(one, other) / one.weight;
}

/** The weight of what the one says and the other does not. */
export function addedWeight(one: Gist, other: Gist): number {
  return one.weight - sharedWeight(one, other);
}

/** The weight of what the one says and the other says too. */
export function sharedWeight(one: Gist, other: Gist): number {
  let shared = 0;
  for (const { concept, weight, bare } of one.concepts.values()) {
    if (isSaidIn(other, concept, bare)) shared += weight;
  }
  return shared;
}

/** Whether any word or phrase of a text is said in the other: mostly none is, and no more need be reckoned. */
export function sharesAny(words: readonly Word[], other: Gist): boolean {
  return words.some((word, at) => {
    const { concept, bare, weight } = phraseAt(words, at) ?? meaningOf(word);
    return weight > 0 && isSaidIn(other, concept, bare);
  });
}

function isSaidIn({ concepts, denied }: Gist, concept: string, bare: string): boolean {
  if (concepts.has(concept) || (denied.size > 0 && denied.has(concept))) return true;
  return bare !== concept && concepts.has(bare);
}

/** Whether the word or phrase that stands here is one that counts, and the other text does not say. */
export function isNewAt(words: readonly Word[], at: number, other: Gist): boolean {
  const word = words[at];
  if (word === undefined) return false;
  const phrase = phraseAt(words, at);
  const { concept, bare, weight } = phrase ?? meaningOf(word);
  return weight >= 1 && !isSaidIn(other, concept, bare);
}

/** Whether the one says the contrary of something in the other: "clear" beside "unclear", "on time" beside "late". */
export function turns(one: readonly Word[], other: readonly Word[]): boolean {
  const sides = sidesIn(other);
  for (const [concept, isOpposite] of sidesIn(one)) {
    const otherSide = sides.get(concept);
    if (otherSide !== undefined && otherSide !== isOpposite) return true;
  }
  return false;
}

/** Whether something is said to be as it should not be: "late", "unclear". */
export function saysAFault(words: readonly Word[]): boolean {
  return words.some(({ lower }) => NEGATIONS.has(lower)) || [...sidesIn(words).values()].includes(true);
}

/** Of each concept whether its contrary is said. */
function sidesIn(words: readonly Word[]): ReadonlyMap<string, boolean> {
  const sides = new Map<string, boolean>();
  for (let at = 0; at < words.length;) {
    const word = words[at];
    if (word === undefined) break;
    const phrase = phraseAt(words, at);
    const length = phrase?.stems.length ?? 1;
    const written = words.slice(at, at + length).map(({ stem }) => stem);
    const { concept, bare } = phrase ?? meaningOf(word);
    sides.set(bare, OPPOSITES.has(written.join(' ')) || bare !== concept);
    at += length;
  }
  return sides;
}

/** What a word counts for, apart from the phrase it may stand in. */
const meaningOf = perForm((form) => {
  const concept = conceptOf(form);
  return {
    concept,
    bare: withoutDenial(concept),
    weight: form.kind === 'date' ? 0 : (WEIGHTS.get(form.lower) ?? 1),
    phrases: PHRASES.get(form.stem) ?? [],
  };
});

/** Of the words that do not count fully. */
const WEIGHTS: ReadonlyMap<string, number> = new Map([
  ...[...GENERAL_WORDS].map((word) => [word, GENERAL_WEIGHT] as const),
  ...[...FUNCTION_WORDS, ...NEGATIONS, ...TURNS].map((word) => [word, 0] as const),
]);

function conceptOf({ lower, stem }: WordForm): string {
  const own = OTHER_WORDS.get(lower);
  if (own !== undefined) return own;
  return CONCEPTS.get(stem) ?? (lower.endsWith("'s") ? stemOf(lower.slice(0, -2)) : stem);
}

/** Words whose stem is another word's by chance, each with a concept that no stem is. */
const OTHER_WORDS: ReadonlyMap<string, string> = new Map(
  ALIKE_BY_CHANCE.flatMap((group) =>
    [...group].map((word): [string, string] => [word, `=${[...group].join()}`]),
  ),
);

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
function phraseAt(words: readonly Word[], at: number): Phrase | undefined {
  const first = words[at];
  const { phrases } = first === undefined ? NO_PHRASES : meaningOf(first);
  if (phrases.length === 0) return undefined;
  return phrases.find(({ stems }) => stems.every((stem, index) => words[at + index]?.stem === stem));
}

const NO_PHRASES: { readonly phrases: readonly Phrase[] } = { phrases: [] };

/** Each word or phrase of the meanings, in stems, with the first word of its meaning as the name of the concept. */
const CONCEPTS: ReadonlyMap<string, string> = new Map(
  MEANINGS.flatMap(({ words, opposites }) => {
    const [name = ''] = words;
    return [...words, ...opposites].map((phrase): [string, string] => [stemsOf(phrase), name]);
  }),
);

const OPPOSITES: ReadonlySet<string> = new Set(
  MEANINGS.flatMap(({ opposites }) => opposites.map((phrase) => stemsOf(phrase))),
);

interface Phrase extends Concept {
  readonly stems: readonly string[];
}

/** By their first stem, the longest first. */
const PHRASES: ReadonlyMap<string, readonly Phrase[]> = phrasesByStart();

function phrasesByStart(): ReadonlyMap<string, readonly Phrase[]> {
  const phrases = [...CONCEPTS]
    .map(([phrase, concept]): Phrase => {
      return { stems: phrase.split(' '), concept, bare: withoutDenial(concept), weight: 1 };
    })
    .filter(({ stems }) => stems.length > 1)
    .sort((a, b) => b.stems.length - a.stems.length);
  return groupBy(phrases, ({ stems: [start = ''] }) => start);
}

function stemsOf(phrase: string): string {
  return phrase
    .split(' ')
    .map((word) => stemOf(word))
    .join(' ');
}
