/**
 * What the wording of a measure amounts to: whether it is a feeling or an impression, whether two people could read the
 * same off it, and whether the text itself tells when it is reached. Precision comes first: a phrase of nouns that
 * nothing speaks against is taken for something that can be counted. Knows the words alone, not the metric's numbers.
 */
import {
  ALL_OR_NONE,
  ASSERTIONS,
  CHANGES,
  DETERMINERS,
  DONE,
  EVENTS,
  FEELINGS,
  GENERIC_SUBJECTS,
  HANDING_ON,
  INNER_STATES,
  INSTRUMENT_PHRASES,
  INSTRUMENTS,
  LINKS,
  NO_QUALITIES,
  OBJECT_OPENERS,
  PHRASE_ENDS,
  QUALITIES,
  SELF,
  SOFT_CHANGES,
  STARTS_OF_A_CHANGE,
  TRAILING_PARTICIPLES,
  SUBORDINATORS,
  VAGUE_AMOUNTS,
  VAGUE_PHRASES,
  WORKS,
} from '../language/data/metric-words';
import { quantitiesIn, type Quantity } from '../language/quantities';
import { isQuality } from '../language/qualities';
import { timesIn } from '../language/times';
import type { Word } from '../language/words';
import type { Span } from '../text/source-text';
import { feelingPhrase } from './feeling-phrase';

export interface MetricJudgement {
  /** The words of a feeling or an impression that nothing reads: no score, no survey, no count. */
  readonly feeling: Span | undefined;
  /** The word that leaves open how much: "fast", "improve", "more", "quality". */
  readonly vague: Span | undefined;
  /** Whether the text tells when it is reached: a number, all or none, something that is done. */
  readonly namesTarget: boolean;
}

/** Whether nobody could read it off, judged by the text alone. */
export function isUnmeasurable({ feeling, vague, namesTarget }: MetricJudgement): boolean {
  return feeling !== undefined || (vague !== undefined && !namesTarget);
}

/** With a scale (a unit, or both a baseline and a target) somebody reads even a state off. */
export function judgeMetric(
  measure: readonly Word[],
  unit: readonly Word[] = [],
  hasFigures = false,
): MetricJudgement {
  const numbers = numbersToReach(measure);
  const vague = vagueWordIn(measure, headOf(measure), isRead(measure, unit, numbers));
  return {
    feeling: feelingOfMetric(measure, unit, hasFigures),
    vague: vague?.span,
    namesTarget:
      numbers.length > 0 ||
      (vague === undefined && measure.some((word, at) => isCondition(measure, word, at))),
  };
}

/** The feeling alone, which all but a few measures are done with at once. */
export function feelingOfMetric(
  measure: readonly Word[],
  unit: readonly Word[],
  hasFigures: boolean,
): Span | undefined {
  const word = feelingIn(measure, headOf(measure), hasFigures || unit.length > 0);
  if (word === undefined || isRead(measure, unit, numbersToReach(measure))) return undefined;
  return feelingPhrase(measure, word);
}

/** Whether somebody reads it off something, or counts people. */
function isRead(measure: readonly Word[], unit: readonly Word[], numbers: readonly Quantity[]): boolean {
  if (isReadByInstrument(measure) || isReadByInstrument(unit)) return true;
  return numbers.some((number) => countsSomebody(measure, number));
}

/** The numbers that are neither a time frame nor where it starts. "Within four hours" is a number, "in two weeks" a frame. */
function numbersToReach(measure: readonly Word[]): readonly Quantity[] {
  const numbers = quantitiesIn(measure).filter(
    ({ at }) => !STARTS_OF_A_CHANGE.has(measure[at - 1]?.lower ?? ''),
  );
  if (numbers.length === 0) return [];
  const frames = timesIn(measure).filter(({ kind }) => kind === 'deadline' || kind === 'window');
  return numbers.filter(({ span, unit = '', value }) => {
    if (HOURS.test(unit) || (DAYS.test(unit) && value < MOST_DAYS)) return true;
    return !frames.some((frame) => frame.span.start <= span.start && span.end <= frame.span.end);
  });
}

/** What takes so long is a speed, what has so long is a time frame. */
const HOURS = /^(?:ms|s|secs?|seconds?|milliseconds?|mins?|minutes?|h|hrs?|hours?)$/;
const DAYS = /^(?:d|days?|business|working|workdays?)$/;
const MOST_DAYS = 15;

/** "90% of the engineers", "3 users": a number of people who feel it is a count. "50% more confident" is none. */
function countsSomebody(measure: readonly Word[], { next, unit }: Quantity): boolean {
  const behind = measure[next]?.lower ?? '';
  if (behind === 'of') return measure[next + 1] !== undefined;
  return unit !== undefined && unit === behind && !FEELINGS.has(unit) && unit !== '%';
}

function isReadByInstrument(words: readonly Word[]): boolean {
  return words.some(({ lower }, at) => INSTRUMENTS.has(lower) || isPhraseAt(words, at, READ_BY_FIRST));
}

type PhrasesByFirst = ReadonlyMap<string, readonly (readonly string[])[]>;

const READ_BY_FIRST = byFirst(INSTRUMENT_PHRASES);
const VAGUE_BY_FIRST = byFirst(VAGUE_PHRASES);

function byFirst(phrases: readonly string[]): PhrasesByFirst {
  const all = phrases.map((phrase) => phrase.split(' '));
  return new Map(all.map(([first = '']) => [first, all.filter(([start]) => start === first)]));
}

function isPhraseAt(words: readonly Word[], at: number, phrases: PhrasesByFirst): boolean {
  const beginning = phrases.get(words[at]?.lower ?? '') ?? [];
  return beginning.some((phrase) => phrase.every((part, index) => words[at + index]?.lower === part));
}

/** The noun that is measured: the last of the first phrase, behind a "level of" or a "sense of". */
function headOf(measure: readonly Word[]): number {
  // "Have fun"
  let start = isPhraseEnd(measure, 0) ? 1 : 0;
  for (;;) {
    let end = start;
    while (end < measure.length && !isPhraseEnd(measure, end)) end += 1;
    let head = end - 1;
    while (head > start && TRAILING_PARTICIPLES.has(measure[head]?.lower ?? '')) head -= 1;
    if (measure[end]?.lower !== 'of' || !HANDING_ON.has(measure[head]?.lower ?? '')) return head;
    start = end + 1;
  }
}

function isPhraseEnd(measure: readonly Word[], at: number): boolean {
  const { lower = '', before = '' } = measure[at] ?? {};
  return PHRASE_ENDS.has(lower) || (at > 0 && /[,;:.(]/.test(before));
}

function feelingIn(measure: readonly Word[], head: number, hasScale: boolean): Word | undefined {
  const said = measure.find(({ lower }, at) => {
    // "Perceived wait time", on a scale.
    if (!FEELINGS.has(lower) || (hasScale && lower === 'perceived')) return false;
    // In what is measured, or said of somebody; not in a clause about something that is counted.
    const before = measure[at - 1]?.lower ?? '';
    return at <= Math.max(head, 2) || LINKS.has(before) || isQuality(measure, at - 1);
  });
  if (said !== undefined) return said;
  const headWord = measure[head];
  // "Confidence, 7 of 10"
  if (headWord !== undefined && isInnerState(measure, head) && !hasScale) return headWord;
  const [first] = measure;
  return first !== undefined && SELF.has(first.lower) && measure.length > 1 && !isDoneByOthers(measure)
    ? first
    : undefined;
}

/** "Trust", and "a sense of" whatever it may be. */
function isInnerState(measure: readonly Word[], head: number): boolean {
  const isOf = measure[head - 1]?.lower === 'of';
  return [head, ...(isOf ? [head - 2] : [])].some((at) => INNER_STATES.has(measure[at]?.lower ?? ''));
}

/** "Being asked for advice": others do it, and it can be counted. */
function isDoneByOthers(measure: readonly Word[]): boolean {
  const [first, second] = measure;
  return first?.lower === 'being' && second?.lower.endsWith('ed') === true && !isQuality(measure, 1);
}

function vagueWordIn(measure: readonly Word[], head: number, isReadOff: boolean): Word | undefined {
  const [first, second] = measure;
  if (first === undefined) return undefined;
  if (CHANGES.has(first.lower) || isQuality(measure, 0)) return first;
  if (SOFT_CHANGES.has(first.lower) && OBJECT_OPENERS.has(second?.lower ?? '')) return first;
  if (isReadOff) return undefined;
  const clause = measure.findIndex(({ lower }, at) => at > 0 && SUBORDINATORS.has(lower));
  const said = clause === -1 ? measure : measure.slice(0, clause);
  return said.find((_, at) => isVague(said, at, head));
}

function isVague(said: readonly Word[], at: number, head: number): boolean {
  const lower = said[at]?.lower ?? '';
  const last = said.length - 1;
  if (CHANGES.has(lower) || VAGUE_AMOUNTS.has(lower) || isPhraseAt(said, at, VAGUE_BY_FIRST)) return true;
  if (WORKS.has(lower) && (at === last || (at === last - 1 && said[last]?.lower === 'out'))) return true;
  if (at === 0 && last < MOST_GENERIC && GENERIC_SUBJECTS.has(lower)) return true;
  const isAbstract = QUALITIES.has(lower) || INNER_STATES.has(lower) || isMadeOfAdjective(lower);
  return (at === head && isAbstract) || isQuality(said, at);
}

/** "Step finished": so few words about nothing in particular leave open what was to be done. */
const MOST_GENERIC = 3;

/** Nouns made of adjectives are qualities: "thoroughness", "traceability". */
function isMadeOfAdjective(lower: string): boolean {
  return (lower.endsWith('ness') || lower.endsWith('bility')) && !NO_QUALITIES.has(lower);
}

/** What is done or not, happens or does not, or holds for all or none: a yes or no, and so a target. */
function isCondition(measure: readonly Word[], { lower }: Word, at: number): boolean {
  if (DONE.has(lower) || ALL_OR_NONE.has(lower) || ASSERTIONS.has(lower)) return true;
  const next = measure[at + 1]?.lower ?? '';
  if (at === 0) return DETERMINERS.has(next) || (EVENTS.has(lower) && lower.endsWith('s') && next !== '');
  if (EVENTS.has(lower)) return next !== '' && !PHRASE_ENDS.has(next);
  const isParticiple = lower.endsWith('ed') && !lower.endsWith('eed') && !isCounted(measure, at);
  return isParticiple || (lower.endsWith('s') && DETERMINERS.has(next));
}

/** "Questions asked in meetings", "being asked for advice": how often, and not whether. */
function isCounted(measure: readonly Word[], at: number): boolean {
  const before = measure[at - 1]?.lower ?? '';
  const behind = measure[at + 1]?.lower ?? '';
  if (before !== 'being' && behind !== '' && !WHERE.has(behind)) return false;
  return at === 1 && (before === 'being' || (before.endsWith('s') && !before.endsWith('ss')));
}

/** What says where it is counted; "by phone" and "for missing parts" tell what is meant by it. */
const WHERE: ReadonlySet<string> = new Set(['in', 'at', 'on', 'during', 'per']);
