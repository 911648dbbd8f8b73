/** Whether two states of the tree look the same: their groups, their rows, and what rows may have said when rested on. */
import type { MarkdownString } from 'vscode';
import type { DueEntry } from '../../due-list';
import type { DueGroup } from './groups';
import { rowItem } from './items';

/** What a row says when rested on; `undefined` as long as none was. */
export type TooltipOf = ((entry: DueEntry) => MarkdownString) | undefined;

export function looksLike(
  before: readonly DueGroup[],
  after: readonly DueGroup[],
  tooltipOf: TooltipOf,
): boolean {
  return (
    before.length === after.length &&
    before.every((group, index) => {
      const other = after[index];
      return (
        other?.id === group.id &&
        other.title === group.title &&
        other.entries.length === group.entries.length &&
        group.entries.every((entry, row) => isSameRow(entry, other.entries[row], group, tooltipOf))
      );
    })
  );
}

function isSameRow(
  entry: DueEntry,
  other: DueEntry | undefined,
  group: DueGroup,
  tooltipOf: TooltipOf,
): boolean {
  if (other?.root !== entry.root) return false;
  if (entry.file === other.file && entry.item.days === other.item.days) return true;
  const drawn = (drawnEntry: DueEntry): string =>
    JSON.stringify([rowItem({ entry: drawnEntry, group }, 'date', false), tooltipOf?.(drawnEntry).value]);
  return drawn(entry) === drawn(other);
}
