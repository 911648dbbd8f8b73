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
    const isCompared = words[at + 1]?.lower === 'than' || NO_COMPARISON.has(words[at - 1]?.lower ?? '');
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
