/**
 * The view "Goal changes", the mark that changed goals have in the Explorer, and the commands about both. What compares
 * goals is loaded, and git asked, once the view is seen or the Explorer shows a goal.
 */
import * as vscode from 'vscode';
import type { ChangesParts, Comparisons } from './goal-changes/comparisons';
import type { GoalHistory } from './goal-changes/goal-history';
import type { ChangeNode } from './goal-changes/nodes';

const VIEW = 'goalmark.changes';

export interface GoalChangesView extends vscode.Disposable {
  readonly view: vscode.TreeView<ChangeNode>;
  readonly tree: vscode.TreeDataProvider<ChangeNode>;
  readonly decorations: vscode.FileDecorationProvider;
  /** Resolves once everything known to have changed is compared. */
  settled(): Promise<void>;
}

export function registerGoalChanges(parts: ChangesParts): GoalChangesView {
  const changed = new vscode.EventEmitter<undefined>();
  let comparisons: Comparisons | undefined;
  let loading: Promise<Comparisons> | undefined;
  let history: GoalHistory | undefined;
  let marks: ReadonlyMap<string, vscode.FileDecoration> = new Map();

  const load = (): Promise<Comparisons> => (loading ??= start());
  const start = async (): Promise<Comparisons> => {
    const { Comparisons } = await import('./goal-changes/comparisons');
    const { descriptionOf, marksOf } = await import('./goal-changes/nodes');
    const made = new Comparisons(parts);
    comparisons = made;
    made.onDidChange(() => {
      void vscode.commands.executeCommand('setContext', 'goalmark.changes.state', made.state);
      view.description = descriptionOf(made);
      marks = marksOf(made);
      changed.fire(undefined);
    });
    void vscode.window.withProgress({ location: { viewId: VIEW } }, () => made.settled());
    return made;
  };

  const tree: vscode.TreeDataProvider<ChangeNode> = {
    onDidChangeTreeData: changed.event,
    getChildren: async (node) => {
      const { childrenOf } = await import('./goal-changes/nodes');
      return childrenOf(node, await load());
    },
    getTreeItem: async (node) => {
      const { itemOf } = await import('./goal-changes/items');
      return itemOf(node, (await load()).git);
    },
    resolveTreeItem: async (item, node) => {
      const { tooltipOf } = await import('./goal-changes/items');
      item.tooltip = tooltipOf(node);
      return item;
    },
  };
  const view = vscode.window.createTreeView(VIEW, { treeDataProvider: tree, showCollapseAll: true });
  const decorations: vscode.FileDecorationProvider = {
    onDidChangeFileDecorations: changed.event,
    provideFileDecoration: (uri) => {
      if (parts.store.rootOf(uri) === undefined) return undefined;
      void load();
      return marks.get(uri.toString());
    },
  };

  const registered = vscode.Disposable.from(
    changed,
    view,
    vscode.window.registerFileDecorationProvider(decorations),
    {
      dispose: () => {
        comparisons?.dispose();
        history?.dispose();
      },
    },
    vscode.commands.registerCommand('goalmark.changes.refresh', async () => {
      const made = await load();
      made.refresh();
      await made.settled();
    }),
    vscode.commands.registerCommand('goalmark.copyChangesAsMarkdown', async () => {
      const { copyChanges } = await import('./goal-changes/copy-changes');
      await copyChanges(await load());
    }),
    vscode.commands.registerCommand('goalmark.changeBase', async (given?: unknown) => {
      const { changeBase } = await import('./goal-changes/change-base');
      await changeBase(await load(), parts.memory, given);
    }),
    vscode.commands.registerCommand('goalmark.goalHistory', async (named?: unknown) => {
      const { createGoalHistory } = await import('./goal-changes/goal-history');
      history ??= createGoalHistory(parts.store);
      await history.show(named);
    }),
  );
  return Object.assign(registered, {
    view,
    tree,
    decorations,
    settled: async () => (await load()).settled(),
  });
}
