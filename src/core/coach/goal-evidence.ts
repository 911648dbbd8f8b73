/** Gathers from a goal statement what speaks for it and what against it, each with the very words. */
import { DETERMINERS, PREPOSITIONS } from '../language/data/grammar-words';
import { DELIVERABLES, PEOPLE } from '../language/data/observable-words';
import { FEELINGS } from '../language/data/feeling-words';
import { COMPARATIVES, JARGON, PRAISE, SOMEDAY, UNBOUNDED } from '../language/data/vague-words';
import { createPhraseFinder } from '../language/phrase-finder';
import type { Clause, WordRange } from '../language/statement';
import type { Span } from '../text/source-text';
import { objectKindOf, readGoal, type GoalReading, type GoalStatement } from './goal-reading';
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
  const found = [
    ...clausesSay(reading),
    ...figuresAndTimesSay(reading),
    ...thingsSay(reading),
    ...vagueWordsSay(reading),
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

export function spanOf({ words }: GoalReading, { from, to }: WordRange): Span {
  const start = words[from]?.span.start ?? 0;
  return { start, end: words[to - 1]?.span.end ?? start };
}

function one(at: number): WordRange {
  return { from: at, to: at + 1 };
}

function clausesSay(reading: GoalReading): readonly Found[] {
  return reading.clauses.flatMap((clause) =>
    clause.role === 'main' ? mainSays(reading, clause) : furtherSays(reading, clause),
  );
}

function mainSays(reading: GoalReading, clause: Clause): readonly Found[] {
  const { figures } = reading;
  const { kind, verb, object } = clause;
  const what = objectKindOf(reading, clause);
  const at = verb.to > verb.from ? verb : object;
  const isGeneric = what === 'generic' || what === 'broad';
  const generic: readonly Found[] = isGeneric ? [{ kind: 'generic-thing', at: one(object.to - 1) }] : [];
  const hasFigure = figures.change !== undefined || figures.mark !== undefined;
  switch (kind) {
    case 'improving':
    case 'state':
      return [{ kind, at }, ...generic];
    case 'mind':
      return [{ kind: isTested(reading) ? 'test' : kind, at }, ...generic];
    case 'amount':
      return hasFigure ? generic : [{ kind: 'amount-without-figure', at }, ...generic];
    case 'growing':
      return isGeneric
        ? [{ kind: 'improving', at }, ...generic]
        : what === 'none'
          ? []
          : [{ kind: 'act', at }];
    case 'soft':
      return [{ kind, at }, ...generic];
    case 'observable':
      return isGeneric ? generic : [{ kind: 'act', at }];
    case 'unknown':
      return isGeneric ? generic : what === 'none' ? [] : [{ kind: 'further-act', at }];
  }
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
  if (what === 'generic' || what === 'broad' || kind === 'state') return [];
  if (role === 'means') return what === 'none' && !isSeen ? [] : [{ kind: 'means', at: verb }];
  if (!isSeen || what === 'none') return [];
  return [{ kind: role === 'purpose' ? 'purpose' : 'further-act', at: verb }];
}

function figuresAndTimesSay({ figures, times, main }: GoalReading): readonly Found[] {
  const found: Found[] = [];
  const { change, mark, count } = figures;
  if (change !== undefined) found.push({ kind: 'from-to', at: change });
  else if (mark !== undefined) found.push({ kind: 'mark', at: mark });
  if (count !== undefined && change === undefined) found.push({ kind: 'count', at: count });
  const occasion = times.find(({ kind }) => kind === 'occasion' || kind === 'recurrence');
  if (occasion !== undefined) found.push({ kind: 'occasion', at: { from: occasion.at, to: occasion.next } });
  // When a thing is to be done makes it no clearer what it is: a date counts with an act or a figure only.
  const isVague = VAGUE_KINDS.has(main.kind) && change === undefined && mark === undefined;
  const deadline = times.find(({ kind }) => kind === 'deadline' || kind === 'window');
  if (deadline !== undefined) {
    found.push({ kind: isVague ? 'date-alone' : 'deadline', at: { from: deadline.at, to: deadline.next } });
  }
  return found;
}

const VAGUE_KINDS: ReadonlySet<string> = new Set(['improving', 'mind', 'state', 'amount', 'soft']);

function thingsSay(reading: GoalReading): readonly Found[] {
  const { words, names, singulars, specific, main } = reading;
  const found: Found[] = [];
  const [name] = names;
  if (name !== undefined) found.push({ kind: 'name', at: one(name) });
  const deliverable = words.findIndex(
    (_, at) => at >= main.verb.to && DELIVERABLES.has(singulars[at] ?? '') && isTold(reading, at),
  );
  if (deliverable !== -1) found.push({ kind: 'deliverable', at: one(deliverable) });
  const { from } = main.object;
  if (DETERMINERS.has(words[from]?.lower ?? '') && objectKindOf(reading, main) === 'told')
    found.push({ kind: 'particular', at: one(from) });
  const audience = words.findIndex(
    (_, at) =>
      at > 0 && PEOPLE.has(singulars[at] ?? '') && main.kind !== 'state' && isLastOfPhrase(reading, at),
  );
  if (audience !== -1) found.push({ kind: 'audience', at: one(audience) });
  const details = [...specific].slice(FEWEST_SPECIFIC, FEWEST_SPECIFIC + MOST_DETAILS);
  return [...found, ...details.map((at): Found => ({ kind: 'detail', at: one(at) }))];
}

/** Any sentence has two words of its own; from the third on they are details. */
const FEWEST_SPECIFIC = 2;

/** Whether something before a thing says which, or how many. */
function isTold({ words, main, names, specific }: GoalReading, at: number): boolean {
  for (let index = at - 1; index >= Math.max(main.verb.to, at - 4); index -= 1) {
    const word = words[index];
    if (word === undefined || PREPOSITIONS.has(word.lower)) return false;
    if (DETERMINERS.has(word.lower) || word.kind === 'number' || names.has(index) || specific.has(index))
      return true;
  }
  return false;
}

/** "For customers", not "customer acquisition". */
function isLastOfPhrase({ words, specific, singulars }: GoalReading, at: number): boolean {
  const next = words[at + 1];
  return (
    next === undefined || next.before !== '' || !(specific.has(at + 1) || PEOPLE.has(singulars[at + 1] ?? ''))
  );
}

function vagueWordsSay(reading: GoalReading): readonly Found[] {
  const { words, intention, main, figures, times } = reading;
  const found: Found[] = intention === undefined ? [] : [{ kind: 'intention', at: intention }];
  const hasFigure = figures.change !== undefined || figures.mark !== undefined || figures.count !== undefined;
  const hasOccasion = times.some(({ kind }) => kind === 'occasion' || kind === 'recurrence');
  const once = (kind: EvidenceKind, at: number): void => {
    if (!found.some((other) => other.kind === kind)) found.push({ kind, at: one(at) });
  };
  words.forEach(({ lower }, at) => {
    const isVerb = at >= main.verb.from && at < main.verb.to;
    const isCompared = words[at + 1]?.lower === 'than' || words[at - 1]?.lower === 'or';
    if (COMPARATIVES.has(lower) && !hasFigure && !isCompared) once('comparative', at);
    else if (FEELINGS.has(lower) && !isVerb) once('feeling', at);
    else if (JARGON.has(lower)) once('jargon', at);
    else if (PRAISE.has(lower)) once('praise', at);
    else if (UNBOUNDED.has(lower) && !hasFigure && !hasOccasion) once('unbounded', at);
    const length = someday(words, at);
    if (length > 0) found.push({ kind: 'someday', at: { from: at, to: at + length } });
  });
  return found;
}

const someday = createPhraseFinder(SOMEDAY);

/** Two or three words that name no particular thing, nobody it is for and no occasion: "Automate reporting". */
function isBare({ words, specific }: GoalReading, found: readonly Found[]): boolean {
  return (
    words.length > 0 && specific.size <= FEWEST_SPECIFIC && !found.some(({ kind }) => NOT_BARE.has(kind))
  );
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
