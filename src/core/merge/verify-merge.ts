/**
 * Whether a merge is what both sides said: it is read again, with its conflicts decided for either side, and compared with
 * a merge of what the three texts say. No line, comment or check-in that somebody wrote may be missing, none be there twice.
 */
import type { GoalFile } from '../model/document';
import type { FieldDefinition } from '../model/fields';
import { decidedFor, isConflict, type Piece, type Side } from './pieces';
import { readableGoal, type ReadableGoal } from './readable-goal';
import type { Unit } from './units';
import { mergeData, saying, type Data } from './yaml-data';

const SIDES: readonly Side[] = ['ours', 'theirs'];

export function isFaithful(
  base: ReadableGoal,
  ours: ReadableGoal,
  theirs: ReadableGoal,
  pieces: readonly Piece[],
  fields: readonly FieldDefinition[],
): boolean {
  const hasConflicts = pieces.some(isConflict);
  // Without a conflict both are the same text.
  const results = SIDES.slice(hasConflicts ? 0 : 1).map((side) => ({
    side,
    result: readableGoal(decidedFor(pieces, side), fields),
  }));
  const read = results.flatMap(({ result }) => result ?? []);
  return (
    results.every(({ side, result }) => {
      const { data } = mergeData(base.data, ours.data, theirs.data, side);
      const own = side === 'ours' ? ours.data : theirs.data;
      return result !== undefined && isSaid(result.data, data, hasConflicts ? own : data);
    }) &&
    keepsAll(base, ours, theirs, read, commentsOf) &&
    keepsAll(base, ours, theirs, read, headingsOf) &&
    // A short answer stands in many check-ins, and a check-in may have got another date: not both at once.
    (keepsAll(base, ours, theirs, read, textsOf) || keepsAll(base, ours, theirs, read, textsByEntry)) &&
    hasNothingNew(ours, theirs, read)
  );
}

/** Where there are conflicts, a value may also be all that one side said. */
function isSaid(data: Data | undefined, merged: Data | undefined, own: Data | undefined): boolean {
  if (saying(data) === saying(merged) || saying(data) === saying(own)) return true;
  if (data?.kind !== 'map' || merged?.kind !== 'map' || own?.kind !== 'map') return false;
  return [...new Set([...data.entries.keys(), ...merged.entries.keys()])].every((key) =>
    isSaid(data.entries.get(key), merged.entries.get(key), own.entries.get(key)),
  );
}

type TextsOf = (goal: ReadableGoal) => readonly string[];

/**
 * What a side added is there as often as it is there, what both kept as well; in one of the results at least. Of what was
 * there several times, each side may have taken away another.
 */
function keepsAll(
  base: ReadableGoal,
  ours: ReadableGoal,
  theirs: ReadableGoal,
  results: readonly ReadableGoal[],
  textsOfGoal: TextsOf,
): boolean {
  const [was, mine, other, ...there] = [base, ours, theirs, ...results].map((goal) =>
    counted(textsOfGoal(goal)),
  );
  const count = (counts: ReadonlyMap<string, number> | undefined, text: string): number =>
    counts?.get(text) ?? 0;
  return [...new Set([...(mine?.keys() ?? []), ...(other?.keys() ?? [])])].every((text) => {
    const [before, here, yonder] = [count(was, text), count(mine, text), count(other, text)];
    const isKept = here >= before && yonder >= before;
    const least = isKept ? Math.max(here, yonder) : Math.min(here, yonder, here + yonder - before);
    return there.some((counts) => count(counts, text) >= least);
  });
}

function counted(texts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

/** No check-in more often than on a side, and no answer that nobody gave. */
function hasNothingNew(ours: ReadableGoal, theirs: ReadableGoal, results: readonly ReadableGoal[]): boolean {
  const [mine, other] = [counted(headingsOf(ours)), counted(headingsOf(theirs))];
  const answers = new Set([...answersOf(ours.file), ...answersOf(theirs.file)]);
  return results.every(
    (result) =>
      [...counted(headingsOf(result))].every(
        ([heading, count]) => count <= Math.max(mine.get(heading) ?? 0, other.get(heading) ?? 0),
      ) && answersOf(result.file).every((answer) => answers.has(answer)),
  );
}

function headingsOf({ file }: ReadableGoal): readonly string[] {
  return (
    file?.checkIns.map(({ date, kind, heading }) =>
      date === undefined ? heading.value.toLowerCase() : `${date} ${kind}`,
    ) ?? []
  );
}

function answersOf(file: GoalFile | undefined): readonly string[] {
  const items =
    file === undefined ? [] : [...file.body.checkIns.flatMap((entry) => entry.items), ...file.body.diagnosis];
  return items.map(({ label, answer }) => `${label.toLowerCase()}: ${answer}`);
}

/** The lines of the body, and its items, without what only looks. */
function textsOf({ file, lines }: ReadableGoal): readonly string[] {
  if (file?.frontMatter.scan.kind !== 'block') return [];
  return lines
    .slice(file.frontMatter.scan.bodyLine)
    .map(saidIn)
    .filter((said) => said !== '');
}

/** The same, each line of a check-in with the check-in. */
function textsByEntry(goal: ReadableGoal): readonly string[] {
  const { file, lines } = goal;
  if (file?.frontMatter.scan.kind !== 'block') return [];
  const names = headingsOf(goal);
  const entryOf = new Map<number, string>();
  for (const [index, { span }] of file.checkIns.entries()) {
    const last = file.source.positionAt(span.end).line;
    for (let line = file.source.positionAt(span.start).line; line < last; line++)
      entryOf.set(line, names[index] ?? '');
  }
  const { bodyLine } = file.frontMatter.scan;
  return lines.slice(bodyLine).flatMap((line, index) => {
    const said = saidIn(line);
    return said === '' ? [] : [`${entryOf.get(bodyLine + index) ?? ''}\n${said}`];
  });
}

function saidIn(line: string): string {
  return line
    .replace(/^[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*/, '')
    .replace(/[*_\s]+/g, ' ')
    .trim()
    .toLowerCase();
}

function commentsOf({ units }: ReadableGoal): readonly string[] {
  const all = (some: readonly Unit[]): readonly string[] =>
    some.flatMap(({ above, comments, nested }) => [
      ...above.map((line) => line.trim()).filter((line) => line !== ''),
      ...(nested === undefined ? comments : [...headComment(comments, nested), ...all(nested)]),
    ]);
  return all(units ?? []);
}

/** Comments of nested entries are counted there. */
function headComment(comments: readonly string[], nested: readonly Unit[]): readonly string[] {
  const inside = nested.flatMap((unit) => [...unit.comments, ...unit.above.map((line) => line.trim())]);
  return comments.filter((text) => !inside.includes(text));
}
