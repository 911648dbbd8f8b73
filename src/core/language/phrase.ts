/** How the readers of phrases walk along words: which word is where, and whether a phrase goes on there. */
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

/** Index behind the first phrase that stands here, `undefined` where none does. */
export function afterPhrase(
  words: readonly Word[],
  at: number,
  known: readonly (readonly string[])[],
): number | undefined {
  const phrase = known.find((parts) => parts.every((part, index) => lowerAt(words, at + index) === part));
  return phrase && at + phrase.length;
}
