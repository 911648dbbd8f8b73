/**
 * What there is to say of the place at an offset of a goal or configuration file. Without memory, and never throws; a
 * place that says enough by itself (prose, comments) has no card.
 */
import type { ConfigFile } from '../../model/config';
import type { GoalFile } from '../../model/document';
import { bodyCard } from './body';
import type { Card } from './card';
import { configBlocks } from './config-file';
import type { HoverContext } from './context';
import { frontMatterBlocks } from './front-matter';
import { placeAt } from './yaml-place';

export function hoverGoal(file: GoalFile, offset: number, context: HoverContext): Card | undefined {
  return atOrBefore(offset, (at) => {
    const place = placeAt(file, at);
    if (place === undefined) return bodyCard(file, at, context);
    return { span: place.span, blocks: frontMatterBlocks(place, file, context) };
  });
}

export function hoverConfig(file: ConfigFile, offset: number, context: HoverContext): Card | undefined {
  return atOrBefore(offset, (at) => {
    const place = placeAt(file, at);
    return place && { span: place.span, blocks: configBlocks(place, file, context) };
  });
}

/** A cursor behind a word is at the word. */
function atOrBefore(offset: number, cardAt: (offset: number) => Card | undefined): Card | undefined {
  const card = cardAt(offset) ?? (offset > 0 ? cardAt(offset - 1) : undefined);
  return card === undefined || card.blocks.length === 0 ? undefined : card;
}
