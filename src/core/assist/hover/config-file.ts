/** The cards of the configuration file: of its keys, its people and its rules. */
import type { ConfigFile } from '../../model/config';
import type { Block } from './card';
import type { HoverContext } from './context';
import { fieldBlocks, meaningBlock } from './field-blocks';
import { personBlocks } from './person-card';
import { ruleBlocks } from './rule-card';
import type { YamlPlace } from './yaml-place';

export function configBlocks(
  place: YamlPlace,
  { config }: ConfigFile,
  context: HoverContext,
): readonly Block[] {
  const { at, path, shape, field, text } = place;
  const [top, entry = '', part] = path;
  if (at === 'key') {
    if (path.length === 1 || part !== undefined) return fieldBlocks(field, text);
    return top === 'people' ? personBlocks(entry, context) : ruleBlocks(entry, context, config);
  }
  if (shape.kind === 'person') return personBlocks(text, context);
  const chosen = shape.kind === 'choice' ? shape.values.find(({ value }) => value === text) : undefined;
  return chosen === undefined ? [] : [meaningBlock(chosen)];
}
