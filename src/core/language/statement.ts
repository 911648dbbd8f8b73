/**
 * A sentence that says what somebody will do, taken apart: what it opens with before the verb, and its clauses, each a
 * verb with the thing it is done to. No parser: English puts the verb of such a sentence first, and each further one
 * behind "and", "to", "by" or a comma. Knows nothing of goals and judges nothing.
 */
import { AUXILIARIES, CONJUNCTIONS, DETERMINERS, MANNERS, PREPOSITIONS } from './data/grammar-words';
import { APPLYING_VERBS } from './data/training-words';
import { OBSERVABLE_VERBS } from './data/observable-words';
import {
  AMOUNT_VERBS,
  COMPARATIVES,
  GROWING_PHRASES,
  GROWING_VERBS,
  IMPROVING_PHRASES,
  IMPROVING_VERBS,
  INTENTIONS,
  LEAD_INS,
  MIND_PHRASES,
  MIND_VERBS,
  SOFT_PHRASES,
  SOFT_VERBS,
  STATE_PHRASES,
  STATE_VERBS,
} from './data/vague-words';
import { createPhraseFinder } from './phrase-finder';
import { perForm, type WordForm } from './form';
import type { TimeExpression } from './times';
import type { Word } from './words';

/** How much of what the verb says can be seen. */
export type VerbKind =
  'observable' | 'growing' | 'improving' | 'amount' | 'mind' | 'state' | 'soft' | 'unknown';

export interface Clause {
  /** Whether it is what is done first, what else is done, what for, or by which means. */
  readonly role: 'main' | 'also' | 'purpose' | 'means';
  readonly kind: VerbKind;
  /** Indexes of the words of the verb; empty where the sentence begins with a thing. */
  readonly verb: WordRange;
  /** The thing it is done to, up to the next preposition or conjunction. */
  readonly object: WordRange;
}

/** From a word up to, not including, another. */
export interface WordRange {
  readonly from: number;
  readonly to: number;
}

export interface Statement {
  readonly clauses: readonly Clause[];
  /** "Try to", "focus on": what is said before the verb. */
  readonly intention: WordRange | undefined;
  /** Of each word whether it only says when. */
  readonly isTime: readonly boolean[];
}

export function readStatement(words: readonly Word[], times: readonly TimeExpression[]): Statement {
  const isTime = timesAmong(words, times);
  const opening = openingOf(words, isTime);
  const main = clauseAt(words, opening.start, 'main', isTime);
  const clauses = [main];
  for (let at = main.verb.to; at < words.length; at += 1) {
    const role = isTime[at] === true ? undefined : roleAt(words, at);
    if (role === undefined) continue;
    const clause = clauseAt(words, at, role, isTime);
    if (clause.kind !== 'unknown') clauses.push(clause);
  }
  return { clauses, intention: opening.intention, isTime };
}

/** An occasion is part of what is done: "write every update". */
function timesAmong(words: readonly Word[], times: readonly TimeExpression[]): readonly boolean[] {
  const isTime = words.map(() => false);
  for (const { kind, at, next } of times) {
    if (kind !== 'occasion') isTime.fill(true, at, next);
  }
  return isTime;
}

interface Opening {
  /** Where the verb is. */
  readonly start: number;
  readonly intention: WordRange | undefined;
}

/** Passes over "Within 90 days,", "As a lead,", "I want to", "always", and over what somebody means to do. */
function openingOf(words: readonly Word[], isTime: readonly boolean[]): Opening {
  let at = afterLeadingPhrase(words);
  let intention: WordRange | undefined;
  for (;;) {
    const word = words[at];
    if (word === undefined) return { start: at, intention };
    if (isTime[at] === true && isTime.includes(false, at)) {
      at += 1;
      continue;
    }
    const leadIn = leadIns(words, at);
    if (leadIn > 0 && at + leadIn < words.length) {
      at += leadIn;
      continue;
    }
    const meant = intentions(words, at);
    if (meant > 0) {
      intention ??= { from: at, to: at + meant };
      at += meant;
      continue;
    }
    if (at + 1 < words.length && traitsOf(word).isAdverb) {
      at += 1;
      continue;
    }
    return { start: at, intention };
  }
}

/** "For each incident, write ...": behind the comma. */
function afterLeadingPhrase(words: readonly Word[]): number {
  const [first] = words;
  if (first === undefined || !traitsOf(first).isPreposition) return 0;
  for (let at = 1; at < words.length - 1 && at < LONGEST_LEADING_PHRASE; at += 1) {
    if (words[at]?.before.endsWith(',') === true) return at;
  }
  return 0;
}

const LONGEST_LEADING_PHRASE = 16;

/** What a word is taken for wherever it stands. */
const traitsOf = perForm((form) => {
  const { lower } = form;
  const isAdverb = lower.length > 4 && lower.endsWith('ly') && !NO_ADVERBS.has(lower);
  return {
    kind: kindOf(form),
    isPreposition: PREPOSITIONS.has(lower),
    isConjunction: CONJUNCTIONS.has(lower),
    isDeterminer: DETERMINERS.has(lower),
    isAdverb,
    /** "Well enough", "better", "quickly": how it is done, not what it is done to. */
    isManner: MANNERS.has(lower) || COMPARATIVES.has(lower) || isAdverb,
    opensMeans: MEANS_BEFORE.has(lower),
  };
});

const NO_ADVERBS: ReadonlySet<string> = new Set([
  'apply',
  'reply',
  'supply',
  'comply',
  'multiply',
  'rely',
  'assembly',
  'weekly',
  'monthly',
]);

/** What a clause that begins at this word would be; `undefined` where none begins. */
function roleAt(words: readonly Word[], at: number): Clause['role'] | undefined {
  const word = words[at];
  const previous = words[at - 1];
  if (word === undefined || previous === undefined || word.kind !== 'word') return undefined;
  const { opensMeans, isConjunction } = traitsOf(previous);
  if (opensMeans) return word.lower.endsWith('ing') ? 'means' : undefined;
  if (previous.lower === 'to' || previous.lower === 'can') return 'purpose';
  const isAfterBreak = isConjunction || (word.before !== '' && /[,;.:–—+&/-]/.test(word.before));
  if (!isAfterBreak || traitsOf(word).kind === 'unknown') return undefined;
  return hasObject(words, at) ? 'also' : undefined;
}

const MEANS_BEFORE: ReadonlySet<string> = new Set([
  'by',
  'through',
  'via',
  'while',
  'with',
  'for',
  'in',
  'on',
  'after',
  'before',
]);

/** A word that is a verb as well as a noun is a verb where something follows that can be its object. */
function hasObject(words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  return next?.before === '' && !traitsOf(next).isConjunction;
}

function clauseAt(
  words: readonly Word[],
  at: number,
  role: Clause['role'],
  isTime: readonly boolean[],
): Clause {
  const { kind, length } = verbAt(words, at);
  const from = at + length;
  let to = from;
  while (to < words.length && !endsObject(words, to, from, isTime)) to += 1;
  for (let last = words[to - 1]; to - 1 > from && last !== undefined && endsWithManner(words, to, last);) {
    to -= 1;
    last = words[to - 1];
  }
  return { role, kind, verb: { from: at, to: from }, object: { from, to } };
}

/** "Lead the review weekly", but not the end of "cross-functionally". */
function endsWithManner(words: readonly Word[], to: number, last: Word): boolean {
  return traitsOf(last).isManner && !isJoined(words, to - 1);
}

function verbAt(words: readonly Word[], at: number): { readonly kind: VerbKind; readonly length: number } {
  const phrase = verbPhrases(words, at);
  if (phrase > 0) return { kind: kindOfPhrase(words.slice(at, at + phrase)), length: phrase };
  const word = words[at];
  // "Load-test", "fact-check": the act is the last part.
  if (word !== undefined && isJoined(words, at + 1) && traitsOf(word).kind === 'unknown') {
    const { kind, length } = verbAt(words, at + 1);
    if (kind === 'observable') return { kind, length: length + 1 };
  }
  const kind = word?.kind === 'word' ? kindWith(word, words[at + 1]) : 'unknown';
  return { kind, length: word?.kind !== 'word' || traitsOf(word).isDeterminer ? 0 : 1 };
}

/** "Raise the share" is an amount, "raise a risk" and "cut two releases" are acts. */
function kindWith(word: Word, next: Word | undefined): VerbKind {
  const { kind } = traitsOf(word);
  if (kind !== 'amount') return kind;
  const isOneThing = next?.kind === 'number' || SINGLES.has(next?.lower ?? '');
  return isOneThing && OBSERVABLE_VERBS.has(word.stem) ? 'observable' : kind;
}

const SINGLES: ReadonlySet<string> = new Set(['a', 'an', 'each', 'every', 'any', 'one', 'two', 'three']);

function kindOf({ stem, lower }: WordForm): VerbKind {
  if (AUXILIARIES.has(lower) && lower !== 'being') return 'unknown';
  // "Professional growth" does not professionalize.
  if (ADJECTIVE.test(lower) && !VERBS_LIKE_ADJECTIVES.has(lower)) return 'unknown';
  if (IMPROVING_VERBS.has(stem)) return 'improving';
  if (GROWING_VERBS.has(stem)) return 'growing';
  if (AMOUNT_VERBS.has(stem)) return 'amount';
  if (MIND_VERBS.has(stem)) return 'mind';
  if (STATE_VERBS.has(stem)) return 'state';
  if (SOFT_VERBS.has(stem)) return 'soft';
  return OBSERVABLE_VERBS.has(stem) || APPLYING_VERBS.has(stem) ? 'observable' : 'unknown';
}

const ADJECTIVE = /(?:nal|cal|ial|ral|tive|ful|ous)$/;
const VERBS_LIKE_ADJECTIVES: ReadonlySet<string> = new Set(['signal', 'total', 'dial', 'trial']);

function endsObject(words: readonly Word[], at: number, from: number, isTime: readonly boolean[]): boolean {
  const word = words[at];
  if (word === undefined || isTime[at] === true) return true;
  if (at > from && isJoined(words, at)) return false;
  const { isPreposition, isConjunction } = traitsOf(word);
  // Not in "an in-depth review".
  if ((isPreposition || isConjunction) && !isJoined(words, at + 1)) return true;
  return at > from && word.before !== '' && /[,;.:()[\]–—]/.test(word.before);
}

/** Whether a word is the next part of a compound: "one-to-one", not "one - to one". */
export function isJoined(words: readonly Word[], at: number): boolean {
  const word = words[at];
  return word?.before === '-' && word.span.start - 1 === words[at - 1]?.span.end;
}

const leadIns = createPhraseFinder(LEAD_INS);
const intentions = createPhraseFinder(INTENTIONS);

const PHRASE_KINDS: ReadonlyMap<string, VerbKind> = new Map(
  (
    [
      ['growing', GROWING_PHRASES],
      ['soft', SOFT_PHRASES],
      ['state', STATE_PHRASES],
      ['mind', MIND_PHRASES],
      ['improving', IMPROVING_PHRASES],
    ] as const
  ).flatMap(([kind, phrases]) => phrases.map((phrase): [string, VerbKind] => [phrase, kind])),
);
const verbPhrases = createPhraseFinder([...PHRASE_KINDS.keys()]);

function kindOfPhrase(phrase: readonly Word[]): VerbKind {
  return PHRASE_KINDS.get(phrase.map(({ lower }) => lower).join(' ')) ?? 'unknown';
}
