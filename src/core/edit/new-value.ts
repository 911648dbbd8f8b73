/** How a key is written that was not there before: its value in the style of the place, and the keys it belongs under. */
import type { YamlDocument } from '../model/document';
import type { FieldDefinition } from '../model/fields';
import { fieldsBelow } from './entries';
import { listText } from './list-edits';
import { blockText, scalarText } from './scalar-text';
import { indentUnit } from './yaml-edits';

export type NewValue = string | number | readonly string[];

/** Where it is written. */
export interface Place {
  readonly document: YamlDocument;
  readonly inFlow: boolean;
  /** The blanks before the keys of the map it stands in. */
  readonly indent: string;
}

/** `key: value`, or the keys of a path each below the one before. */
export function newEntry(
  [key = '', ...below]: readonly string[],
  value: NewValue,
  fields: readonly FieldDefinition[],
  place: Place,
): string {
  const field = fields.find((known) => known.key === key);
  const written = scalarText(key, { inFlow: true, isText: true });
  if (below.length === 0) return `${written}: ${valueText(value, field, place)}`;
  const parts = fieldsBelow(field, undefined, below[0]);
  const { document, inFlow } = place;
  if (inFlow) return `${written}: { ${newEntry(below, value, parts, place)} }`;
  const indent = place.indent + indentUnit(document);
  return `${written}:${document.source.eol}${indent}${newEntry(below, value, parts, { ...place, indent })}`;
}

/** A value where none was before. */
export function valueText(value: NewValue, field: FieldDefinition | undefined, place: Place): string {
  if (typeof value !== 'string' && typeof value !== 'number') {
    const [only] = value;
    const isTextAlone = field?.shape.kind === 'texts' && field.shape.onlyList !== true && value.length === 1;
    return isTextAlone && only !== undefined ? textOf(only, field, place) : listText(value);
  }
  const text = String(value);
  return textOf(text, typeof value === 'number' && field === undefined ? NUMBER : field, place);
}

const NUMBER = { shape: { kind: 'number' } } as const;

function textOf(
  text: string,
  field: Pick<FieldDefinition, 'shape'> | undefined,
  { inFlow, indent, document }: Place,
): string {
  const block =
    inFlow || !text.includes('\n')
      ? undefined
      : blockText(text, { sign: '|', indent: indent + indentUnit(document), eol: document.source.eol });
  return block ?? scalarText(text, { inFlow, isText: isTextField(field) });
}

/** Numbers, dates and choices are written as what they are. */
export function isTextField(field: Pick<FieldDefinition, 'shape'> | undefined): boolean {
  const kind = field?.shape.kind;
  return kind !== 'number' && kind !== 'date' && kind !== 'choice';
}
