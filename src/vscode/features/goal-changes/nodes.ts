/** What has changed as a tree: what wants the reader's eye, then the rest; in each the changes, goal by goal. */
import * as vscode from 'vscode';
import type { Attention, Change } from '../../../core';
import { oneLine } from '../../convert';
import type { Comparison } from './comparison';
import type { Comparisons } from './comparisons';

export type ChangeNode = ChangeGroup | ChangeRow;

export interface ChangeGroup {
  readonly kind: 'group';
  readonly attention: Attention;
  readonly rows: readonly ChangeRow[];
}

export interface ChangeRow {
  readonly kind: 'change';
  readonly change: Change;
  readonly comparison: Comparison;
  /** By which commands in the row's menu know the goal, also one that is gone. */
  readonly uri: vscode.Uri;
  /** Apart from all others in the tree. */
  readonly id: string;
}

export function childrenOf(
  node: ChangeNode | undefined,
  { all }: Pick<Comparisons, 'all'>,
): readonly ChangeNode[] & ChangeNode[] {
  if (node !== undefined) return node.kind === 'group' ? [...node.rows] : [];
  const rows = all.flatMap((comparison) => rowsOf(comparison));
  return (['review', 'note'] as const).flatMap((attention): ChangeGroup[] => {
    const inGroup = rows.filter(({ change }) => change.attention === attention);
    return inGroup.length === 0 ? [] : [{ kind: 'group', attention, rows: inGroup }];
  });
}

function rowsOf(comparison: Comparison): readonly ChangeRow[] {
  const seen = new Map<string, number>();
  return comparison.changes.map((change) => {
    const uri = comparison.root.uriOf(change.goal.file);
    const name = [uri.toString(), change.kind, change.field ?? ''].join(' ');
    const count = seen.get(name) ?? 0;
    seen.set(name, count + 1);
    return { kind: 'change', change, comparison, uri, id: `${name} ${count}` };
  });
}

/** What the changes are since, where there is a comparison at all. */
export function descriptionOf({ all }: Pick<Comparisons, 'all'>): string {
  const labels = new Set(all.map(({ base }) => oneLine(base.label, 60)));
  return labels.size === 0 ? '' : `since ${[...labels].join(', ')}`;
}

/** What the Explorer shows beside goals whose changes want an eye, by uri. */
export function marksOf({ all }: Pick<Comparisons, 'all'>): ReadonlyMap<string, vscode.FileDecoration> {
  const messages = new Map<string, string[]>();
  for (const { root, changes } of all) {
    for (const { attention, goal, message } of changes) {
      if (attention !== 'review') continue;
      const key = root.uriOf(goal.file).toString();
      const known = messages.get(key);
      if (known === undefined) messages.set(key, [message]);
      else known.push(message);
    }
  }
  return new Map(
    [...messages].map(([key, [first = '', ...more]]) => {
      const rest = more.length === 0 ? '' : ` (and ${more.length} more)`;
      return [key, new vscode.FileDecoration(MARK, `For your eye: ${oneLine(first)}${rest}`)];
    }),
  );
}

const MARK = '◆';
