/** The words that a feeling is said with: not "feel" alone but "feel more confident". */
import { COMPARATIVES, FEELINGS, INNER_STATES, INTENSIFIERS, PRAISE } from '../language/data/metric-words';
import type { Word } from '../language/words';
import type { Span } from '../text/source-text';

export function feelingPhrase(words: readonly Word[], word: Word): Span {
  const at = words.indexOf(word);
  let first = at;
  let last = at;
  while (isOfFeeling(words[first - 1])) first -= 1;
  // "Sense of ownership": both are of the feeling.
  if (words[first - 1]?.lower === 'of' && INNER_STATES.has(words[first - 2]?.lower ?? '')) first -= 2;
  while (isOfFeeling(words[last + 1])) last += 1;
  return { start: words[first]?.span.start ?? 0, end: words[last]?.span.end ?? 0 };
}

function isOfFeeling(word: Word | undefined): boolean {
  const lower = word?.lower ?? '';
  return [FEELINGS, INNER_STATES, COMPARATIVES, PRAISE, INTENSIFIERS].some((list) => list.has(lower));
}
