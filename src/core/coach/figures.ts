/**
 * The figures of a goal statement: from a baseline to a target, a mark to be reached, or a count of things. A figure of
 * which nobody could take a reading ("100% more confident") is none, nor is one that says how long.
 */
import { FEELINGS } from '../language/data/feeling-words';
import { LONG_UNITS, MARK_WORDS } from '../language/data/observable-words';
import { GENERIC_THINGS, PRAISE } from '../language/data/vague-words';
import { changesIn, type Quantity } from '../language/quantities';
import { singularOf } from '../language/singular';
import type { WordRange } from '../language/statement';
import type { Word } from '../language/words';

export interface Figures {
  readonly change: WordRange | undefined;
  /** "Under 2 seconds", "80%", "≥ 4.5". */
  readonly mark: WordRange | undefined;
  /** "Three interviews". */
  readonly count: WordRange | undefined;
}

export function figuresIn(
  words: readonly Word[],
  quantities: readonly Quantity[],
  isElsewhere: (quantity: Quantity) => boolean,
): Figures {
  const figures = quantities.filter(
    (one) => !isElsewhere(one) && !isTimeSpent(words, one) && !isOfNothing(words, one),
  );
  const [change] = changesIn(words, figures);
  return {
    change: change && { from: change.from.at, to: change.to.next },
    mark: rangeOf(figures.find((one) => isMark(words, one))),
    count: rangeOf(figures.find((one) => !isMark(words, one))),
  };
}

function rangeOf(quantity: Quantity | undefined): WordRange | undefined {
  return quantity && { from: quantity.at, to: quantity.next };
}

function isMark(words: readonly Word[], { at, next, unit }: Quantity): boolean {
  return (
    unit === '%' ||
    MARK_WORDS.has(words[at - 1]?.lower ?? '') ||
    /[<>≥≤=$€£₦¥₹~]/.test(words[at]?.before ?? '') ||
    (words[next - 1]?.after ?? '').startsWith('+')
  );
}

/** "For 90 days" says when, "under 90 days" by which mark. */
function isTimeSpent(words: readonly Word[], { at, unit }: Quantity): boolean {
  const before = words[at - 1]?.lower ?? '';
  return (
    unit !== undefined && LONG_UNITS.has(singularOf(unit)) && !(MARK_WORDS.has(before) && before !== 'within')
  );
}

/** "100%", "100% more confident", "110% effort": a percentage of nothing that is counted. */
function isOfNothing(words: readonly Word[], { next, unit }: Quantity): boolean {
  if (unit !== '%') return false;
  const more = words[next]?.lower;
  const isMore = more === 'more' || more === 'better' || more === 'less';
  const thing = words[isMore ? next + 1 : next];
  if (thing === undefined) return isMore;
  const { lower } = thing;
  if (lower === 'of' || thing.before.includes(',')) return false;
  return (
    FEELINGS.has(lower) ||
    PRAISE.has(lower) ||
    (isMore && lower.endsWith('ly')) ||
    (GENERIC_THINGS.has(singularOf(lower)) && isMore)
  );
}
