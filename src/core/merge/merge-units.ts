/**
 * Merges the entries of a map of front matter. What one side left alone is taken from the other, line by line as it is
 * written; what both changed is merged by what it says; what contradicts is a conflict at its own lines.
 */
import type { FieldDefinition } from '../model/fields';
import { isBlank, isConflict, withEol, type Piece } from './pieces';
import { mergeEntryLines } from './merge-entry-lines';
import { indented, type Unit } from './units';
import { mergeSets, saying } from './yaml-data';

type Units = readonly Unit[];

/** Where a map stands: what is written there ends its lines so, and the keys above it. */
export interface Place {
  readonly eol: string;
  readonly parents: readonly string[];
  /** All fields of a goal. */
  readonly fields: readonly FieldDefinition[];
}

/** In our order; what is only theirs stands behind what it stands behind there. */
export function mergeUnits(base: Units | undefined, ours: Units, theirs: Units, place: Place): Piece[] {
  const indent = ours.find(({ key }) => key !== '')?.indent ?? theirs[0]?.indent ?? '';
  const pieces: Piece[] = [];
  let left: readonly string[] = [];
  for (const key of keysInOrder(ours, theirs)) {
    const named = (units: Units | undefined): Unit | undefined => units?.find((unit) => unit.key === key);
    const [was, mine, other] = [named(base), named(ours), named(theirs)];
    const above = mergeAbove(was?.above, mine?.above, other?.above, place.eol);
    const entry = key === '' ? undefined : mergeUnit(was, mine, other, indent, place);
    if (entry?.length === 0) {
      // What somebody wrote above an entry that is gone is not gone with it.
      left = [...left, ...above.filter((line) => !isBlank(line) && !holds(was?.above, line))];
      continue;
    }
    pieces.push([...left, ...above].join(''), ...(entry ?? []));
    left = [];
  }
  return pieces;
}

function keysInOrder(ours: Units, theirs: Units): readonly string[] {
  const keys = ours.map(({ key }) => key);
  for (const [index, { key }] of theirs.entries()) {
    if (!keys.includes(key)) keys.splice(keys.indexOf(theirs[index - 1]?.key ?? '\0') + 1, 0, key);
  }
  return keys;
}

function mergeUnit(
  base: Unit | undefined,
  ours: Unit | undefined,
  theirs: Unit | undefined,
  indent: string,
  place: Place,
): Piece[] {
  const mine = ours?.raw.join('') ?? '';
  const other = theirs === undefined ? '' : indented(theirs.lines, indent, place.eol);
  const conflict = { ours: mine, base: base?.raw.join('') ?? '', theirs: other };
  if (ours === undefined || theirs === undefined) {
    if (base === undefined) return [mine + other];
    const left = ours ?? theirs;
    return left === undefined || isOnlyBase(left, base) ? [] : [conflict];
  }
  if (sameLines(ours, theirs) || sameLines(theirs, base)) return [mine];
  if (sameLines(ours, base)) return [other];
  const inside = mergeNested(base, ours, theirs, place);
  if (inside !== undefined) return inside;
  const lines = mergeEntryLines(base, ours, theirs, place);
  return [lines === undefined ? conflict : indented(lines, indent, place.eol)];
}

/** Whether nobody wrote anything into an entry that the other side took away. */
function isOnlyBase(unit: Unit, base: Unit): boolean {
  return (
    saying(unit.data) === saying(base.data) && unit.comments.every((text) => base.comments.includes(text))
  );
}

function sameLines(a: Unit, b: Unit | undefined): boolean {
  return a.lines.join('\n') === b?.lines.join('\n');
}

/** Entries below a key, where all have them on lines of their own. */
function mergeNested(base: Unit | undefined, ours: Unit, theirs: Unit, place: Place): Piece[] | undefined {
  if (ours.nested === undefined || theirs.nested === undefined) return undefined;
  if (base !== undefined && base.nested === undefined) return undefined;
  const [was, mine, other] = [base?.lines[0], ours.lines[0], theirs.lines[0]];
  if (mine !== other && other !== was && mine !== was) return undefined;
  const head = mine === was && mine !== other ? indented([other ?? ''], ours.indent, place.eol) : ours.raw[0];
  const inside = mergeUnits(base?.nested, ours.nested, theirs.nested, {
    ...place,
    parents: [...place.parents, ours.key],
  });
  // A key with nothing below it would say something that nobody said.
  const isEmpty = inside.every((piece) => !isConflict(piece) && piece.trim() === '');
  return isEmpty ? undefined : [head ?? '', ...inside];
}

/** Blank lines and comments. Ours, with what they added and without what they took away. */
function mergeAbove(
  base: readonly string[] = [],
  ours: readonly string[] | undefined,
  theirs: readonly string[] | undefined,
  eol: string,
): readonly string[] {
  const other = theirs?.map((line) => withEol(line, eol)) ?? [];
  if (ours === undefined) return other.filter((line) => !holds(base, line));
  const [was, mine, now] = [comments(base), comments(ours), comments(other)];
  if (theirs === undefined || now.join('\n') === was.join('\n')) return ours;
  if (was.join('\n') === mine.join('\n')) return other;
  const kept = mergeSets(was, mine, now);
  return [
    ...ours.filter((line) => isBlank(line) || kept.includes(line.trim())),
    ...other.filter((line) => !isBlank(line) && !holds(ours, line) && kept.includes(line.trim())),
  ];
}

function comments(lines: readonly string[]): readonly string[] {
  return lines.filter((line) => !isBlank(line)).map((line) => line.trim());
}

function holds(lines: readonly string[] = [], line: string): boolean {
  return lines.some((other) => other.trim() === line.trim());
}
