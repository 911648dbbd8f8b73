/** Whether two states of the tree look the same: their groups, their rows, and what rows say when rested on. */
import type { DueEntry } from '../../due-list';
import type { DueGroup } from './groups';
import { rowItem } from './items';
import { dueTooltip } from './tooltip';

export function looksLike(before: readonly DueGroup[], after: readonly DueGroup[]): boolean {
  return (
    before.length === after.length &&
    before.every((group, index) => {
      const other = after[index];
      return (
        other?.id === group.id &&
        other.title === group.title &&
        other.entries.length === group.entries.length &&
        group.entries.every((entry, row) => isSameRow(entry, other.entries[row], group))
      );
    })
  );
}

function isSameRow(entry: DueEntry, other: DueEntry | undefined, group: DueGroup): boolean {
  if (other?.root !== entry.root) return false;
  if (entry.file === other.file && entry.item.days === other.item.days) return true;
  const drawn = (drawnEntry: DueEntry): string =>
    JSON.stringify([rowItem({ entry: drawnEntry, group }, 'date', false), dueTooltip(drawnEntry).value]);
  return drawn(entry) === drawn(other);
}
