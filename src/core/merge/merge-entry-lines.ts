/**
 * One entry of front matter that both sides wrote anew, though what they say goes together: merged by lines, or one side's
 * lines with the other's values set in them. Whichever reads as both said, and holds both sides' comments.
 */
import { editGoal, type GoalChange } from '../edit/edit-goal';
import { DEFAULT_CONFIG } from '../model/config';
import type { FieldDefinition } from '../model/fields';
import { numberIn } from '../parse/yaml-tree';
import { mergedLines } from '../text/merge-lines';
import { commentsOfLines, dataOfLines, readLines, type Unit } from './units';
import { mergeData, mergeSets, saying, type Data } from './yaml-data';

/** The merged lines, or `undefined` where only a person can merge them. The parents are the keys above. */
export function mergeEntryLines(
  base: Unit | undefined,
  ours: Unit,
  theirs: Unit,
  { parents, fields }: { readonly parents: readonly string[]; readonly fields: readonly FieldDefinition[] },
): readonly string[] | undefined {
  const { data, hasConflict } = mergeData(base?.data, ours.data, theirs.data, 'ours');
  if (hasConflict || data === undefined) return undefined;
  const wanted = saying(data);
  const comments = mergeSets(base?.comments ?? [], ours.comments, theirs.comments);
  const path = [...parents, ours.key];
  const isRight = (lines: readonly string[] | undefined): boolean => {
    if (lines === undefined) return false;
    const whole = below(parents, lines);
    const there = commentsOfLines(whole);
    return (
      saying(dataAt(dataOfLines(whole, fields), path)) === wanted &&
      comments.every((text) => there.includes(text))
    );
  };
  const byLines = mergedLines(base?.lines ?? [], ours.lines, theirs.lines);
  if (isRight(byLines)) return byLines;
  for (const unit of [ours, theirs]) {
    const lines = withData(unit, data, path);
    if (isRight(lines)) return lines;
  }
  return undefined;
}

/** The lines with the keys above them, so that they are read as what they are. */
function below(parents: readonly string[], lines: readonly string[]): readonly string[] {
  const blanks = ' '.repeat(parents.length);
  return [
    ...parents.map((key, depth) => `${' '.repeat(depth)}${JSON.stringify(key)}:`),
    ...lines.map((line) => (line === '' ? '' : blanks + line)),
  ];
}

function dataAt(data: Data | undefined, path: readonly string[]): Data | undefined {
  return path.reduce<Data | undefined>(
    (inside, key) => (inside?.kind === 'map' ? inside.entries.get(key) : undefined),
    data,
  );
}

function withData(unit: Unit, data: Data, path: readonly string[]): readonly string[] | undefined {
  const parents = path.slice(0, -1);
  const file = readLines(below(parents, unit.lines));
  const changes = changesBetween(unit.data, data, path);
  if (file === undefined || changes === undefined) return undefined;
  const result = editGoal(file, changes, DEFAULT_CONFIG);
  if (!result.ok) return undefined;
  // Between the two lines of dashes.
  const lines = result.text.split('\n').slice(1, -2);
  return lines.slice(parents.length).map((line) => line.slice(parents.length));
}

/** What makes one value of another; `undefined` for what cannot be set. */
function changesBetween(
  from: Data | undefined,
  to: Data,
  path: readonly string[],
): readonly GoalChange[] | undefined {
  if (saying(from) === saying(to)) return [];
  switch (to.kind) {
    case 'scalar':
      return to.text === '' && !to.isText
        ? undefined
        : [{ kind: 'set', path, value: valueOf(to.text, to.isText) }];
    case 'list': {
      const texts = to.items.map((item) => (item.kind === 'scalar' ? item.text : undefined));
      return texts.includes(undefined) ? undefined : [{ kind: 'set', path, value: texts as string[] }];
    }
    case 'map': {
      const there = from?.kind === 'map' ? from.entries : new Map<string, Data>();
      const sets = [...to.entries].map(([key, value]) =>
        changesBetween(there.get(key), value, [...path, key]),
      );
      if (sets.includes(undefined)) return undefined;
      const gone = [...there.keys()].filter((key) => !to.entries.has(key));
      return [
        ...sets.flatMap((changes) => changes ?? []),
        ...gone.map((key): GoalChange => ({ kind: 'remove', path: [...path, key] })),
      ];
    }
  }
}

function valueOf(text: string, isText: boolean): string | number {
  const number = isText ? undefined : numberIn(text);
  return number !== undefined && String(number) === text ? number : text;
}
