/**
 * A block map of front matter cut into units: each entry with its own lines and the comments above it, so that a unit can
 * be moved from one text to another, and be read by itself.
 */
import { commentsIn, endOfEntry, indentOf } from '../edit/yaml-edits';
import type { GoalFile } from '../model/document';
import type { FieldDefinition } from '../model/fields';
import { parseGoalFile } from '../model/goal-file';
import type { YamlEntry, YamlMap } from '../parse/yaml-tree';
import { canonicalKey, dataOf, partsOf, type Data, type DataMap } from './yaml-data';
import { isBlank, withoutEol } from './pieces';

export interface Unit {
  /** As the format spells it; `''` for what stands behind the last entry. */
  readonly key: string;
  /** Blank lines and comments above, as written, each with its end. */
  readonly above: readonly string[];
  /** The lines of the entry, as written. */
  readonly raw: readonly string[];
  /** The same without the map's indent and without what ends them. */
  readonly lines: readonly string[];
  readonly data: Data | undefined;
  /** The comments in the entry's own lines. */
  readonly comments: readonly string[];
  readonly indent: string;
  /** Of a block map: its key's line, and its entries. */
  readonly nested: readonly Unit[] | undefined;
}

/** The units of a map between two lines, together all of these lines; `undefined` where entries share lines. */
export function unitsOf(
  file: GoalFile,
  map: YamlMap,
  data: DataMap,
  fields: readonly FieldDefinition[],
  lines: { readonly from: number; readonly to: number; readonly all: readonly string[] },
): readonly Unit[] | undefined {
  if (map.flow) return undefined;
  const { source } = file;
  const indent = indentOf(file, map);
  const units: Unit[] = [];
  let line = lines.from;
  for (const entry of map.entries) {
    const first = source.positionAt(entry.keySpan.start).line;
    const last = source.positionAt(endOfEntry(file, entry)).line;
    const before = source.text.slice(source.lineSpan(first).start, entry.keySpan.start);
    if (first < line || last >= lines.to || !/^\uFEFF? *$/.test(before)) return undefined;
    const raw = lines.all.slice(first, last + 1);
    const key = canonicalKey(entry.key, fields);
    units.push({
      key,
      above: lines.all.slice(line, first),
      raw,
      lines: raw.map((text) => dedented(withoutEol(text), indent)),
      data: data.entries.get(key),
      comments: commentsOf(file, entry, source.lineSpan(last).end),
      indent,
      nested: nestedOf(file, entry, data.entries.get(key), partsOf(key, fields), {
        from: first + 1,
        to: last + 1,
        all: lines.all,
      }),
    });
    line = last + 1;
  }
  units.push({ ...NOTHING, above: lines.all.slice(line, lines.to), indent });
  return units;
}

const NOTHING: Unit = {
  key: '',
  above: [],
  raw: [],
  lines: [],
  data: undefined,
  comments: [],
  indent: '',
  nested: undefined,
};

function nestedOf(
  file: GoalFile,
  { value }: YamlEntry,
  data: Data | undefined,
  fields: readonly FieldDefinition[],
  lines: Parameters<typeof unitsOf>[4],
): Unit['nested'] {
  if (value.kind !== 'map' || value.flow || data?.kind !== 'map') return undefined;
  return unitsOf(file, value, data, fields, lines);
}

function commentsOf(file: GoalFile, entry: YamlEntry, end: number): readonly string[] {
  return commentsIn(file, entry, end).map((offset) =>
    file.source.lineText(file.source.positionAt(offset).line).slice(file.source.positionAt(offset).character),
  );
}

function dedented(line: string, indent: string): string {
  return line.startsWith(indent) ? line.slice(indent.length) : line.trimStart();
}

/** A unit's lines in another map. */
export function indented(lines: readonly string[], indent: string, eol: string): string {
  return lines.map((line) => (isBlank(line) ? line : indent + line) + eol).join('');
}

/** Reads lines of front matter by themselves. */
export function readLines(lines: readonly string[]): GoalFile | undefined {
  const content = `---\n${lines.map((line) => `${line}\n`).join('')}---\n`;
  const file = parseGoalFile({ path: 'unit.md', content }, new Set());
  const isRead =
    file?.frontMatter.scan.kind === 'block' && file.yaml.errors.length === 0 && file.yaml.limit === undefined;
  return isRead ? file : undefined;
}

/** What lines of front matter say by themselves. */
export function dataOfLines(lines: readonly string[], fields: readonly FieldDefinition[]): Data | undefined {
  const root = readLines(lines)?.yaml.root;
  return root && dataOf(root, fields);
}

/** All comments in lines of front matter. */
export function commentsOfLines(lines: readonly string[]): readonly string[] {
  const file = readLines(lines);
  return (
    file?.yaml.root?.entries.flatMap((entry) =>
      commentsOf(file, entry, file.source.lineSpan(file.source.positionAt(endOfEntry(file, entry)).line).end),
    ) ?? []
  );
}
