/**
 * Sets a key of a YAML map: its value is replaced where it stands, or the key goes where it usually is, together with
 * the key it belongs under.
 */
import type { YamlDocument } from '../model/document';
import type { FieldDefinition } from '../model/fields';
import { isNull, type YamlEntry, type YamlMap } from '../parse/yaml-tree';
import { entryFor, fieldsBelow, type IsExtra } from './entries';
import { newEntry, type NewValue } from './new-value';
import { fill, replaceValue, type Made } from './replace-value';
import { textToMap } from './text-to-map';
import { indentOf, indentUnit, insertEntry, insertLine, isAbsent, nextLineStart } from './yaml-edits';

/** What is to be set in a map whose keys these fields are. */
export interface Setting {
  readonly document: YamlDocument;
  readonly map: YamlMap;
  readonly fields: readonly FieldDefinition[];
  readonly path: readonly string[];
  readonly value: NewValue;
  readonly isExtra: IsExtra;
}

export function setEdits(setting: Setting): Made {
  const { document, map, fields, path, value, isExtra } = setting;
  const [key = '', ...below] = path;
  const [part] = below;
  const field = fields.find((known) => known.key === key);
  const entry = entryFor(map, key, fields, isExtra);
  const place = { document, inFlow: map.flow, indent: indentOf(document, map) };
  if (entry === undefined) {
    return [insertEntry(document, map, fields, key, newEntry(path, value, fields, place))];
  }
  if (part === undefined) return replaceValue(setting, entry, field);
  const node = entry.value;
  const parts = fieldsBelow(field, node, part);
  if (node.kind === 'map') return setEdits({ ...setting, map: node, fields: parts, path: below });
  if (isNull(node)) return fillWithPart(setting, entry, parts);
  if (node.kind === 'scalar' && field?.shape.kind === 'parts' && field.shape.orText !== undefined) {
    const { orText } = field.shape;
    if (part === orText) return replaceValue(setting, entry, undefined);
    const placeOf = (known: string): number => parts.findIndex((other) => other.key === known);
    return textToMap(document, map, entry, node, {
      textKey: orText,
      isFirst: placeOf(part) < placeOf(orText),
      pair: (indent) => newEntry(below, value, parts, { ...place, indent }),
    });
  }
  const found = node.kind === 'list' ? 'a list' : 'a text';
  return {
    reason: `${entry.key} is ${found} here, where ${below.join('.')} cannot be set. Write its parts below it first.`,
  };
}

/** A part below a key that has no value. */
function fillWithPart(setting: Setting, entry: YamlEntry, parts: readonly FieldDefinition[]): Made {
  const { document, map, path, value } = setting;
  const indent = indentOf(document, map) + indentUnit(document);
  const inFlow = map.flow || !isAbsent(entry.value);
  const pair = newEntry(path.slice(1), value, parts, { document, inFlow, indent });
  if (!isAbsent(entry.value)) return [{ span: entry.value.span, newText: `{ ${pair} }` }];
  if (map.flow) return fill(setting, entry, `{ ${pair} }`);
  return [insertLine(document, nextLineStart(document, entry), `${indent}${pair}`)];
}
