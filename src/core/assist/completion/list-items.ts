/** Where a key could come, the next item of a list may come too: its dash is then written with it. */
import type { FieldDefinition } from '../../model/fields';
import { fieldAt } from './written';
import type { YamlContext } from './yaml-context';
import type { KeyCursor, ValueCursor } from './yaml-cursor';

export function nextItem({ fields, indentUnit }: YamlContext, cursor: KeyCursor): ValueCursor | undefined {
  if (cursor.inFlow || cursor.hasColon) return undefined;
  if (isList(fieldAt(cursor.path, fields))) return itemOf(cursor, cursor.path, '- ', cursor.items);
  // The editor puts the cursor below `evidence:` at the line's start.
  const above = cursor.emptyAbove === undefined ? undefined : [...cursor.path, cursor.emptyAbove];
  return above !== undefined && isList(fieldAt(above, fields))
    ? itemOf(cursor, above, `${indentUnit}- `, [])
    : undefined;
}

function isList(field: FieldDefinition | undefined): boolean {
  return field?.shape.kind === 'ids' || field?.shape.kind === 'texts' || field?.shape.kind === 'globs';
}

function itemOf(
  { span, written }: KeyCursor,
  path: readonly string[],
  lead: string,
  others: readonly string[],
): ValueCursor {
  return { kind: 'value', path, span, written, lead, others, isItem: true, inFlow: false };
}
