/** The zod schema of one value by its shape: it judges what the author wrote, not what YAML would make of it. */
import * as z from 'zod/mini';
import { parseCalendarDate } from './calendar-date';
import { ID_MAX_LENGTH, type Shape } from './fields';
import { isUsableGlob } from './goal-paths';

// Compiling schemas to functions needs eval, which a browser's extension host and our own bundle check refuse.
z.config({ jitless: true });

export type ValueSchema = z.ZodMiniType<string | number>;

const glob = z.string().check(z.refine(isUsableGlob));
const text = z.string().check(z.minLength(1));
const id = text.check(z.maxLength(ID_MAX_LENGTH), z.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/));
const date = text.check(z.refine((value) => parseCalendarDate(value) !== undefined));
/** One handle or name; `@ana` and `ana` are one person. */
const person = z.pipe(
  text.check(z.maxLength(100), z.regex(/^@?[^@,;\r\n][^,;\r\n]*$/)),
  z.transform((name: string) => name.replace(/^@/, '')),
);

/** `undefined` for a shape that no single value has. */
export function createValueSchema(shape: Shape): ValueSchema | undefined {
  switch (shape.kind) {
    case 'text':
    case 'texts':
    case 'ids':
      return text;
    case 'globs':
      return glob;
    case 'line':
      return text.check(z.maxLength(shape.maxLength), z.regex(/^[^\r\n]*$/));
    case 'id':
      return id;
    case 'person':
      return person;
    case 'date':
      return date;
    case 'number':
      return numberSchema(shape);
    case 'choice':
      return z.enum(shape.values.map(({ value }) => value));
    case 'parts':
      return shape.orText === undefined ? undefined : text;
    case 'record':
      return undefined;
  }
}

function numberSchema(shape: Extract<Shape, { kind: 'number' }>): ValueSchema {
  const { integer = false, minimum = -Number.MAX_VALUE, maximum = Number.MAX_VALUE } = shape;
  return (integer ? z.int() : z.number()).check(z.gte(minimum), z.lte(maximum));
}
