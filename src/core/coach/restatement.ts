/**
 * Whether a goal only turns its gap, and whether a cause only says the gap again: measured by how much of the one the
 * other says too (`language/similarity.ts`). What a goal adds (a number, an occasion, a means) makes it one of its own.
 */
import { MEANS } from '../language/data/uncounted-words';
import { quantitiesIn, type Quantity } from '../language/quantities';
import { addedWeight, gistOf, sharedWeight, weight, type Gist } from '../language/similarity';
import type { Word } from '../language/words';
import type { Span } from '../text/source-text';
import type { Wording } from './wording';

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
export function restatementIn({
  goal,
  goalTimes,
  goalQuantities,
  gap,
  gapGist,
}: Pick<Wording, 'goal' | 'goalTimes' | 'goalQuantities' | 'gap' | 'gapGist'>): Span | undefined {
  if (goalTimes.some(({ kind }) => kind === 'recurrence' || kind === 'occasion')) return undefined;
  const frames = goalTimes.map(({ span }) => span);
  if (!isSaidBy(gistOf(goal, frames), gapGist)) return undefined;
  const known = new Set(quantitiesIn(gap).map(({ value }) => value));
  const isNew = ({ value, span }: Quantity): boolean => !known.has(value) && !isWithin(span, frames);
  if (goalQuantities.some(isNew)) return undefined;
  const means = goal.findIndex(({ lower }, at) => MEANS.has(lower) && at > 0);
  const isByOtherMeans = means !== -1 && addedWeight(gistOf(goal.slice(means), frames), gapGist) >= 1;
  return isByOtherMeans ? undefined : spanOf(goal);
}

/** The words of the cause, where they only say the gap again. */
export function symptomIn({ cause, gapGist }: Pick<Wording, 'cause' | 'gapGist'>): Span | undefined {
  return isSaidBy(gistOf(cause), gapGist) ? spanOf(cause) : undefined;
}

function isSaidBy(one: Gist, other: Gist): boolean {
  const whole = weight(one);
  const shared = sharedWeight(one, other);
  const added = whole - shared;
  // Words of the work in general alone ("no time", "lack of time") are enough only where nothing else is said.
  const isAbout = shared >= 1 || (added === 0 && whole > 0);
  return isAbout && shared / whole >= RESTATES_FROM && added <= MOST_ADDED;
}

function isWithin(span: Span, frames: readonly Span[]): boolean {
  return frames.some(({ start, end }) => start <= span.start && span.end <= end);
}

function spanOf(words: readonly Word[]): Span {
  return { start: words[0]?.span.start ?? 0, end: words.at(-1)?.span.end ?? 0 };
}
