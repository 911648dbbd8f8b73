/** What the document being written says so far, read from its lines, and the fields that its keys name. */
import { fieldOfAlias, type FieldDefinition } from '../../model/fields';
import { lineAt, type YamlRegion } from './yaml-lines';

/** The text of a key at the top, without quotes; empty where there is none. */
export function writtenValue(region: YamlRegion, key: string, fields: readonly FieldDefinition[]): string {
  for (let number = region.first; number < region.end; number++) {
    const { entry, indent } = lineAt(region, number);
    if (entry === undefined || indent > 0) continue;
    if (entry.key === key || fieldOfAlias(entry.key, fields)?.key === key)
      return entry.value.replace(/^["']|["']$/g, '');
  }
  return '';
}

/** The field that a path of keys leads to, in whatever spelling; an entry of a record is a field of its own. */
export function fieldAt(
  path: readonly string[],
  fields: readonly FieldDefinition[],
): FieldDefinition | undefined {
  const [key = '', ...rest] = path;
  const field = fields.find((known) => known.key === key) ?? fieldOfAlias(key, fields);
  const [entry, ...below] = rest;
  if (field === undefined || entry === undefined) return field;
  if (field.shape.kind === 'parts') return fieldAt(rest, field.shape.parts);
  if (field.shape.kind !== 'record') return undefined;
  const ofEntry: FieldDefinition = { ...field, key: entry, shape: field.shape.of };
  if (below.length === 0) return ofEntry;
  return ofEntry.shape.kind === 'parts' ? fieldAt(below, ofEntry.shape.parts) : undefined;
}
