/** Gathers from a goal statement what speaks for it and what against it, each with the very words. */
import { FEELINGS } from '../language/data/feeling-words';
import {
  CONJUNCTIONS,
  DETERMINERS,
  EMPTY_WORDS,
  PREPOSITIONS,
  SUBJECTS,
  AUXILIARIES,
} from '../language/data/grammar-words';
import { DELIVERABLES, FREQUENCIES, OCCASION_WORDS, PEOPLE } from '../language/data/observable-words';
import {
  BROAD_THINGS,
  COMPARATIVES,
  GENERIC_THINGS,
  IMPROVING_VERBS,
  MIND_VERBS,
  PRAISE,
  SOFT_VERBS,
  SOMEDAY,
  UNBOUNDED,
} from '../language/data/vague-words';
import { namesIn } from '../language/names';
import { createPhraseFinder } from '../language/phrase-finder';
import { singularOf } from '../language/singular';
import { readStatement, type Clause, type WordRange } from '../language/statement';
import type { Word } from '../language/words';
import type { Span } from '../text/source-text';
import { figuresIn } from './figures';
import type { GoalStatement } from './goal-judgement';
import { MOST_DETAILS, type EvidenceKind } from './goal-weights';

export interface Evidence {
  readonly kind: EvidenceKind;
  /** Offsets in the text. */
  readonly span: Span;
}

export function evidenceIn({ words, times, quantities }: GoalStatement): readonly Evidence[] {
  const found: Evidence[] = [];
  const add = (kind: EvidenceKind, { from, to }: WordRange): void => {
    const first = words[from];
    const last = words[Math.max(to - 1, from)];
    if (first !== undefined && last !== undefined) {
      found.push({ kind, span: { start: first.span.start, end: last.span.end } });
    }
  };
  const addWord = (kind: EvidenceKind, at: number): void => {
    add(kind, { from: at, to: at + 1 });
  };

  const { clauses, intention } = readStatement(words, times);
  const singulars = words.map(({ lower }) => singularOf(lower));
  const timed = words.map(({ span }) =>
    times.find((time) => span.start >= time.span.start && span.end <= time.span.end),
  );
  const named = new Set(namesIn(words).filter((at) => timed[at] === undefined));

  // Figures.
  const { change, mark, count } = figuresIn(words, quantities, ({ at }) => timed[at] !== undefined);
  if (change !== undefined) add('from-to', change);
  else if (mark !== undefined) add('mark', mark);
  if (count !== undefined && change === undefined) add('count', count);
  const hasFigure = change !== undefined || mark !== undefined || count !== undefined;

  // Times and occasions.
  const occasion = words.findIndex(
    (_, at) => isOccasion(words, at) || timed[at]?.kind === 'recurrence' || timed[at]?.kind === 'occasion',
  );
  if (occasion !== -1) addWord('occasion', occasion);
  const deadline = timed.findIndex((time) => time?.kind === 'deadline' || time?.kind === 'window');
  if (deadline !== -1) addWord('deadline', deadline);

  // Names.
  const [name] = named;
  if (name !== undefined) addWord('name', name);

  // Clauses.
  for (const clause of clauses) addClause(clause);
  function addClause(clause: Clause): void {
    const { role, kind, object, verb } = clause;
    const head = object.to - 1;
    const hasObject = object.to > object.from;
    const isGeneric = hasObject && isGenericHead(object);
    const range = verb.to > verb.from ? { from: verb.from, to: verb.to } : object;
    if (role === 'main') {
      const isWeakThing = isGeneric || !hasObject;
      if (kind === 'improving') add('improving', range);
      else if (kind === 'mind') {
        if (!isTested(words)) add('mind', range);
      } else if (kind === 'state') add('state', range);
      else if (kind === 'amount') {
        if (mark === undefined && change === undefined) add('amount-without-figure', range);
      } else if (kind === 'growing') {
        if (isGeneric) add('improving', range);
        else if (hasObject) add('act', range);
      } else if (kind === 'soft') add('soft', range);
      else if (kind === 'observable' && !isWeakThing) add('act', range);
      else if (kind === 'observable' && !isGeneric) add('act', range);
      else if (kind === 'unknown' && hasObject && !isGeneric) add('further-act', range);
      if (isGeneric) addWord('generic-thing', head);
    } else if (role === 'means') {
      if (!isGeneric && (kind === 'observable' || kind === 'growing' || kind === 'unknown'))
        add('means', range);
    } else if ((kind === 'observable' || kind === 'growing') && hasObject && !isGeneric) {
      add(role === 'purpose' ? 'purpose' : 'further-act', range);
    }
  }

  function isGenericHead({ from, to }: WordRange): boolean {
    const at = to - 1;
    const head = singulars[at] ?? '';
    if (named.has(at)) return false;
    if (
      GENERIC_THINGS.has(head) ||
      FEELINGS.has(head) ||
      COMPARATIVES.has(head) ||
      PRAISE.has(head) ||
      EMPTY_WORDS.has(head)
    )
      return true;
    if (!BROAD_THINGS.has(head)) return false;
    // "All bugs", "clean code": broad, unless it is counted, named or told apart by other words.
    for (let index = from; index < at; index += 1) {
      const word = words[index];
      if (word !== undefined && (word.kind === 'number' || named.has(index) || isSpecific(word, index)))
        return false;
    }
    return true;
  }

  function isSpecific({ lower, stem, kind }: Word, at: number): boolean {
    const singular = singulars[at] ?? lower;
    return (
      kind === 'word' &&
      lower.length > 1 &&
      (timed[at]?.kind ?? 'occasion') === 'occasion' &&
      !DETERMINERS.has(lower) &&
      !PREPOSITIONS.has(lower) &&
      !CONJUNCTIONS.has(lower) &&
      !EMPTY_WORDS.has(lower) &&
      !SUBJECTS.has(lower) &&
      !AUXILIARIES.has(lower) &&
      !COMPARATIVES.has(lower) &&
      !PRAISE.has(lower) &&
      !FEELINGS.has(lower) &&
      !GENERIC_THINGS.has(singular) &&
      !PEOPLE.has(singular) &&
      !IMPROVING_VERBS.has(stem) &&
      !MIND_VERBS.has(stem) &&
      !SOFT_VERBS.has(stem) &&
      !FREQUENCIES.has(lower)
    );
  }

  // Details.
  const [main] = clauses;
  const specific = words.flatMap((word, at) =>
    isSpecific(word, at) && !(main !== undefined && at >= main.verb.from && at < main.verb.to) ? [at] : [],
  );
  for (const at of specific.slice(2, 2 + MOST_DETAILS)) addWord('detail', at);

  // Deliverables: with something that tells which.
  const deliverable = words.findIndex(
    (_, at) =>
      at > (main?.verb.from ?? 0) &&
      DELIVERABLES.has(singulars[at] ?? '') &&
      (timed[at]?.kind ?? 'occasion') === 'occasion' &&
      isTold(at),
  );
  if (deliverable !== -1) addWord('deliverable', deliverable);
  function isTold(at: number): boolean {
    for (let index = at - 1; index >= Math.max(0, at - 4); index -= 1) {
      const word = words[index];
      if (word === undefined || PREPOSITIONS.has(word.lower)) return false;
      if (DETERMINERS.has(word.lower) || word.kind === 'number' || named.has(index)) return true;
      if (isSpecific(word, index) && index > (main?.verb.to ?? 1) - 1) return true;
    }
    return false;
  }
  const isParticular =
    main !== undefined &&
    !isGenericHead(main.object) &&
    DETERMINERS.has(words[main.object.from]?.lower ?? '');
  if (isParticular) addWord('particular', main.object.from);
  const audience = words.findIndex((_, at) => at > 0 && PEOPLE.has(singulars[at] ?? ''));
  if (audience !== -1) addWord('audience', audience);

  // Against.
  if (intention !== undefined) add('intention', intention);
  words.forEach((word, at) => {
    const inVerb = main !== undefined && at >= main.verb.from && at < main.verb.to;
    if (COMPARATIVES.has(word.lower) && !hasFigure && !isCompared(at)) addOnce('comparative', at);
    else if (FEELINGS.has(word.lower) && !inVerb) addOnce('feeling', at);
    else if (PRAISE.has(word.lower)) addOnce('praise', at);
    else if (UNBOUNDED.has(word.lower) && !hasFigure && occasion === -1) addOnce('unbounded', at);
    const length = someday(words, at);
    if (length > 0) add('someday', { from: at, to: at + length });
  });
  function addOnce(kind: EvidenceKind, at: number): void {
    if (!found.some((one) => one.kind === kind)) addWord(kind, at);
  }
  function isCompared(at: number): boolean {
    const next = words[at + 1]?.lower;
    return next === 'than' || words[at - 1]?.lower === 'or';
  }
  const isBare =
    !hasFigure &&
    occasion === -1 &&
    name === undefined &&
    deadline === -1 &&
    !isParticular &&
    specific.length <= 2 &&
    deliverable === -1;
  if (isBare && words.length > 0) add('bare', { from: main?.verb.from ?? 0, to: words.length });
  return found;
}

/** "Well enough to explain it": somebody sees whether it is known. */
function isTested(words: readonly Word[]): boolean {
  return words.some(
    ({ lower }, at) => lower === 'enough' && words.slice(at + 1).some((word) => word.lower === 'to'),
  );
}

function isOccasion(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (word?.kind !== 'word') return false;
  if (FREQUENCIES.has(word.lower)) return true;
  const next = words[at + 1];
  return next !== undefined && OCCASION_WORDS.has(word.lower) && next.before === '' && next.kind === 'word';
}

const someday = createPhraseFinder(SOMEDAY);
