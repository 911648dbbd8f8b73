/** How the readers of phrases walk along words: which word is where, and whether a phrase goes on there. */
import { groupBy } from '../text/group-by';
import type { Word } from './words';

export function lowerAt(words: readonly Word[], at: number): string {
  return words[at]?.lower ?? '';
}

/** Whether nothing but a blank or a hyphen stands before a word, so that a phrase may go on with it. */
export function goesOnAt(words: readonly Word[], at: number): boolean {
  const before = words[at]?.before;
  return before === '' || before === '-' || before === '–';
}

/** Index behind a word where it is one of a set and the phrase goes on behind it, else the same index. */
export function skip(words: readonly Word[], at: number, set: ReadonlySet<string>): number {
  return set.has(lowerAt(words, at)) ? at + 1 : at;
}

/** Phrases by their first word, the longest first, so that at most places none is looked at. */
export type PhraseBook = ReadonlyMap<string, readonly (readonly string[])[]>;

export function phraseBook(phrases: readonly (readonly string[])[]): PhraseBook {
  const longestFirst = [...phrases].sort((a, b) => b.length - a.length);
  return groupBy(longestFirst, ([first = '']) => first);
}

/** Index behind the longest phrase that stands here, `undefined` where none does. */
export function afterPhrase(words: readonly Word[], at: number, book: PhraseBook): number | undefined {
  const phrase = book
    .get(lowerAt(words, at))
    ?.find((parts) => parts.every((part, index) => lowerAt(words, at + index) === part));
  return phrase && at + phrase.length;
}
