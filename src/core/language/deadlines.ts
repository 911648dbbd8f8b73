/** Deadlines in a text, read at a given word: "by the end of Q3", "before 2026-05-01", "June 30", "EOY", "by the launch". */
import {
  BEFORE_OPENERS,
  DEADLINE_OPENERS,
  DEADLINE_PHRASES,
  EVENTS,
  MILESTONES,
  MONTHS,
  NO_EVENT_BEHIND,
  PART_NOUNS,
  END_SHORTHANDS,
} from './data/time-words';
import { hasCapital } from './form';
import { afterPhrase, phraseBook, goesOnAt, lowerAt, skip } from './phrase';
import type { PointRead } from './time-days';
import { mayOpenPoint, readPoint } from './time-points';
import type { Word } from './words';

export interface DeadlineRead extends PointRead {
  /** Whether the point itself lies behind it: "before May". */
  readonly isBefore: boolean;
  /** Whether a word says that it is a deadline; a bare date may be about anything. */
  readonly isOpened: boolean;
}

export function readDeadline(words: readonly Word[], at: number): DeadlineRead | undefined {
  const behindPhrase = afterPhrase(words, at, PHRASES);
  const opener = lowerAt(words, at);
  if (behindPhrase === undefined && !DEADLINE_OPENERS.has(opener)) return readUnopened(words, at, opener);
  const behind = behindPhrase ?? at + 1;
  if (!goesOnAt(words, behind) && words[behind]?.before !== ':') return undefined;
  const isBefore = BEFORE_OPENERS.has(opener);
  const point =
    readPoint(words, behind) ?? readEndOf(words, behind) ?? readMilestone(words, behind, isBefore);
  return point && { ...point, isBefore, isOpened: true };
}

const PHRASES = phraseBook(DEADLINE_PHRASES);

/** What is a deadline by itself: a day, "EOY", "end of month", "at the end of Q3". */
function readUnopened(words: readonly Word[], at: number, opener: string): DeadlineRead | undefined {
  const start = OPENERS_OF_DAYS.has(opener) ? skip(words, at + 1, THE) : at;
  if (!mayOpenPoint(words, start)) return undefined;
  const lower = lowerAt(words, start);
  const isEnd = END_SHORTHANDS.has(lower) || isPartEnd(words, start) || lowerAt(words, start + 1) === 'end';
  if (!isEnd && !isDayLike(words, start, lower, opener)) return undefined;
  const point = readPoint(words, start);
  if (point === undefined) return isEnd && start > at ? withoutBefore(readEndOf(words, start)) : undefined;
  const { kind } = point.end;
  const isDay = kind === 'date' || kind === 'day' || (kind === 'weekday' && start > at);
  return isEnd || isDay ? { ...point, isBefore: false, isOpened: start > at } : undefined;
}

const OPENERS_OF_DAYS: ReadonlySet<string> = new Set(['on', 'at', 'deadline']);
const THE: ReadonlySet<string> = new Set(['the']);

function isPartEnd(words: readonly Word[], at: number): boolean {
  return PART_NOUNS.get(lowerAt(words, at)) === 'end' && lowerAt(words, at + 1) === 'of';
}

/** A date; the name of a month with a day, in capitals where it is also a verb ("may 5 people"); "on Friday". */
function isDayLike(words: readonly Word[], at: number, lower: string, opener: string): boolean {
  const word = words[at];
  if (word === undefined) return false;
  if (word.kind === 'date' || DOTTED.test(word.text)) return true;
  const isMonth = MONTHS.has(lower) && hasCapital(word) && at > 0;
  if (isMonth) return true;
  const behind = lowerAt(words, at + 1) === 'of' ? at + 2 : at + 1;
  const isDayOfMonth = /^\d{1,2}(?:st|nd|rd|th)?$/.test(lower) && MONTHS.has(lowerAt(words, behind));
  return isDayOfMonth || (opener === 'on' && at > 0);
}

const DOTTED = /^\d{1,2}\.\d{1,2}\.\d{4}$/;

/** "the end", "the end of the project" */
function readEndOf(words: readonly Word[], start: number): PointRead | undefined {
  const at = skip(words, start, THE);
  if (PART_NOUNS.get(lowerAt(words, at)) === undefined) return undefined;
  const of = lowerAt(words, at + 1) === 'of' ? afterName(words, at + 2, MILESTONES) : undefined;
  return { end: { kind: 'unknown' }, next: of ?? at + 1 };
}

/** "by the next retro", "before the launch"; "before launches" and "before a launch" are occasions. */
function readMilestone(words: readonly Word[], at: number, isBefore: boolean): PointRead | undefined {
  const isOne = ONE_OF_THEM.has(lowerAt(words, at));
  if (isBefore && !isOne) return undefined;
  const next = isOne
    ? (afterName(words, at, MILESTONES) ?? afterName(words, at, EVENTS))
    : afterBareMilestone(words, at);
  return next === undefined ? undefined : { end: { kind: 'unknown' }, next };
}

/** "by launch", "by sprint end"; but by whom, or by doing what, is no time: "by running demos". */
function afterBareMilestone(words: readonly Word[], at: number): number | undefined {
  const index = MILESTONES.has(lowerAt(words, at)) || !goesOnAt(words, at + 1) ? at : at + 1;
  const lower = lowerAt(words, index);
  return MILESTONES.has(lower) && !lower.endsWith('s') && !lowerAt(words, at).endsWith('ing')
    ? index + 1
    : undefined;
}

const ONE_OF_THEM: ReadonlySet<string> = new Set(['the', 'our', 'my', 'your', 'their', 'next', 'this']);

/** Index behind the noun phrase that ends with one of the nouns. */
function afterName(words: readonly Word[], at: number, nouns: ReadonlySet<string>): number | undefined {
  for (let index = at; index < at + LONGEST_NAME && goesOnAt(words, index); index += 1) {
    const lower = lowerAt(words, index);
    if (NO_EVENT_BEHIND.has(lower) || RECURRING.has(lower)) return undefined;
    if (nouns.has(lower)) return index + 1;
  }
  return undefined;
}

const LONGEST_NAME = 5;
const RECURRING: ReadonlySet<string> = new Set(['each', 'every', 'any']);

function withoutBefore(point: PointRead | undefined): DeadlineRead | undefined {
  return point && { ...point, isBefore: false, isOpened: true };
}
