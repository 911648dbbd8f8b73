/** Gathers from a goal statement what speaks for it and what against it, each with the very words. */
import { DETERMINERS, PREPOSITIONS, QUESTION_WORDS } from '../language/data/grammar-words';
import { DELIVERABLES, OCCASION_OPENERS, PEOPLE } from '../language/data/observable-words';
import { ATTAINED, FIRST_OR_SAME, MAKING_VERBS, RITUALS } from '../language/data/act-words';
import { FEELINGS } from '../language/data/feeling-words';
import {
  BROAD_THINGS,
  COMPARATIVES,
  GENERIC_THINGS,
  JARGON,
  PRAISE,
  SOMEDAY,
  UNBOUNDED,
} from '../language/data/vague-words';
import { perForm } from '../language/form';
import { createPhraseFinder } from '../language/phrase-finder';
import { isJoined, type Clause, type WordRange } from '../language/statement';
import type { Word } from '../language/words';
import type { Span } from '../text/source-text';
import { readGoal, type GoalReading, type GoalStatement } from './goal-reading';
import { objectKindOf } from './goal-things';
import { MOST_DETAILS, type EvidenceKind } from './goal-weights';

export interface Evidence {
  readonly kind: EvidenceKind;
  /** Offsets in the text. */
  readonly span: Span;
}

export interface GoalEvidence {
  readonly reading: GoalReading;
  readonly evidence: readonly Evidence[];
}

export function evidenceIn(statement: GoalStatement): GoalEvidence {
  const reading = readGoal(statement);
  const occasion = occasionIn(reading);
  const found = [
    ...clausesSay(reading),
    ...figuresAndTimesSay(reading, occasion),
    ...thingsSay(reading),
    ...vagueWordsSay(reading, occasion !== undefined),
  ];
  const all = isBare(reading, found) ? [...found, { kind: 'bare' as const, at: coreOf(reading) }] : found;
  return { reading, evidence: all.map(({ kind, at }) => ({ kind, span: spanOf(reading, at) })) };
}

interface Found {
  readonly kind: EvidenceKind;
  readonly at: WordRange;
}

/** What is done, and to what. */
export function coreOf({ main: { verb, object } }: GoalReading): WordRange {
  return { from: verb.from, to: Math.max(object.to, verb.to) };
}

/** With the whole of a compound: "one-to-ones", not "one". */
export function spanOf({ words }: GoalReading, { from, to }: WordRange): Span {
  let [first, next] = [from, to];
  while (isJoined(words, first)) first -= 1;
  while (next > first && isJoined(words, next)) next += 1;
  const start = words[first]?.span.start ?? 0;
  return { start, end: words[next - 1]?.span.end ?? start };
}

function one(at: number): WordRange {
  return { from: at, to: at + 1 };
}

function clausesSay(reading: GoalReading): readonly Found[] {
  const { main } = reading;
  return [
    ...mainSays(reading, main),
    ...reading.clauses.flatMap((clause) =>
      clause.verb.from === main.verb.from ? [] : furtherSays(reading, clause),
    ),
  ];
}

function mainSays(reading: GoalReading, clause: Clause): readonly Found[] {
  const { change, mark } = reading.figures;
  const { kind, verb, object } = clause;
  const what = objectKindOf(reading, clause);
  const at = verb.to > verb.from ? verb : object;
  const vague = doesLess(reading)
    ? undefined
    : what === 'generic'
      ? 'generic-thing'
      : what === 'broad'
        ? 'broad-thing'
        : undefined;
  const head: readonly Found[] = vague === undefined ? [] : [{ kind: vague, at: one(object.to - 1) }];
  const hasFigure = change !== undefined || mark !== undefined;
  // "Win the market": an amount of which nobody says how much.
  const isAct = (what !== 'generic' || doesLess(reading)) && (what !== 'measured' || hasFigure);
  switch (kind) {
    case 'improving': {
      // "The runbook" will at least be another one than before.
      const isThing = what === 'told' && DETERMINERS.has(reading.words[object.from]?.lower ?? '');
      return [{ kind: isThing ? 'improving-thing' : 'improving', at }, ...head];
    }
    case 'state':
    case 'soft':
      return [{ kind, at }, ...head];
    case 'mind':
      return [...mindSays(reading, at), ...head];
    case 'amount':
      if (hasFigure) return head;
      // From where to where is said beside it.
      if (reading.isMeasured) return [{ kind: 'mark', at }];
      if (figuresOf(reading))
        return [{ kind: 'amount-of-quality', at: object.to > object.from ? object : at }];
      return [{ kind: 'amount-without-figure', at }, ...head];
    case 'growing':
      return what === 'none' ? [] : [{ kind: isAct ? 'act' : 'improving', at }, ...head];
    case 'observable':
      return isAct ? [{ kind: 'act', at }, ...head] : head;
    case 'unknown':
      return isAct && what !== 'none' ? [{ kind: 'further-act', at }, ...head] : head;
  }
}

/** "By 10%", although nobody could say of what. */
function figuresOf({ words, times }: GoalReading): boolean {
  return words.some(
    ({ kind }, at) => kind === 'number' && !times.some((time) => at >= time.at && at < time.next),
  );
}

/** "Talk less in planning": whoever is there hears it. "Read more" is heard nowhere. */
function doesLess({ words, main: { kind, object } }: GoalReading): boolean {
  const isLess = words[object.from]?.lower === 'less' && object.to === object.from + 1;
  return isLess && kind === 'observable' && PREPOSITIONS.has(words[object.to]?.lower ?? '');
}

/** What is known can be seen where somebody tests it; and who asks a particular question can show the answer. */
function mindSays(reading: GoalReading, at: WordRange): readonly Found[] {
  if (isTested(reading)) return [{ kind: 'test', at }];
  const { words, main } = reading;
  const asks = [main.verb.to - 1, main.verb.to].find(
    (index) => QUESTION_WORDS.has(words[index]?.lower ?? '') && words[index + 1]?.lower !== 'to',
  );
  const mind: Found = { kind: 'mind', at };
  return asks === undefined ? [mind] : [mind, { kind: 'question', at: one(asks) }];
}

/** "Well enough to explain it": somebody sees whether it is known. */
function isTested({ words }: GoalReading): boolean {
  const enough = words.findIndex(({ lower }) => lower === 'enough');
  return enough !== -1 && words.slice(enough).some(({ lower }) => lower === 'to');
}

function furtherSays(reading: GoalReading, clause: Clause): readonly Found[] {
  const { kind, role, verb } = clause;
  const what = objectKindOf(reading, clause);
  const isSeen = kind === 'observable' || kind === 'growing';
  if (what === 'generic' || kind === 'state') return [];
  if (role === 'means')
    return (what === 'none' && !isSeen) || what === 'measured' ? [] : [{ kind: 'means', at: verb }];
  if (!isSeen || what === 'none') return [];
  return [{ kind: role === 'purpose' ? 'purpose' : 'further-act', at: verb }];
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
  const at = words.findIndex(({ lower }, index) => {
    const isOpened = OCCASION_OPENERS.has(lower) && words[index + 1]?.before === '';
    return isOpened && !times.some((other) => index >= other.at && index < other.next);
  });
  if (at !== -1) return { from: at, to: at + 2 };
  const ritual = words.findIndex((_, index) => isAtRitual(words, index) || isAtOnce(words, index));
  return ritual === -1 ? undefined : { from: ritual, to: ritual + 2 };
}

/** "In stand-up", "in the retro": it is held again and again. */
function isAtRitual(words: readonly Word[], at: number): boolean {
  if (!IN_AT.has(words[at]?.lower ?? '')) return false;
  const noun = at + (THE.has(words[at + 1]?.lower ?? '') ? 2 : 1);
  const lower = words[noun]?.lower ?? '';
  return RITUALS.has(lower) || (lower === 'stand' && words[noun + 1]?.lower === 'up');
}

const IN_AT: ReadonlySet<string> = new Set(['in', 'at', 'during']);
const THE: ReadonlySet<string> = new Set(['the', 'our', 'my']);

/** "On the same day", "on the first ring". */
function isAtOnce(words: readonly Word[], at: number): boolean {
  return (
    words[at]?.lower === 'on' &&
    words[at + 1]?.lower === 'the' &&
    FIRST_OR_SAME.has(words[at + 2]?.lower ?? '')
  );
}

const VAGUE_KINDS: ReadonlySet<string> = new Set(['improving', 'mind', 'state', 'amount', 'soft']);

function thingsSay(reading: GoalReading): readonly Found[] {
  const { words, times, names, singulars, specific, main } = reading;
  const found: Found[] = [];
  const [name] = names;
  if (name !== undefined) found.push({ kind: 'name', at: one(name) });
  const deliverable = words.findIndex(
    (_, at) =>
      at >= main.verb.to &&
      DELIVERABLES.has(singulars[at] ?? '') &&
      isTold(reading, at) &&
      !times.some(({ kind, at: from, next }) => kind === 'occasion' && at >= from && at < next),
  );
  if (deliverable !== -1) found.push({ kind: 'deliverable', at: one(deliverable) });
  else if (leavesAThing(reading)) found.push({ kind: 'deliverable', at: main.verb });
  const { from } = main.object;
  const isParticular = DETERMINERS.has(words[from]?.lower ?? '') && objectKindOf(reading, main) === 'told';
  const place = isParticular
    ? from
    : words.findIndex((_, at) => at >= main.object.to && isDestination(reading, at));
  if (place !== -1) found.push({ kind: 'particular', at: one(place) });
  const audience = words.findIndex(
    (_, at) =>
      at > 0 &&
      PEOPLE.has(singulars[at] ?? '') &&
      main.kind !== 'state' &&
      isLastOfPhrase(reading, at) &&
      !isAnybody(reading, at),
  );
  if (audience !== -1) found.push({ kind: 'audience', at: one(audience) });
  const without = words.findIndex((_, at) => at >= main.verb.to && isCondition(reading, at));
  if (without !== -1) found.push({ kind: 'condition', at: { from: without, to: without + 3 } });
  const details = [...specific].slice(FEWEST_SPECIFIC, FEWEST_SPECIFIC + MOST_DETAILS);
  const aside = words.findIndex((_, at) => isPraisedAside(reading, at));
  if (aside !== -1) found.push({ kind: 'generic-aside', at: { from: aside + 1, to: aside + 3 } });
  return [...found, ...details.map((at): Found => ({ kind: 'detail', at: one(at) }))];
}

/** "To the new cluster", "into the vault": where it is to be found then. */
function isDestination({ words, singulars, specific, times, main }: GoalReading, at: number): boolean {
  const isOpened = TOWARDS.has(words[at]?.lower ?? '') && DETERMINERS.has(words[at + 1]?.lower ?? '');
  if (!isOpened || main.kind !== 'observable' || times.some((time) => at >= time.at && at < time.next))
    return false;
  let head = at + 2;
  while (specific.has(head + 1) && words[head + 1]?.before === '') head += 1;
  return specific.has(head) && !BROAD_THINGS.has(singulars[head] ?? '');
}

const TOWARDS: ReadonlySet<string> = new Set(['to', 'into', 'onto']);

/** "Prototype voice search", "get certified": the verb says what is there afterwards. */
function leavesAThing(reading: GoalReading): boolean {
  const { words, main } = reading;
  const isMade =
    MAKING_VERBS.has(words[main.verb.from]?.stem ?? '') && objectKindOf(reading, main) === 'told';
  return isMade || ATTAINED.has(words[main.verb.to]?.lower ?? '');
}

/** "Without a ticket", "without a spotter": whoever is there sees that it is so. */
function isCondition({ words, specific, names }: GoalReading, at: number): boolean {
  if (words[at]?.lower !== 'without' || !ARTICLES.has(words[at + 1]?.lower ?? '')) return false;
  return specific.has(at + 2) || names.has(at + 2);
}

/** "Of high quality", "with great care". */
function isPraisedAside({ words, singulars }: GoalReading, at: number): boolean {
  if (!WITH_OF.has(words[at]?.lower ?? '') || !PRAISE.has(words[at + 1]?.lower ?? '')) return false;
  return GENERIC_THINGS.has(singulars[at + 2] ?? '') && words[at + 3]?.before !== '-';
}

const WITH_OF: ReadonlySet<string> = new Set(['of', 'with', 'in']);
const ARTICLES: ReadonlySet<string> = new Set(['a', 'an', 'my', 'the']);

/** Any sentence has two words of its own; from the third on they are details. */
const FEWEST_SPECIFIC = 2;

/** Whether something before a thing says which, or how many. */
function isTold({ words, main, names, specific }: GoalReading, at: number): boolean {
  // "Release 2026.1"
  if (words[at + 1]?.kind === 'number' && words[at + 1]?.before === '') return true;
  for (let index = at - 1; index >= Math.max(main.verb.to, at - 4); index -= 1) {
    const word = words[index];
    if (word === undefined || PREPOSITIONS.has(word.lower)) return false;
    if (DETERMINERS.has(word.lower) || word.kind === 'number' || names.has(index) || specific.has(index))
      return true;
  }
  return false;
}

/** "Mentor junior staff": those it is done to, and nothing says whom. */
function isAnybody(reading: GoalReading, at: number): boolean {
  const { words, main } = reading;
  const isDoneTo = at >= main.object.from && at < main.object.to;
  return isDoneTo && (words[at - 1]?.lower === 'new' || !isTold(reading, at));
}

/** "For customers", not "customer acquisition". */
function isLastOfPhrase({ words, specific, singulars }: GoalReading, at: number): boolean {
  const next = words[at + 1];
  return next?.before !== '' || !(specific.has(at + 1) || isThing(singulars[at + 1] ?? ''));
}

function isThing(singular: string): boolean {
  return PEOPLE.has(singular) || GENERIC_THINGS.has(singular);
}

function vagueWordsSay(reading: GoalReading, hasOccasion: boolean): readonly Found[] {
  const { words, intention, main, figures } = reading;
  const core = coreOf(reading);
  const found: Found[] = intention === undefined ? [] : [{ kind: 'intention', at: intention }];
  const hasFigure = figures.change !== undefined || figures.mark !== undefined || figures.count !== undefined;
  const once = (kind: EvidenceKind, at: number): void => {
    if (!found.some((other) => other.kind === kind)) found.push({ kind, at: one(at) });
  };
  words.forEach((word, at) => {
    const length = someday(words, at);
    if (length > 0) found.push({ kind: 'someday', at: { from: at, to: at + length } });
    const vague = vaguenessOf(word);
    if (vague.length === 0) return;
    const isVerb = at >= main.verb.from && at < main.verb.to;
    const isCompared = words[at + 1]?.lower === 'than' || words[at - 1]?.lower === 'or';
    const isInCore =
      !doesLess(reading) && at >= core.from && at <= core.to && (at < core.to || word.before === '');
    const isMeant: Readonly<Record<VagueKind, boolean>> = {
      comparative: !isVerb && !hasFigure && !isCompared,
      feeling: !isVerb,
      jargon: true,
      praise: true,
      unbounded: !hasFigure && !hasOccasion && !isEachOfSome(reading, at),
    };
    const kind = vague.find((one) => isMeant[one]);
    if (kind !== undefined) once(kind === 'comparative' && !isInCore ? 'comparative-aside' : kind, at);
  });
  return found;
}

/** "Migrate all services": done with the last of them. "Fix all bugs" ends nowhere. */
function isEachOfSome(reading: GoalReading, at: number): boolean {
  const { words, singulars, main } = reading;
  const isInObject = at >= main.object.from && at < main.object.to;
  const isForAll = words[at - 1]?.lower === 'to' && PEOPLE.has(singulars[at + 1] ?? '');
  return (isInObject || isForAll) && main.kind === 'observable' && objectKindOf(reading, main) === 'told';
}

type VagueKind = 'comparative' | 'feeling' | 'jargon' | 'praise' | 'unbounded';

const VAGUE_LISTS: readonly (readonly [VagueKind, ReadonlySet<string>])[] = [
  ['comparative', COMPARATIVES],
  ['feeling', FEELINGS],
  ['jargon', JARGON],
  ['praise', PRAISE],
  ['unbounded', UNBOUNDED],
];

const vaguenessOf = perForm(({ lower }): readonly VagueKind[] =>
  VAGUE_LISTS.flatMap(([kind, list]) => (list.has(lower) ? [kind] : [])),
);

const someday = createPhraseFinder(SOMEDAY);

/** Two or three words that name no particular thing, nobody it is for and no occasion: "Automate exports". */
function isBare({ words, specific, main }: GoalReading, found: readonly Found[]): boolean {
  if (words.length === 0 || specific.size > FEWEST_SPECIFIC) return false;
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
] as const);
