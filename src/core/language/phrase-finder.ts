/** Finds phrases of a word list in a text of words: by the forms as they are written, the longest first. */
import { perForm } from './form';
import { phraseBook } from './phrase';
import type { Word } from './words';

/** How many words the longest phrase has that begins at a word; 0 where none does. */
export type PhraseFinder = (words: readonly Word[], at: number) => number;

export function createPhraseFinder(phrases: readonly string[]): PhraseFinder {
  const book = phraseBook(phrases.map((phrase) => phrase.split(' ')));
  const opening = perForm(({ lower }) => book.get(lower) ?? NONE);
  return (words, at) => {
    const first = words[at];
    const group = first === undefined ? NONE : opening(first);
    if (group.length === 0) return 0;
    return group.find((parts) => parts.every((part, index) => isPart(words, at, index, part)))?.length ?? 0;
  };
}

const NONE: readonly (readonly string[])[] = [];

/** Punctuation between the words of a phrase parts them. */
function isPart(words: readonly Word[], at: number, index: number, part: string): boolean {
  const word = words[at + index];
  return word?.lower === part && (index === 0 || word.before === '' || word.before === '-');
}
