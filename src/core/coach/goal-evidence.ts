/** Gathers from a goal statement what speaks for it and what against it, each with its words. */
import { ARISING, FIRST_OR_SAME, RITUALS } from '../language/data/act-words';
import { DETERMINERS } from '../language/data/grammar-words';
import { LONG_UNITS, OCCASION_OPENERS } from '../language/data/observable-words';
import { perForm } from '../language/form';
import { isJoined, type WordRange } from '../language/statement';
import type { Word } from '../language/words';
import { clausesSay } from './goal-clauses-say';
import { coreOf, type Found } from './goal-found';
import type { GoalReading } from './goal-reading';
import { thingsSay } from './goal-things-say';
import type { EvidenceKind } from './goal-weights';
import { vagueWordsSay } from './goal-words-say';

export function evidenceIn(reading: GoalReading): readonly Found[] {
  const occasion = occasionIn(reading);
  const found = [
    ...clausesSay(reading),
    ...figuresAndTimesSay(reading, occasion),
    ...thingsSay(reading),
    ...vagueWordsSay(reading, occasion !== undefined),
  ];
  if (isBare(reading, found)) found.push({ kind: 'bare', at: coreOf(reading) });
  return found;
}

function figuresAndTimesSay(reading: GoalReading, occasion: WordRange | undefined): readonly Found[] {
  const { figures, times, main } = reading;
  const found: Found[] = [];
  const { change, mark, count } = figures;
  if (change !== undefined) found.push({ kind: 'from-to', at: change });
  else if (mark !== undefined) found.push({ kind: 'mark', at: mark });
  if (count !== undefined && change === undefined) found.push({ kind: 'count', at: count });
  if (occasion !== undefined) found.push({ kind: 'occasion', at: occasion });
  // When a thing is to be done makes it no clearer what it is: a date counts with an act or a figure only.
  const isVague = VAGUE_KINDS.has(main.kind) && change === undefined && mark === undefined;
  const deadline = times.find(({ kind }) => kind === 'deadline' || kind === 'window');
  if (deadline !== undefined) {
    found.push({ kind: isVague ? 'date-alone' : 'deadline', at: { from: deadline.at, to: deadline.next } });
  }
  return found;
}

/** "After each incident", "twice a week", "before pushing". */
function occasionIn({ words, times }: GoalReading): WordRange | undefined {
  const time = times.find(({ kind }) => kind === 'occasion' || kind === 'recurrence');
  if (time !== undefined) return { from: time.at, to: time.next };
  let at = words.findIndex((word, index) => {
    const isOpened = opensOccasion(word) && words[index + 1]?.before === '' && !isKeptAway(words, index);
    return isOpened && !times.some((other) => index >= other.at && index < other.next);
  });
  if (at === -1) at = words.findIndex((word, index) => mayBeHeldOften(word) && isHeldOften(words, index));
  return at === -1 ? undefined : { from: at, to: at + 2 };
}

/** "Before they become problems": what is never to come. */
function isKeptAway(words: readonly Word[], at: number): boolean {
  return words[at]?.lower === 'before' && words.slice(at + 1, at + 4).some(({ lower }) => ARISING.has(lower));
}

const opensOccasion = perForm(({ lower }) => OCCASION_OPENERS.has(lower));
const mayBeHeldOften = perForm(({ lower }) => lower === 'on' || lower === 'same' || IN_AT.has(lower));

function isHeldOften(words: readonly Word[], at: number): boolean {
  return IN_AT.has(words[at]?.lower ?? '') ? isAtRitual(words, at) : isAtOnce(words, at);
}

/** "In stand-up", "in the retro": it is held again and again. */
function isAtRitual(words: readonly Word[], at: number): boolean {
  const noun = at + (THE.has(words[at + 1]?.lower ?? '') ? 2 : 1);
  const lower = words[noun]?.lower ?? '';
  return RITUALS.has(lower) || (lower === 'stand' && words[noun + 1]?.lower === 'up');
}

const IN_AT: ReadonlySet<string> = new Set(['in', 'at', 'during']);
const THE: ReadonlySet<string> = new Set(['the', 'our', 'my']);

/** "On the same day", "the same day", "on their first day", "on the spot". */
function isAtOnce(words: readonly Word[], at: number): boolean {
  if (words[at]?.lower === 'same') return LONG_UNITS.has(words[at + 1]?.lower ?? '');
  if (words[at + 1]?.lower === 'the' && AT_ONCE.has(words[at + 2]?.lower ?? '')) return isEnd(words[at + 3]);
  return DETERMINERS.has(words[at + 1]?.lower ?? '') && FIRST_OR_SAME.has(words[at + 2]?.lower ?? '');
}

const AT_ONCE: ReadonlySet<string> = new Set(['day', 'spot', 'hour']);

function isEnd(next: Word | undefined): boolean {
  return next?.before !== '';
}

const VAGUE_KINDS: ReadonlySet<string> = new Set(['improving', 'mind', 'state', 'amount', 'soft']);

/** Two or three words that name no particular thing, nobody it is for and no occasion: "Automate exports". */
function isBare({ words, main }: GoalReading, found: readonly Found[]): boolean {
  if (words.length === 0) return false;
  if (found.some(({ kind }) => NOT_BARE.has(kind))) return false;
  // "Implement single sign-on": a compound of the object tells which.
  const { from, to } = main.object;
  return !(main.kind === 'observable' && to > from + 1 && isJoined(words, to - 1));
}

const NOT_BARE: ReadonlySet<EvidenceKind> = new Set([
  'from-to',
  'mark',
  'count',
  'occasion',
  'name',
  'deadline',
  'particular',
  'deliverable',
  'test',
  'detail',
] as const);
