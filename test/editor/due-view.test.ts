import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { DueNode } from '../../src/vscode/features/due-view/items';
import type { Testing } from '../../src/vscode/testing';
import { at, goal, goalmark, remove, rulesIn, until, write } from './in-editor';

const { executeCommand } = vscode.commands;
const { onDidChangeConfiguration } = vscode.workspace;

describe('the view of check-ins due', () => {
  const today = '2026-03-18';
  const owner = 'zoe';
  let testing: Testing;

  /** One goal for each group, of somebody whom the sample does not know. */
  const goals: Readonly<Record<string, string>> = {
    late: active('late', '2026-02-13'),
    now: active('now', '2026-02-18'),
    soon: active('soon', '2026-02-20', 'aligns_to: [customer-trust-2026]\n'),
    later: active('later', '2026-03-17', 'aligns_to: [nowhere]\n'),
    ended: active('ended', '2026-01-02').replace('2026-12-12', '2026-03-01'),
  };

  function active(id: string, lastCheckIn: string, more = ''): string {
    const log = [
      '## Check-ins',
      '',
      `### ${lastCheckIn}`,
      '',
      '- Progress: *Some* <b>words</b>',
      '- Focus: 8',
    ];
    const text = goal(id, { status: 'active', owner, gap: 'From *none* to some' }, log.join('\n'));
    return text.replace('metric:', `${more}metric:`);
  }

  before(async () => {
    testing = await goalmark();
    for (const [name, text] of Object.entries(goals)) await write(at(`goals/${owner}/${name}.md`), text);
    await executeCommand('goalmark.due.refresh');
    await testing.setToday(today);
    await executeCommand('goalmark.due.groupBy', 'date');
  });
  after(async () => {
    await executeCommand('goalmark.due.groupBy', 'date');
    await executeCommand('goalmark.due.showEverybody');
    await remove(at(`goals/${owner}`));
    await testing.setToday(undefined);
  });

  it('has what is due in groups, soonest first, and leaves out empty groups', () => {
    assert.deepEqual(outline(), {
      Overdue: [
        'The goal ended, 17 days overdue · zoe · close-out',
        'The goal late, 5 days overdue · zoe · check-in',
      ],
      Today: ['The goal now, today · zoe · check-in'],
      'This week': ['The goal soon, in 2 days · zoe · check-in'],
      Later: ['The goal later, in 25 days · zoe · reflection'],
    });
  });

  it('says each row as a sentence to a screen reader', () => {
    const labels = rows().map(({ item }) => item.accessibilityInformation?.label);
    assert.ok(labels.includes('The goal late: check-in of zoe, 5 days overdue'));
    assert.ok(labels.includes('The goal now: check-in of zoe, due today'));
  });

  it('colors icons by how urgent a row is', () => {
    const icons = rows().map(({ item }) => (item.iconPath as vscode.ThemeIcon).color?.id);
    assert.deepEqual(icons, [
      'list.errorForeground',
      'list.errorForeground',
      'charts.orange',
      'charts.blue',
      undefined,
    ]);
  });

  it('counts what is overdue and due today in its badge, unless the setting turns it off', async () => {
    const settings = vscode.workspace.getConfiguration('goalmark');
    const { view } = testing.dueView;
    const count = (...groups: string[]): number =>
      nodes().filter(({ group }) => groups.includes(group.title)).length;
    const badge = {
      value: count('Overdue', 'Today'),
      tooltip: `${count('Overdue')} overdue, ${count('Today')} due today`,
    };
    assert.ok(badge.value >= 3);
    assert.deepEqual(view.badge, badge);
    await settings.update('badge', false, vscode.ConfigurationTarget.Workspace);
    await until('no badge', onDidChangeConfiguration, () => view.badge === undefined);
    await settings.update('badge', undefined, vscode.ConfigurationTarget.Workspace);
    await until('the badge', onDidChangeConfiguration, () => view.badge?.value === badge.value);
  });

  it('tells the goal in short, and shows texts of files as texts', async () => {
    const [{ node, item } = assert.fail()] = rows().filter(({ item }) => labelOf(item) === 'The goal late');
    const source = new vscode.CancellationTokenSource();
    const resolved = await testing.dueView.tree.resolveTreeItem?.(item, node, source.token);
    const tooltip = resolved?.tooltip as vscode.MarkdownString;
    assert.equal(Boolean(tooltip.isTrusted), false);
    assert.equal(Boolean(tooltip.supportHtml), false);
    for (const part of [
      '**Gap:** From \\*none\\* to some',
      '**Metric:** Reviews published',
      '**Strength:** 3 of 5, missing: the root cause, support from the manager',
      '**Last check-in, 2026-02-13**',
      '- Progress: \\*Some\\* &lt;b\\>words&lt;/b\\>',
    ]) {
      assert.ok(tooltip.value.includes(part), `${part} in ${tooltip.value}`);
    }
  });

  it('marks a goal that got stuck, says why, and offers the way back', async () => {
    const uri = await write(at(`goals/${owner}/stuck.md`), active('stuck', '2026-01-14'));
    await testing.settled();
    await executeCommand('goalmark.due.refresh');
    const [{ node, item } = assert.fail()] = rows().filter(({ item }) => labelOf(item) === 'The goal stuck');
    assert.equal(item.description, '32 days overdue · stalled · zoe · check-in');
    assert.equal(item.contextValue, 'goal active stalled check-in');
    const why = '2 check-ins missed since 2026-01-14';
    assert.ok(item.accessibilityInformation?.label.endsWith(`, stalled: ${why}`));
    const source = new vscode.CancellationTokenSource();
    const resolved = await testing.dueView.tree.resolveTreeItem?.(item, node, source.token);
    const tooltip = resolved?.tooltip as vscode.MarkdownString;
    // One version of VS Code escapes hyphens, another does not.
    const shown = tooltip.value.replaceAll('\\', '');
    assert.ok(shown.includes(`**Stalled:** ${why}. Go back to the diagnosis`), tooltip.value);
    await remove(uri);
    await executeCommand('goalmark.due.refresh');
  });

  it('opens a goal at the last entry of its log', async () => {
    const [{ item } = assert.fail()] = rows().filter(({ item }) => labelOf(item) === 'The goal late');
    assert.ok(item.command);
    await executeCommand(item.command.command, ...((item.command.arguments ?? []) as unknown[]));
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document.uri.toString(), at(`goals/${owner}/late.md`).toString());
    assert.equal(editor.document.lineAt(editor.selection.active.line).text, '### 2026-02-13');
    await executeCommand('workbench.action.closeAllEditors');
  });

  it('groups by owner and by objective, and remembers it', async () => {
    await executeCommand('goalmark.due.groupBy', 'owner');
    assert.deepEqual(Object.keys(outline()), [owner]);
    assert.equal(outline()[owner]?.[1], 'The goal late, 5 days overdue · check-in');
    await executeCommand('goalmark.due.groupBy', 'objective');
    const groups = outline();
    assert.deepEqual(Object.keys(groups).at(-1), 'No objective');
    assert.deepEqual(
      Object.entries(groups).flatMap(([title, inGroup]) =>
        inGroup.some((row) => row.includes('soon')) ? title : [],
      ),
      ['Theatres trust us when something breaks'],
    );
    assert.ok(groups['nowhere']);
    await executeCommand('goalmark.due.groupBy', 'date');
  });

  it('shows only mine: whom the settings name, else whom git knows', async () => {
    const settings = vscode.workspace.getConfiguration('goalmark', at(''));
    const owners = (): string[] => [...new Set(nodes().map(({ entry }) => entry.item.owner))];
    await settings.update('me', '@Zoe', vscode.ConfigurationTarget.Workspace);
    await executeCommand('goalmark.due.showOnlyMine');
    assert.deepEqual(owners(), [owner]);
    assert.equal(testing.dueView.view.description, 'only mine');
    await settings.update('me', 'somebody', vscode.ConfigurationTarget.Workspace);
    await until('nobody to be me', treeChanged(), () => owners().length === 0);
    await settings.update('me', undefined, vscode.ConfigurationTarget.Workspace);
    // The copy of the sample is committed to by Li Wen, who is li in its configuration.
    await until('git to say who I am', treeChanged(), () => owners().join() === 'li');
    await executeCommand('goalmark.due.showEverybody');
    assert.ok(owners().length > 0);
  });

  it('is drawn anew only when a row looks different', async () => {
    let drawn = 0;
    const listener = treeChanged()(() => drawn++);
    const uri = at(`goals/${owner}/late.md`);
    const text = goals['late'] ?? '';
    await write(uri, text.replace('type: learning', 'type: wish'));
    await until('the goal to be read', vscode.languages.onDidChangeDiagnostics, () =>
      rulesIn(uri).includes('invalid-value'),
    );
    assert.equal(drawn, 0);
    await write(uri, text.replace('From *none*', 'From nothing'));
    await until('the tree to be drawn', treeChanged(), () => drawn === 1);
    await write(uri, text);
    await until('the tree to be drawn again', treeChanged(), () => drawn === 2);
    listener.dispose();
  });

  it('moves on with the day and with what is written', async () => {
    await testing.setToday('2026-03-19');
    assert.ok(outline()['Overdue']?.includes('The goal now, 1 day overdue · zoe · check-in'));
    await testing.setToday(today);
    const text = goals['late'] ?? '';
    await write(at(`goals/${owner}/late.md`), text.replace('### 2026-02-13', '### 2026-03-18'));
    await until('the goal to be due later', treeChanged(), () =>
      (outline()['Later'] ?? []).some((row) => row.startsWith('The goal late')),
    );
    await write(at(`goals/${owner}/late.md`), text);
    await until('the goal to be overdue again', treeChanged(), () => outline()['Overdue']?.length === 2);
  });

  function treeChanged(): vscode.Event<unknown> {
    const changed = testing.dueView.tree.onDidChangeTreeData;
    assert.ok(changed);
    return changed;
  }

  type RowNode = Extract<DueNode, { kind: 'row' }>;

  function children(node?: DueNode): DueNode[] {
    return testing.dueView.tree.getChildren(node) as DueNode[];
  }

  function nodes(): RowNode[] {
    return children().flatMap((group) => children(group) as RowNode[]);
  }

  /** The test's own rows. */
  function rows(): { node: RowNode; item: vscode.TreeItem }[] {
    return nodes()
      .filter(({ entry }) => entry.item.owner === owner)
      .map((node) => ({ node, item: testing.dueView.tree.getTreeItem(node) as vscode.TreeItem }));
  }

  function labelOf({ label }: vscode.TreeItem): string {
    return typeof label === 'string' ? label : (label?.label ?? '');
  }

  function outline(): Record<string, string[]> {
    const groups: Record<string, string[]> = {};
    for (const { node, item } of rows()) {
      (groups[node.group.title] ??= []).push(`${labelOf(item)}, ${String(item.description)}`);
    }
    return groups;
  }
});
