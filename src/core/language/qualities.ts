/**
 * Words of praise in their forms ("fast", "faster", "reliably"), and claims that only say how something is: "should be
 * snappy" says no more of how to check it than "is good", whichever the word. Knows words, not measures.
 */
import {
  COMPARATIVES,
  DESCRIPTIONS,
  FAULTS,
  LINKS,
  NO_COMPARATIVES,
  NO_MANNERS,
  PHRASE_ENDS,
  PRAISE,
  QUALITIES,
  INNER_STATES,
  STATES_TO_CHECK,
} from './data/metric-words';
import type { Word } from './words';

/** A quality without a number: praise wherever it stands, other words where they are all that is said. */
export function isQuality(words: readonly Word[], at: number): boolean {
  const lower = words[at]?.lower ?? '';
  const before = words[at - 1]?.lower ?? '';
  if (COMPARATIVES.has(lower)) return words[at + 1]?.lower !== 'than';
  // "Is visible" can be looked up.
  if (IS.has(before) && STATES_TO_CHECK.has(lower)) return false;
  if (PRAISE.has(lower) || isComparative(lower)) return true;
  const isLast = at === words.length - 1;
  if (isLast && at > 0 && (isManner(lower) || isClaim(words, at))) return true;
  const isAllThatIsSaid = isLast || LINKS.has(before) || COMPARATIVES.has(before);
  if (isAllThatIsSaid) return DESCRIPTIONS.has(lower) || FAULTS.has(lower) || ADVERBS.has(lower);
  return DESCRIPTIONS.has(lower) && (at === 0 || isAbstract(words[at + 1]?.lower ?? ''));
}

/** `more robust`, `snappier`. */
function isComparative(lower: string): boolean {
  return (
    COMPARATIVES_OF_PRAISE.has(lower) ||
    (lower.endsWith('ier') && lower.length > 4 && !NO_COMPARATIVES.has(lower))
  );
}

/** How it is done, at the end: "handles errors gracefully". */
function isManner(lower: string): boolean {
  return lower.endsWith('ly') && lower.length > 4 && !NO_MANNERS.has(lower);
}

/** One word behind "is", which is no state that can be looked up, such as "deployed" or "green". */
function isClaim(words: readonly Word[], at: number): boolean {
  const word = words[at];
  const before = words[at - 1]?.lower ?? '';
  if (word?.kind !== 'word' || !IS.has(before) || word.before !== '') return false;
  return (
    !STATES_TO_CHECK.has(word.lower) &&
    !PHRASE_ENDS.has(word.lower) &&
    !/(?:ed|ing|wn)$/.test(word.lower) &&
    !/\d|[A-Z]{2}/.test(word.text)
  );
}

const IS: ReadonlySet<string> = new Set([
  'is',
  'are',
  'be',
  'feel',
  'feels',
  'look',
  'looks',
  'seem',
  'seems',
]);

function isAbstract(lower: string): boolean {
  return INNER_STATES.has(lower) || QUALITIES.has(lower);
}

const ADVERBS: ReadonlySet<string> = formsOf((word) => [
  `${word}ly`,
  word.replace(/y$/, 'ily'),
  word.replace(/le$/, 'ly'),
  `${word}ally`,
]);

const COMPARATIVES_OF_PRAISE: ReadonlySet<string> = formsOf((word) => [
  `${word}er`,
  word.replace(/e$/, 'er'),
  word.replace(/y$/, 'ier'),
]);

/** Of each word of praise the forms that are none of the words themselves. */
function formsOf(forms: (word: string) => readonly string[]): ReadonlySet<string> {
  return new Set([...PRAISE, ...DESCRIPTIONS].flatMap((word) => forms(word).filter((form) => form !== word)));
}
