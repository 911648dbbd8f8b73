/**
 * Whether a text of a goal says anything of its own: not a word that stands in for one to come ("TBD"), not a number or
 * a time alone, not a blank still to be filled in. Answers of the log are none of its business: "None" is one.
 */
import { hasBlank } from './blanks';
import { BARE_UNITS, COMMENT_OPENERS, MERE_ENDINGS, STAND_INS } from '../language/data/placeholder-words';
import { TIMES_WORDS } from '../language/data/number-words';
import { perForm } from '../language/form';
import { opensNumber } from '../language/numbers';
import { opensTime, timesIn } from '../language/times';
import { firstForm, wordsOf, type Word } from '../language/words';
import type { Located } from '../model/goal';

/** What stands there instead of words of one's own. */
export type Emptiness = 'stand-in' | 'number' | 'time' | 'ending';

/** `undefined` for a text that says something. Its words may be handed over where they have been read already. */
export function emptinessOf(text: string, words?: readonly Word[]): Emptiness | undefined {
  return mayBeEmpty(text, words) ? emptinessOfWords(words ?? wordsOf(text)) : undefined;
}

/** A measure is more than how much of it, or that it is done. */
export function emptinessOfMeasure(text: string, read?: readonly Word[]): Emptiness | undefined {
  if (!mayBeEmpty(text, read)) return undefined;
  const words = read ?? wordsOf(text);
  const emptiness = emptinessOfWords(words);
  if (emptiness !== undefined) return emptiness;
  if (MERE_ENDINGS.has(phraseOf(words))) return 'ending';
  return words.every(({ kind, lower }) => kind === 'number' || BARE_UNITS.has(lower)) ? 'number' : undefined;
}

/** Whether a text leaves to its author, or to later, what it is to say. */
export function saysNothing(text: string, words?: readonly Word[]): boolean {
  return hasBlank(text) || emptinessOf(text, words) !== undefined;
}

/** Whether one of several texts says something. */
export function isSaid(texts: readonly Located<string>[]): boolean {
  return texts.some(({ value }) => !saysNothing(value));
}

/** Whether a remark about a text begins with this word, rather than the rest of its sentence. */
export function opensRemark(word: string): boolean {
  return COMMENT_OPENERS.has(word);
}

/** Most texts are longer, or begin with a word of their own, and are read no further for this. */
function mayBeEmpty(text: string, words: readonly Word[] | undefined): boolean {
  if (text.length > LONGEST) return false;
  const first = words === undefined ? firstForm(text) : words[0];
  return first === undefined || mayBegin(first);
}

/** As long as what stands in for a text, with a time behind it. */
const LONGEST = 48;

const mayBegin = perForm(
  (form) => opensTime(form) || opensNumber(form) || TIMES_WORDS.has(form.lower) || STARTS.has(form.lower),
);

/** The first words of what stands in for a text. */
const STARTS: ReadonlySet<string> = new Set(
  [...STAND_INS, ...MERE_ENDINGS, ...BARE_UNITS, 'bi', 'semi'].map((phrase) => phrase.split(' ', 1)[0] ?? ''),
);

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
