/**
 * The figures of a goal statement: from a baseline to a target, a mark to be reached, or a count of things. A figure of
 * which nobody could take a reading ("100% more confident") is none, nor is one that says how long.
 */
import { FEELINGS } from '../language/data/feeling-words';
import { DETERMINERS } from '../language/data/grammar-words';
import { LONG_UNITS, MARK_WORDS } from '../language/data/observable-words';
import { GENERIC_THINGS, PRAISE } from '../language/data/vague-words';
import { PERCENT_WORDS } from '../language/data/number-words';
import { perForm } from '../language/form';
import { changesIn, type Quantity } from '../language/quantities';
import { singularOf } from '../language/singular';
import type { Clause, WordRange } from '../language/statement';
import type { Word } from '../language/words';
import { endsPhrase } from './goal-clause-words';

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
  main: Clause,
  isElsewhere: (quantity: Quantity) => boolean,
): Figures {
  const marks = gradesIn(words);
  if (quantities.length === 0) return marks;
  const figures = quantities.filter(
    (one) => !isElsewhere(one) && !isTimeSpent(words, one) && !isOfNothing(words, one, main),
  );
  const [change] = changesIn(words, figures);
  return {
    change: change === undefined ? marks.change : { from: change.from.at, to: change.to.next },
    mark: rangeOf(figures.find((one) => isMark(words, one))) ?? marks.mark,
    count: rangeOf(figures.find((one) => !isMark(words, one))),
  };
}

const NO_FIGURES: Figures = { change: undefined, mark: undefined, count: undefined };

/** "From C to B", "to a B": of a scale of letters, which is read like a number. */
function gradesIn(words: readonly Word[]): Figures {
  for (let at = 2; at < words.length; at += 1) {
    // Not "to a C library".
    if (!isGrade(words[at]) || !endsPhrase(words[at + 1])) continue;
    const before = words[at - 1]?.lower ?? '';
    const to = ONE.has(before) ? at - 2 : at - 1;
    if (words[to]?.lower === 'to' && isFromGrade(words, to - 1))
      return { ...NO_FIGURES, change: { from: to - 1, to: at + 1 } };
    const isReached = ONE.has(before) && TOWARDS.has(words[at - 2]?.lower ?? '');
    if (isReached) return { ...NO_FIGURES, mark: { from: at, to: at + 1 } };
  }
  return NO_FIGURES;
}

/** "From C", "from a C". */
function isFromGrade(words: readonly Word[], at: number): boolean {
  const from = words[at - 1]?.lower ?? '';
  return isGrade(words[at]) && (from === 'from' || (ONE.has(from) && words[at - 2]?.lower === 'from'));
}

const isGradeForm = perForm(({ text }) => GRADE.test(text));
/** Of a school, and of languages. */
const GRADE = /^(?:[A-F]|[ABC][12])$/;

function isGrade(word: Word | undefined): boolean {
  return word !== undefined && isGradeForm(word);
}

const ONE: ReadonlySet<string> = new Set(['a', 'an', 'level']);
const TOWARDS: ReadonlySet<string> = new Set(['to', 'reach', 'least', 'above']);

function rangeOf(quantity: Quantity | undefined): WordRange | undefined {
  return quantity && { from: quantity.at, to: quantity.next };
}

function isMark(words: readonly Word[], { at, next, unit }: Quantity): boolean {
  return (
    unit === '%' ||
    unit === 'times' ||
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

/** "100%", "100% more confident", "110% effort", "a 10x engineer", "three things": nobody could take a reading. */
function isOfNothing(words: readonly Word[], { at, next, unit }: Quantity, main: Clause): boolean {
  const isOfQuality = isQuality(words, main);
  if (unit === 'times') return main.kind === 'state' || (isOfQuality && at === main.verb.from);
  if (unit !== '%') return GENERIC_THINGS.has(singularOf(unit ?? ''));
  if (main.kind === 'mind') return true;
  const before = words[at - 1]?.lower ?? '';
  if (GIVING_WORDS.has(before)) return true;
  const behind =
    next + (words[next - 1]?.after === '' && PERCENT_WORDS.has(words[next]?.lower ?? '') ? 1 : 0);
  const more = words[behind]?.lower;
  const isMore = more === 'more' || more === 'better' || more === 'less';
  const thing = words[isMore ? behind + 1 : behind];
  if (thing === undefined) return isMore || isOfQuality;
  if (thing.before.includes(',')) return false;
  const { lower } = thing;
  if (isMore) return FEELINGS.has(lower) || PRAISE.has(lower) || lower.endsWith('ly') || isGeneric(thing);
  return FEELINGS.has(lower) || PRAISE.has(lower) || (before === 'by' && isOfQuality);
}

/** "Increase efficiency by 30%": with no word before it that says of what. */
function isQuality(words: readonly Word[], { object: { from, to } }: Clause): boolean {
  const isAlone = to - from === 1 || (to - from === 2 && DETERMINERS.has(words[from]?.lower ?? ''));
  return isAlone && isGeneric(words[to - 1]);
}

function isGeneric(word: Word | undefined): boolean {
  return word !== undefined && GENERIC_THINGS.has(singularOf(word.lower));
}

/** "Give 110%", "being 200% committed". */
const GIVING_WORDS: ReadonlySet<string> = new Set(['give', 'giving', 'be', 'being', 'am', 'stay']);
