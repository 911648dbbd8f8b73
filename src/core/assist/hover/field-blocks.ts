/** A key of the format in words: what it is for, which values it takes, who needs it, an example. */
import type { FieldDefinition, Shape } from '../../model/fields';
import { GOAL_TYPES, type ValueDefinition } from '../../model/vocabulary';
import { code, list, paragraph, strong, type Block } from './card';

/** `within` is the key whose part it is. */
export function fieldBlocks(field: FieldDefinition, written: string, within?: string): readonly Block[] {
  const { key, shape, documentation, example } = field;
  const needs = needWords(field, within);
  return [
    paragraph(strong(key), ': ', documentation),
    ...(written === key ? [] : [paragraph('Read as ', code(key), ', which is how the format spells it.')]),
    ...valueBlocks(shape),
    ...(needs === undefined ? [] : [paragraph(needs)]),
    paragraph('Example: ', code(`${key}: ${example}`)),
  ];
}

export function meaningBlock({ value, means }: ValueDefinition): Block {
  return paragraph(strong(value), ': ', means);
}

export function meaningsList(values: readonly ValueDefinition[]): readonly Block[] {
  return list(values.map(({ value, means }) => [code(value), `: ${means}`]));
}

function valueBlocks(shape: Shape): readonly Block[] {
  if (shape.kind === 'choice') return meaningsList(shape.values);
  if (shape.kind === 'parts') {
    return list(shape.parts.map(({ key, documentation }) => [code(key), `: ${documentation}`]));
  }
  return [];
}

function needWords({ neededBy, neededIn }: FieldDefinition, within: string | undefined): string | undefined {
  if (neededBy === undefined) return undefined;
  const status = neededIn === undefined ? '' : ` that is ${neededIn.join(' or ')}`;
  if (neededBy.length === GOAL_TYPES.length) {
    return within === undefined ? `Every goal${status} needs it.` : `Needed wherever ${within} has parts.`;
  }
  const types =
    neededBy.length === 1
      ? neededBy.join()
      : `${neededBy.slice(0, -1).join(', ')} and ${neededBy.at(-1) ?? ''}`;
  return `Needed by ${types} goals${status}.`;
}
