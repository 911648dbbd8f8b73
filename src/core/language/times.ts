/**
 * Expressions of time in an English text: deadlines, windows, what recurs and on which occasion. First form: an ISO
 * date, a count of days to years, words such as weekly.
 */
import type { Span } from '../text/source-text';
import type { Word } from './words';

export type TimeKind = 'deadline' | 'window' | 'recurrence' | 'occasion';

export interface TimeExpression {
  readonly kind: TimeKind;
  /** Offsets in the text the words are of. */
  readonly span: Span;
}

export function timesIn(words: readonly Word[]): readonly TimeExpression[] {
  return words.flatMap((word) =>
    word.kind === 'date' ? [{ kind: 'deadline' as const, span: word.span }] : [],
  );
}
