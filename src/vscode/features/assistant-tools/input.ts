/**
 * An input held against the JSON Schema that the manifest declares for a tool, so that a model learns what to mend. Reads
 * the part of JSON Schema that the manifest uses.
 */

export interface InputSchema {
  readonly type: 'object' | 'array' | 'string' | 'number' | 'integer' | 'boolean';
  readonly properties?: Readonly<Record<string, InputSchema>>;
  readonly required?: readonly string[];
  readonly items?: InputSchema;
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
}

/** What is wrong, each with its place; none where the input is as declared. */
export function mistakesIn(value: unknown, schema: InputSchema, place = 'input'): readonly string[] {
  const { type, properties = {}, required = [], items, minimum, maximum } = schema;
  if (!isOf(type, value)) return [`${place} must be of the type ${type}`];
  if (schema.enum?.some((allowed) => allowed === value) === false)
    return [`${place} must be one of ${schema.enum.join(', ')}`];
  if (typeof value === 'number' && (value < (minimum ?? value) || value > (maximum ?? value)))
    return [`${place} must be from ${minimum ?? '-∞'} to ${maximum ?? '∞'}`];
  if (Array.isArray(value))
    return items === undefined ? [] : value.flatMap((item) => mistakesIn(item, items, `each of ${place}`));
  if (typeof value !== 'object' || value === null) return [];
  const given = new Map<string, unknown>(Object.entries(value));
  const missing = required.filter((key) => given.get(key) === undefined || given.get(key) === '');
  return [
    ...missing.map((key) => `${key} is missing`),
    ...Object.entries(properties).flatMap(([key, property]) =>
      given.get(key) === undefined ? [] : mistakesIn(given.get(key), property, key),
    ),
  ];
}

function isOf(type: InputSchema['type'], value: unknown): boolean {
  switch (type) {
    case 'object':
      return typeof value === 'object' && value !== null && !Array.isArray(value);
    case 'array':
      return Array.isArray(value);
    case 'integer':
      return Number.isInteger(value);
    case 'number':
      return Number.isFinite(value);
    default:
      return typeof value === type;
  }
}
