/** What is due in groups: by date, by owner or by objective. Empty groups are left out. */
import { dueStateTitle, isObjective } from '../../../core';
import type { DueEntry } from '../../due-list';

export const GROUPINGS = [
  { value: 'date', label: 'Date' },
  { value: 'owner', label: 'Owner' },
  { value: 'objective', label: 'Objective' },
] as const;

export type Grouping = (typeof GROUPINGS)[number]['value'];

export interface DueGroup {
  /** Stays the same as long as the group means the same, so that it stays open or closed. */
  readonly id: string;
  readonly title: string;
  /** Soonest first. */
  readonly entries: readonly DueEntry[];
  readonly startsClosed: boolean;
}

/** Entries are soonest first; a goal that serves two objectives is in both their groups. */
export function groupEntries(entries: readonly DueEntry[], grouping: Grouping): readonly DueGroup[] {
  switch (grouping) {
    case 'date':
      return byDate(entries);
    case 'owner':
      return collect(grouping, entries, (entry) => [ownerOf(entry)]);
    case 'objective':
      return collect(grouping, entries, objectivesOf);
  }
}

function byDate(entries: readonly DueEntry[]): readonly DueGroup[] {
  const soonDays = new Set(entries.map(({ root }) => root.config.dueSoonDays));
  return (['overdue', 'today', 'soon', 'later'] as const).flatMap((state): DueGroup[] => {
    const inGroup = entries.filter(({ item }) => item.state === state);
    if (inGroup.length === 0) return [];
    // Folders may mean different things by soon.
    const title = state === 'soon' && soonDays.size > 1 ? 'Soon' : dueStateTitle(state, first(soonDays));
    return [{ id: `date:${state}`, title, entries: inGroup, startsClosed: state === 'later' }];
  });
}

interface Key {
  readonly key: string;
  /** `undefined` for the group of what has no such thing, which comes last. */
  readonly title: string | undefined;
}

function collect(
  grouping: 'owner' | 'objective',
  entries: readonly DueEntry[],
  keysOf: (entry: DueEntry) => readonly Key[],
): readonly DueGroup[] {
  const groups = new Map<string, { title: string | undefined; entries: DueEntry[] }>();
  for (const entry of entries) {
    for (const { key, title } of keysOf(entry)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, { title, entries: [entry] });
      else group.entries.push(entry);
    }
  }
  return [...groups]
    .map(([key, { title, entries: inGroup }]) => ({
      id: `${grouping}:${key}`,
      title: title ?? `No ${grouping}`,
      isNone: title === undefined,
      entries: inGroup,
      startsClosed: false,
    }))
    .sort((a, b) => Number(a.isNone) - Number(b.isNone) || a.title.localeCompare(b.title));
}

/** One person has one group in all folders. */
function ownerOf({ item: { owner }, root }: DueEntry): Key {
  if (owner === '') return { key: '', title: undefined };
  return { key: owner.toLowerCase(), title: root.config.people?.get(owner)?.name ?? owner };
}

/** An objective is in its own group. */
function objectivesOf({ file, item, root }: DueEntry): readonly Key[] {
  const ids = isObjective(file) ? [item.id] : file.goal.alignsTo.map(({ value }) => value);
  if (ids.length === 0) return [{ key: '', title: undefined }];
  return [...new Set(ids)].map((id) => {
    const objective = root.set.byId.get(id)?.find(isObjective);
    return { key: `${root.folder.uri.toString()}#${id}`, title: objective?.goal.title?.value ?? id };
  });
}

function first(numbers: ReadonlySet<number>): number {
  return [...numbers][0] ?? 0;
}
