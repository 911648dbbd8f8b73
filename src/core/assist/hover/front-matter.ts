/** The cards of a goal's front matter: of its keys and of each single value that says more than it shows. */
import { parseCalendarDate } from '../../model/calendar-date';
import type { GoalFile } from '../../model/document';
import type { Block } from './card';
import type { HoverContext } from './context';
import { dateBlock, timeLeftBlocks } from './date-blocks';
import { fieldBlocks, meaningBlock } from './field-blocks';
import { goalBlocks } from './goal-card';
import { metricBlocks } from './metric-card';
import { personBlocks } from './person-card';
import type { YamlPlace } from './yaml-place';

export function frontMatterBlocks(place: YamlPlace, file: GoalFile, context: HoverContext): readonly Block[] {
  const { at, path, field, text } = place;
  // How far it has come is asked more often than what the key is for, and a hover is small.
  const metric = isOfMetric(path) ? metricBlocks(file) : [];
  return at === 'key'
    ? [...metric, ...fieldBlocks(field, text, path.length > 1 ? path[0] : undefined)]
    : [...metric, ...valueBlocks(place, file, context)];
}

/** The metric and its numbers; the day to reach it by is a date as any other. */
function isOfMetric([key, part]: readonly string[]): boolean {
  return key === 'metric' && part !== 'by';
}

function valueBlocks(
  { path, shape, text }: YamlPlace,
  file: GoalFile,
  context: HoverContext,
): readonly Block[] {
  switch (shape.kind) {
    case 'choice': {
      const chosen = shape.values.find(({ value }) => value === text);
      return chosen === undefined ? [] : [meaningBlock(chosen)];
    }
    case 'date': {
      const date = parseCalendarDate(text);
      if (date === undefined) return [];
      const left = path[0] === 'due' ? timeLeftBlocks(file, context.today) : [];
      return [dateBlock(date, context.today), ...left];
    }
    case 'person':
      return text === '' ? [] : personBlocks(text, context);
    case 'id':
    case 'ids':
      return goalBlocks(text, context);
    default:
      return [];
  }
}
