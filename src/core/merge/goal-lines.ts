/**
 * What a goal says, line by line, for programs that compare lines: each key with its whole name, in the usual order, each
 * answer with its check-in. How the goal is written, its comments in YAML and blank lines make no difference.
 */
import { FIELDS } from '../model/fields';
import { numberIn } from '../parse/yaml-tree';
import { hasConflictMarkers } from '../text/conflict-markers';
import { mergeLines } from '../text/merge-lines';
import { DIAGNOSIS, LOG, type BodyParts, type Part, type Section } from './body-parts';
import { conflictSides } from './conflict-sides';
import { isBlank, linesOf, withEol, withoutEol } from './pieces';
import { readableGoal, type ReadableGoal } from './readable-goal';
import type { Data, DataMap } from './yaml-data';

/** `undefined` for what is no goal, or cannot be read as one. */
export function goalLines(text: string): string | undefined {
  return hasConflictMarkers(text) ? linesInConflict(text) : linesOfGoal(text);
}

/** The lines of both versions, between markers where they differ: beside either of them just that is new. */
function linesInConflict(text: string): string | undefined {
  const sides = conflictSides(linesOf(text));
  const [ours, theirs] = [sides?.ours, sides?.theirs].map((side) => side && linesOfGoal(side));
  if (sides === undefined || ours === undefined || theirs === undefined) return undefined;
  const [all, others] = [linesOf(ours), linesOf(theirs)];
  return mergeLines(all, all, others)
    .flatMap((stretch) => {
      const same = all.slice(stretch.ours.start, stretch.ours.end);
      if (stretch.from === 'ours') return same;
      const other = others.slice(stretch.theirs.start, stretch.theirs.end);
      return [`${sides.opening}\n`, ...same, '=======\n', ...other, `${sides.closing}\n`];
    })
    .join('');
}

function linesOfGoal(text: string): string | undefined {
  const goal = readableGoal(text);
  if (goal?.file === undefined) return undefined;
  const lines = [...dataLines(goal.data), '', ...bodyLines(goal)];
  const said = lines.filter((line, index) => !isBlank(line) || !isBlank(lines[index - 1] ?? ''));
  return `${said.join('\n').trimEnd()}\n`;
}

function dataLines({ entries }: DataMap): readonly string[] {
  const known = FIELDS.map(({ key }) => key).filter((key) => entries.has(key));
  const own = [...entries.keys()].filter((key) => !known.includes(key)).sort();
  return [...known, ...own].flatMap((key) => valueLines(key, entries.get(key)));
}

/** `metric.target: 4.2`; of a list one line for each item; of a long text each line below its key. */
function valueLines(name: string, data: Data | undefined): readonly string[] {
  switch (data?.kind) {
    case undefined:
      return [];
    case 'scalar': {
      const text = withEol(data.text, '\n').trimEnd();
      if (text.includes('\n')) return [`${name}:`, ...text.split('\n').map((line) => `  ${line}`.trimEnd())];
      const looksLikeNumber = data.isText && numberIn(text) !== undefined;
      return [`${name}: ${looksLikeNumber ? JSON.stringify(text) : text}`.trimEnd()];
    }
    case 'list': {
      const lines = data.items.map((item) => valueLines(name, item));
      return (data.isSet ? lines.sort((a, b) => (a.join('\n') < b.join('\n') ? -1 : 1)) : lines).flat();
    }
    case 'map':
      return [...data.entries].flatMap(([key, value]) => valueLines(`${name}.${key}`, value));
  }
}

function bodyLines({ body, below }: ReadableGoal): readonly string[] {
  if (body !== undefined) return body.prose.flatMap((part) => partLines(body, part));
  return linesOf(below).map(withoutEol);
}

function partLines({ diagnosis, log }: BodyParts, { key, raw }: Part): readonly string[] {
  if (key === DIAGNOSIS) return diagnosis === undefined ? [] : [...sectionLines(diagnosis, 'Diagnosis'), ''];
  if (key !== LOG) return [withoutEol(raw)];
  return ['', ...(log?.entries ?? []).flatMap((entry) => [...sectionLines(entry, entry.heading), ''])];
}

/** Each item with what it is part of: a line that changed says where. */
function sectionLines({ parts }: Section, name: string): readonly string[] {
  return parts.flatMap(({ isItem, raw, said, label }) => {
    if (!isItem) return isBlank(raw) ? [] : [withoutEol(raw)];
    const [first = '', ...below] = said.split('\n');
    return [`${name} ${label}: ${first}`.trimEnd(), ...below.map((line) => `  ${line}`.trimEnd())];
  });
}
