/**
 * Merges the check-in log, entry by entry: those of both sides, in the order of their dates. An entry is known by its date
 * and kind, or by what it says where only its date was corrected.
 */
import type { CalendarDate } from '../model/calendar-date';
import type { Log, Section } from './body-parts';
import { mergeEntry } from './merge-section';
import { isBlank, type Piece } from './pieces';

interface Placed {
  readonly date: CalendarDate | undefined;
  /** A check-in comes before a reflection of the same day. */
  readonly isReflection: boolean;
  readonly pieces: readonly Piece[];
  /** Blank lines below, where there is something below. */
  readonly gap: string | undefined;
}

/** The log without the blank lines around it. */
export function mergeLog(
  base: Log | undefined,
  ours: Log | undefined,
  theirs: Log | undefined,
  eol: string,
): readonly Piece[] {
  const was = base?.entries ?? [];
  const mine = withKeysOf(was, ours?.entries ?? []);
  const other = withKeysOf(was, theirs?.entries ?? []);
  const placed: Placed[] = [];
  const waiting: Placed[] = [];
  for (const [index, section] of mine.entries()) {
    const before = sameKey(was, section);
    const theirSection = sameKey(other, section);
    const pieces = mergeEntry(before, section, theirSection, eol);
    if (pieces.length === 0) continue;
    // A date that they corrected is the date now, and is where such a date belongs.
    const isMoved =
      before !== undefined &&
      theirSection !== undefined &&
      before.date === section.date &&
      theirSection.date !== section.date;
    const gap = index === mine.length - 1 ? undefined : section.gap;
    if (isMoved) waiting.push(placedAt(theirSection, pieces, undefined));
    else placed.push(placedAt(section, pieces, gap));
  }
  for (const section of other) {
    if (sameKey(mine, section) !== undefined) continue;
    const pieces = mergeEntry(sameKey(was, section), undefined, section, eol);
    if (pieces.length > 0) waiting.push(placedAt(section, pieces, undefined));
  }
  for (const entry of waiting) placed.splice(placeFor(placed, entry), 0, entry);
  return placed.flatMap(({ pieces, gap }, index) =>
    index === placed.length - 1 ? pieces : [...pieces, gap ?? eol],
  );
}

function placedAt({ date, heading }: Section, pieces: readonly Piece[], gap: string | undefined): Placed {
  return { date, isReflection: heading.endsWith('reflection'), pieces, gap };
}

/** Behind the last one that is not younger; what has no date stays last. */
function placeFor(placed: readonly Placed[], { date, isReflection }: Placed): number {
  if (date === undefined) return placed.length;
  const previous = placed.findLastIndex(
    (entry) =>
      entry.date !== undefined &&
      (entry.date < date || (entry.date === date && (isReflection || !entry.isReflection))),
  );
  if (previous !== -1) return previous + 1;
  const first = placed.findIndex((entry) => entry.date !== undefined);
  return first === -1 ? placed.length : first;
}

function sameKey(sections: readonly Section[], { key }: Section): Section | undefined {
  return sections.find((section) => section.key === key);
}

/** An entry that is in the base under another heading has the key it has there. */
function withKeysOf(base: readonly Section[], side: readonly Section[]): readonly Section[] {
  const gone = base.filter((section) => sameKey(side, section) === undefined);
  return side.map((section) => {
    if (gone.length === 0 || sameKey(base, section) !== undefined) return section;
    const said = below(section);
    const alike = said === '' ? [] : gone.filter((other) => below(other) === said);
    const [only] = alike;
    const isAlone = side.filter((other) => below(other) === said).length === 1;
    return only !== undefined && alike.length === 1 && isAlone ? { ...section, key: only.key } : section;
  });
}

function below({ parts }: Section): string {
  return parts
    .slice(1)
    .filter(({ raw }) => !isBlank(raw))
    .map(({ raw }) => raw.trim())
    .join('\n');
}
