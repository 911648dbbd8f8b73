/**
 * A YAML map read by a table of fields: values that fit, and issues for what does not. Each value is checked by the
 * zod schema of its shape, on what its author wrote and not on what YAML would make of it; only what zod puts out is
 * used. Never throws; knows nothing of goals.
 */
import * as z from 'zod/mini';
import { isNull, numberOf, type YamlEntry, type YamlMap, type YamlNode } from '../parse/yaml-tree';
import { nearest } from '../text/nearest';
import type { Span } from '../text/source-text';
import { parseCalendarDate } from './calendar-date';
import type { FieldIssue, FieldPath } from './field-issue';
import { fieldOfAlias, ID_MAX_LENGTH, type FieldDefinition, type Shape } from './fields';
import type { Located } from './goal';
import { isSafeGlob } from './goal-paths';
import { GOAL_TYPES } from './vocabulary';

// Compiling schemas to functions needs eval, which a browser's extension host and our own bundle check refuse.
z.config({ jitless: true });

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
  fields: readonly FieldDefinition[],
  options: ReadOptions,
): { readonly values: FieldValues; readonly issues: readonly FieldIssue[] } {
  const issues: FieldIssue[] = [];
  const reader: Reader = { issues, ...options };
  const values = readMap(reader, map, fields, [], undefined);
  return { values, issues };
}

/** Whether a text is a placeholder left from a snippet: all of it in angle brackets. */
export function isPlaceholder(text: string): boolean {
  return /^<[^<>]+>$/.test(text.trim());
}

interface Reader extends ReadOptions {
  readonly issues: FieldIssue[];
}

function readMap(
  reader: Reader,
  map: YamlMap,
  fields: readonly FieldDefinition[],
  path: FieldPath,
  parentKey: Span | undefined,
): FieldValues {
  const entries = entriesByField(reader, map, fields, path);
  const values = new Map<string, FieldValue>();
  for (const field of fields) {
    const entry = entries.get(field.key);
    if (entry !== undefined) {
      const value = readEntry(reader, entry, field, [...path, field.key]);
      if (value !== undefined) values.set(field.key, value);
    } else if (reader.isNeeded(field)) {
      reader.issues.push({
        code: 'missing',
        path: [...path, field.key],
        field,
        map,
        siblings: fields,
        parentKey,
      });
    }
  }
  return values;
}

function entriesByField(
  reader: Reader,
  map: YamlMap,
  fields: readonly FieldDefinition[],
  path: FieldPath,
): ReadonlyMap<string, YamlEntry> {
  const entries = new Map<string, YamlEntry>();
  const foreign: YamlEntry[] = [];
  for (const entry of map.entries) {
    if (!fields.some(({ key }) => key === entry.key)) foreign.push(entry);
    else if (!entries.has(entry.key)) entries.set(entry.key, entry);
  }
  for (const entry of foreign) {
    const { key, keySpan } = entry;
    if (key.startsWith('x_') || reader.isExtra(key)) continue;
    const field = fieldOfAlias(key, fields);
    if (field === undefined) {
      const absent = fields.filter((known) => !entries.has(known.key)).map((known) => known.key);
      reader.issues.push({ code: 'unknown', path: [...path, key], keySpan, near: nearest(key, absent) });
      continue;
    }
    const redundant = entries.has(field.key);
    reader.issues.push({ code: 'alias', path: [...path, key], keySpan, field, redundant });
    if (!redundant) entries.set(field.key, entry);
  }
  return entries;
}

function readEntry(
  reader: Reader,
  entry: YamlEntry,
  field: FieldDefinition,
  path: FieldPath,
): FieldValue | undefined {
  const { value: node, keySpan } = entry;
  const { shape } = field;
  const empty = isNull(node) || (node.kind === 'scalar' ? node.text.trim() === '' : isEmptyCollection(node));
  if (empty) {
    if (reader.isNeeded(field))
      reader.issues.push({ code: 'empty', path, field, span: keySpan, placeholder: false });
    return undefined;
  }
  if (shape.kind === 'parts' && node.kind === 'map') {
    return { kind: 'parts', parts: readMap(reader, node, shape.parts, path, keySpan), span: node.span };
  }
  if (shape.kind === 'parts' && shape.orText !== undefined && node.kind === 'scalar') {
    const text = readScalar(reader, node, field, { kind: 'text' }, path);
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
  if (shape.kind === 'record' && node.kind === 'map') return readRecord(reader, node, field, shape, path);
  if (shape.kind === 'texts' || shape.kind === 'ids' || shape.kind === 'globs') {
    return readTexts(reader, node, field, path);
  }
  return readScalar(reader, node, field, shape, path);
}

/** A text may stand for a whole map, except for the parts that only some types need. */
function isNeededBesideText(reader: Reader, part: FieldDefinition): boolean {
  return reader.isNeeded(part) && part.neededBy?.length !== GOAL_TYPES.length;
}

function isEmptyCollection(node: YamlNode): boolean {
  return node.kind === 'list' ? node.items.length === 0 : node.kind === 'map' && node.entries.length === 0;
}

function readScalar(
  reader: Reader,
  node: YamlNode,
  field: FieldDefinition,
  shape: Shape,
  path: FieldPath,
): FieldValue | undefined {
  if (node.kind !== 'scalar' || shape.kind === 'parts' || shape.kind === 'record') {
    reader.issues.push({ code: 'type', path, field, node });
    return undefined;
  }
  const text = node.text.trim();
  if (isPlaceholder(text)) {
    reader.issues.push({ code: 'empty', path, field, span: node.span, placeholder: true });
    return undefined;
  }
  const result = schemaOf(shape).safeParse(shape.kind === 'number' ? (numberOf(node) ?? text) : text);
  if (result.success) return { kind: 'scalar', value: result.data, span: node.span };
  reader.issues.push({ code: issueCode(shape, numberOf(node) !== undefined), path, field, node });
  return undefined;
}

function issueCode(shape: Shape, isNumber: boolean): 'type' | 'value' | 'id' | 'date' {
  if (shape.kind === 'id' || shape.kind === 'date') return shape.kind;
  return shape.kind === 'number' && !isNumber ? 'type' : 'value';
}

function readTexts(
  reader: Reader,
  node: YamlNode,
  field: FieldDefinition,
  path: FieldPath,
): FieldValue | undefined {
  const alone = node.kind === 'scalar' && !(field.shape.kind === 'texts' && field.shape.onlyList === true);
  if (node.kind !== 'list' && !alone) {
    reader.issues.push({ code: 'type', path, field, node });
    return undefined;
  }
  const items = (node.kind === 'list' ? node.items : [node]).flatMap((item) => {
    const read = readScalar(reader, item, field, field.shape, path);
    return read?.kind === 'scalar' && read.value !== ''
      ? [{ value: String(read.value), span: read.span }]
      : [];
  });
  return { kind: 'list', items };
}

function readRecord(
  reader: Reader,
  map: YamlMap,
  field: FieldDefinition,
  shape: Extract<Shape, { kind: 'record' }>,
  path: FieldPath,
): FieldValue {
  const entries = map.entries.flatMap((entry) => {
    const inPath = [...path, entry.key];
    if (shape.keys !== undefined && !shape.keys.includes(entry.key)) {
      reader.issues.push({
        code: 'unknown',
        path: inPath,
        keySpan: entry.keySpan,
        near: nearest(entry.key, shape.keys),
      });
      return [];
    }
    const value = readEntry(reader, entry, { ...field, shape: shape.of }, inPath);
    return [{ key: entry.key, keySpan: entry.keySpan, value }];
  });
  return { kind: 'record', entries };
}

type ScalarShape = Exclude<Shape, { kind: 'parts' | 'record' }>;

const glob = z.string().check(z.refine(isSafeGlob));
const text = z.string().check(z.minLength(1));
const id = text.check(z.maxLength(ID_MAX_LENGTH), z.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/));
const date = text.check(z.refine((value) => parseCalendarDate(value) !== undefined));
/** One handle or name; `@ana` and `ana` are one person. */
const person = z.pipe(
  text.check(z.maxLength(100), z.regex(/^@?[^@,;\r\n][^,;\r\n]*$/)),
  z.transform((name: string) => name.replace(/^@/, '')),
);

function schemaOf(shape: ScalarShape): z.ZodMiniType<string | number> {
  switch (shape.kind) {
    case 'text':
    case 'texts':
    case 'ids':
      return text;
    case 'globs':
      return glob;
    case 'line':
      return text.check(z.maxLength(shape.maxLength), z.regex(/^[^\r\n]*$/));
    case 'id':
      return id;
    case 'person':
      return person;
    case 'date':
      return date;
    case 'number':
      return numberSchema(shape);
    case 'choice':
      return z.enum(shape.values.map(({ value }) => value));
  }
}

function numberSchema(shape: Extract<Shape, { kind: 'number' }>): z.ZodMiniType<number> {
  const { integer = false, minimum = -Number.MAX_VALUE, maximum = Number.MAX_VALUE } = shape;
  return (integer ? z.int() : z.number()).check(z.gte(minimum), z.lte(maximum));
}
