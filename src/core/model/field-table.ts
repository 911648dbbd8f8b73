/**
 * A list of fields made ready for reading: each with its schema, and found by its key or by another spelling of it.
 * Made once for a list, because schemas cost more than the values they judge.
 */
import type { FieldDefinition } from './fields';
import { bareKey } from './fields';
import { createValueSchema, type ValueSchema } from './value-schema';

export interface FieldTable {
  readonly fields: readonly FieldDefinition[];
  readonly byKey: ReadonlyMap<string, Column>;
  /** The column that a key is another spelling of. */
  readonly columnOfAlias: (key: string) => Column | undefined;
}

export interface Column {
  readonly field: FieldDefinition;
  /** Of a single value; `undefined` where there cannot be one. */
  readonly schema: ValueSchema | undefined;
  /** The table of its parts, where it has some. */
  readonly parts: FieldTable | undefined;
  /** What each entry of a record is. */
  readonly of: Column | undefined;
}

export function createFieldTable(fields: readonly FieldDefinition[]): FieldTable {
  const columns = fields.map(createColumn);
  // Both without their hyphens, underscores and case: `targetDate` is as good as `target_date`.
  const byBareKey = new Map<string, Column>();
  const byBareAlias = new Map<string, Column>();
  for (const column of columns) {
    for (const alias of column.field.aliases ?? []) {
      if (!byBareAlias.has(bareKey(alias))) byBareAlias.set(bareKey(alias), column);
    }
    byBareKey.set(bareKey(column.field.key), column);
  }
  return {
    fields,
    byKey: new Map(columns.map((column) => [column.field.key, column])),
    columnOfAlias: (key) => byBareKey.get(bareKey(key)) ?? byBareAlias.get(bareKey(key)),
  };
}

function createColumn(field: FieldDefinition): Column {
  const { shape } = field;
  return {
    field,
    schema: createValueSchema(shape),
    parts: shape.kind === 'parts' ? createFieldTable(shape.parts) : undefined,
    of: shape.kind === 'record' ? createColumn({ ...field, shape: shape.of }) : undefined,
  };
}
