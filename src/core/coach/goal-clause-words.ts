/** The words of a clause of a goal: its verb, the head of what it is done to, what comes behind. Judges nothing. */
import { DETERMINERS, PREPOSITIONS } from '../language/data/grammar-words';
import type { Clause } from '../language/statement';
import type { Word } from '../language/words';
import { singularAt, type ThingReading } from './goal-things';

export function stemOfVerb({ words }: ThingReading, { verb }: Clause): string {
  return words[verb.from]?.stem ?? '';
}

export function headOf({ words }: ThingReading, { object }: Clause): string {
  return object.to > object.from ? singularAt(words, object.to - 1) : '';
}

export function lowersBehind({ words }: ThingReading, { verb }: Clause, count: number): readonly string[] {
  return words.slice(verb.to, verb.to + count).map(({ lower }) => lower);
}

/** The last word of what stands here without a break. */
export function endOfPhrase(words: readonly Word[], from: number): number {
  let at = from;
  while (!endsPhrase(words[at + 1])) at += 1;
  return at;
}

/** Whether the word before this one is the last of a phrase. */
export function endsPhrase(next: Word | undefined): boolean {
  return next?.before !== '' || PREPOSITIONS.has(next.lower) || DETERMINERS.has(next.lower);
}

export const AT_PLACE: ReadonlySet<string> = new Set(['at', 'in', 'on']);
export const DEFINITE: ReadonlySet<string> = new Set(['the', 'my', 'our', 'each', 'every']);

/** Kinds of times: again and again. */
export const REPEATED: ReadonlySet<string> = new Set(['recurrence', 'occasion']);
