/** What the things in a goal statement say: what is made, for whom, which one, on which condition. */
import { ATTAINED, MAKING_VERBS, UNAIDED } from '../language/data/act-words';
import { DETERMINERS, PREPOSITIONS } from '../language/data/grammar-words';
import { GENERIC_THINGS, PRAISE } from '../language/data/vague-words';
import { perForm } from '../language/form';
import type { Clause } from '../language/statement';
import type { Word } from '../language/words';
import { one, type Found } from './goal-found';
import type { GoalReading } from './goal-reading';
import { isOneThing, objectKindOf, singularAt, thingOf } from './goal-things';
import { MOST_DETAILS } from './goal-weights';

export function thingsSay(reading: GoalReading): readonly Found[] {
  const { words, isName, main } = reading;
  const found: Found[] = [];
  const name = isName.indexOf(true);
  if (name !== -1) found.push({ kind: 'name', at: one(name) });
  const deliverable = words.findIndex((word, at) => thingOf(word).isDeliverable && isMade(reading, at));
  if (deliverable !== -1) found.push({ kind: 'deliverable', at: one(deliverable) });
  else if (leavesAThing(reading)) found.push({ kind: 'deliverable', at: main.verb });
  const { from } = main.object;
  const isParticular = DETERMINERS.has(words[from]?.lower ?? '') && objectKindOf(reading, main) === 'told';
  if (isParticular) found.push({ kind: 'particular', at: one(from) });
  const audience = words.findIndex((word, at) => thingOf(word).isPerson && isAudience(reading, at));
  if (audience !== -1) found.push({ kind: 'audience', at: one(audience) });
  phrasesSay(reading, found);
  detailsSay(reading, found);
  return found;
}

/** Done by what the verb says, and not the occasion for it. */
function isMade(reading: GoalReading, at: number): boolean {
  if (at < reading.main.verb.to || !isTold(reading, at)) return false;
  return !reading.times.some(({ kind, at: from, next }) => kind === 'occasion' && at >= from && at < next);
}

function isAudience(reading: GoalReading, at: number): boolean {
  if (at === 0 || reading.main.kind === 'state') return false;
  return isLastOfPhrase(reading, at) && !isAnybody(reading, at);
}

/** Some of the words that say which, behind the first ones. */
function detailsSay({ isSpecific }: GoalReading, found: Found[]): void {
  let count = 0;
  for (let at = isSpecific.indexOf(true); at !== -1; at = isSpecific.indexOf(true, at + 1)) {
    count += 1;
    if (count > FEWEST_SPECIFIC + MOST_DETAILS) return;
    if (count > FEWEST_SPECIFIC) found.push({ kind: 'detail', at: one(at) });
  }
}

/** The first phrase of each kind that is not found yet: where to, on which condition, and how well. */
function phrasesSay(reading: GoalReading, found: Found[]): void {
  const { words, main } = reading;
  for (let at = main.verb.to; at < words.length; at += 1) {
    const word = words[at];
    const opened = word === undefined ? 'nothing' : openedBy(word);
    if (opened === 'nothing' || found.some(({ kind }) => kind === opened)) continue;
    if (IS_PHRASE[opened](reading, at)) found.push({ kind: opened, at: { from: at + 1, to: at + 3 } });
  }
}

type PhraseKind = 'particular' | 'condition' | 'generic-aside';

const openedBy = perForm(({ lower }): PhraseKind | 'nothing' => OPENERS.get(lower) ?? 'nothing');

const OPENERS: ReadonlyMap<string, PhraseKind> = new Map([
  ...['to', 'into', 'onto', 'at', 'as', 'from', 'across', 'around', 'over'].map(
    (opener) => [opener, 'particular'] as const,
  ),
  ...['without', 'no'].map((opener) => [opener, 'condition'] as const),
  ...['of', 'with', 'in'].map((opener) => [opener, 'generic-aside'] as const),
]);

const IS_PHRASE: Readonly<Record<PhraseKind, (reading: GoalReading, at: number) => boolean>> = {
  particular: isDestination,
  condition: isCondition,
  'generic-aside': isPraisedAside,
};

/**
 * "To the new cluster", "into the vault": where it is to be found then. Where the verb has no object, where it is done,
 * and as what: "speak at the harvest fair", "register as a notary".
 */
function isDestination(reading: GoalReading, at: number): boolean {
  const { words, times, main } = reading;
  const isWhereTo = WHERE_TO.has(words[at]?.lower ?? '') || main.object.to === main.object.from;
  const isOne = isWhereTo && at >= main.object.to && DETERMINERS.has(words[at + 1]?.lower ?? '');
  if (!isOne || main.kind !== 'observable' || times.some((time) => at >= time.at && at < time.next))
    return false;
  return isOneThing(reading, at + 2);
}

const WHERE_TO: ReadonlySet<string> = new Set(['to', 'into', 'onto']);

/** "Prototype voice search", "get certified": the verb says what is there afterwards. */
function leavesAThing(reading: GoalReading): boolean {
  const { words, main } = reading;
  const isMade =
    MAKING_VERBS.has(words[main.verb.from]?.stem ?? '') && objectKindOf(reading, main) === 'told';
  return isMade || ATTAINED.has(words[main.verb.to]?.lower ?? '');
}

/** "Without a ticket", "without a spotter", "no longer calls us": whoever is there sees that it is so. */
function isCondition({ words, isSpecific, isName }: GoalReading, at: number): boolean {
  if (words[at]?.lower === 'no') return words[at + 1]?.lower === 'longer';
  if (ARTICLES.has(words[at + 1]?.lower ?? '') && (isSpecific[at + 2] === true || isName[at + 2] === true))
    return true;
  return words.slice(at + 1, at + 1 + NEAR).some(({ lower }) => UNAIDED.has(lower));
}

/** "Without any further help". */
const NEAR = 3;

/** "Of high quality", "with great care". */
function isPraisedAside({ words }: GoalReading, at: number): boolean {
  if (!PRAISE.has(words[at + 1]?.lower ?? '')) return false;
  return GENERIC_THINGS.has(singularAt(words, at + 2)) && words[at + 3]?.before !== '-';
}

const ARTICLES: ReadonlySet<string> = new Set(['a', 'an', 'my', 'the']);

/** Any sentence has two words of its own; from the third on they are details. */
const FEWEST_SPECIFIC = 2;

/** Whether something before a thing says which, or how many: "blog posts" are any number of them, or none. */
function isTold({ words, main, isName, isSpecific }: GoalReading, at: number): boolean {
  // "Release 2026.1"
  if (words[at + 1]?.kind === 'number' && words[at + 1]?.before === '') return true;
  const isSeveral = isAnyNumber(words, main, at);
  for (let index = at - 1; index >= Math.max(main.verb.to, at - 4); index -= 1) {
    const word = words[index];
    if (word === undefined || PREPOSITIONS.has(word.lower)) return false;
    if (DETERMINERS.has(word.lower) || word.kind === 'number') return true;
    if (isName[index] === true || (isSpecific[index] === true && !isSeveral)) return true;
  }
  return false;
}

/** "Write blog posts", not "send status reports on time", which can come late. */
function isAnyNumber(words: readonly Word[], { kind, object }: Clause, at: number): boolean {
  if (kind !== 'observable' || at !== object.to - 1 || singularAt(words, at) === words[at]?.lower)
    return false;
  return words[at + 1]?.lower !== 'on' || words[at + 2]?.lower !== 'time';
}

/** "Mentor junior staff": those it is done to, and nothing says whom. */
function isAnybody(reading: GoalReading, at: number): boolean {
  const { words, main } = reading;
  const isDoneTo = at >= main.object.from && at < main.object.to;
  // "Customers who cancel"
  if (TOLD_APART.has(words[at + 1]?.lower ?? '')) return false;
  return isDoneTo && (words[at - 1]?.lower === 'new' || !isTold(reading, at));
}

const TOLD_APART: ReadonlySet<string> = new Set(['who', 'whose', 'whom', 'that', 'which']);

/** "For customers", not "customer acquisition". */
function isLastOfPhrase({ words, isSpecific }: GoalReading, at: number): boolean {
  const next = words[at + 1];
  if (next?.before !== '') return true;
  const isThing = thingOf(next).isPerson || GENERIC_THINGS.has(thingOf(next).singular);
  return !(isSpecific[at + 1] === true || isThing);
}
