/** Numbers in an English text, in digits or in words. First form: digits. */
import type { Span } from '../text/source-text';
import type { Word } from './words';

export interface Quantity {
  readonly value: number;
  /** Offsets in the text the words are of. */
  readonly span: Span;
}

export function quantitiesIn(words: readonly Word[]): readonly Quantity[] {
  return words
    .filter(({ kind }) => kind === 'number')
    .map(({ text, span }) => ({ value: Number(text.replaceAll(',', '')), span }));
}
