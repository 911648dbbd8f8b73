/** How a file writes its labels, taken from the first one there is beside the line being written. */
import { itemStyle, type ItemStyle } from '../../edit/answer-text';
import type { GoalFile } from '../../model/document';
import { escapeSnippet } from './completion';

export function logStyleOf({ source, body }: GoalFile, line: number): ItemStyle {
  const items = [...body.checkIns.flatMap((entry) => entry.items), ...body.diagnosis];
  return itemStyle(
    source,
    items.find(({ labelSpan }) => source.positionAt(labelSpan.start).line !== line),
  );
}

/** `**Label:**` */
export function styledLabel(label: string, { bold }: ItemStyle): string {
  return `${bold}${label}:${bold}`;
}

/** An item with a tab stop for its answer, or with the values to choose from. */
export function itemSnippet(
  label: string,
  style: ItemStyle,
  stop: number,
  values: readonly string[] = [],
): string {
  const answer = values.length === 0 ? `$${stop}` : `\${${stop}|${values.join(',')}|}`;
  return `${style.marker}${escapeSnippet(styledLabel(label, style))} ${answer}`;
}
