/** The view "Check-ins due": its rows and groups, the buttons of its title bar, its badge, and what it says when empty. */
import * as vscode from 'vscode';
import type { DueList } from '../due-list';
import type { GoalStore } from '../goal-store';
import { groupEntries, GROUPINGS, type DueGroup, type Grouping } from './due-view/groups';
import { groupItem, rowItem, type DueNode } from './due-view/items';
import { looksLike, type TooltipOf } from './due-view/looks-like';

const VIEW = 'goalmark.due';
const GROUPING = 'goalmark.due.grouping';

export interface DueView extends vscode.Disposable {
  readonly view: vscode.TreeView<DueNode>;
  readonly tree: vscode.TreeDataProvider<DueNode>;
}

export function registerDueView(due: DueList, store: GoalStore, memory: vscode.Memento): DueView {
  const changed = new vscode.EventEmitter<undefined>();
  const grouping = (): Grouping => {
    const remembered = memory.get<string>(GROUPING);
    return GROUPINGS.find(({ value }) => value === remembered)?.value ?? 'date';
  };
  let groups: readonly DueGroup[] = [];
  let tooltipOf: TooltipOf;
  const tree: vscode.TreeDataProvider<DueNode> = {
    onDidChangeTreeData: changed.event,
    getChildren: (node) => childrenOf(node, groups),
    getTreeItem: (node) =>
      node.kind === 'group' ? groupItem(node.group) : rowItem(node, grouping(), isMultiRoot()),
    // Hundreds of goals are a list, and few of them are ever pointed at.
    resolveTreeItem: async (item, node) => {
      ({ dueTooltip: tooltipOf } = await import('./due-view/tooltip'));
      if (node.kind === 'row') item.tooltip = tooltipOf(node.entry);
      return item;
    },
  };
  const view = vscode.window.createTreeView(VIEW, { treeDataProvider: tree, showCollapseAll: true });

  const draw = (): void => {
    void vscode.commands.executeCommand('setContext', 'goalmark.due.state', due.state);
    void vscode.commands.executeCommand('setContext', 'goalmark.due.onlyMine', due.isOnlyMine);
    if (due.isOnlyMine) view.description = 'only mine';
    else delete view.description;
    view.badge = badgeOf(due);
    // A tree that is drawn anew flickers and loses its hover; most of what is typed into a goal changes no row.
    const before = groups;
    groups = groupEntries(due.entries, grouping());
    if (!looksLike(before, groups, tooltipOf)) changed.fire(undefined);
  };
  draw();

  const registered = vscode.Disposable.from(
    changed,
    view,
    due.onDidChange(draw),
    // Rows name their folder when there are several.
    vscode.workspace.onDidChangeWorkspaceFolders(() => {
      changed.fire(undefined);
    }),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('goalmark.badge')) draw();
    }),
    vscode.commands.registerCommand('goalmark.due.refresh', async () => {
      store.refresh();
      await Promise.all([store.settled(), due.refresh()]);
    }),
    vscode.commands.registerCommand('goalmark.due.showOnlyMine', () => due.setOnlyMine(true)),
    vscode.commands.registerCommand('goalmark.due.showEverybody', () => due.setOnlyMine(false)),
    vscode.commands.registerCommand('goalmark.due.groupBy', async (asked?: unknown) => {
      const chosen =
        GROUPINGS.find(({ value }) => value === asked)?.value ?? (await pickGrouping(grouping()));
      if (chosen === undefined) return;
      await memory.update(GROUPING, chosen);
      draw();
    }),
  );
  return Object.assign(registered, { view, tree });
}

function childrenOf(node: DueNode | undefined, groups: readonly DueGroup[]): DueNode[] {
  if (node === undefined) return groups.map((group) => ({ kind: 'group', group }));
  if (node.kind === 'row') return [];
  const { group } = node;
  return group.entries.map((entry) => ({
    kind: 'row',
    entry,
    group,
    uri: entry.root.uriOf(entry.file.path),
  }));
}

function isMultiRoot(): boolean {
  return (vscode.workspace.workspaceFolders ?? []).length > 1;
}

function badgeOf(due: DueList): vscode.ViewBadge | undefined {
  const { overdue, today } = due.counts;
  if (overdue + today === 0 || !vscode.workspace.getConfiguration('goalmark').get<boolean>('badge', true))
    return undefined;
  const parts = [overdue > 0 ? `${overdue} overdue` : '', today > 0 ? `${today} due today` : ''];
  return { value: overdue + today, tooltip: parts.filter((part) => part !== '').join(', ') };
}

async function pickGrouping(current: Grouping): Promise<Grouping | undefined> {
  const items = GROUPINGS.map(({ value, label }) => ({
    value,
    label,
    iconPath: new vscode.ThemeIcon(value === current ? 'check' : 'blank'),
    ...(value === current ? { description: 'current' } : {}),
  }));
  const chosen = await vscode.window.showQuickPick(items, { placeHolder: 'Group what is due by' });
  return chosen?.value;
}
