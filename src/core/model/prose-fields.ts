/** Which values of a goal file are prose, where a ` #` or a bracket is the author's and not YAML's. */
import { fieldOfAlias, FIELDS, type FieldDefinition, type Shape } from './fields';

/** The shape of the value that these keys lead to; `undefined` where the format knows no such key. */
export function shapeAt(path: readonly string[], fields: readonly FieldDefinition[]): Shape | undefined {
  const [key = '', ...rest] = path;
  const shape = (fields.find((field) => field.key === key) ?? fieldOfAlias(key, fields))?.shape;
  if (rest.length === 0) return shape;
  return shape?.kind === 'parts' ? shapeAt(rest, shape.parts) : undefined;
}

export function isProseShape(shape: Shape | undefined): boolean {
  return (
    shape?.kind === 'text' ||
    shape?.kind === 'line' ||
    (shape?.kind === 'parts' && shape.orText !== undefined)
  );
}

/** An item of a list may be a single word with a comment behind it. */
export function isProse(path: readonly string[], text: string): boolean {
  const shape = shapeAt(path, FIELDS);
  return isProseShape(shape) || (shape?.kind === 'texts' && shape.onlyList !== true && text.includes(' '));
}
