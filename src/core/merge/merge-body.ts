/** Merges what stands below the front matter: the prose by lines, the diagnosis and the log by what they are. */
import { mergeLines } from '../text/merge-lines';
import { DIAGNOSIS, LOG, type BodyParts, type Log, type Part } from './body-parts';
import { mergeLog } from './merge-log';
import { mergeEntry } from './merge-section';
import { isBlank, withEol, type Piece } from './pieces';

/** `undefined` where the sides disagree about where the log or the diagnosis is. */
export function mergeBody(
  base: BodyParts,
  ours: BodyParts,
  theirs: BodyParts,
  eol: string,
): readonly Piece[] | undefined {
  const prose = mergeProse(base.prose, ours.prose, theirs.prose, eol);
  if (prose === undefined) return undefined;
  const log = mergeLog(base.log, ours.log, theirs.log, eol);
  const diagnosis = mergeEntry(base.diagnosis, ours.diagnosis, theirs.diagnosis, eol);
  const count = (place: string): number => prose.filter((piece) => piece === place).length;
  const isPlaced = (place: string, pieces: readonly Piece[]): boolean =>
    count(place) === 1 || (count(place) === 0 && pieces.length === 0);
  if (!isPlaced(LOG, log) || !isPlaced(DIAGNOSIS, diagnosis)) return undefined;

  return prose.flatMap((piece, index): readonly Piece[] => {
    const isLast = index === prose.length - 1;
    if (piece === LOG) return logPieces(ours.log, theirs.log, log, isLast, eol);
    if (piece !== DIAGNOSIS) return [piece];
    const gap = withEol(ours.diagnosis?.gap ?? theirs.diagnosis?.gap ?? '', eol);
    return diagnosis.length === 0 ? [] : [...diagnosis, gap === '' && !isLast ? eol : gap];
  });
}

/** With the blank lines around it as ours has them, and one where it needs one. */
function logPieces(
  ours: Log | undefined,
  theirs: Log | undefined,
  entries: readonly Piece[],
  isLast: boolean,
  eol: string,
): readonly Piece[] {
  const frame = ours ?? theirs;
  const lead = withEol(frame?.lead ?? '', eol);
  if (entries.length === 0) return [lead === '' && !isLast ? withEol(theirs?.lead ?? '', eol) : lead];
  const gap = withEol(frame?.entries.at(-1)?.gap ?? '', eol);
  const isNew = frame?.entries.length === 0;
  return [lead === '' && isNew ? eol : lead, ...entries, gap === '' && !isLast ? eol : gap];
}

/** Lines, conflicts between lines, and the places of the diagnosis and the log. */
function mergeProse(
  base: readonly Part[],
  ours: readonly Part[],
  theirs: readonly Part[],
  eol: string,
): readonly Piece[] | undefined {
  const keys = (parts: readonly Part[]): string[] => parts.map(({ key }) => key);
  const stretches = mergeLines(keys(base), keys(ours), keys(theirs));
  const pieces: Piece[] = [];
  for (const stretch of stretches) {
    const mine = ours.slice(stretch.ours.start, stretch.ours.end);
    const other = theirs.slice(stretch.theirs.start, stretch.theirs.end);
    const was = base.slice(stretch.base.start, stretch.base.end).filter((part) => !isPlace(part));
    const isAdded = base.slice(stretch.base.start, stretch.base.end).every(({ raw }) => isBlank(raw));
    if (stretch.from === 'ours' || (stretch.from === 'neither' && isAdded && other.length === 0))
      pieces.push(...textsOf(mine));
    else if (stretch.from === 'theirs' || (isAdded && mine.length === 0)) pieces.push(...textsOf(other, eol));
    else if ([...mine, ...other].some(isPlace)) {
      const both = isAdded ? mergePlaces(mine, other, eol) : undefined;
      if (both === undefined) return undefined;
      pieces.push(...both);
    }
    // Blank lines are nobody's contradiction.
    else if ([...mine, ...other].every(({ raw }) => isBlank(raw))) pieces.push(...textsOf(mine));
    else
      pieces.push({
        ours: textsOf(mine).join(''),
        base: textsOf(was).join(''),
        theirs: textsOf(other, eol).join(''),
      });
  }
  return pieces;
}

/**
 * Both added something, of which one is the log or the diagnosis: that is no contradiction. The log comes last, and a
 * paragraph before the diagnosis: below it, it would be a part of it.
 */
function mergePlaces(
  ours: readonly Part[],
  theirs: readonly Part[],
  eol: string,
): readonly Piece[] | undefined {
  const placeOf = (parts: readonly Part[], key: string): number =>
    parts.findIndex((part) => part.key === key);
  for (const place of [LOG, DIAGNOSIS]) {
    const [mine, other] = [placeOf(ours, place), placeOf(theirs, place)];
    if (mine === -1 || other === -1) continue;
    const above = mergeProse([], ours.slice(0, mine), theirs.slice(0, other), eol);
    const below = mergeProse([], ours.slice(mine + 1), theirs.slice(other + 1), eol);
    return above && below && [...above, place, ...below];
  }
  const isOursLast =
    placeOf(ours, LOG) !== -1 || (placeOf(theirs, LOG) === -1 && placeOf(ours, DIAGNOSIS) !== -1);
  const [first, last] = isOursLast
    ? [textsOf(theirs, eol), textsOf(ours)]
    : [textsOf(ours), textsOf(theirs, eol)];
  // Below a diagnosis there is a blank line anyway.
  const isApart = first.at(-1) === DIAGNOSIS || isBlank(first.at(-1) ?? '') || isBlank(last[0] ?? '');
  return [...first, ...(isApart ? [] : [eol]), ...last];
}

function textsOf(parts: readonly Part[], eol?: string): readonly string[] {
  return parts.map((part) =>
    isPlace(part) ? part.key : eol === undefined ? part.raw : withEol(part.raw, eol),
  );
}

function isPlace({ key }: Part): boolean {
  return key === LOG || key === DIAGNOSIS;
}
