/**
 * What the wording of a measure amounts to: whether it is a feeling or an impression, whether two people could read the
 * same off it, and whether the text itself tells when it is reached. Precision comes first: a phrase of nouns that
 * nothing speaks against is taken for something that can be counted. Knows the words alone, not the metric's numbers.
 */
import {
  ALL_OR_NONE,
  CHANGES,
  CHANGES_AT_THE_START,
  COMPARATIVES,
  DONE,
  FEELINGS,
  HANDING_ON,
  INNER_STATES,
  INSTRUMENT_PHRASES,
  INSTRUMENTS,
  LINKS,
  PHRASE_ENDS,
  PRAISE,
  QUALITIES,
  STARTS_OF_A_CHANGE,
  TRAILING_PARTICIPLES,
} from '../language/data/metric-words';
import { quantitiesIn, type Quantity } from '../language/quantities';
import { timesIn } from '../language/times';
import type { Word } from '../language/words';
import type { Span } from '../text/source-text';

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

export function judgeMetric(measure: readonly Word[], unit: readonly Word[] = []): MetricJudgement {
  const numbers = numbersToReach(measure);
  const isRead = readByInstrument(measure) || readByInstrument(unit) || numbers.some(isShareOf);
  const head = headOf(measure);
  const feeling = isRead ? undefined : feelingIn(measure, head, unit.length > 0);
  const vague = vagueWordIn(measure, head, isRead);
  const isDone =
    vague === undefined && measure.some(({ lower }) => DONE.has(lower) || ALL_OR_NONE.has(lower));
  return {
    feeling: feeling && wholePhrase(measure, feeling),
    vague: vague?.span,
    namesTarget: numbers.length > 0 || isDone || measure.some(({ lower }) => NONE.has(lower)),
  };

  /** "90% of the engineers": a number of people who feel it is a count. */
  function isShareOf({ next, unit: counted }: Quantity): boolean {
    const behind = measure[next];
    const second = measure[next + 1];
    return (
      (behind?.lower === 'of' && second !== undefined) ||
      (counted !== undefined && behind?.lower === counted && counted !== '%' && !FEELINGS.has(counted))
    );
  }
}

/** None of something is a threshold, whatever the thing. */
const NONE: ReadonlySet<string> = new Set(['zero', 'no', 'none', 'never', 'without', 'nobody']);

/** The numbers that are neither a time frame nor where it starts. */
function numbersToReach(measure: readonly Word[]): readonly Quantity[] {
  const times = timesIn(measure).filter(({ kind }) => kind === 'deadline' || kind === 'window');
  const numbers = quantitiesIn(measure).filter(
    ({ span }) => !times.some(({ span: time }) => time.start <= span.start && span.end <= time.end),
  );
  return numbers.filter(({ at }) => !STARTS_OF_A_CHANGE.has(measure[at - 1]?.lower ?? ''));
}

function readByInstrument(words: readonly Word[]): boolean {
  return words.some(
    ({ lower }, at) =>
      INSTRUMENTS.has(lower) ||
      INSTRUMENT_PHRASE_STARTS.get(lower)?.some((phrase) => follows(words, at, phrase)) === true,
  );
}

const INSTRUMENT_PHRASE_STARTS: ReadonlyMap<string, readonly (readonly string[])[]> =
  groupedByFirst(INSTRUMENT_PHRASES);

function groupedByFirst(phrases: readonly string[]): ReadonlyMap<string, readonly (readonly string[])[]> {
  const byFirst = new Map<string, (readonly string[])[]>();
  for (const phrase of phrases) {
    const words = phrase.split(' ');
    const [first = ''] = words;
    byFirst.set(first, [...(byFirst.get(first) ?? []), words]);
  }
  return byFirst;
}

function follows(words: readonly Word[], at: number, phrase: readonly string[]): boolean {
  return phrase.every((part, index) => words[at + index]?.lower === part);
}

/** The noun that is measured: the last of the first phrase, behind a "level of" or a "sense of". */
function headOf(measure: readonly Word[]): number {
  let end = 0;
  while (end < measure.length && !isPhraseEnd(measure, end)) end += 1;
  let head = end - 1;
  while (head > 0 && TRAILING_PARTICIPLES.has(measure[head]?.lower ?? '')) head -= 1;
  const isHandedOn = measure[end]?.lower === 'of' && HANDING_ON.has(measure[head]?.lower ?? '');
  return isHandedOn ? end + 1 + headOf(measure.slice(end + 1)) : head;
}

function isPhraseEnd(measure: readonly Word[], at: number): boolean {
  const { lower = '', before = '' } = measure[at] ?? {};
  return PHRASE_ENDS.has(lower) || (at > 0 && /[,;:.(]/.test(before));
}

function feelingIn(measure: readonly Word[], head: number, hasUnit: boolean): Word | undefined {
  const said = measure.find(({ lower }, at) => FEELINGS.has(lower) && isSaidOf(measure, at, head));
  if (said !== undefined) return said;
  const headWord = measure[head];
  // A unit makes it a scale: "confidence, 7 of 10".
  if (headWord !== undefined && INNER_STATES.has(headWord.lower) && !hasUnit) return headWord;
  const [first] = measure;
  return first !== undefined && SELF.has(first.lower) && measure.length > 1 ? first : undefined;
}

/** With the words beside it that belong to it: "feel more confident", "better understanding". */
function wholePhrase(measure: readonly Word[], word: Word): Span {
  const at = measure.indexOf(word);
  let first = at;
  let last = at;
  while (isOfFeeling(measure[first - 1])) first -= 1;
  while (isOfFeeling(measure[last + 1])) last += 1;
  return { start: measure[first]?.span.start ?? 0, end: measure[last]?.span.end ?? 0 };
}

function isOfFeeling(word: Word | undefined): boolean {
  const lower = word?.lower ?? '';
  return (
    FEELINGS.has(lower) ||
    INNER_STATES.has(lower) ||
    COMPARATIVES.has(lower) ||
    PRAISE.has(lower) ||
    INTENSIFIERS.has(lower)
  );
}

const INTENSIFIERS: ReadonlySet<string> = new Set([
  'very',
  'much',
  'really',
  'increased',
  'improved',
  'being',
  'be',
]);

/** Of oneself or of being something: a claim, and nothing that is counted. */
const SELF: ReadonlySet<string> = new Set(['i', 'being', 'be', 'having', "i'm", "i've"]);

/** In the phrase that is measured or behind a verb; not in a clause about something that is counted. */
function isSaidOf(measure: readonly Word[], at: number, head: number): boolean {
  const before = measure[at - 1]?.lower ?? '';
  return at <= head || LINKS.has(before) || COMPARATIVES.has(before) || PRAISE.has(before) || at <= 2;
}

function vagueWordIn(measure: readonly Word[], head: number, isRead: boolean): Word | undefined {
  const [first] = measure;
  if (first !== undefined && CHANGES.has(first.lower)) return first;
  if (isRead) return undefined;
  return measure.find(
    (word, at) =>
      (at > 0 && CHANGES.has(word.lower) && !CHANGES_AT_THE_START.has(word.lower)) ||
      (COMPARATIVES.has(word.lower) && measure[at + 1]?.lower !== 'than') ||
      isComparative(word.lower) ||
      (isPraise(word.lower) && isPraised(measure, at)) ||
      (at === head && (QUALITIES.has(word.lower) || INNER_STATES.has(word.lower))),
  );
}

/** Praise counts where it is all that is said: at the front, behind "is" or "works", at the end. */
function isPraised(measure: readonly Word[], at: number): boolean {
  return (
    at === 0 ||
    at === measure.length - 1 ||
    LINKS.has(measure[at - 1]?.lower ?? '') ||
    COMPARATIVES.has(measure[at - 1]?.lower ?? '')
  );
}

function isPraise(lower: string): boolean {
  return PRAISE.has(lower) || ADVERBS_OF_PRAISE.has(lower);
}

function isComparative(lower: string): boolean {
  return lower === 'better' || lower === 'worse' || COMPARATIVES_OF_PRAISE.has(lower);
}

const ADVERBS_OF_PRAISE: ReadonlySet<string> = new Set(
  [...PRAISE].flatMap((word) => [
    `${word}ly`,
    `${word.replace(/y$/, 'i')}ly`,
    word.replace(/le$/, 'ly'),
    `${word}ally`,
  ]),
);

const COMPARATIVES_OF_PRAISE: ReadonlySet<string> = new Set(
  [...PRAISE]
    .flatMap((word) => [`${word}er`, word.replace(/e$/, 'er'), word.replace(/y$/, 'ier')])
    .filter((word) => word.endsWith('er')),
);
