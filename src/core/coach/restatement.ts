/**
 * Whether a goal only turns its gap, and whether a cause only says the gap again: measured by how much of the one the
 * other says too (`language/similarity.ts`). What a goal adds (a number, an occasion, a means) makes it one of its own.
 */
import { MEANS } from '../language/data/uncounted-words';
import { quantitiesIn, type Quantity } from '../language/quantities';
import { addedWeight, gistOf, shareOf, sharedWeight, type Gist } from '../language/similarity';
import { timesIn, type TimeExpression } from '../language/times';
import type { Word } from '../language/words';
import type { Span } from '../text/source-text';

/**
 * Chosen with the pairs of test/fixtures/wording/similar.yml (46 that say the same, 49 that do not; `test/bench/similarity.ts`
 * prints them all): from 0.6 on nothing was reported wrongly (precision 1, recall 0.98), from 0.5 on 6 % were. Of
 * containment, Dice and Jaccard the first is alone in staying right when the other text is the longer one. On
 * pairs.yml, by another hand: precision 1, recall 1 for goals and 0.93 for causes.
 */
const RESTATES_FROM = 0.6;

/** A text may add this much and still say nothing new, however long it is. */
const MOST_ADDED = 1.5;

/** The words of the goal that turn the gap; `undefined` where the goal says something of its own. */
export function restatementIn(goal: readonly Word[], gap: readonly Word[]): Span | undefined {
  const times = timesIn(goal);
  if (times.some(({ kind }) => kind === 'recurrence' || kind === 'occasion')) return undefined;
  const timeSpans = times.map(({ span }) => span);
  const known = new Set(quantitiesIn(gap).map(({ value }) => value));
  const isNew = ({ value, span }: Quantity): boolean => !known.has(value) && !isWithin(span, times);
  if (quantitiesIn(goal).some(isNew)) return undefined;
  const gapGist = gistOf(gap);
  const means = goal.findIndex(({ lower }, at) => MEANS.has(lower) && at > 0);
  if (means !== -1 && addedWeight(gistOf(goal.slice(means), timeSpans), gapGist) >= 1) return undefined;
  return isSaidBy(gistOf(goal, timeSpans), gapGist) ? spanOf(goal) : undefined;
}

/** The words of the cause, where they only say the gap again. */
export function symptomIn(cause: readonly Word[], gap: readonly Word[]): Span | undefined {
  return isSaidBy(gistOf(cause), gistOf(gap)) ? spanOf(cause) : undefined;
}

function isSaidBy(one: Gist, other: Gist): boolean {
  const added = addedWeight(one, other);
  // Words of the work in general alone ("no time", "lack of time") are enough only where nothing else is said.
  const isAbout = sharedWeight(one, other) >= 1 || (added === 0 && one.size > 0);
  return isAbout && shareOf(one, other) >= RESTATES_FROM && added <= MOST_ADDED;
}

function isWithin(span: Span, times: readonly TimeExpression[]): boolean {
  return times.some(({ span: time }) => time.start <= span.start && span.end <= time.end);
}

function spanOf(words: readonly Word[]): Span {
  return { start: words[0]?.span.start ?? 0, end: words.at(-1)?.span.end ?? 0 };
}
