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
import { evidenceOf } from './evidence-places';
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
  const move = mover(moves);
  // Whoever links into a folder that moved writes its name. Many names are not worth looking for one by one.
  const mayLink = ({ source: { text } }: GoalFile): boolean =>
    moves.length > FEW || moves.some(({ from }) => mayLinkTo(text, from));
  for (const file of set.files) {
    if (move(file.path) === file.path && !mayLink(file)) continue;
    const ofFile = editsIn(file, move, options);
    if (ofFile.length > 0) edits.set(file, ofFile);
  }
  return edits;
}

const FEW = 20;

/** Where a path is after the moves; the nearest folder that moved takes it along. */
type Mover = (path: string) => string;

function mover(moves: readonly Move[]): Mover {
  const targets = new Map(moves.map(({ from, to }) => [from, to]));
  return (path) => {
    for (let end = path.length; end > 0; end = path.lastIndexOf('/', end - 1)) {
      const target = targets.get(path.slice(0, end));
      if (target !== undefined) return target + path.slice(end);
    }
    return path;
  };
}

function editsIn(file: GoalFile, move: Mover, { links }: MoveOptions): readonly TextEdit[] {
  const edits = evidenceOf(file).flatMap((evidence) => evidenceEdit(file, evidence, move));
  if (!links) return edits;
  const newPath = move(file.path);
  for (const { kind, text, span } of proseLinksIn(file)) {
    const link = kind === 'destination' ? readLinkPath(text, file.path) : undefined;
    if (link === undefined) continue;
    const target = move(link.path);
    const before = text.slice(0, link.length);
    if (readLinkPath(before, newPath)?.path === target) continue;
    const isAngled = file.source.text[span.start - 1] === '<';
    const newText = writeLinkPath(before, { toFile: target, fromFile: newPath, isAngled });
    edits.push({ span: { start: span.start, end: span.start + link.length }, newText });
  }
  return edits;
}

function evidenceEdit({ source }: GoalFile, located: Located<string>, move: Mover): TextEdit[] {
  const evidence = readEvidence(located.value);
  if (evidence.kind !== 'path') return [];
  const target = move(evidence.path);
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
