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

/**
 * An entry that is in the base under another heading has the key it has there: it says the same below it, or gives an
 * answer that no other one gives.
 */
function withKeysOf(base: Sections, side: readonly Section[]): readonly Section[] {
  return withKeysBy(tellingAnswers, base, withKeysBy(below, base, side));
}

function withKeysBy(tell: TextsOf, base: Sections, side: readonly Section[]): readonly Section[] {
  const sideByKey = byKey(side);
  const gone = [...base.values()].filter(({ key }) => !sideByKey.has(key));
  if (gone.length === 0) return side;
  const [goneByText, sideByText] = [byText(gone, tell), byText(side, tell)];
  const keysOf = (section: Section): readonly string[] =>
    base.has(section.key)
      ? []
      : unique(
          tell(section)
            .filter((text) => sideByText.get(text)?.length === 1)
            .flatMap((text) => goneByText.get(text) ?? []),
        );
  const found = side.map(keysOf);
  const claims = groupBy(found.flat(), (key) => key);
  return side.map((section, index) => {
    const [only, ...others] = found[index] ?? [];
    const isClear = only !== undefined && others.length === 0 && claims.get(only)?.length === 1;
    return isClear ? { ...section, key: only } : section;
  });
}

type TextsOf = (section: Section) => readonly string[];

/** The keys of those that have it. */
function byText(sections: readonly Section[], tell: TextsOf): ReadonlyMap<string, readonly string[]> {
  const texts = sections.flatMap((section) =>
    unique(tell(section)).map((text) => ({ text, key: section.key })),
  );
  return new Map(
    [...groupBy(texts, ({ text }) => text)].map(([text, of]) => [text, of.map(({ key }) => key)]),
  );
}

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}

/** All of it, where it says anything. */
function below({ parts }: Section): readonly string[] {
  const said = parts
    .slice(1)
    .filter(({ raw }) => !isBlank(raw))
    .map(({ raw }) => raw.trim());
  return said.length === 0 ? [] : [said.join('\n')];
}

/** Those that are long enough to be known by. */
function tellingAnswers({ parts }: Section): readonly string[] {
  return parts.flatMap(({ isItem, key, said }) =>
    isItem && said.split(/\s+/).length >= TELLING_WORDS ? [`${key}\n${said}`] : [],
  );
}

const TELLING_WORDS = 4;
