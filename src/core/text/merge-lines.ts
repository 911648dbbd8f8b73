/**
 * A three-way merge of sequences of texts, usually lines: which stretches come from which side. What both sides changed
 * differently is a conflict, without what both begin and end with there. Knows nothing of what the texts say.
 */
import { commonLines } from './minimal-edits';
import type { Span } from './source-text';

/** Spans of indices. */
export interface Stretch {
  /** Whose lines are taken; `neither` where they contradict each other. */
  readonly from: 'ours' | 'theirs' | 'neither';
  readonly base: Span;
  readonly ours: Span;
  readonly theirs: Span;
}

type Lines = readonly string[];

/** Stretches in order, which together are all of each sequence. */
export function mergeLines(base: Lines, ours: Lines, theirs: Lines): readonly Stretch[] {
  const [ends, theirEnds] = [sameEnds(base, ours), sameEnds(base, theirs)];
  const stretches = stretchesOf(base, ours, theirs, ends, theirEnds);
  if (!hasDoubles(stretches, base, ours, theirs)) return stretches;
  // What both wrote or moved alike was found at two places: it is not, where the same lines are compared.
  const shared = { start: Math.min(ends.start, theirEnds.start), end: Math.min(ends.end, theirEnds.end) };
  const others = stretchesOf(base, ours, theirs, shared, shared);
  const isBetter = !hasDoubles(others, base, ours, theirs) && inConflict(others) <= inConflict(stretches);
  return isBetter ? others : stretches;
}

/** How many lines stand against others. */
function inConflict(stretches: readonly Stretch[]): number {
  return stretches
    .filter(
      ({ from, ours, theirs }) => from === 'neither' && ours.start < ours.end && theirs.start < theirs.end,
    )
    .reduce((sum, { ours, theirs }) => sum + ours.end - ours.start + theirs.end - theirs.start, 0);
}

function stretchesOf(
  base: Lines,
  ours: Lines,
  theirs: Lines,
  ends: Ends,
  theirEnds: Ends,
): readonly Stretch[] {
  const inOurs = sameLines(base, ours, ends);
  const inTheirs = sameLines(base, theirs, theirEnds);
  const stretches: Stretch[] = [];
  let [b, o, t] = [0, 0, 0];
  const take = (nextB: number, nextO: number, nextT: number): void => {
    const stretch = {
      base: { start: b, end: nextB },
      ours: { start: o, end: nextO },
      theirs: { start: t, end: nextT },
    };
    stretches.push(...decided(stretch, base, ours, theirs));
    [b, o, t] = [nextB, nextO, nextT];
  };
  for (let line = 0; line < base.length; line++) {
    const [nextO, nextT] = [inOurs.get(line), inTheirs.get(line)];
    if (nextO === undefined || nextT === undefined) continue;
    if (b < line || o < nextO || t < nextT) take(line, nextO, nextT);
    take(line + 1, nextO + 1, nextT + 1);
  }
  if (b < base.length || o < ours.length || t < theirs.length) take(base.length, ours.length, theirs.length);
  return stretches;
}

/** The merged lines, or `undefined` where there is a conflict. */
export function mergedLines(base: Lines, ours: Lines, theirs: Lines): Lines | undefined {
  const stretches = mergeLines(base, ours, theirs);
  if (stretches.some(({ from }) => from === 'neither')) return undefined;
  return stretches.flatMap((stretch) =>
    stretch.from === 'theirs' ? within(theirs, stretch.theirs) : within(ours, stretch.ours),
  );
}

function within(lines: Lines, { start, end }: Span): Lines {
  return lines.slice(start, end);
}

/** Whether a line is taken more often than both sides together have it; what both added, each is taken to have added alike. */
function hasDoubles(stretches: readonly Stretch[], base: Lines, ours: Lines, theirs: Lines): boolean {
  const [was, mine, other] = [counted(base), counted(ours), counted(theirs)];
  const taken = stretches.flatMap(({ from, ...of }) =>
    from === 'ours' ? within(ours, of.ours) : from === 'theirs' ? within(theirs, of.theirs) : [],
  );
  return [...counted(taken)].some(([line, count]) => {
    const [before, here, yonder] = [was.get(line) ?? 0, mine.get(line) ?? 0, other.get(line) ?? 0];
    const isAddedByBoth = here > before && yonder > before;
    return count > (isAddedByBoth ? Math.max(here, yonder) : here + yonder - before);
  });
}

/** Blank lines are all alike. */
function counted(lines: Lines): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const line of lines) if (line.trim() !== '') counts.set(line, (counts.get(line) ?? 0) + 1);
  return counts;
}

/** How many lines two sequences begin and end with. */
interface Ends {
  readonly start: number;
  readonly end: number;
}

function sameEnds(base: Lines, other: Lines): Ends {
  const shorter = Math.min(base.length, other.length);
  let start = 0;
  while (start < shorter && base[start] === other[start]) start++;
  let end = 0;
  while (end < shorter - start && base.at(-1 - end) === other.at(-1 - end)) end++;
  return { start, end };
}

/** Of the lines that two sequences have in common, which is which. */
function sameLines(base: Lines, other: Lines, { start, end }: Ends): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  for (let line = 0; line < start; line++) pairs.set(line, line);
  const between = commonLines(base.slice(start, base.length - end), other.slice(start, other.length - end));
  for (const [line, same] of between) pairs.set(start + line, start + same);
  for (let back = end; back > 0; back--) pairs.set(base.length - back, other.length - back);
  return pairs;
}

function decided(
  stretch: Omit<Stretch, 'from'>,
  base: Lines,
  ours: Lines,
  theirs: Lines,
): readonly Stretch[] {
  const [was, mine, other] = [
    within(base, stretch.base),
    within(ours, stretch.ours),
    within(theirs, stretch.theirs),
  ];
  if (same(mine, other) || same(was, other)) return [{ from: 'ours', ...stretch }];
  if (same(was, mine)) return [{ from: 'theirs', ...stretch }];
  const shorter = Math.min(mine.length, other.length);
  let start = 0;
  while (start < shorter && mine[start] === other[start]) start++;
  let end = 0;
  while (end < shorter - start && mine.at(-1 - end) === other.at(-1 - end)) end++;
  const both = (kind: Stretch['from'], from: number, o: Span, t: Span): Stretch => ({
    from: kind,
    base: { start: from, end: kind === 'neither' ? stretch.base.end : from },
    ours: o,
    theirs: t,
  });
  const [o, t] = [stretch.ours, stretch.theirs];
  return [
    both('ours', stretch.base.start, cut(o, 0, start), cut(t, 0, start)),
    both('neither', stretch.base.start, cut(o, start, mine.length - end), cut(t, start, other.length - end)),
    both('ours', stretch.base.end, cut(o, mine.length - end), cut(t, other.length - end)),
  ].filter((part) => part.from === 'neither' || part.ours.end > part.ours.start);
}

function cut({ start, end }: Span, from: number, to = end - start): Span {
  return { start: start + from, end: start + to };
}

function same(a: Lines, b: Lines): boolean {
  return a.length === b.length && a.every((line, index) => line === b[index]);
}
