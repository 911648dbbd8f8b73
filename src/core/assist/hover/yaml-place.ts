/** What stands at an offset of a YAML tree, seen through a table of fields: a key or a single value. */
import { fieldOfAlias, type FieldDefinition, type Shape } from '../../model/fields';
import type { YamlDocument } from '../../model/document';
import type { YamlMap, YamlNode } from '../../parse/yaml-tree';
import type { Span } from '../../text/source-text';

export interface YamlPlace {
  readonly at: 'key' | 'value';
  /** What the key is called in the table or, in a record, by its author; from the outermost. */
  readonly path: readonly string[];
  /** As written: a key may be an alias; a value is resolved and without blanks around it. */
  readonly text: string;
  readonly span: Span;
  /** Of the key, or of the key whose value it is. In a record it is the record's. */
  readonly field: FieldDefinition;
  /** What the value may be; of a single one where there may be several. */
  readonly shape: Shape;
}

/** `undefined` between keys and values, in comments, and at and below keys that the table does not know. */
export function placeAt({ yaml, fields, source }: YamlDocument, offset: number): YamlPlace | undefined {
  return yaml.root && inMap({ fields, text: source.text, offset }, yaml.root);
}

interface Search {
  readonly fields: readonly FieldDefinition[];
  readonly text: string;
  readonly offset: number;
}

interface Step {
  readonly path: readonly string[];
  readonly field: FieldDefinition;
  readonly shape: Shape;
}

function inMap(search: Search, map: YamlMap, above?: Step): YamlPlace | undefined {
  const { offset } = search;
  for (const { key, keySpan, value } of map.entries) {
    const isKey = isIn(keySpan, offset);
    if (!isKey && !isIn(value.span, offset)) continue;
    const step = stepTo(search, key, keySpan, above);
    if (step === undefined) return undefined;
    return isKey ? { ...step, at: 'key', text: key, span: keySpan } : inValue(search, value, step);
  }
  return undefined;
}

function inValue(search: Search, node: YamlNode, step: Step): YamlPlace | undefined {
  const { shape } = step;
  switch (node.kind) {
    case 'map':
      return inMap(search, node, step);
    case 'list': {
      const item = node.items.find(({ span }) => isIn(span, search.offset));
      return item?.kind === 'scalar' ? inValue(search, item, step) : undefined;
    }
    case 'scalar': {
      const alone = shape.kind === 'parts' ? shape.parts.find(({ key }) => key === shape.orText) : undefined;
      return { ...step, at: 'value', text: node.text.trim(), span: node.span, shape: alone?.shape ?? shape };
    }
  }
}

function stepTo(
  { fields, text }: Search,
  key: string,
  keySpan: Span,
  above: Step | undefined,
): Step | undefined {
  const { shape, path = [], field } = above ?? {};
  if (field && shape?.kind === 'record') return { path: [...path, key], field, shape: shape.of };
  if (shape?.kind === 'parts') return stepIn(shape.parts, key, path);
  // A colon in prose makes a map of everything below it: what begins a line there is meant as a key of its own.
  const isTopLevel = above === undefined || /[\n\r]/.test(text.charAt(keySpan.start - 1));
  return isTopLevel ? stepIn(fields, key, []) : undefined;
}

function stepIn(fields: readonly FieldDefinition[], key: string, above: readonly string[]): Step | undefined {
  const field = fields.find((known) => known.key === key) ?? fieldOfAlias(key, fields);
  return field && { path: [...above, field.key], field, shape: field.shape };
}

function isIn({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset < end;
}
