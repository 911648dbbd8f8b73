/**
 * Occasions in a text, read at a given word: what happens now and again, and with it what is to be done: "after each
 * incident", "in every design review", "before releases", "whenever", "within two days of each request".
 */
import { AROUND, AT, EVENTS, NO_EVENT_BEHIND } from './data/time-words';
import { goesOnAt, lowerAt, skip } from './phrase';
import type { PhraseRead } from './recurrences';
import type { Word } from './words';

export function readOccasion(words: readonly Word[], at: number): PhraseRead | undefined {
  const lower = lowerAt(words, at);
  if (lower === 'whenever') return { from: at, next: at + 1 };
  if (AROUND.has(lower)) return readAround(words, at);
  const each = AT.has(lower) ? at + 1 : at;
  if (!EVERY.has(lowerAt(words, each)) || (each > at && !goesOnAt(words, each))) return undefined;
  if (TIME.has(lowerAt(words, each + 1)) && goesOnAt(words, each + 1)) return { from: at, next: each + 2 };
  const next = afterEvent(words, each + 1);
  return next === undefined ? undefined : { from: at, next };
}

const EVERY: ReadonlySet<string> = new Set(['each', 'every', 'any', 'per']);
const TIME: ReadonlySet<string> = new Set(['time', 'occasion', 'occurrence', 'opportunity']);

/** "after each one", "before a release", "during incidents". */
function readAround(words: readonly Word[], at: number): PhraseRead | undefined {
  const next = at + 1;
  if (!goesOnAt(words, next)) return undefined;
  if (EVERY.has(lowerAt(words, next)) && goesOnAt(words, next + 1) && words[next + 1] !== undefined) {
    const isNamed = !NO_EVENT_BEHIND.has(lowerAt(words, next + 1));
    return { from: at, next: afterEvent(words, next + 1) ?? (isNamed ? next + 2 : next + 1) };
  }
  const behind = afterEvent(words, skip(words, next, DETERMINERS));
  return behind === undefined ? undefined : { from: at, next: behind };
}

const DETERMINERS: ReadonlySet<string> = new Set([
  'a',
  'an',
  'all',
  'the',
  'our',
  'my',
  'your',
  'their',
  'both',
]);

/** Index behind the event a noun phrase names: "(each) cross-team design review". `undefined` where it names none. */
function afterEvent(words: readonly Word[], at: number): number | undefined {
  let next: number | undefined;
  for (let index = at; index < at + LONGEST_NAME; index += 1) {
    const lower = lowerAt(words, index);
    if (!goesOnAt(words, index) || NO_EVENT_BEHIND.has(lower)) break;
    if (EVENTS.has(lower)) next = index + 1;
    else if (next !== undefined) break;
  }
  return next ?? afterOneOnOne(words, at);
}

/** "weekly cross-team design review" */
const LONGEST_NAME = 5;

/** `1:1`, `one-on-one` */
function afterOneOnOne(words: readonly Word[], at: number): number | undefined {
  if (words[at + 1]?.before === ':' && lowerAt(words, at) === '1') return at + 2;
  const isSpelled =
    lowerAt(words, at) === 'one' && ON_TO.has(lowerAt(words, at + 1)) && words[at + 1]?.before === '-';
  return isSpelled ? at + 3 : undefined;
}

const ON_TO: ReadonlySet<string> = new Set(['on', 'to']);
