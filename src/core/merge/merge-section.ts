/**
 * Merges one check-in, reflection or diagnosis, item by item. Text that is no item is merged by lines; where both sides
 * changed that, all of the section is.
 */
import { mergeLines } from '../text/merge-lines';
import type { Part, Section } from './body-parts';
import { isBlank, linesOf, withEol, withoutEol, type Piece } from './pieces';

/** Of a check-in or the diagnosis, which a side may have added, or taken away. */
export function mergeEntry(
  base: Section | undefined,
  ours: Section | undefined,
  theirs: Section | undefined,
  eol: string,
): readonly Piece[] {
  if (ours !== undefined && theirs !== undefined) return mergeSection(base, ours, theirs, eol);
  const left = ours ?? theirs;
  const raw = { ours: rawOf(ours), base: rawOf(base), theirs: withEol(rawOf(theirs), eol) };
  if (left === undefined || base === undefined) return [raw.ours + raw.theirs].filter((text) => text !== '');
  return isUnchanged(base, left) ? [] : [raw];
}

function mergeSection(
  base: Section | undefined,
  ours: Section,
  theirs: Section,
  eol: string,
): readonly Piece[] {
  const [was, mine, other] = [textOf(base), textOf(ours), textOf(theirs)];
  if (mine === other || was === other) return [rawOf(ours)];
  if (was === mine) return [withEol(rawOf(theirs), eol)];
  const [oldProse, prose, theirProse] = [proseOf(base), proseOf(ours), proseOf(theirs)];
  if (theirProse === prose || theirProse === oldProse) return mergeItems(base, ours, theirs, ours, eol);
  if (prose === oldProse) return mergeItems(base, ours, theirs, theirs, eol);
  return mergeRaw(rawOf(base), rawOf(ours), rawOf(theirs), eol);
}

/** Whether nobody changed what a section says, which the other side took away. */
function isUnchanged(base: Section, section: Section): boolean {
  const said = ({ parts }: Section): string =>
    JSON.stringify(
      parts
        .flatMap((part) => (part.isItem ? [[part.key, part.said]] : []))
        .sort(([a = ''], [b = '']) => (a < b ? -1 : 1)),
    );
  return proseOf(base) === proseOf(section) && said(base) === said(section);
}

/** Conflicts at the lines that contradict each other. */
export function mergeRaw(base: string, ours: string, theirs: string, eol: string): readonly Piece[] {
  const [mine, other] = [linesOf(ours), linesOf(withEol(theirs, eol))];
  const was = linesOf(base);
  const stretches = mergeLines(was.map(withoutEol), mine.map(withoutEol), other.map(withoutEol));
  return stretches.map((stretch) => {
    const ourLines = mine.slice(stretch.ours.start, stretch.ours.end).join('');
    const theirLines = other.slice(stretch.theirs.start, stretch.theirs.end).join('');
    const baseLines = was.slice(stretch.base.start, stretch.base.end).join('');
    if (stretch.from === 'neither') return { ours: ourLines, base: baseLines, theirs: theirLines };
    return stretch.from === 'ours' ? ourLines : theirLines;
  });
}

function rawOf(section: Section | undefined): string {
  return section?.parts.map(({ raw }) => raw).join('') ?? '';
}

function textOf(section: Section | undefined): string {
  return withEol(rawOf(section), '\n');
}

function proseOf(section: Section | undefined): string {
  const lines = section?.parts.filter((part) => !part.isItem && !isBlank(part.raw)) ?? [];
  return lines.map(({ key }) => key).join('\n');
}

interface Placed {
  readonly key: string;
  readonly isItem: boolean;
  readonly isBlank: boolean;
  readonly pieces: readonly Piece[];
}

/** In the order and between the lines of one of the two, the frame. */
function mergeItems(
  base: Section | undefined,
  ours: Section,
  theirs: Section,
  frame: Section,
  eol: string,
): readonly Piece[] {
  const itemOf = (section: Section | undefined, key: string): Part | undefined =>
    section?.parts.find((part) => part.isItem && part.key === key);
  const merged = (key: string): readonly Piece[] =>
    mergeItem(itemOf(base, key), itemOf(ours, key), itemOf(theirs, key), eol);

  const placed: Placed[] = [];
  for (const part of frame.parts) {
    const pieces = part.isItem ? merged(part.key) : [frame === ours ? part.raw : withEol(part.raw, eol)];
    if (pieces.length > 0) placed.push({ ...part, isBlank: isBlank(part.raw), pieces });
  }
  let previous: string | undefined;
  for (const { key, isItem } of (frame === ours ? theirs : ours).parts) {
    if (!isItem) continue;
    const isThere = placed.some((part) => part.isItem && part.key === key);
    const pieces = isThere || itemOf(frame, key) !== undefined ? [] : merged(key);
    if (pieces.length > 0) insertItem(placed, { key, isItem, isBlank: false, pieces }, previous, eol);
    if (isThere || pieces.length > 0) previous = key;
  }
  return placed.flatMap(({ pieces }) => pieces);
}

/** Behind the item it stands behind on its side, else before all others. */
function insertItem(placed: Placed[], item: Placed, previous: string | undefined, eol: string): void {
  const before = placed.findIndex((part) => part.isItem && part.key === previous);
  const first = placed.findIndex((part) => part.isItem);
  if (before !== -1) placed.splice(before + 1, 0, item);
  else if (first !== -1) placed.splice(first, 0, item);
  else {
    if (placed.at(-1)?.isBlank === false)
      placed.push({ key: '', isItem: false, isBlank: true, pieces: [eol] });
    placed.push(item);
  }
}

function mergeItem(
  base: Part | undefined,
  ours: Part | undefined,
  theirs: Part | undefined,
  eol: string,
): readonly Piece[] {
  const raw = (part: Part | undefined): string => withEol(part?.raw ?? '', eol);
  const conflict = { ours: ours?.raw ?? '', base: raw(base), theirs: raw(theirs) };
  if (ours === undefined || theirs === undefined) {
    if (base === undefined) return [conflict.ours + conflict.theirs];
    return (ours ?? theirs)?.said === base.said ? [] : [conflict];
  }
  if (ours.raw === raw(theirs) || raw(theirs) === raw(base)) return [ours.raw];
  if (raw(ours) === raw(base)) return [conflict.theirs];
  if (ours.said === theirs.said || theirs.said === base?.said) return [ours.raw];
  return [ours.said === base?.said ? conflict.theirs : conflict];
}
