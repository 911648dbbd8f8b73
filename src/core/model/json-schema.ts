/**
 * The JSON Schema (2020-12) of the front matter, made from the table, for tools that know no Goalmark. It refuses nothing
 * that the rules let pass under its own key; what a schema cannot say (dates in order, references) is theirs.
 */
import { DRAFT_NEEDS, FIELDS, ID_MAX_LENGTH, type FieldDefinition, type Shape } from './fields';
import { GOAL_TYPES, STATUSES, type ValueDefinition } from './vocabulary';

export type JsonSchema = Readonly<Record<string, unknown>>;

export function goalJsonSchema(): JsonSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Goalmark goal, version 1',
    description:
      'The YAML front matter of a goal file. Keys of your own are welcome; with x_ before them they stay quiet.',
    type: 'object',
    properties: propertiesOf(FIELDS),
    required: [...DRAFT_NEEDS],
    allOf: conditions(),
    $defs: { filled: FILLED },
  };
}

/** Whatever its type, it says something. */
const FILLED: JsonSchema = {
  description: 'A value that is there.',
  not: { type: 'null' },
  pattern: '\\S',
  minItems: 1,
  minProperties: 1,
};

function propertiesOf(fields: readonly FieldDefinition[]): JsonSchema {
  return Object.fromEntries(
    fields.map((field) => {
      const description = field.documentation;
      return [
        field.key,
        { description, ...schemaOf(field.shape, !DRAFT_NEEDS.has(field.key)), ...examples(field) },
      ];
    }),
  );
}

/** The example is YAML; as a plain text or a number it is the value as well. */
function examples({ shape, example }: FieldDefinition): JsonSchema {
  switch (shape.kind) {
    case 'text':
    case 'line':
    case 'id':
    case 'person':
    case 'date':
      return { examples: [example] };
    case 'number':
      return { examples: [Number(example)] };
    default:
      return {};
  }
}

/** Source text is what counts, so that a text may look like a number or a truth value. */
const TEXT_TYPES = ['string', 'number', 'boolean'];

/** A key that is not needed may stand there without a value. */
function schemaOf(shape: Shape, mayBeNull: boolean): JsonSchema {
  const type = (...types: string[]): JsonSchema => {
    const all = mayBeNull ? [...types, 'null'] : types;
    return { type: all.length === 1 ? all[0] : all };
  };
  switch (shape.kind) {
    case 'text':
      return type(...TEXT_TYPES);
    case 'line':
      return { ...type(...TEXT_TYPES), maxLength: shape.maxLength, pattern: '^[^\\r\\n]*$' };
    case 'id':
      return { ...type(...TEXT_TYPES), maxLength: ID_MAX_LENGTH, pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' };
    case 'person':
      return { ...type(...TEXT_TYPES), maxLength: 100, pattern: '^@?[^@,;\\r\\n][^,;\\r\\n]*$' };
    case 'date':
      return { ...type('string'), format: 'date', pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' };
    case 'number': {
      const { integer = false, minimum, maximum } = shape;
      return {
        ...type(integer ? 'integer' : 'number'),
        ...(minimum === undefined ? {} : { minimum }),
        ...(maximum === undefined ? {} : { maximum }),
      };
    }
    case 'choice':
      return choice(shape.values, mayBeNull);
    case 'texts':
      return shape.onlyList === true
        ? { ...type('array'), items: { type: TEXT_TYPES } }
        : { ...type('array', ...TEXT_TYPES), items: { type: TEXT_TYPES } };
    case 'ids':
    case 'globs':
      return { ...type('array', ...TEXT_TYPES), items: { type: TEXT_TYPES } };
    case 'parts':
      return {
        ...(shape.orText === undefined ? type('object') : type('object', ...TEXT_TYPES)),
        properties: propertiesOf(shape.parts),
      };
    case 'record':
      return { ...type('object'), additionalProperties: schemaOf(shape.of, true) };
  }
}

/** With what each value means, where an editor shows it. */
function choice(values: readonly ValueDefinition[], mayBeNull: boolean): JsonSchema {
  return {
    enum: [...values.map(({ value }) => value), ...(mayBeNull ? [null] : [])],
    markdownEnumDescriptions: [...values.map(({ means }) => means), ...(mayBeNull ? ['Not said.'] : [])],
  };
}

/** What is needed beyond a draft: by every type, then by each type, then in some statuses. */
function conditions(): JsonSchema[] {
  const always = ({ neededBy, neededIn }: FieldDefinition): boolean =>
    neededBy?.length === GOAL_TYPES.length && neededIn === undefined;
  const byType = GOAL_TYPES.map(({ value }) => ({
    if: { properties: { type: { const: value }, status: NOT_DRAFT }, required: ['type'] },
    then: needs(
      FIELDS,
      (field) => !always(field) && field.neededIn === undefined && field.neededBy?.includes(value) === true,
      { type: 'object' },
    ),
  }));
  const byStatus = STATUSES.map(({ value }) => ({
    if: { properties: { status: { const: value } }, required: ['status'] },
    then: needs(FIELDS, ({ neededIn }) => neededIn?.includes(value) === true),
  }));
  return [
    { if: { properties: { status: NOT_DRAFT } }, then: needs(FIELDS, always) },
    ...[...byType, ...byStatus].filter(({ then }) => 'required' in then || 'properties' in then),
  ];
}

const NOT_DRAFT: JsonSchema = { not: { const: 'draft' } };

/** Parts are needed where their map is written; `ofParts` is said of a field whose parts are needed. */
function needs(
  fields: readonly FieldDefinition[],
  isNeeded: (field: FieldDefinition) => boolean,
  ofParts: JsonSchema = {},
): JsonSchema {
  const required = fields.filter(isNeeded).map(({ key }) => key);
  const properties = fields.flatMap((field) => {
    const parts = field.shape.kind === 'parts' ? needs(field.shape.parts, isNeeded) : {};
    const needed = {
      ...(isNeeded(field) ? { $ref: '#/$defs/filled' } : {}),
      ...('required' in parts ? { ...ofParts, ...parts } : {}),
    };
    return Object.keys(needed).length === 0 ? [] : [[field.key, needed] as const];
  });
  return {
    ...(required.length === 0 ? {} : { required }),
    ...(properties.length === 0 ? {} : { properties: Object.fromEntries(properties) }),
  };
}
