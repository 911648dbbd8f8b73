/** What has changed in goals, in a repository whose commits are made here. */
import * as assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import * as vscode from 'vscode';
import { pickBase } from '../../../src/vscode/features/goal-changes/change-base';
import type { ChangeNode, ChangeRow } from '../../../src/vscode/features/goal-changes/nodes';
import { findGit, type GitRepository } from '../../../src/vscode/git';
import type { Testing } from '../../../src/vscode/testing';
import { at, close, folder, goal, goalmark, remove, type, until, write } from '../in-editor';

const { executeCommand } = vscode.commands;

/** The repository, with references that come when they are let. */
function slowRefs(repository: GitRepository, wait: () => Promise<void>): GitRepository {
  return new Proxy(repository, {
    get: (target, key) => {
      const own: unknown = Reflect.get(target, key);
      if (typeof own !== 'function') return own;
      const call = own.bind(target) as (...args: unknown[]) => unknown;
      return key === 'getRefs' ? async (...args: unknown[]) => (await wait(), call(...args)) : call;
    },
  });
}

describe('the view of goal changes', () => {
  let testing: Testing;
  let threeGoals: string;

  const metric = '\n  measure: Reviews published\n  baseline: 1\n  target: 6';
  const checkIns = [
    '## Check-ins',
    '',
    '### 2026-02-11',
    '',
    '- Progress: One review published',
    '- Focus: 8',
    '',
  ].join('\n');
  const plan = goal('plan', { status: 'active', metric }, checkIns);

  before(async () => {
    testing = await goalmark();
    await testing.setToday('2026-03-18');
    await write(at('goals/plan.md'), plan);
    await write(at('goals/other.md'), goal('other'));
    await write(at('goals/gone.md'), goal('gone'));
    git('add', '--all');
    git('commit', '--quiet', '--message=Three goals');
    threeGoals = git('rev-parse', 'HEAD').trim();
    await settled();
  });

  afterEach(async () => {
    await executeCommand('workbench.action.closeAllEditors');
    git('reset', '--quiet', '--hard', threeGoals);
    git('clean', '--quiet', '-d', '--force');
    await settled();
  });

  it('is empty where nothing has changed, and says since when', async () => {
    assert.deepEqual(await outline(), {});
    assert.equal(testing.goalChanges.view.description, 'since the last commit');
  });

  it('says what changed in sentences: what wants an eye, then notes, goal by goal', async () => {
    await write(at('goals/plan.md'), plan.replace('target: 6', 'target: 4').replace('- Focus: 8\n', ''));
    await write(at('goals/other.md'), goal('other', { title: 'Another title' }));
    await write(at('goals/new.md'), goal('new'));
    await remove(at('goals/gone.md'));
    await settled();
    const rows = await outline();
    assert.deepEqual(Object.keys(rows), ['For your eye', 'Notes']);
    assert.deepEqual(rows['For your eye'], [
      'The goal gone: The goal was removed. It was draft. · ',
      'Target lowered from 6 to 4. · The goal plan',
      'The check-in of 2026-02-11 was edited: Focus was removed, it was “8”. · The goal plan',
    ]);
    const notes = rows['Notes'] ?? [];
    assert.ok(
      notes.some((row) => row.startsWith('The goal new: New learning goal')),
      notes.join('\n'),
    );
    assert.ok(
      notes.some((row) => row.startsWith('Title changed')),
      notes.join('\n'),
    );
  });

  it('has a sentence and an icon for whoever sees and whoever listens', async () => {
    await write(at('goals/plan.md'), plan.replace('target: 6', 'target: 4'));
    await settled();
    const { item, node } = await row('Target lowered');
    assert.equal((item.iconPath as vscode.ThemeIcon).id, 'target');
    assert.equal(item.accessibilityInformation?.label, 'Target lowered from 6 to 4. The goal plan');
    const source = new vscode.CancellationTokenSource();
    const resolved = await testing.goalChanges.tree.resolveTreeItem?.(item, node, source.token);
    const tooltip = resolved?.tooltip as vscode.MarkdownString;
    assert.match(tooltip.value, /Worth asking:\n\n- What did you learn/);
  });

  it('shows a title as it is, whatever it looks like', async () => {
    const title = '"<img src=x onerror=alert(1)> **b** $(x) &lt; [x](command:y)"';
    await write(at('goals/other.md'), goal('other', { title, due: '2026-12-20' }));
    await settled();
    const { item, node } = await row('Due date slipped');
    assert.equal(item.description, '<img src=x onerror=alert(1)> **b** $(x) &lt; [x](command:y)');
    const source = new vscode.CancellationTokenSource();
    const resolved = await testing.goalChanges.tree.resolveTreeItem?.(item, node, source.token);
    const { value } = resolved?.tooltip as vscode.MarkdownString;
    assert.match(value, /^\*\*&lt;img src=x /);
    assert.match(value, /&amp;lt; \\\[x/);
  });

  it('opens the diff at the line, with the problems of the side that can be edited', async () => {
    await write(
      at('goals/plan.md'),
      plan.replace('target: 6', 'target: 4').replace('due: 2026-12-12', 'due: soon'),
    );
    await settled();
    const { item } = await row('Target lowered');
    await open(item);
    const { input } = vscode.window.tabGroups.activeTabGroup.activeTab ?? {};
    assert.ok(input instanceof vscode.TabInputTextDiff);
    assert.equal(input.original.scheme, 'git');
    assert.equal(input.modified.toString(), at('goals/plan.md').toString());
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document.lineAt(editor.selection.active.line).text, '  target: 4');
    assert.ok(vscode.languages.getDiagnostics(input.modified).length > 0);
    assert.deepEqual(vscode.languages.getDiagnostics(input.original), []);
  });

  it('explains what is pointed at on either side of the diff', async () => {
    await write(at('goals/plan.md'), plan.replace('due: 2026-12-12', 'due: 2026-12-24'));
    await settled();
    await open((await row('Due date slipped')).item);
    const { input } = vscode.window.tabGroups.activeTabGroup.activeTab ?? {};
    assert.ok(input instanceof vscode.TabInputTextDiff);
    for (const [uri, date] of [
      [input.original, '2026-12-12'],
      [input.modified, '2026-12-24'],
    ] as const) {
      const document = await vscode.workspace.openTextDocument(uri);
      const place = document.positionAt(document.getText().indexOf(`due: ${date}`) + 1);
      const hovers = await executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri, place);
      const words = hovers.flatMap(({ contents }) =>
        contents.map((part) => (part as vscode.MarkdownString).value),
      );
      assert.match(words.join('\n'), /\*\*due\*\*: The day the goal is to be reached/, uri.scheme);
    }
  });

  it('opens the diff where something was that is gone', async () => {
    await write(at('goals/plan.md'), plan.slice(0, plan.indexOf('### 2026-02-11')));
    await settled();
    await open((await row('The check-in of 2026-02-11')).item);
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document.lineAt(editor.selection.active.line).text, '## Check-ins');
  });

  it('follows what is typed, before it is saved', async () => {
    const document = await vscode.workspace.openTextDocument(at('goals/plan.md'));
    await type(document, 'target: 6', 'target: 3');
    await settled();
    assert.deepEqual((await outline())['For your eye'], ['Target lowered from 6 to 3. · The goal plan']);
    await close(document);
    await settled();
    assert.deepEqual(await outline(), {});
  });

  it('notices by itself what git and other programs do', async () => {
    const { tree } = testing.goalChanges;
    assert.ok(tree.onDidChangeTreeData);
    await write(at('goals/plan.md'), plan.replace('target: 6', 'target: 2'));
    await untilOutline((rows) => rows['For your eye']?.[0] === 'Target lowered from 6 to 2. · The goal plan');
    git('commit', '--quiet', '--all', '--message=A lower target');
    await untilOutline((rows) => Object.keys(rows).length === 0);
    git('reset', '--quiet', '--hard', 'HEAD~1');
    await settled();
  });

  it('marks goals in the Explorer whose changes want an eye', async () => {
    await write(at('goals/plan.md'), plan.replace('target: 6', 'target: 4'));
    await write(at('goals/other.md'), goal('other', { title: 'Another title' }));
    await settled();
    const mark = await decorationOf('goals/plan.md');
    assert.equal(mark?.badge, '◆');
    assert.match(mark.tooltip ?? '', /^For your eye: Target lowered from 6 to 4\./);
    assert.equal(await decorationOf('goals/other.md'), undefined);
  });

  it('compares a branch with where it left the default branch, and with what is chosen', async () => {
    git('tag', 'v1');
    git('checkout', '--quiet', '-b', 'easier');
    await write(at('goals/plan.md'), plan.replace('target: 6', 'target: 5'));
    git('commit', '--quiet', '--all', '--message=A lower target');
    await write(at('goals/plan.md'), plan.replace('target: 6', 'target: 4'));
    git('checkout', '--quiet', '--', '.');
    try {
      await settled();
      assert.equal(testing.goalChanges.view.description, 'since main');
      assert.deepEqual((await outline())['For your eye'], ['Target lowered from 6 to 5. · The goal plan']);
      await executeCommand('goalmark.changeBase', 'HEAD');
      assert.equal(testing.goalChanges.view.description, 'since the last commit');
      assert.deepEqual(await outline(), {});
      await executeCommand('goalmark.changeBase', 'v1');
      assert.deepEqual((await outline())['For your eye'], ['Target lowered from 6 to 5. · The goal plan']);
    } finally {
      git('checkout', '--quiet', 'main');
      git('branch', '--quiet', '-D', 'easier');
      git('tag', '-d', 'v1');
    }
    await settled();
    assert.equal(testing.goalChanges.view.description, 'since the last commit', 'what is gone is no base');
  });

  it('copies the summary for a pull request', async () => {
    await write(at('goals/plan.md'), plan.replace('target: 6', 'target: 4'));
    await settled();
    await executeCommand('goalmark.copyChangesAsMarkdown');
    const summary = await vscode.env.clipboard.readText();
    assert.match(summary, /^<!-- goalmark:changes -->/);
    assert.match(summary, /\*\*1 change wants your eye, in 1 goal\.\*\*/);
    assert.match(summary, /Target lowered from 6 to 4\./);
  });

  it('reads goals themselves where a filter shows them in other words', async () => {
    await write(at('.gitattributes'), '*.md diff=words\n');
    git('config', 'diff.words.textconv', 'wc --words <');
    // What git has here is what a repository has that never held an empty file.
    git('prune', '--expire=now');
    try {
      await write(at('goals/plan.md'), plan.replace('target: 6', 'target: 4'));
      await settled();
      assert.deepEqual((await outline())['For your eye'], ['Target lowered from 6 to 4. · The goal plan']);
    } finally {
      git('config', '--unset', 'diff.words.textconv');
    }
  });

  it('shows the goal itself beside it where git diff shows what it says', async () => {
    await write(at('.gitattributes'), '*.md diff=goalmark\n');
    const extension = vscode.extensions.getExtension('goalmark.goalmark');
    assert.ok(extension !== undefined);
    const cli = vscode.Uri.joinPath(extension.extensionUri, 'dist/cli.js').fsPath;
    const program = `ELECTRON_RUN_AS_NODE=1 "${process.execPath}" "${cli}"`;
    git('config', 'diff.goalmark.textconv', `${program} textconv`);
    try {
      await write(at('goals/plan.md'), plan.replace('target: 6', 'target: 4'));
      await settled();
      assert.match(git('diff'), /^-metric\.target: 6$/m);
      await open((await row('Target lowered')).item);
      const { input } = vscode.window.tabGroups.activeTabGroup.activeTab ?? {};
      assert.ok(input instanceof vscode.TabInputTextDiff);
      assert.equal((await vscode.workspace.openTextDocument(input.original)).getText(), plan);
    } finally {
      git('config', '--unset', 'diff.goalmark.textconv');
    }
  });

  it('follows a goal that is moved', async () => {
    git('mv', 'goals/plan.md', 'goals/moved.md');
    await write(at('goals/moved.md'), plan.replace('target: 6', 'target: 4'));
    await settled();
    const { item } = await row('Target lowered');
    await open(item);
    const { input } = vscode.window.tabGroups.activeTabGroup.activeTab ?? {};
    assert.ok(input instanceof vscode.TabInputTextDiff);
    assert.match(input.original.path, /plan\.md/);
    assert.match(input.modified.path, /moved\.md$/);
  });

  it('says where a goal went that is read no more', async () => {
    await write(at('copy.md'), goal('gone'));
    git('add', '--all');
    git('commit', '--quiet', '--message=A copy');
    git('mv', 'goals/plan.md', 'plan.md');
    await write(at('plan.md'), plan.replace('status: active', 'status: dropped'));
    await remove(at('goals/gone.md'));
    await write(at('copy.md'), goal('gone', { title: 'Changed since' }));
    await settled();
    assert.deepEqual((await outline())['For your eye'], [
      'The goal gone: The goal was removed. It was draft. · ',
      'The goal plan: The goal was moved to plan.md, which the configuration does not read. It was active. · ',
    ]);
  });

  it('says that a goal which was edited is still there where it is read no more', async () => {
    await write(at('.goalmark.yml'), 'exclude: [goals/plan.md]\n');
    await write(at('goals/plan.md'), plan.replace('target: 6', 'target: 4'));
    await settled();
    assert.deepEqual((await outline())['For your eye'], [
      'The goal plan: The configuration no longer reads the goal; its file is still there. It was active. · ',
    ]);
  });

  it('says what a change elsewhere brings to goals that nobody touched, and opens them', async () => {
    const objective = goal('ship', { type: 'objective' });
    await write(at('goals/ship.md'), objective);
    await write(at('goals/aligned.md'), goal('aligned', { aligns_to: '[ship]' }));
    git('add', '--all');
    git('commit', '--quiet', '--message=An objective');
    await remove(at('goals/ship.md'));
    await write(at('goals/new.md'), goal('other', { title: 'The same id' }));
    await settled();
    const rows = Object.values(await outline()).flat();
    const about = (title: string): string[] => rows.filter((text) => text.startsWith(`${title}: `));
    assert.match(
      about('The goal aligned').join('\n'),
      /^The goal aligned: New \w+, unresolved-reference: .*$/,
    );
    assert.match(about('The goal other').join('\n'), /^The goal other: New error, duplicate-id: .*$/);
    await open((await row('The goal aligned: New')).item);
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document.lineAt(editor.selection.active.line).text, 'aligns_to: [ship]');
    assert.ok(vscode.window.tabGroups.activeTabGroup.activeTab?.input instanceof vscode.TabInputText);
  });

  it('reads goals that nobody touched anew where the configuration reads them in another way', async () => {
    await write(at('goals/ours.md'), goal('ours', { team: 'blue' }));
    git('add', '--all');
    git('commit', '--quiet', '--message=A field of our own');
    const fixed = /^The goal ours: Fixed, unknown-field: /;
    try {
      await write(at('.goalmark.yml'), 'extra_fields: []\n');
      await settled();
      assert.deepEqual(await outline(), {});
      const document = await vscode.workspace.openTextDocument(at('.goalmark.yml'));
      await type(document, '[]', '[team]');
      await settled();
      const notes = (await outline())['Notes'] ?? [];
      assert.equal(notes.length, 1);
      assert.match(notes[0] ?? '', fixed);
      await document.save();
      await settled();
      assert.match(((await outline())['Notes'] ?? []).join('\n'), fixed);
    } finally {
      await close(await vscode.workspace.openTextDocument(at('.goalmark.yml')));
    }
  });

  it('judges each side by its own configuration, also while that is typed', async () => {
    const other = goal('other', { team: 'blue' });
    await write(at('goals/other.md'), other);
    await write(at('.goalmark.yml'), 'rules:\n  unknown-field: warning\n');
    git('add', '--all');
    git('commit', '--quiet', '--message=A field of our own, and what to say of it');
    const ofField = async (): Promise<string[]> =>
      Object.values(await outline())
        .flat()
        .filter((text) => text.includes('unknown-field'))
        .map((text) => text.slice(0, text.indexOf(', ')));
    const document = await vscode.workspace.openTextDocument(at('.goalmark.yml'));
    try {
      await settled();
      await write(at('goals/other.md'), other.replace('team: blue', 'team: blue\nroom: 12'));
      await settled();
      assert.deepEqual(await ofField(), ['The goal other: New warning']);
      await type(document, 'warning', 'error');
      await settled();
      assert.deepEqual(await ofField(), ['The goal other: New error']);
      await type(document, 'error', 'off');
      await settled();
      assert.deepEqual(await ofField(), [], 'who turns a rule off has fixed nothing');
    } finally {
      await close(document);
    }
  });

  it('says how often a date had slipped before', async () => {
    const due = (date: string): string => plan.replace('due: 2026-12-12', `due: ${date}`);
    await write(at('goals/plan.md'), due('2026-12-20'));
    git('commit', '--quiet', '--all', '--message=A week more');
    await write(at('goals/plan.md'), due('2026-12-28'));
    git('commit', '--quiet', '--all', '--message=Another week');
    try {
      await write(at('goals/plan.md'), due('2027-01-04'));
      await settled();
      const { item } = await row('Due date slipped');
      assert.match(labelOf(item), /^Due date slipped by 7 days, .* It has slipped 3 times\.$/);
      await executeCommand('goalmark.changeBase', threeGoals);
      const since = labelOf((await row('Due date slipped')).item);
      assert.match(since, /^Due date slipped by 23 days, .* It has slipped 3 times\.$/);
    } finally {
      await executeCommand('goalmark.changeBase', 'HEAD');
    }
  });

  it('shows a slipped date before git has told how often it had slipped', async () => {
    const due = (date: string): string => plan.replace('due: 2026-12-12', `due: ${date}`);
    await write(at('goals/plan.md'), due('2026-12-20'));
    git('commit', '--quiet', '--all', '--message=A week more');
    await settled();
    const repository = (await findGit())?.repositories[0];
    assert.ok(repository);
    const shared = Object.getPrototypeOf(repository) as Pick<GitRepository, 'log'>;
    const { log } = shared;
    let answer: () => void = () => undefined;
    const mayAnswer = new Promise<void>((resolve) => (answer = resolve));
    shared.log = async function (this: GitRepository, ...args: Parameters<typeof log>) {
      await mayAnswer;
      return await log.apply(this, args);
    };
    const says = (end: RegExp) => (rows: Record<string, string[]>) =>
      (rows['For your eye'] ?? []).some((label) => end.test(label));
    try {
      await write(at('goals/plan.md'), due('2026-12-28'));
      await untilOutline(says(/slipped by 8 days, from 2026-12-20 to 2026-12-28\. ·/));
      await write(at('goals/plan.md'), due('2026-12-29'));
      await untilOutline(says(/slipped by 9 days, from 2026-12-20 to 2026-12-29\. ·/));
      answer();
      await untilOutline(says(/to 2026-12-29\. It slips for the second time\. ·/));
    } finally {
      answer();
      shared.log = log;
    }
  });

  it('asks git for a goal’s past once, however often it is compared', async () => {
    const due = (date: string): string => plan.replace('due: 2026-12-12', `due: ${date}`);
    const repository = (await findGit())?.repositories[0];
    assert.ok(repository);
    const shared = Object.getPrototypeOf(repository) as Pick<GitRepository, 'log'>;
    const { log } = shared;
    let count = 0;
    shared.log = function (this: GitRepository, ...args: Parameters<typeof log>): ReturnType<typeof log> {
      count++;
      return log.apply(this, args);
    };
    try {
      await write(at('goals/plan.md'), due('2026-12-20'));
      await settled();
      assert.match(labelOf((await row('Due date slipped')).item), /^Due date slipped by 8 days/);
      assert.equal(count, 1);
      await write(at('goals/plan.md'), due('2026-12-21'));
      await settled();
      assert.match(labelOf((await row('Due date slipped')).item), /^Due date slipped by 9 days/);
      assert.equal(count, 1);
    } finally {
      shared.log = log;
    }
  });

  it('tells the life of a goal, commit by commit, under each of its names', async () => {
    const easier = plan.replace('target: 6', 'target: 4');
    git('mv', 'goals/plan.md', 'goals/moved.md');
    git('commit', '--quiet', '--message=Another *place*');
    await write(at('goals/moved.md'), easier);
    git('commit', '--quiet', '--all', '--message=A lower target\n\nBecause.');
    await write(at('goals/moved.md'), `${easier}- Metric: 2\n`);
    await settled();
    await executeCommand('goalmark.goalHistory', at('goals/moved.md'));
    const page = vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'goalmark-history');
    const lines =
      page
        ?.getText()
        .split('\n')
        .filter((line) => line !== '') ?? [];
    const day = git('log', '-1', '--format=%ad', '--date=format-local:%Y-%m-%d').trim();
    const commit = (back: number): string => git('rev-parse', `HEAD~${back}`).slice(0, 7);
    assert.deepEqual(
      lines.filter((line) => !line.startsWith('- ') || line.startsWith('- **')),
      [
        '# The goal plan',
        '3 commits changed what this goal says.',
        '## The metric over time',
        'It is meant to go from 1 to 4.',
        '| Check-in | Reading | Of the way |',
        '|---|---:|---:|',
        '| 2026-02-11 | 2 | 33% |',
        '## What changed',
        '### Not committed yet',
        '- **The check-in of 2026-02-11 was edited: Metric was added after the fact, “2”.**',
        `### ${day}, Li Wen`,
        `A lower target (${commit(0)})`,
        '- **Target lowered from 6 to 4.**',
        `### ${day}, Li Wen`,
        `Another &#42;place&#42; (${commit(1)})`,
        `### ${day}, Li Wen`,
        `Three goals (${commit(2)})`,
      ],
    );
  });

  it('tells what happened to a goal while it was elsewhere, and that it came back', async () => {
    const easier = plan.replace('target: 6', 'target: 4');
    git('mv', 'goals/plan.md', 'goals/moved.md');
    git('commit', '--quiet', '--message=Away');
    await write(at('goals/moved.md'), easier);
    git('commit', '--quiet', '--all', '--message=A lower target');
    git('mv', 'goals/moved.md', 'goals/plan.md');
    git('commit', '--quiet', '--message=Back');
    await settled();
    assert.deepEqual(await told('goals/plan.md'), [
      'Back',
      '- Moved from goals/moved.md.',
      'A lower target',
      '- **Target lowered from 6 to 4.**',
      'Away',
      '- Moved from goals/plan.md.',
      'Three goals',
      '- New learning goal of ana, active.',
    ]);
  });

  it('tells the life of a goal that is gone by its title', async () => {
    await write(at('goals/short.md'), goal('short'));
    git('add', '--all');
    git('commit', '--quiet', '--message=Begun');
    git('rm', '--quiet', 'goals/short.md');
    git('commit', '--quiet', '--message=Given up');
    await settled();
    await executeCommand('goalmark.goalHistory', at('goals/short.md'));
    const page = vscode.workspace.textDocuments.find(({ uri }) => uri.query.endsWith('goals/short.md'));
    assert.match(
      page?.getText() ?? '',
      /^# The goal short\n[\s\S]*\*\*The goal was removed\. It was draft\.\*\*/,
    );
  });

  it('knows a goal by its id where git does not, and another one where git sees none', async () => {
    await remove(at('goals/gone.md'));
    await write(at('goals/fresh.md'), goal('fresh'));
    git('add', '--all');
    git('commit', '--quiet', '--message=Of the same template');
    await remove(at('goals/plan.md'));
    const others = { gap: 'Nobody reads what we learn', goal: 'Tell two teams each month what was learned' };
    const text = goal('plan', { title: 'Reworded', ...others }, 'Much else.\n\n'.repeat(20));
    await write(at('goals/afar/reworded.md'), text);
    git('add', '--all');
    git('commit', '--quiet', '--message=Moved and reworded');
    assert.doesNotMatch(git('show', '--stat', '--summary', '-M', 'HEAD'), /rename/);
    assert.match(git('show', '--stat', '--summary', '-M', 'HEAD~1'), /rename/);
    await settled();
    assert.deepEqual(await told('goals/fresh.md'), [
      'Of the same template',
      '- New learning goal of ana, draft.',
    ]);
    const reworded = await told('goals/afar/reworded.md');
    assert.ok(reworded.includes('- Moved from goals/plan.md.'), reworded.join('\n'));
    assert.deepEqual(reworded.slice(-2), ['Three goals', '- New learning goal of ana, active.']);
  });

  it('tells a goal that was deleted and added again as that', async () => {
    git('rm', '--quiet', 'goals/other.md');
    git('commit', '--quiet', '--message=Given up');
    await write(at('goals/other.md'), goal('other'));
    git('add', '--all');
    git('commit', '--quiet', '--message=Once more');
    await settled();
    assert.deepEqual(await told('goals/other.md'), [
      'Once more',
      '- New learning goal of ana, draft.',
      'Given up',
      '- **The goal was removed. It was draft.**',
      'Three goals',
      '- New learning goal of ana, draft.',
    ]);
  });

  it('takes the first commit of a shallow clone for no beginning, and counts slips once the rest is there', async () => {
    const due = (date: string): string => goal('gone', { due: date });
    await write(at('goals/gone.md'), due('2026-12-20'));
    git('commit', '--quiet', '--all', '--message=A week more');
    const shallow = at('.git/shallow');
    try {
      await write(shallow, git('rev-parse', 'HEAD'));
      await write(at('goals/gone.md'), due('2026-12-28'));
      await settled();
      const { item } = await row('Due date slipped');
      assert.match(labelOf(item), /^Due date slipped by 8 days, [^.]*\.$/);
      assert.deepEqual(await told('goals/gone.md'), [
        '- **Due date slipped by 8 days, from 2026-12-20 to 2026-12-28.**',
        'What is older is not in this clone: `git fetch --unshallow` brings it.',
      ]);
      await remove(shallow);
      await settled();
      const later = await row('Due date slipped');
      assert.match(labelOf(later.item), /It slips for the second time\.$/);
    } finally {
      await remove(shallow);
    }
  });

  it('shows what changed lately before it has read all of a long life', async () => {
    const file = at('goals/long.md');
    for (let week = 1; week <= 40; week++) {
      await write(file, goal('long', { title: `Week ${week}` }));
      git('add', '--all');
      git('commit', '--quiet', `--message=In week ${week}`);
    }
    await settled();
    const repository = (await findGit())?.repositories[0];
    assert.ok(repository);
    const shared = Object.getPrototypeOf(repository) as Pick<GitRepository, 'buffer'>;
    const { buffer } = shared;
    const first = git('log', '--format=%H', '--grep=In week 1$').trim();
    let goOn: () => void = () => undefined;
    const mayGoOn = new Promise<void>((resolve) => (goOn = resolve));
    shared.buffer = async function (this: GitRepository, ref, path) {
      if (ref === first) await mayGoOn;
      return await buffer.call(this, ref, path);
    };
    const page = (): string =>
      vscode.workspace.textDocuments.find(({ uri }) => uri.query === file.toString())?.getText() ?? '';
    try {
      const shown = executeCommand('goalmark.goalHistory', file);
      await until('a page', vscode.workspace.onDidOpenTextDocument, () => page() !== '');
      assert.match(page(), /^At least 23 commits changed/m);
      assert.match(page(), /Title changed from “Week 39” to “Week 40”/);
      assert.match(page(), /\nWhat is older was not read\.\n$/);
      goOn();
      await shown;
      await until('all of it', vscode.workspace.onDidChangeTextDocument, () => /^40 commits/m.test(page()));
      assert.match(page(), /New learning goal of ana, draft\.\n$/);
    } finally {
      goOn();
      shared.buffer = buffer;
    }
  });

  it('takes an Enter that comes before git has said what there is to compare with', async () => {
    const repository = (await findGit())?.getRepository(at('goals'));
    assert.ok(repository);
    let answer: () => void = () => undefined;
    const isAnswered = new Promise<void>((resolve) => (answer = resolve));
    const asked = new vscode.EventEmitter<void>();
    let isAsked = false;
    const slow = slowRefs(repository, () => {
      isAsked = true;
      asked.fire();
      return isAnswered;
    });
    const memory = { keys: () => [], get: () => 'main...', update: () => Promise.resolve() };
    const chosen = pickBase(slow, memory);
    await until('git to be asked', asked.event, () => isAsked);
    await executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    try {
      assert.deepEqual(await chosen, { written: undefined }, 'the first row, which is there at once');
    } finally {
      answer();
    }
  });

  /** What a goal's history says of each commit. */
  async function told(path: string): Promise<string[]> {
    await executeCommand('goalmark.goalHistory', at(path));
    const page = vscode.workspace.textDocuments.find(
      ({ uri }) => uri.scheme === 'goalmark-history' && uri.query === at(path).toString(),
    );
    const lines = (page?.getText() ?? '').split('\n').filter((line) => line !== '' && !line.startsWith('#'));
    await executeCommand('workbench.action.closeAllEditors');
    return lines
      .slice(lines.findLastIndex((line) => line.startsWith('|')) + 1)
      .filter((line) => !/changed what this goal says|^It is meant|^No check-in/.test(line))
      .map((line) => line.replace(/ \([0-9a-f]{7}\)$/, ''));
  }

  function git(...args: string[]): string {
    return execFileSync('git', args, { cwd: folder().uri.fsPath, encoding: 'utf8' });
  }

  /** Git asked anew by the editor's extension, and goals compared. */
  async function settled(): Promise<void> {
    await executeCommand('goalmark.due.refresh');
    await executeCommand('git.refresh');
    await executeCommand('goalmark.changes.refresh');
  }

  async function outline(): Promise<Record<string, string[]>> {
    const groups: Record<string, string[]> = {};
    for (const group of await children()) {
      const label = labelOf(await itemOf(group));
      const rows = await Promise.all((await children(group)).map(async (node) => await itemOf(node)));
      groups[label] = rows.map((item) => `${labelOf(item)} · ${String(item.description)}`);
    }
    return groups;
  }

  async function untilOutline(holds: (rows: Record<string, string[]>) => boolean): Promise<void> {
    const changed = testing.goalChanges.tree.onDidChangeTreeData;
    assert.ok(changed);
    let rows = await outline();
    const seen = new vscode.EventEmitter<void>();
    const listener = changed(
      () =>
        void outline().then((now) => {
          rows = now;
          seen.fire();
        }),
    );
    await until(
      'other rows',
      seen.event,
      () => holds(rows),
      () => JSON.stringify(rows),
    );
    listener.dispose();
  }

  async function row(start: string): Promise<{ node: ChangeRow; item: vscode.TreeItem }> {
    for (const group of await children()) {
      for (const node of await children(group)) {
        const item = await itemOf(node);
        if (node.kind === 'change' && labelOf(item).startsWith(start)) return { node, item };
      }
    }
    return assert.fail(`no row begins with ${start}: ${JSON.stringify(await outline())}`);
  }

  async function children(node?: ChangeNode): Promise<ChangeNode[]> {
    return (await testing.goalChanges.tree.getChildren(node)) ?? [];
  }

  async function itemOf(node: ChangeNode): Promise<vscode.TreeItem> {
    return await testing.goalChanges.tree.getTreeItem(node);
  }

  function labelOf({ label }: vscode.TreeItem): string {
    return typeof label === 'string' ? label : (label?.label ?? '');
  }

  async function open({ command }: vscode.TreeItem): Promise<void> {
    assert.ok(command);
    await executeCommand(command.command, ...((command.arguments ?? []) as unknown[]));
  }

  async function decorationOf(path: string): Promise<vscode.FileDecoration | undefined> {
    const source = new vscode.CancellationTokenSource();
    return (await testing.goalChanges.decorations.provideFileDecoration(at(path), source.token)) ?? undefined;
  }
});
