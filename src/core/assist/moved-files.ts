/**
 * What a goal says of files, kept right when files or folders move: relative links in its prose and repository paths
 * among its evidence. Ids stay: they are stable when the file moves.
 */
import type { GoalFile } from '../model/document';
import { readEvidence } from '../model/evidence';
import type { GoalSet } from '../model/goal-set';
import type { Located } from '../model/goal';
import { readLinkPath, writeLinkPath } from '../model/relative-path';
import { quoted } from '../edit/yaml-edits';
import type { TextEdit } from '../text/edits';
import { proseLinksIn, spanOfText } from './mentions';
import { mayLinkTo } from './references';

/** Paths relative to the root. A folder stands for all that is in it. */
export interface Move {
  readonly from: string;
  readonly to: string;
}

export interface MoveOptions {
  /** Whether links in prose are kept right as well, which other extensions may do already. */
  readonly links: boolean;
}

/** The edits, by the file as it is before the move. Only files that need any are among them. */
export function editsForMoves(
  set: GoalSet,
  moves: readonly Move[],
  options: MoveOptions,
): ReadonlyMap<GoalFile, readonly TextEdit[]> {
  const edits = new Map<GoalFile, readonly TextEdit[]>();
  for (const file of set.files) {
    const ofFile = editsIn(file, moves, options);
    if (ofFile.length > 0) edits.set(file, ofFile);
  }
  return edits;
}

function editsIn(file: GoalFile, moves: readonly Move[], { links }: MoveOptions): readonly TextEdit[] {
  const { text } = file.source;
  const newPath = movedPath(file.path, moves);
  // Whoever links into a folder that moved writes its name.
  if (newPath === file.path && !moves.some(({ from }) => mayLinkTo(text, from))) return [];
  const edits = evidenceOf(file).flatMap((evidence) => evidenceEdit(file, evidence, moves));
  if (!links) return edits;
  for (const { kind, text: written, span } of proseLinksIn(file)) {
    const link = kind === 'destination' ? readLinkPath(written, file.path) : undefined;
    if (link === undefined) continue;
    const target = movedPath(link.path, moves);
    const before = written.slice(0, link.length);
    if (readLinkPath(before, newPath)?.path === target) continue;
    const newText = writeLinkPath(before, target, newPath, text[span.start - 1] === '<');
    edits.push({ span: { start: span.start, end: span.start + link.length }, newText });
  }
  return edits;
}

/** Where a path is after the moves; the nearest folder that moved takes it along. */
export function movedPath(path: string, moves: readonly Move[]): string {
  let nearest: Move | undefined;
  for (const move of moves) {
    const isIn = path === move.from || path.startsWith(`${move.from}/`);
    if (isIn && move.from.length > (nearest?.from.length ?? -1)) nearest = move;
  }
  return nearest === undefined ? path : nearest.to + path.slice(nearest.from.length);
}

/** Under `evidence`, and the answers to Evidence in the log that are a path and nothing else. */
export function evidenceOf({ goal, checkIns, source }: GoalFile): readonly Located<string>[] {
  const inLog = checkIns.flatMap(({ answers }) =>
    answers.flatMap(({ label, valueSpan }) => {
      const value = source.text.slice(valueSpan.start, valueSpan.end);
      return label === 'Evidence' && /^[^\s[\]()<>`*]+$/.test(value) ? [{ value, span: valueSpan }] : [];
    }),
  );
  return [...goal.evidence, ...inLog];
}

function evidenceEdit({ source }: GoalFile, located: Located<string>, moves: readonly Move[]): TextEdit[] {
  const evidence = readEvidence(located.value);
  if (evidence.kind !== 'path') return [];
  const target = movedPath(evidence.path, moves);
  if (target === evidence.path) return [];
  const [before = ''] = located.value.split('#', 1);
  const path = (/^\.?\//.exec(before)?.[0] ?? '') + target + (before.endsWith('/') ? '/' : '');
  const span = spanOfText(source, located);
  // Written with escapes or over several lines, or a name that YAML may read as something else: quoted anew.
  if (!source.text.startsWith(located.value, span.start) || !PLAIN.test(path)) {
    return [{ span: located.span, newText: quoted(path + located.value.slice(before.length)) }];
  }
  return [{ span: { start: span.start, end: span.start + before.length }, newText: path }];
}

/** The same text in every style of YAML. */
const PLAIN = /^[\p{L}\d._/][\p{L}\p{M}\d._/ ()+-]*$/u;
