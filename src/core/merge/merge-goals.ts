/**
 * A three-way merge of a goal file, as texts: key by key, check-in by check-in, item by item, and the prose line by line.
 * Ours with their changes, as it is written; what contradicts is a conflict at its own lines. What is written is read
 * again: where it does not say what both said, lines are merged instead, and what lines would merge wrongly is a conflict.
 */
import { FIELDS, type FieldDefinition } from '../model/fields';
import { mergeBody } from './merge-body';
import { mergeRaw } from './merge-section';
import { mergeUnits, type Place } from './merge-units';
import { decidedFor, isConflict, withMarkers, type Markers, type Piece } from './pieces';
import { readableGoal, type ReadableGoal } from './readable-goal';
import { isFaithful } from './verify-merge';

export type MergeResult =
  | { readonly kind: 'merged'; readonly text: string }
  /** The text has markers, as git writes them. */
  | { readonly kind: 'conflicts'; readonly text: string; readonly count: number }
  /** Not all of the three can be read as goals: nothing is known of how they go together. */
  | { readonly kind: 'unreadable' };

export const USUAL_MARKERS: Markers = { ours: 'ours', theirs: 'theirs', size: 7 };

/** An empty base is one that was not there. A repository's own keys are no other spellings of the format's. */
export function mergeGoals(
  base: string,
  ours: string,
  theirs: string,
  markers: Markers = USUAL_MARKERS,
  ownKeys: ReadonlySet<string> = new Set(),
): MergeResult {
  if (ours === theirs || base === theirs) return { kind: 'merged', text: ours };
  if (base === ours) return { kind: 'merged', text: theirs };
  const fields = fieldsWith(ownKeys);
  const was = readableGoal(base, fields);
  const mine = readableGoal(ours, fields);
  const other = readableGoal(theirs, fields);
  if (was === undefined || mine?.file === undefined || other?.file === undefined)
    return { kind: 'unreadable' };
  const place: Place = { eol: mine.file.source.eol, parents: [], fields };

  const pieces = mergeParts(was, mine, other, place);
  const isRight = pieces !== undefined && isFaithful(was, mine, other, pieces, fields);
  return resultOf(isRight ? pieces : mergeTexts(was, mine, other, place), ours, markers, place.eol);
}

function fieldsWith(ownKeys: ReadonlySet<string>): readonly FieldDefinition[] {
  const own = [...ownKeys].filter((key) => FIELDS.every((field) => field.key !== key));
  return own.length === 0 ? FIELDS : [...FIELDS, ...own.map((key) => ({ ...OWN_FIELD, key }))];
}

const OWN_FIELD: Omit<FieldDefinition, 'key'> = {
  shape: { kind: 'text' },
  documentation: '',
  example: '',
  placeholder: '',
};

function mergeParts(
  base: ReadableGoal,
  ours: ReadableGoal,
  theirs: ReadableGoal,
  place: Place,
): readonly Piece[] | undefined {
  if (!base.units || !ours.units || !theirs.units) return undefined;
  const entries = mergeUnits(base.units, ours.units, theirs.units, place);
  return [ours.opening, ...entries, ours.closing, ...mergeBodies(base, ours, theirs, place.eol)];
}

/** By lines where it cannot be told what is the log: the keys above it go together all the same. */
function mergeBodies(
  base: ReadableGoal,
  ours: ReadableGoal,
  theirs: ReadableGoal,
  eol: string,
): readonly Piece[] {
  const body = base.body && ours.body && theirs.body && mergeBody(base.body, ours.body, theirs.body, eol);
  return body ?? mergeRaw(base.below, ours.below, theirs.below, eol);
}

/** As git does it; where that has no conflict and is wrong all the same, all that differs is one. */
function mergeTexts(
  base: ReadableGoal,
  ours: ReadableGoal,
  theirs: ReadableGoal,
  { eol, fields }: Place,
): readonly Piece[] {
  const pieces = mergeRaw(base.text, ours.text, theirs.text, eol);
  const isRight = pieces.some(isConflict) || isFaithful(base, ours, theirs, pieces, fields);
  if (isRight) return pieces;
  const apart = mergeRaw('', ours.text, theirs.text, eol);
  return apart.map((piece, index) =>
    isConflict(piece)
      ? { ...piece, base: between(apart.slice(0, index), base.text, apart.slice(index + 1)) }
      : piece,
  );
}

/** A text without what stands before and behind a conflict anyway. */
function between(before: readonly Piece[], text: string, behind: readonly Piece[]): string {
  const [first, last] = [decidedFor(before, 'ours'), decidedFor(behind, 'ours')];
  const rest = text.startsWith(first) ? text.slice(first.length) : text;
  return rest.endsWith(last) ? rest.slice(0, rest.length - last.length) : rest;
}

function resultOf(pieces: readonly Piece[], ours: string, markers: Markers, eol: string): MergeResult {
  const count = pieces.filter(isConflict).length;
  if (count > 0) return { kind: 'conflicts', text: withMarkers(pieces, markers, eol), count };
  const text = decidedFor(pieces, 'ours');
  const isOpen = !/[\r\n]$/.test(ours);
  return { kind: 'merged', text: isOpen ? text.replace(/(?:\r\n|\r|\n)$/, '') : text };
}
