/** A group and a row as the tree shows them. Whatever comes from a file becomes one plain line first. */
import * as vscode from 'vscode';
import { countWords, whenWords, type DueState } from '../../../core';
import { oneLine, toRange } from '../../convert';
import type { DueEntry } from '../../due-list';
import type { DueGroup, Grouping } from './groups';

export type DueNode =
  | { readonly kind: 'group'; readonly group: DueGroup }
  | {
      readonly kind: 'row';
      readonly entry: DueEntry;
      readonly group: DueGroup;
      /** By which commands in the row's menu know the goal. */
      readonly uri: vscode.Uri;
    };

export function groupItem({ id, title, entries, startsClosed }: DueGroup): vscode.TreeItem {
  const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem(oneLine(title), startsClosed ? Collapsed : Expanded);
  item.id = id;
  item.description = String(entries.length);
  const goals = countWords(entries.length, 'goal');
  item.accessibilityInformation = { label: `${oneLine(title)}, ${goals}`, role: 'treeitem' };
  return item;
}

/** What the group says already is not said again, but for the date, which is what the view is about. */
export function rowItem(
  { entry, group }: { readonly entry: DueEntry; readonly group: DueGroup },
  grouping: Grouping,
  isMultiRoot: boolean,
): vscode.TreeItem {
  const { item: due, file, root, stalled } = entry;
  const uri = root.uriOf(file.path);
  const title = oneLine(due.title);
  const owner = oneLine(due.owner);
  const when = whenWords(due);
  const row = new vscode.TreeItem(title, vscode.TreeItemCollapsibleState.None);
  row.id = `${group.id} ${uri.toString()}`;
  row.description = [
    when,
    // Before what a narrow view cuts off.
    stalled === undefined ? '' : 'stalled',
    grouping === 'owner' ? '' : owner,
    due.kind,
    isMultiRoot ? oneLine(root.folder.name) : '',
  ]
    .filter((part) => part !== '')
    .join(' · ');
  row.iconPath = new vscode.ThemeIcon(KIND_ICONS[due.kind], stateColor(due.state));
  row.contextValue = [
    'goal',
    file.goal.status?.value ?? '',
    ...(stalled === undefined ? [] : ['stalled']),
    due.kind,
  ].join(' ');
  row.command = {
    command: 'vscode.open',
    title: 'Open goal',
    arguments: [uri, { selection: logRange(entry) }],
  };
  const of = owner === '' ? '' : ` of ${owner}`;
  const why = stalled === undefined ? '' : `, stalled: ${stalled.words}`;
  const label = `${title}: ${due.kind}${of}, ${dueWords(when)}${why}`;
  row.accessibilityInformation = { label, role: 'treeitem' };
  return row;
}

const KIND_ICONS = { 'check-in': 'comment', reflection: 'telescope', 'close-out': 'milestone' } as const;

function stateColor(state: DueState): vscode.ThemeColor | undefined {
  const color = STATE_COLORS[state];
  return color === undefined ? undefined : new vscode.ThemeColor(color);
}

const STATE_COLORS: Readonly<Record<DueState, string | undefined>> = {
  overdue: 'list.errorForeground',
  today: 'charts.orange',
  soon: 'charts.blue',
  later: undefined,
};

function dueWords(when: string): string {
  return when.endsWith('overdue') ? when : `due ${when}`;
}

/** The newest entry of the log, below which the next one is written; else the log's heading; else the beginning. */
function logRange({ file }: DueEntry): vscode.Range | undefined {
  const newest = file.checkIns.reduce<(typeof file.checkIns)[number] | undefined>(
    (last, entry) => (last?.date === undefined || (entry.date ?? '') >= last.date ? entry : last),
    undefined,
  );
  const span = newest?.heading.span ?? file.body.logHeading;
  if (span === undefined) return undefined;
  const { start } = toRange(file.source.rangeOf(span));
  return new vscode.Range(start, start);
}
