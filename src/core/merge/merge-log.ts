/**
 * Merges the check-in log, entry by entry: those of both sides, in the order of their dates. An entry is known by its date
 * and kind, or by what it says where only its date was corrected.
 */
import type { CalendarDate } from '../model/calendar-date';
import { groupBy } from '../text/group-by';
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
  const was = byKey(base?.entries ?? []);
  const mine = withKeysOf(was, ours?.entries ?? []);
  const other = withKeysOf(was, theirs?.entries ?? []);
  const [mineByKey, otherByKey] = [byKey(mine), byKey(other)];
  const placed: Placed[] = [];
  const waiting: Placed[] = [];
  for (const [index, section] of mine.entries()) {
    const before = was.get(section.key);
    const theirSection = otherByKey.get(section.key);
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
    if (mineByKey.has(section.key)) continue;
    const pieces = mergeEntry(was.get(section.key), undefined, section, eol);
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

type Sections = ReadonlyMap<string, Section>;

function byKey(sections: readonly Section[]): Sections {
  return new Map(sections.map((section) => [section.key, section]));
}

/** An entry that is in the base under another heading has the key it has there. */
function withKeysOf(base: Sections, side: readonly Section[]): readonly Section[] {
  const sideByKey = byKey(side);
  const gone = [...base.values()].filter(({ key }) => !sideByKey.has(key));
  if (gone.length === 0) return side;
  const goneBySaying = groupBy(gone, below);
  const sideBySaying = groupBy(side, below);
  return side.map((section) => {
    if (base.has(section.key)) return section;
    const said = below(section);
    const [only, ...others] = goneBySaying.get(said) ?? [];
    const isClear = said !== '' && others.length === 0 && sideBySaying.get(said)?.length === 1;
    return only !== undefined && isClear ? { ...section, key: only.key } : section;
  });
}

function below({ parts }: Section): string {
  return parts
    .slice(1)
    .filter(({ raw }) => !isBlank(raw))
    .map(({ raw }) => raw.trim())
    .join('\n');
}
