/**
 * A YAML map read by a table of fields: values that fit, and issues for what does not. Only what the schemas put out is
 * used. Never throws; knows nothing of goals.
 */
import { isNull, numberOf, type YamlEntry, type YamlMap, type YamlNode } from '../parse/yaml-tree';
import { nearest } from '../text/nearest';
import type { Span } from '../text/source-text';
import type { FieldIssue, FieldPath } from './field-issue';
import type { Column, FieldTable } from './field-table';
import type { FieldDefinition, Shape } from './fields';
import type { Located } from './goal';
import { GOAL_TYPES } from './vocabulary';

export type FieldValue =
  | { readonly kind: 'scalar'; readonly value: string | number; readonly span: Span }
  | { readonly kind: 'list'; readonly items: readonly Located<string>[] }
  | { readonly kind: 'parts'; readonly parts: FieldValues; readonly span: Span }
  | { readonly kind: 'record'; readonly entries: readonly RecordEntry[] };

export interface RecordEntry {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: FieldValue | undefined;
}

export type FieldValues = ReadonlyMap<string, FieldValue>;

export interface ReadOptions {
  /** Which of the fields must be there. */
  readonly isNeeded: (field: FieldDefinition) => boolean;
  /** Keys outside the table that are nobody's mistake. */
  readonly isExtra: (key: string) => boolean;
}

/** Values by the table's keys (an alias counts as its key), and every issue. */
export function readFields(
  map: YamlMap,
  table: FieldTable,
  options: ReadOptions,
): { readonly values: FieldValues; readonly issues: readonly FieldIssue[] } {
  const issues: FieldIssue[] = [];
  const reader: Reader = { issues, ...options };
  const values = readMap(reader, map, table, [], undefined);
  return { values, issues };
}

/** Whether a text is a placeholder left from a snippet: all of it in angle brackets. */
export function isPlaceholder(text: string): boolean {
  return text.includes('<') && /^<[^<>]+>$/.test(text.trim());
}

interface Reader extends ReadOptions {
  readonly issues: FieldIssue[];
}

function readMap(
  reader: Reader,
  map: YamlMap,
  table: FieldTable,
  path: FieldPath,
  parentKey: Span | undefined,
): FieldValues {
  const entries = entriesByKey(reader, map, table, path);
  const values = new Map<string, FieldValue>();
  for (const column of table.byKey.values()) {
    const { field } = column;
    const entry = entries.get(field.key);
    if (entry !== undefined) {
      const value = readEntry(reader, entry, column, [...path, field.key]);
      if (value !== undefined) values.set(field.key, value);
    } else if (reader.isNeeded(field)) {
      const at = [...path, field.key];
      reader.issues.push({ code: 'missing', path: at, field, map, siblings: table.fields, parentKey });
    }
  }
  return values;
}

/** By the table's keys: another spelling of a key counts as the key. */
function entriesByKey(
  reader: Reader,
  map: YamlMap,
  table: FieldTable,
  path: FieldPath,
): ReadonlyMap<string, YamlEntry> {
  const entries = new Map<string, YamlEntry>();
  const foreign: YamlEntry[] = [];
  for (const entry of map.entries) {
    if (!table.byKey.has(entry.key)) foreign.push(entry);
    else if (!entries.has(entry.key)) entries.set(entry.key, entry);
  }
  for (const entry of foreign) {
    const { key, keySpan } = entry;
    if (key.startsWith('x_') || reader.isExtra(key)) continue;
    const field = table.columnOfAlias(key)?.field;
    if (field === undefined) {
      const absent = table.fields.filter((known) => !entries.has(known.key)).map((known) => known.key);
      reader.issues.push({ code: 'unknown', path: [...path, key], keySpan, near: misspelled(key, absent) });
      continue;
    }
    const redundant = entries.has(field.key);
    reader.issues.push({ code: 'alias', path: [...path, key], keySpan, field, redundant });
    if (!redundant) entries.set(field.key, entry);
  }
  return entries;
}

/**
 * The key that another one is a misspelling of. Words of three letters are near too many others, and `created_by` is a
 * key of its own beside `created`.
 */
function misspelled(key: string, known: readonly string[]): string | undefined {
  if (key.length <= 3) return undefined;
  const ending = /_(?:by|on|at)$/.exec(key)?.[0] ?? '';
  return nearest(
    key,
    known.filter((other) => other.endsWith(ending)),
  );
}

function readEntry(
  reader: Reader,
  entry: YamlEntry,
  column: Column,
  path: FieldPath,
): FieldValue | undefined {
  const { value: node, keySpan } = entry;
  const { field, parts } = column;
  const { shape } = field;
  if (isEmpty(node)) {
    if (reader.isNeeded(field))
      reader.issues.push({ code: 'empty', path, field, span: keySpan, placeholder: false });
    return undefined;
  }
  if (parts !== undefined && node.kind === 'map') {
    return { kind: 'parts', parts: readMap(reader, node, parts, path, keySpan), span: node.span };
  }
  if (shape.kind === 'parts' && shape.orText !== undefined && node.kind === 'scalar') {
    const text = readScalar(reader, node, column, path);
    if (text === undefined) return undefined;
    const said = shape.orText;
    for (const part of shape.parts) {
      if (part.key === said || !isNeededBesideText(reader, part)) continue;
      reader.issues.push({
        code: 'missing',
        path: [...path, part.key],
        field: part,
        map: undefined,
        siblings: shape.parts,
        parentKey: keySpan,
      });
    }
    return { kind: 'parts', parts: new Map([[said, text]]), span: node.span };
  }
  if (shape.kind === 'record' && column.of !== undefined && node.kind === 'map') {
    return readRecord(reader, node, column.of, path);
  }
  if (shape.kind === 'texts' || shape.kind === 'ids' || shape.kind === 'globs') {
    return readTexts(reader, node, column, path);
  }
  return readScalar(reader, node, column, path);
}

/** A text may stand for a whole map, except for the parts that only some types need. */
function isNeededBesideText(reader: Reader, part: FieldDefinition): boolean {
  return reader.isNeeded(part) && part.neededBy?.length !== GOAL_TYPES.length;
}

/** Whether a value says nothing: no value, a text of blanks, or a collection without items. */
function isEmpty(node: YamlNode): boolean {
  if (node.kind === 'list') return node.items.length === 0;
  if (node.kind === 'map') return node.entries.length === 0;
  return isNull(node) || node.text.trim() === '';
}

function readScalar(
  reader: Reader,
  node: YamlNode,
  { field, schema }: Column,
  path: FieldPath,
): FieldValue | undefined {
  if (node.kind !== 'scalar' || schema === undefined) {
    reader.issues.push({ code: 'type', path, field, node });
    return undefined;
  }
  const text = node.text.trim();
  if (isPlaceholder(text)) {
    reader.issues.push({ code: 'empty', path, field, span: node.span, placeholder: true });
    return undefined;
  }
  const result = schema.safeParse(field.shape.kind === 'number' ? (numberOf(node) ?? text) : text);
  if (result.success) return { kind: 'scalar', value: result.data, span: node.span };
  reader.issues.push({ code: issueCode(field.shape, numberOf(node) !== undefined), path, field, node });
  return undefined;
}

function issueCode(shape: Shape, isNumber: boolean): 'type' | 'value' | 'id' | 'date' {
  if (shape.kind === 'id' || shape.kind === 'date') return shape.kind;
  return shape.kind === 'number' && !isNumber ? 'type' : 'value';
}

function readTexts(reader: Reader, node: YamlNode, column: Column, path: FieldPath): FieldValue | undefined {
  const { field } = column;
  const alone = node.kind === 'scalar' && !(field.shape.kind === 'texts' && field.shape.onlyList === true);
  if (node.kind !== 'list' && !alone) {
    reader.issues.push({ code: 'type', path, field, node });
    return undefined;
  }
  const items = (node.kind === 'list' ? node.items : [node]).flatMap((item) => {
    // An item that says nothing is nobody's tag and no reference to anything.
    if (isEmpty(item)) return [];
    const read = readScalar(reader, item, column, path);
    return read?.kind === 'scalar' && read.value !== ''
      ? [{ value: String(read.value), span: read.span }]
      : [];
  });
  return { kind: 'list', items };
}

function readRecord(reader: Reader, map: YamlMap, of: Column, path: FieldPath): FieldValue {
  const entries = map.entries.map((entry) => ({
    key: entry.key,
    keySpan: entry.keySpan,
    value: readEntry(reader, entry, of, [...path, entry.key]),
  }));
  return { kind: 'record', entries };
}
