/** What is found in a goal statement, by its words, and the words that belong together. */
import { isJoined, type WordRange } from '../language/statement';
import type { Span } from '../text/source-text';
import type { GoalReading } from './goal-reading';
import type { EvidenceKind } from './goal-weights';

export interface Found {
  readonly kind: EvidenceKind;
  readonly at: WordRange;
}

/** What is done, and to what. */
export function coreOf({ main: { verb, object } }: GoalReading): WordRange {
  return { from: verb.from, to: Math.max(object.to, verb.to) };
}

/** With the whole of a compound: "one-to-ones", not "one". */
export function spanOf({ words }: GoalReading, { from, to }: WordRange): Span {
  let [first, next] = [from, to];
  while (isJoined(words, first)) first -= 1;
  while (next > first && isJoined(words, next)) next += 1;
  const start = words[first]?.span.start ?? 0;
  return { start, end: words[next - 1]?.span.end ?? start };
}

export function one(at: number): WordRange {
  return { from: at, to: at + 1 };
}
