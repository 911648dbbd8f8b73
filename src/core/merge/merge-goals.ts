/**
 * A three-way merge of a goal file, as texts: key by key, check-in by check-in, item by item, and the prose line by line.
 * Ours with their changes, as it is written; what contradicts is a conflict at its own lines. What is written is read
 * again: where it does not say what both said, lines are merged instead, and what lines would merge wrongly is a conflict.
 */
import { mergeBody } from './merge-body';
import { mergeRaw } from './merge-section';
import { mergeUnits } from './merge-units';
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

/** An empty base is one that was not there. */
export function mergeGoals(
  base: string,
  ours: string,
  theirs: string,
  markers: Markers = USUAL_MARKERS,
): MergeResult {
  if (ours === theirs || base === theirs) return { kind: 'merged', text: ours };
  if (base === ours) return { kind: 'merged', text: theirs };
  const was = readableGoal(base);
  const mine = readableGoal(ours);
  const other = readableGoal(theirs);
  if (was === undefined || mine?.file === undefined || other?.file === undefined)
    return { kind: 'unreadable' };
  const { eol } = mine.file.source;

  const pieces = mergeParts(was, mine, other, eol);
  const isRight = pieces !== undefined && isFaithful(was, mine, other, pieces);
  return resultOf(isRight ? pieces : mergeTexts(was, mine, other, eol), ours, markers, eol);
}

function mergeParts(
  base: ReadableGoal,
  ours: ReadableGoal,
  theirs: ReadableGoal,
  eol: string,
): readonly Piece[] | undefined {
  if (!base.units || !ours.units || !theirs.units || !base.body || !ours.body || !theirs.body)
    return undefined;
  const body = mergeBody(base.body, ours.body, theirs.body, eol);
  const entries = mergeUnits(base.units, ours.units, theirs.units, { eol, parents: [] });
  return body && [ours.opening, ...entries, ours.closing, ...body];
}

/** As git does it; where that has no conflict and is wrong all the same, all that differs is one. */
function mergeTexts(
  base: ReadableGoal,
  ours: ReadableGoal,
  theirs: ReadableGoal,
  eol: string,
): readonly Piece[] {
  const pieces = mergeRaw(base.text, ours.text, theirs.text, eol);
  const isRight = pieces.some(isConflict) || isFaithful(base, ours, theirs, pieces);
  return isRight ? pieces : mergeRaw('', ours.text, theirs.text, eol);
}

function resultOf(pieces: readonly Piece[], ours: string, markers: Markers, eol: string): MergeResult {
  const count = pieces.filter(isConflict).length;
  if (count > 0) return { kind: 'conflicts', text: withMarkers(pieces, markers, eol), count };
  const text = decidedFor(pieces, 'ours');
  const isOpen = !/[\r\n]$/.test(ours);
  return { kind: 'merged', text: isOpen ? text.replace(/(?:\r\n|\r|\n)$/, '') : text };
}
