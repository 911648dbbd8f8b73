/**
 * Verbs that are an act or none by what follows them: "raise a risk" and "raise quality", "keep a log" and "keep going",
 * "be at the desk" and "be at peace". Knows which clause a goal is judged by; gives no verdict.
 */
import { DETERMINERS, PREPOSITIONS } from '../language/data/grammar-words';
import { OBSERVABLE_VERBS, OCCASION_OPENERS, PEOPLE } from '../language/data/observable-words';
import {
  AMOUNTS,
  ATTAINED,
  GROUPS,
  HANDS_ON_IMPROVING,
  MOVING_VERBS,
  PRESENT_SOMEWHERE,
} from '../language/data/act-words';
import { MIND_VERBS, STATE_VERBS } from '../language/data/vague-words';
import type { Clause, VerbKind } from '../language/statement';
import {
  AT_PLACE,
  DEFINITE,
  endOfPhrase,
  headOf,
  lowersBehind,
  REPEATED,
  stemOfVerb,
} from './goal-clause-words';
import { isHandsOn } from './goal-soft-acts';
import { isOneThing, objectKindOf, singularAt, thingOf, type ThingReading } from './goal-things';

/** The clause that says most: one of its own behind "and" rather than a vague one before it. */
export function mainOf(reading: ThingReading, clauses: readonly Clause[]): Clause | undefined {
  const [first] = clauses;
  if (first === undefined) return undefined;
  const kind = kindIn(reading, first);
  const main = kind === first.kind ? first : { ...first, kind };
  if (!VAGUE.has(main.kind)) return main;
  const own = clauses.find((clause) => clause.role === 'also' && isOneOfItsOwn(reading, clause));
  return own === undefined ? main : { ...own, role: 'main' };
}

const VAGUE: ReadonlySet<VerbKind> = new Set(['improving', 'mind', 'state', 'soft'] as const);

/** "Lead the planning meeting", "clean them each Friday": seen, and of something particular or on an occasion. */
function isOneOfItsOwn(reading: ThingReading, clause: Clause): boolean {
  if (clause.kind !== 'observable' || objectKindOf(reading, clause) !== 'told') return false;
  const { words, times, isName } = reading;
  const { from, to } = clause.object;
  const opening = words[from];
  const isParticular =
    opening !== undefined &&
    (DETERMINERS.has(opening.lower) || opening.kind === 'number' || isName[from] === true) &&
    !PEOPLE.has(singularAt(words, to - 1));
  return isParticular || times.some(({ kind, at }) => REPEATED.has(kind) && at >= to);
}

/** The kind of the verb beside its object. */
function kindIn(reading: ThingReading, clause: Clause): VerbKind {
  const { kind } = clause;
  switch (kind) {
    case 'amount':
      return isDoneTo(reading, clause) ? 'observable' : kind;
    case 'state':
      return isSomewhere(reading, clause) || becomesAttested(reading, clause) ? 'observable' : kind;
    case 'soft':
      return isHandsOn(reading, clause) ? 'observable' : kind;
    case 'mind':
      return lowersBehind(reading, clause, 1).some((lower) => ALOUD.has(lower)) ? 'observable' : kind;
    case 'improving':
      return isWorkedOn(reading, clause) ? 'observable' : kind;
    case 'growing':
      return isNetwork(reading, clause) ? 'improving' : kind;
    case 'observable':
      if (isIntoField(reading, clause)) return 'improving';
      return isRole(reading, clause) ? 'soft' : kind;
    case 'unknown':
      return isOfOthersMinds(reading, clause) ? 'state' : kind;
  }
}

const ALOUD: ReadonlySet<string> = new Set(['aloud', 'loud']);

/** "Raise a risk", "cut the branch": no amount of anything. */
function isDoneTo(reading: ThingReading, clause: Clause): boolean {
  if (!OBSERVABLE_VERBS.has(stemOfVerb(reading, clause)) || AMOUNTS.has(headOf(reading, clause)))
    return false;
  const what = objectKindOf(reading, clause);
  return what === 'told' || what === 'broad';
}

/** "Be at my desk", "be on time for each handover": who waits there sees it. */
function isSomewhere(reading: ThingReading, { verb }: Clause): boolean {
  const { words, times } = reading;
  if (words[verb.from]?.lower !== 'be') return false;
  const isStated = PRESENT_SOMEWHERE.has(words[verb.to]?.lower ?? '');
  const isOnTime = words[verb.to]?.lower === 'on' && words[verb.to + 1]?.lower === 'time';
  const isRepeated =
    times.some(({ kind }) => REPEATED.has(kind)) || words.some(({ lower }) => OCCASION_OPENERS.has(lower));
  if ((isStated || isOnTime) && isRepeated) return true;
  const place = verb.to + (isStated ? 1 : 0);
  if (!AT_PLACE.has(words[place]?.lower ?? '') || !DEFINITE.has(words[place + 1]?.lower ?? '')) return false;
  return isOneThing(reading, place + 2);
}

/** "Become a certified interpreter". */
function becomesAttested(reading: ThingReading, clause: Clause): boolean {
  return lowersBehind(reading, clause, 2).some((lower) => ATTAINED.has(lower));
}

/** "Refine the backlog before each planning". */
function isWorkedOn(reading: ThingReading, clause: Clause): boolean {
  const isTold = objectKindOf(reading, clause) === 'told';
  return (
    isTold &&
    HANDS_ON_IMPROVING.has(stemOfVerb(reading, clause)) &&
    reading.times.some(({ kind }) => REPEATED.has(kind))
  );
}

/** "Build my network": of people, not of cables. */
function isNetwork(reading: ThingReading, { object }: Clause): boolean {
  const opening = reading.words[object.from]?.lower ?? '';
  return OWN.has(opening) && singularAt(reading.words, object.to - 1) === 'network';
}

const OWN: ReadonlySet<string> = new Set(['my', 'a', 'our']);

/** "Move into leadership". */
function isIntoField(reading: ThingReading, { verb, object }: Clause): boolean {
  const { words } = reading;
  if (object.to > object.from || !MOVING_VERBS.has(words[verb.from]?.stem ?? '')) return false;
  if (!INTO.has(words[verb.to]?.lower ?? '')) return false;
  const field = words[endOfPhrase(words, verb.to + 1)];
  return field !== undefined && VAGUE_THINGS.has(thingOf(field).kind);
}

const INTO: ReadonlySet<string> = new Set(['into', 'to', 'towards', 'toward', 'up']);
const VAGUE_THINGS: ReadonlySet<string> = new Set(['generic', 'broad']);

/** "I want my pupils to enjoy the lessons": what is to go on in others. */
function isOfOthersMinds({ words }: ThingReading, { verb, object }: Clause): boolean {
  const inner = words[object.to + 1];
  if (words[verb.from]?.lower !== 'want' || words[object.to]?.lower !== 'to' || inner === undefined)
    return false;
  return object.to > object.from && (MIND_VERBS.has(inner.stem) || STATE_VERBS.has(inner.stem));
}

/** "Lead the guild" and no word more: a role. */
function isRole(reading: ThingReading, { verb, object }: Clause): boolean {
  const { words, times } = reading;
  if (words[verb.from]?.stem !== 'lead' || !GROUPS.has(singularAt(words, object.to - 1))) return false;
  const next = words[object.to];
  return next === undefined || (!PREPOSITIONS.has(next.lower) && times.some(({ at }) => at === object.to));
}
