/**
 * Verbs of which nobody knows what they look like, beside what makes them an act all the same: "keep a log", "perform at
 * the village fair", "show the apprentice how to sharpen it". Each is known by what stands behind it, never alone.
 */
import { ATTAINED, CREDENTIALS, RECORDS } from '../language/data/act-words';
import { DETERMINERS, PREPOSITIONS } from '../language/data/grammar-words';
import { DELIVERABLES, PEOPLE } from '../language/data/observable-words';
import type { Clause, WordRange } from '../language/statement';
import { AT_PLACE, DEFINITE, endOfPhrase, headOf, lowersBehind, REPEATED } from './goal-clause-words';
import { objectKindOf, thingOf, type ThingReading } from './goal-things';

/** "Keep a log", "have no open tickets", "bring the service to its first release", "get certified". */
export function isHandsOn(reading: ThingReading, clause: Clause): boolean {
  const { words } = reading;
  const { object } = clause;
  const opening = words[object.from]?.lower ?? '';
  const isThing = objectKindOf(reading, clause) === 'told' && !PEOPLE.has(headOf(reading, clause));
  switch (words[clause.verb.from]?.lower) {
    case 'keep':
    case 'keeping':
      return (isThing && DETERMINERS.has(opening)) || isKeptFree(reading, clause);
    case 'have':
      return isThing && (isNone(opening) || isHeldWith(reading, object));
    case 'leave':
      return isThing && isNone(opening);
    case 'bring':
      return (
        words[object.to]?.lower === 'to' &&
        DETERMINERS.has(words[object.to + 1]?.lower ?? '') &&
        object.to > object.from
      );
    case 'get':
      return (
        lowersBehind(reading, clause, FAR).some((lower) => ATTAINED.has(lower)) ||
        isCredential(reading, clause)
      );
    case 'maintain':
      return isThing && RECORDS.has(headOf(reading, clause));
    case 'provide':
      return isThing && DETERMINERS.has(opening) && DELIVERABLES.has(headOf(reading, clause));
    case 'perform':
      return isThing ? DETERMINERS.has(opening) : isOnStage(reading, clause);
    case 'show':
      return isShownHow(reading, clause) || isShownTo(reading, clause);
    case 'demonstrate':
      return isShownTo(reading, clause);
    case 'participate':
      return isAmongThose(reading, clause);
    default:
      return false;
  }
}

/** "Get my forklift licence", not "get a certificate". */
function isCredential(reading: ThingReading, clause: Clause): boolean {
  const { from, to } = clause.object;
  return CREDENTIALS.has(headOf(reading, clause)) && reading.isSpecific.slice(from, to - 1).includes(true);
}

/** "Perform at the village fair", not "perform at a high level", nor "perform well". */
function isOnStage({ words, isSpecific }: ThingReading, { verb }: Clause): boolean {
  if (!PREPOSITIONS.has(words[verb.to]?.lower ?? '')) return false;
  return words.some((word, at) => {
    const isPlace = at >= verb.to && AT_PLACE.has(word.lower) && DEFINITE.has(words[at + 1]?.lower ?? '');
    const last = isPlace ? endOfPhrase(words, at + 2) : at;
    return isSpecific.slice(at + 2, last + 1).includes(true) && thingOf(words[last] ?? word).kind === 'told';
  });
}

/** "Show the apprentice how to change the filter". */
function isShownHow(reading: ThingReading, clause: Clause): boolean {
  const behind = lowersBehind(reading, clause, FAR);
  const how = behind.indexOf('how');
  return how > 0 && (behind[how + 1] === 'to' || DETERMINERS.has(behind[how + 1] ?? ''));
}

/** "Demonstrate the fire drill to the new porters". */
function isShownTo(reading: ThingReading, clause: Clause): boolean {
  const { words } = reading;
  const { from, to } = clause.object;
  if (words[to]?.lower !== 'to' || !DETERMINERS.has(words[to + 1]?.lower ?? '')) return false;
  return DETERMINERS.has(words[from]?.lower ?? '') && objectKindOf(reading, clause) === 'told';
}

/** "Participate in the ring trial": who is there sees it, as with attending. */
function isAmongThose({ words, isSpecific }: ThingReading, { verb }: Clause): boolean {
  if (words[verb.to]?.lower !== 'in' || !DETERMINERS.has(words[verb.to + 1]?.lower ?? '')) return false;
  const last = endOfPhrase(words, verb.to + 2);
  const group = words[last];
  return group !== undefined && isSpecific[last] === true && thingOf(group).kind === 'told';
}

/** "Keep Fridays free of meetings". */
function isKeptFree(reading: ThingReading, clause: Clause): boolean {
  return lowersBehind(reading, clause, FREE_WITHIN).includes('free');
}

const FREE_WITHIN = 3;

function isNone(opening: string): boolean {
  return opening === 'no' || opening === 'zero';
}

/** "Have lunch with another team every Thursday". */
function isHeldWith({ words, times }: ThingReading, { to }: WordRange): boolean {
  return words[to]?.lower === 'with' && times.some(({ kind, at }) => REPEATED.has(kind) && at > to);
}

/** "Get two of my team leads certified". */
const FAR = 6;
