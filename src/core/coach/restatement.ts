/**
 * Whether a goal only turns its gap, and whether a cause only says the gap again: measured by how much of the one the
 * other says too (`language/similarity.ts`). What a goal adds (a number, an occasion, a means) makes it one of its own.
 */
import { CARRYING_VERBS, MEANS } from '../language/data/uncounted-words';
import { DELIVERABLES, PEOPLE } from '../language/data/observable-words';
import { COMPARATIVES, PRAISE } from '../language/data/vague-words';
import { quantitiesIn, type Quantity } from '../language/quantities';
import {
  addedWeight,
  gistOf,
  isNewAt,
  saysAFault,
  sharesAny,
  sharedWeight,
  turns,
  type Gist,
} from '../language/similarity';
import { singularOf } from '../language/singular';
import { readPoint } from '../language/time-points';
import { timesIn } from '../language/times';
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
export function restatementIn(wording: RestatementInput): Span | undefined {
  const { goal, goalTimes, goalQuantities, gap, gapGist } = wording;
  if (goalTimes.some(({ kind }) => kind === 'recurrence' || kind === 'occasion')) return undefined;
  const frames = goalTimes.map(({ span }) => span);
  if (goalQuantities.length > 0) {
    const known = quantitiesIn(gap);
    const isKnown = (one: Quantity): boolean => known.some(({ value }) => value === one.value);
    if (goalQuantities.some((one) => !isKnown(one) && !isWithin(one.span, frames))) return undefined;
  }
  if (!sharesAny(goal, gapGist) || !isSaidBy(gistOf(goal, frames), gapGist)) return undefined;
  const means = goal.findIndex(({ lower }, at) => MEANS.has(lower) && at > 0);
  const isByOtherMeans = means !== -1 && addedWeight(gistOf(goal.slice(means), frames), gapGist) >= 1;
  return isByOtherMeans || addsAnAct(wording) || movesADay(wording) ? undefined : spanOf(goal);
}

type RestatementInput = Pick<
  Wording,
  'goal' | 'goalTimes' | 'goalQuantities' | 'goalStatement' | 'gap' | 'gapGist'
>;

/**
 * Something seen to be done, for somebody or to something made, of which the gap says nothing: "pair with Jo on
 * migrations". Not where it only turns how something is: "run shorter meetings" beside "meetings take too long".
 */
function addsAnAct({ goal, goalStatement: { clauses }, gap, gapGist }: RestatementInput): boolean {
  const [main] = clauses;
  if (main?.kind !== 'observable') return false;
  const saysHow = goal.some(({ lower }) => COMPARATIVES.has(lower) || PRAISE.has(lower));
  if (saysHow || turns(goal, gap)) return false;
  return goal.some((word, at) => {
    const isActOrThing =
      at === main.verb.from
        ? !CARRYING_VERBS.has(word.stem) || goal[at + 1]?.lower === 'down'
        : at > main.verb.from && isSomebodyOrMade(singularOf(word.lower));
    return isActOrThing && isNewAt(goal, at, gapGist);
  });
}

function isSomebodyOrMade(singular: string): boolean {
  return PEOPLE.has(singular) || DELIVERABLES.has(singular);
}

/** The gap names the day on which something is done, and the goal another: "closed on day nine", "close by 31 May". */
function movesADay({ goal, goalTimes, gap, gapGist }: RestatementInput): boolean {
  if (!goalTimes.some(({ end }) => end !== undefined)) return false;
  const namesADay = gap.some(({ lower }, at) => ON_A_DAY.has(lower) && readPoint(gap, at + 1) !== undefined);
  return namesADay && !turns(goal, gap) && sharedWeight(gistOf(goal), gapGist) > 0;
}

const ON_A_DAY: ReadonlySet<string> = new Set(['on', 'after', 'until', 'by']);

/** The words of the cause, where they only say the gap again. */
export function symptomIn({
  cause,
  gap,
  gapGist,
}: Pick<Wording, 'cause' | 'gap' | 'gapGist'>): Span | undefined {
  if (!sharesAny(cause, gapGist)) return undefined;
  return isSaidBy(gistOf(cause), gapGist) && !saysWhy(cause, gap) ? spanOf(cause) : undefined;
}

/** In the words of the gap, but of how it is done, of what has never been done, or of what others do. */
function saysWhy(cause: readonly Word[], gap: readonly Word[]): boolean {
  return saysHowOften(cause) || hasNeverBeenDone(cause, gap) || isDoneToOwner(cause, gap);
}

/** "Forecasts are done once a year": not "misses one every week", which is how often it goes wrong. */
function saysHowOften(cause: readonly Word[]): boolean {
  return !saysAFault(cause) && timesIn(cause).some(({ kind }) => kind === 'recurrence');
}

/** "Cannot deploy alone" because of "never deployed": what somebody has not done yet, they cannot do. */
function hasNeverBeenDone(cause: readonly Word[], gap: readonly Word[]): boolean {
  if (!gap.some(({ lower }) => CANNOT.has(lower))) return false;
  return cause.some(
    ({ lower }, at) => NEVER.has(lower) && !PRESENT.has(cause[at - 1]?.lower ?? '') && isPast(cause, at),
  );
}

const CANNOT: ReadonlySet<string> = new Set([
  ...['cannot', "can't", 'unable', 'inability', 'unsure', 'afraid', 'nervous', 'struggles', 'struggle'],
]);
const NEVER: ReadonlySet<string> = new Set(['never', 'not']);
const PRESENT: ReadonlySet<string> = new Set(['is', 'are', 'does', 'do']);

/** "Never deployed", "has never led", "was not yet shown". */
function isPast(cause: readonly Word[], at: number): boolean {
  const before = cause[at - 1]?.lower ?? '';
  return HAD.has(before) || cause[at + 1]?.lower.endsWith('ed') === true;
}

const HAD: ReadonlySet<string> = new Set(['has', 'have', 'had', 'was', 'were']);

/** "Feedback was never given to me". */
function isDoneToOwner(cause: readonly Word[], gap: readonly Word[]): boolean {
  const isOwner = ({ lower }: Word): boolean => OWNER.has(lower);
  return !gap.some(isOwner) && cause.some((word, at) => isOwner(word) && isReceiver(cause, at));
}

const OWNER: ReadonlySet<string> = new Set(['me', 'us', 'him', 'her']);

/** "To me", "shows us": not "hard for me", and not "her reports". */
function isReceiver(cause: readonly Word[], at: number): boolean {
  const before = cause[at - 1]?.lower ?? '';
  return before === 'to' || before === 'by' || (at === cause.length - 1 && !NO_RECEIVER.has(before));
}

const NO_RECEIVER: ReadonlySet<string> = new Set(['for', 'of', 'with', 'on']);

function isSaidBy(one: Gist, other: Gist): boolean {
  const whole = one.weight;
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
