/**
 * A text as words: where each stands, in lower case, and its stem. A number or a date is one word; a compound joined by
 * a hyphen is several. Stems are those of Porter's algorithm ("An algorithm for suffix stripping", 1980): not always
 * words, but alike for the forms of one word.
 */
import { stemmer } from 'stemmer';
import type { Span } from '../text/source-text';

export interface Word {
  readonly kind: 'word' | 'number' | 'date';
  /** As it is written. */
  readonly text: string;
  /** In lower case, with a straight apostrophe. */
  readonly lower: string;
  readonly stem: string;
  /** Offsets in the text. */
  readonly span: Span;
  /** What stands between the word before and this one, without blanks: punctuation, a sign, or nothing. */
  readonly before: string;
  /** What stands between this word and the next, or to the end of the text, without blanks. */
  readonly after: string;
}

export function wordsOf(text: string): readonly Word[] {
  const matches = [...text.matchAll(WORD)];
  let before = text.slice(0, matches[0]?.index).trim();
  return matches.map((match, index) => {
    const [written] = match;
    const start = match.index;
    const end = start + written.length;
    const after = text.slice(end, matches[index + 1]?.index).trim();
    const kind = DATE.test(written) ? 'date' : NUMBER.test(written) ? 'number' : 'word';
    const lower = written.toLowerCase().replace('’', "'");
    const word: Word = {
      kind,
      text: written,
      lower,
      stem: kind === 'word' ? stemmer(lower) : lower,
      span: { start, end },
      before,
      after,
    };
    before = after;
    return word;
  });
}

/** A date as the format has it, or letters and digits: with groups and decimals (`2,200`), with an apostrophe (`team's`). */
const WORD = /\d{4}-\d{2}-\d{2}(?!\d)|[\p{L}\d]+(?:(?:(?<=\d)[.,](?=\d)|['’](?=\p{L}))[\p{L}\d]+)*/gu;

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const NUMBER = /^\d[\d.,]*$/;
