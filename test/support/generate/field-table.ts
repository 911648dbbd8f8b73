/** The table of front matter keys in `docs/format.md`, from the table the product itself reads. */
import { FIELDS, GOAL_TYPES, type FieldDefinition, type Shape } from '../../../src/core';

export function fieldTable(): string {
  return [
    '| key | value | what it is for | needed by |',
    '| --- | --- | --- | --- |',
    ...FIELDS.flatMap((field) => [
      row(field, ''),
      ...partsOf(field).map((part) => row(part, `${field.key}.`)),
    ]),
  ].join('\n');
}

function partsOf({ shape }: FieldDefinition): readonly FieldDefinition[] {
  return shape.kind === 'parts' ? shape.parts : [];
}

function row(field: FieldDefinition, prefix: string): string {
  return `| \`${prefix}${field.key}\` | ${valueOf(field.shape)} | ${field.documentation} | ${neededBy(field, prefix)} |`;
}

function valueOf(shape: Shape): string {
  switch (shape.kind) {
    case 'text':
      return 'text';
    case 'line':
      return 'one line';
    case 'id':
      return 'id';
    case 'person':
      return 'a handle or a name';
    case 'date':
      return '`YYYY-MM-DD`';
    case 'number':
      return 'number';
    case 'choice':
      return shape.values.map(({ value }) => `\`${value}\``).join(', ');
    case 'texts':
      return shape.onlyList === true ? 'a list of texts' : 'text or a list';
    case 'ids':
      return 'id or a list of ids';
    case 'globs':
      return 'pattern or a list';
    case 'parts':
      return shape.orText === undefined ? 'the parts below' : 'text, or the parts below';
    case 'record':
      return 'a map';
  }
}

function neededBy(field: FieldDefinition, prefix: string): string {
  const types = field.neededBy ?? [];
  if (types.length === 0) return '';
  if (field.neededIn !== undefined) return field.neededIn.map((status) => `\`${status}\``).join(', ');
  if (types.length === GOAL_TYPES.length) return prefix === '' ? 'all' : 'where there are parts';
  if (types.length === GOAL_TYPES.length - 1) {
    const without = GOAL_TYPES.find(({ value }) => !types.includes(value));
    return `all but \`${without?.value ?? ''}\``;
  }
  return types.map((type) => `\`${type}\``).join(', ');
}
