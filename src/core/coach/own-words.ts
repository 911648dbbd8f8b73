/**
 * Whether a text of a goal says anything of its own: not a word that stands in for one to come ("TBD"), not a number or
 * a time alone, not a blank still to be filled in. Answers of the log are none of its business: "None" is one.
 */
import { hasBlank } from '../language/blanks';
import { BARE_UNITS, MERE_ENDINGS, STAND_INS } from '../language/data/placeholder-words';
import { timesIn } from '../language/times';
import { wordsOf, type Word } from '../language/words';
import type { Located } from '../model/goal';

/** What stands there instead of words of one's own. */
export type Emptiness = 'stand-in' | 'number' | 'time' | 'ending';

/** `undefined` for a text that says something. */
export function emptinessOf(text: string): Emptiness | undefined {
  return text.length > LONGEST ? undefined : emptinessOfWords(wordsOf(text));
}

/** A measure is more than how much of it, or that it is done. */
export function emptinessOfMeasure(text: string): Emptiness | undefined {
  if (text.length > LONGEST) return undefined;
  const words = wordsOf(text);
  const emptiness = emptinessOfWords(words);
  if (emptiness !== undefined) return emptiness;
  if (MERE_ENDINGS.has(phraseOf(words))) return 'ending';
  return words.every(({ kind, lower }) => kind === 'number' || BARE_UNITS.has(lower)) ? 'number' : undefined;
}

/** Whether a text leaves to its author, or to later, what it is to say. */
export function saysNothing(text: string): boolean {
  return hasBlank(text) || emptinessOf(text) !== undefined;
}

/** Whether one of several texts says something. */
export function isSaid(texts: readonly Located<string>[]): boolean {
  return texts.some(({ value }) => !saysNothing(value));
}

/** Longer than what stands in for a text, with a time behind it; so most texts are not read for this at all. */
const LONGEST = 48;

function emptinessOfWords(words: readonly Word[]): Emptiness | undefined {
  const own = words.filter(({ kind }) => kind === 'word');
  if (STAND_INS.has(phraseOf(own))) return 'stand-in';
  const times = timesIn(words);
  const outside = words.filter((_, index) => !times.some(({ at, next }) => at <= index && index < next));
  const said = phraseOf(outside.filter(({ kind }) => kind === 'word'));
  if (said !== '') return STAND_INS.has(said) ? 'stand-in' : undefined;
  if (outside.length > 0) return 'number';
  return words.length > 0 ? 'time' : 'stand-in';
}

function phraseOf(words: readonly Word[]): string {
  return words.map(({ lower }) => lower).join(' ');
}
