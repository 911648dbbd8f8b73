/** What has changed in the goals of several repositories, in the folders of one workspace. */
import * as assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as vscode from 'vscode';
import { findGit } from '../../../src/vscode/git';
import type { ChangeNode } from '../../../src/vscode/features/goal-changes/nodes';
import type { Testing } from '../../../src/vscode/testing';
import { at, folder, goal, goalmark, until, write } from '../in-editor';

const { executeCommand } = vscode.commands;

describe('the view of goal changes in a workspace of several folders', () => {
  let testing: Testing;
  const place = realpathSync(mkdtempSync(join(tmpdir(), 'goalmark-')));
  const theirs = join(place, 'theirs');
  const plan = goal('plan', { metric: '\n  measure: Reviews published\n  baseline: 1\n  target: 6' });

  before(async () => {
    testing = await goalmark();
    mkdirSync(theirs);
    git(theirs, 'init', '--quiet', '--initial-branch=main');
    await write(vscode.Uri.file(join(theirs, 'goals/plan.md')), plan);
    git(theirs, 'add', '--all');
    git(theirs, 'commit', '--quiet', '--message=A goal');
  });
  after(() => {
    rmSync(place, { recursive: true });
  });

  afterEach(() => {
    for (const repository of [theirs, folder().uri.fsPath]) {
      git(repository, 'checkout', '--quiet', '--force', 'main');
      git(repository, 'clean', '--quiet', '-d', '--force');
    }
  });

  it('says what changed in each repository, with the folder behind each row', async () => {
    const ours = at('goals/ana/plain-language-updates.md');
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(ours));
    await withFolder(theirs, async (root) => {
      git(theirs, 'checkout', '--quiet', '-b', 'easier');
      await write(at('goals/plan.md', root), plan.replace('target: 6', 'target: 4'));
      git(theirs, 'commit', '--quiet', '--all', '--message=A lower target');
      await write(at('goals/more.md', root), goal('more'));
      await write(ours, text.replace('target: 4.2', 'target: 3.5'));
      await settled();
      assert.equal(testing.goalChanges.view.description, 'since the last commit, main');
      assert.deepEqual(await outline(), {
        'For your eye': [
          'Target lowered from 4.2 to 3.5 of 5. · Explain incidents in plain language · box-office',
          'Target lowered from 6 to 4. · The goal plan · theirs',
        ],
        Notes: ['The goal more: New learning goal of ana, draft. · theirs'],
      });
    });
    await settled();
    assert.deepEqual(await outline(), {
      'For your eye': [
        'Target lowered from 4.2 to 3.5 of 5. · Explain incidents in plain language · box-office',
      ],
    });
    assert.equal(testing.goalChanges.view.description, 'since the last commit');
  });

  it('says what changed in a folder within another one once', async () => {
    const start = git(theirs, 'rev-parse', 'HEAD').trim();
    const inner = join(theirs, 'inner');
    await write(vscode.Uri.file(join(inner, 'nested.goal.md')), goal('nested'));
    git(theirs, 'add', '--all');
    git(theirs, 'commit', '--quiet', '--message=A goal further in');
    try {
      await withFolder(theirs, async (root) => {
        await changeFolders(0, { uri: at('inner', root) });
        try {
          await write(at('inner/nested.goal.md', root), goal('nested', { title: 'Another title' }));
          await settled();
          const rows = Object.values(await outline()).flat();
          assert.equal(rows.length, 1, rows.join('\n'));
          assert.match(rows[0] ?? '', /^Title changed .* · Another title · inner$/);
        } finally {
          await changeFolders(1);
        }
      });
    } finally {
      git(theirs, 'reset', '--quiet', '--hard', start);
    }
  });

  it('finds the repository of a folder that is opened through a link', async () => {
    const link = join(place, 'link');
    symlinkSync(theirs, link, 'junction');
    await withFolder(link, async (root) => {
      await write(at('goals/plan.md', root), plan.replace('target: 6', 'target: 3'));
      await settled();
      assert.deepEqual((await outline())['For your eye'], [
        'Target lowered from 6 to 3. · The goal plan · link',
      ]);
    });
  });

  it('takes the first commit of a shallow clone for no beginning, wherever git keeps which one that is', async () => {
    const [whole, clone, worktree, around] = ['whole', 'clone', 'worktree', 'around'].map((name) =>
      join(place, name),
    ) as [string, string, string, string];
    for (const repository of [whole, around]) {
      mkdirSync(repository);
      git(repository, 'init', '--quiet', '--initial-branch=main');
    }
    for (const target of ['8', '6']) {
      await write(
        vscode.Uri.file(join(whole, 'goals/plan.md')),
        plan.replace('target: 6', `target: ${target}`),
      );
      git(whole, 'add', '--all');
      git(whole, 'commit', '--quiet', `--message=To ${target}`);
    }
    const shallow = ['--quiet', '--depth=1', pathToFileURL(whole).href];
    git(place, 'clone', ...shallow, clone);
    git(clone, 'worktree', 'add', '--quiet', '--detach', worktree);
    git(around, '-c', 'protocol.file.allow=always', 'submodule', 'add', ...shallow, 'within');
    for (const path of [clone, worktree, join(around, 'within')]) {
      await withFolder(path, async (root) => {
        await executeCommand('goalmark.goalHistory', at('goals/plan.md', root));
        const page = vscode.workspace.textDocuments.find(
          ({ uri }) => uri.query === at('goals/plan.md', root).toString(),
        );
        assert.match(page?.getText() ?? '', /^What is older is not in this clone/m, path);
      });
    }
  });

  async function withFolder(path: string, act: (root: vscode.Uri) => Promise<void>): Promise<void> {
    const root = vscode.Uri.file(path);
    const api = await findGit();
    assert.ok(api);
    await changeFolders(0, { uri: root });
    try {
      await until(
        'its repository',
        api.onDidOpenRepository,
        () => api.repositories.some(({ rootUri }) => rootUri.fsPath === root.fsPath),
        () => api.repositories.map(({ rootUri }) => rootUri.path).join(),
      );
      await act(root);
    } finally {
      await changeFolders(1);
    }
  }

  async function changeFolders(removed: number, ...added: { readonly uri: vscode.Uri }[]): Promise<void> {
    const changed = new Promise<void>((resolve) => {
      const listener = vscode.workspace.onDidChangeWorkspaceFolders(() => {
        listener.dispose();
        resolve();
      });
    });
    assert.ok(vscode.workspace.updateWorkspaceFolders(2, removed, ...added));
    await changed;
    await testing.settled();
  }

  /** Git asked anew by the editor's extension, and goals compared. */
  async function settled(): Promise<void> {
    await executeCommand('goalmark.due.refresh');
    for (const repository of (await findGit())?.repositories ?? [])
      await executeCommand('git.refresh', repository);
    await executeCommand('goalmark.changes.refresh');
  }

  async function outline(): Promise<Record<string, string[]>> {
    const { tree } = testing.goalChanges;
    const groups: Record<string, string[]> = {};
    for (const group of (await tree.getChildren()) ?? []) {
      const rows = await Promise.all(((await tree.getChildren(group)) ?? []).map(wordsOf));
      groups[(await wordsOf(group)).replace(/ · .*/, '')] = rows;
    }
    return groups;
  }

  async function wordsOf(node: ChangeNode): Promise<string> {
    const { label, description } = await testing.goalChanges.tree.getTreeItem(node);
    return `${typeof label === 'string' ? label : (label?.label ?? '')} · ${String(description)}`;
  }

  function git(cwd: string, ...args: string[]): string {
    return execFileSync('git', args, { cwd, encoding: 'utf8' });
  }
});
