/** What single words of a goal statement leave open, wherever they stand. */
import { FEELINGS } from '../language/data/feeling-words';
import { PEOPLE } from '../language/data/observable-words';
import { COMPARATIVES, JARGON, PRAISE, SOMEDAY, UNBOUNDED } from '../language/data/vague-words';
import { perForm } from '../language/form';
import { createPhraseFinder } from '../language/phrase-finder';
import { doesLess } from './goal-clauses-say';
import { coreOf, one, type Found } from './goal-found';
import type { GoalReading } from './goal-reading';
import { objectKindOf, singularAt } from './goal-things';
import type { EvidenceKind } from './goal-weights';

export function vagueWordsSay(reading: GoalReading, hasOccasion: boolean): readonly Found[] {
  const { words, intention } = reading;
  const found: Found[] = intention === undefined ? [] : [{ kind: 'intention', at: intention }];
  words.forEach((word, at) => {
    const length = someday(words, at);
    if (length > 0) found.push({ kind: 'someday', at: { from: at, to: at + length } });
    for (const vague of vaguenessOf(word)) {
      const kind = kindMeant(reading, vague, at, hasOccasion);
      if (kind === undefined) continue;
      if (!found.some((other) => other.kind === kind)) found.push({ kind, at: one(at) });
      return;
    }
  });
  return found;
}

/** As what a word leaves something open where it stands; `undefined` where it does not. */
function kindMeant(
  reading: GoalReading,
  vague: VagueKind,
  at: number,
  hasOccasion: boolean,
): EvidenceKind | undefined {
  const { words, main, figures } = reading;
  const isVerb = at >= main.verb.from && at < main.verb.to;
  const hasFigure = figures.change !== undefined || figures.mark !== undefined || figures.count !== undefined;
  switch (vague) {
    case 'comparative': {
      const isCompared = words[at + 1]?.lower === 'than' || NO_COMPARISON.has(words[at - 1]?.lower ?? '');
      if (isVerb || hasFigure || isCompared) return undefined;
      return isInCore(reading, at) ? vague : 'comparative-aside';
    }
    case 'feeling':
      return isVerb ? undefined : vague;
    case 'unbounded':
      return hasFigure || hasOccasion || isEachOfSome(reading, at) ? undefined : vague;
    default:
      return vague;
  }
}

function isInCore(reading: GoalReading, at: number): boolean {
  const { from, to } = coreOf(reading);
  if (doesLess(reading) || at < from || at > to) return false;
  return at < to || reading.words[at]?.before === '';
}

/** "Migrate all services": done with the last of them. "Fix all bugs" ends nowhere. */
function isEachOfSome(reading: GoalReading, at: number): boolean {
  const { words, main } = reading;
  const isInObject = at >= main.object.from && at < main.object.to;
  const isForAll = words[at - 1]?.lower === 'to' && PEOPLE.has(singularAt(words, at + 1));
  return (isInObject || isForAll) && main.kind === 'observable' && objectKindOf(reading, main) === 'told';
}

/** "Or more", "no longer". */
const NO_COMPARISON: ReadonlySet<string> = new Set(['or', 'no', 'any']);

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
