/**
 * What the front matter says, key by key, as it was written and whether or not it could be read: what a person changed
 * from one unusable value to another is a change too. Quoting, folding and the spelling of a known key are left out.
 */
import type { GoalFile } from '../model/document';
import { fieldOfAlias, type FieldDefinition } from '../model/fields';
import { isNull, type YamlMap, type YamlNode } from '../parse/yaml-tree';
import { oneLine } from '../text/one-line';
import type { Span } from '../text/source-text';

export interface WrittenValue {
  /** As a change names it: `metric.target`. */
  readonly field: string;
  /** Whether the format knows the key. */
  readonly isKnown: boolean;
  readonly value: string | readonly string[];
  readonly span: Span;
}

/** By a path that no key can imitate. A key without a value is as good as none. */
export type WrittenValues = ReadonlyMap<string, WrittenValue>;

export function writtenValues({ yaml, fields }: GoalFile, ownKeys: ReadonlySet<string>): WrittenValues {
  const values = new Map<string, WrittenValue>();
  if (yaml.root !== undefined) collect(values, yaml.root, fields, ownKeys, []);
  return values;
}

/** The path of a known key, as `writtenValues` keeps it. */
export function pathOf(field: string): string {
  return field.replace('.', SEPARATOR);
}

const SEPARATOR = '\n';

function collect(
  values: Map<string, WrittenValue>,
  map: YamlMap,
  fields: readonly FieldDefinition[],
  ownKeys: ReadonlySet<string>,
  above: readonly string[],
): void {
  const byKey = new Map(fields.map((field) => [field.key, field]));
  const isOwn = (key: string): boolean => key.startsWith('x_') || ownKeys.has(key);
  // The key itself counts before another spelling of it.
  const ordered = [
    ...map.entries.filter(({ key }) => byKey.has(key)),
    ...map.entries.filter(({ key }) => !byKey.has(key)),
  ];
  for (const { key: written, value: node } of ordered) {
    const known = byKey.get(written) ?? (isOwn(written) ? undefined : fieldOfAlias(written, fields));
    const key = known?.key ?? written;
    const path = [...above, key];
    const shape = known?.shape;
    if (shape?.kind === 'parts' && node.kind === 'map') {
      collect(values, node, shape.parts, NO_KEYS, path);
      continue;
    }
    const isText = shape?.kind === 'parts' && node.kind === 'scalar' && shape.orText !== undefined;
    add(values, isText ? [...path, shape.orText ?? ''] : path, node, known);
  }
}

const NO_KEYS: ReadonlySet<string> = new Set();

function add(
  values: Map<string, WrittenValue>,
  path: readonly string[],
  node: YamlNode,
  known: FieldDefinition | undefined,
): void {
  const at = path.map((key) => key.replaceAll(SEPARATOR, ' ')).join(SEPARATOR);
  const value = inNoOrder(dataOf(node), known);
  if (values.has(at) || value.length === 0) return;
  values.set(at, {
    field: path.join('.'),
    isKnown: known !== undefined,
    value,
    span: node.span,
  });
}

/** Lists that are read as sets are compared as such: a tag that comes first is no more than another. */
function inNoOrder(value: string | readonly string[], known: FieldDefinition | undefined): typeof value {
  const isSet = known !== undefined && SETS.has(known.key) && typeof value !== 'string';
  if (!isSet) return value;
  const items = [...new Set(value)].sort();
  return items.length === 1 ? (items[0] ?? '') : items;
}

const SETS: ReadonlySet<string> = new Set(['aligns_to', 'competency', 'evidence', 'tags']);

/** A list of one is what it lists; a map is its keys and what they say. */
function dataOf(node: YamlNode): string | readonly string[] {
  if (node.kind === 'scalar') return isNull(node) ? '' : oneLine(node.text);
  const items =
    node.kind === 'list'
      ? node.items.map(textOf).filter((text) => text !== '')
      : node.entries.map(({ key, value }) => `${key}: ${textOf(value)}`).sort();
  return items.length === 1 ? (items[0] ?? '') : items;
}

function textOf(node: YamlNode): string {
  const data = dataOf(node);
  return typeof data === 'string' ? data : data.join(', ');
}
