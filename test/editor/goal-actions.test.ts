import * as assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import * as vscode from 'vscode';
import type { Testing } from '../../src/vscode/testing';
import { at, close, empty, goal, goalmark, remove, type, until, write } from './in-editor';

const { executeCommand } = vscode.commands;

describe('the actions on a goal', () => {
  const place = 'goals/actions';
  const today = '2026-03-18';
  const log = '## Check-ins\n\n### 2026-02-11\n\n- **Progress:** One review\n- **Blockers:** None\n';
  const answers = { Progress: 'Two reviews', Blockers: 'None', Support: 'None', Focus: 8 };
  const entry =
    '\n### 2026-03-18\n\n- **Progress:** Two reviews\n- **Blockers:** None\n- **Support:** None\n- **Focus:** 8\n';
  let testing: Testing;

  before(async () => {
    testing = await goalmark();
    await testing.setToday(today);
    await empty(at(place));
  });
  afterEach(async () => {
    await executeCommand('notifications.clearAll');
    await executeCommand('workbench.action.closeAllEditors');
    await empty(at(place));
    await testing.settled();
  });
  after(async () => {
    await remove(at(place));
    await testing.setToday(undefined);
  });

  function active(id: string, changes: Readonly<Record<string, string>> = {}, body = log): string {
    return goal(id, { status: 'active', ...changes }, body);
  }

  function onDisk(uri: vscode.Uri): string {
    return readFileSync(uri.fsPath, 'utf8');
  }

  async function checkIn(uri: vscode.Uri): Promise<boolean> {
    return await executeCommand<boolean>('goalmark.checkIn', uri, { answers });
  }

  async function open(uri: vscode.Uri): Promise<vscode.TextDocument> {
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    return document;
  }

  describe('change a file', () => {
    it('that is not open, and can be undone in one step', async () => {
      const uri = await write(at(`${place}/closed.md`), active('closed'));
      assert.equal(await checkIn(uri), true);
      assert.equal(onDisk(uri), active('closed') + entry);
      assert.equal(vscode.window.visibleTextEditors.length, 0);
      const document = await open(uri);
      assert.equal(document.isDirty, false);
      await executeCommand('undo');
      assert.equal(document.getText(), active('closed'));
      await close(document);
    });

    it('that is open without changes, and save it', async () => {
      const uri = await write(at(`${place}/clean.md`), active('clean'));
      const document = await open(uri);
      assert.equal(
        await executeCommand('goalmark.closeGoal', uri, { status: 'achieved', learned: 'To ask earlier' }),
        true,
      );
      assert.equal(document.isDirty, false);
      const closed = active('clean', { status: 'achieved', due: '2026-12-12\nclosed: 2026-03-18' });
      assert.equal(onDisk(uri), `${closed}\n## What I learned\n\nTo ask earlier\n`);
      await executeCommand('undo');
      assert.equal(document.getText(), active('clean'));
      await close(document);
    });

    it('with unsaved changes, and leave it unsaved', async () => {
      const text = active('dirty');
      const uri = await write(at(`${place}/dirty.md`), text);
      const document = await open(uri);
      await type(document, 'One review', 'Half a review');
      const typed = document.getText();
      assert.equal(await checkIn(uri), true);
      assert.equal(document.getText(), typed + entry);
      assert.equal(document.isDirty, true);
      assert.equal(onDisk(uri), text);
      await executeCommand('undo');
      assert.equal(document.getText(), typed);
      await close(document);
    });

    it('that is open far from its log, and show the new entry', async () => {
      const long = active('long', {}, `${'Why it matters.\n\n'.repeat(200)}${log}`);
      const uri = await write(at(`${place}/long.md`), long);
      await open(uri);
      const editor = vscode.window.activeTextEditor;
      assert.ok(editor);
      const line = long.split('\n').length;
      const isSeen = (): boolean => editor.visibleRanges.some((range) => range.end.line >= line);
      assert.equal(isSeen(), false);
      assert.equal(await checkIn(uri), true);
      await until('the new entry to be seen', vscode.window.onDidChangeTextEditorVisibleRanges, isSeen);
    });

    it('that is new and was never saved', async () => {
      const path = at(`${place}/new.md`);
      const uri = path.with({ scheme: 'untitled' });
      const document = await open(uri);
      const edit = new vscode.WorkspaceEdit();
      edit.insert(uri, new vscode.Position(0, 0), active('new'));
      await vscode.workspace.applyEdit(edit);
      assert.equal(await checkIn(path), true);
      assert.equal(document.getText(), active('new') + entry);
      assert.equal(document.isUntitled, true);
      await close(document);
    });

    it('that another program has changed a moment ago', async () => {
      const uri = await write(at(`${place}/behind.md`), active('behind'));
      const document = await open(uri);
      const pulled = active('behind', { title: 'Pulled from the others' });
      writeFileSync(uri.fsPath, pulled);
      assert.equal(await checkIn(uri), true);
      assert.equal(onDisk(uri), pulled + entry);
      assert.equal(document.getText(), pulled + entry);
    });

    it('while somebody types in it', async () => {
      const uri = await write(at(`${place}/typing.md`), active('typing'));
      const document = await open(uri);
      const [changed] = await Promise.all([checkIn(uri), type(document, 'One review', 'A review')]);
      assert.equal(changed, true);
      assert.equal(document.getText(), active('typing').replace('One review', 'A review') + entry);
      await close(document);
    });

    it('twice at once, of which the second is a reason', async () => {
      const uri = await write(at(`${place}/twice.md`), active('twice'));
      assert.deepEqual((await Promise.all([checkIn(uri), checkIn(uri)])).sort(), [false, true]);
      assert.equal(onDisk(uri), active('twice') + entry);
    });

    it('with Windows line ends and a byte order mark, and keep both', async () => {
      const text = `\uFEFF${active('windows').replaceAll('\n', '\r\n')}`;
      const uri = await write(at(`${place}/windows.md`), text);
      assert.equal(await checkIn(uri), true);
      assert.equal(onDisk(uri), text + entry.replaceAll('\n', '\r\n'));
    });
  });

  describe('leave a file as it is', () => {
    const refused: Readonly<Record<string, string | Buffer>> = {
      'with conflict markers': active(
        'conflict',
        {},
        `${log}<<<<<<< ours\nOne\n=======\nTwo\n>>>>>>> theirs\n`,
      ),
      'that has the check-in already': active('today', {}, log.replace('2026-02-11', today)),
      'with lines that end in two ways': active('mixed').replace('\n', '\r\n'),
      'that is no UTF-8': Buffer.from(active('latin', { title: 'Gr\u00fc\u00dfe' }), 'latin1'),
      'that is no goal': '# Only notes\n',
      'of a goal that is closed': active('closed', { status: 'dropped', closed: '2026-03-01' }),
    };
    for (const [what, content] of Object.entries(refused)) {
      it(what, async () => {
        const uri = await write(at(`${place}/refused.md`), content);
        assert.equal(await checkIn(uri), false);
        assert.deepEqual(readFileSync(uri.fsPath), Buffer.from(content));
        assert.deepEqual(
          vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty),
          [],
        );
      });
    }

    for (const command of ['checkIn', 'reflect', 'closeGoal', 'moveDue', 'changeOwner', 'align']) {
      it(`with conflict markers, before ${command} asks anything`, async () => {
        const conflict = `${log}<<<<<<< ours\nOne\n=======\nTwo\n>>>>>>> theirs\n`;
        const uri = await write(at(`${place}/conflict.md`), active('conflict', {}, conflict));
        assert.equal(await executeCommand(`goalmark.${command}`, uri), false);
      });
    }

    it('that is not there', async () => {
      assert.equal(await checkIn(at(`${place}/nowhere.md`)), false);
    });
  });

  describe('are commands that ask nothing when they are told', () => {
    const cases: Readonly<Record<string, readonly [Readonly<Record<string, unknown>>, string, string]>> = {
      reflect: [
        { answers: { skillsUsed: 'Listening' } },
        '- **Blockers:** None\n',
        `- **Blockers:** None\n\n### ${today} reflection\n\n- **Skills used:** Listening\n`,
      ],
      closeGoal: [{ status: 'dropped' }, 'status: active', 'status: dropped'],
      moveDue: [{ due: '2026-09-30' }, 'due: 2026-12-12', 'due: 2026-09-30'],
      pause: [{}, 'status: active', 'status: paused'],
      changeOwner: [{ owner: 'tom' }, 'owner: ana', 'owner: tom'],
      changeManager: [{ manager: 'li' }, 'owner: ana', 'owner: ana\nmanager: li'],
      align: [
        { alignsTo: ['customer-trust-2026'] },
        'metric: Reviews published',
        'metric: Reviews published\naligns_to: [customer-trust-2026]',
      ],
    };
    for (const [command, [given, before, after]] of Object.entries(cases)) {
      it(command, async () => {
        const uri = await write(at(`${place}/told.md`), active('told'));
        await executeCommand('goalmark.due.refresh');
        assert.equal(
          await executeCommand(`goalmark.${command}`, { goal: `${place}/told.md`, ...given }),
          true,
        );
        assert.ok(onDisk(uri).includes(after), onDisk(uri));
        assert.equal(before === after || !active('told').includes(after), true);
      });
    }

    it('resume, by the id of the goal', async () => {
      const uri = await write(at(`${place}/paused.md`), active('resumed-goal', { status: 'paused' }));
      await vscode.commands.executeCommand('goalmark.due.refresh');
      assert.equal(await executeCommand('goalmark.resume', { goal: 'resumed-goal' }), true);
      assert.equal(onDisk(uri), active('resumed-goal'));
    });

    it('the goal in the active editor', async () => {
      const uri = await write(at(`${place}/shown.md`), active('shown'));
      await open(uri);
      assert.equal(await executeCommand('goalmark.checkIn', { answers }), true);
      assert.equal(onDisk(uri), active('shown') + entry);
    });

    it('the goal of a row of the tree, by the reflection that is due', async () => {
      const uri = await write(
        at(`${place}/row.md`),
        active('row-goal', { created: '2025-12-12', title: 'The row' }),
      );
      await executeCommand('goalmark.due.refresh');
      const { tree } = testing.dueView;
      const groups = tree.getChildren() as Parameters<typeof tree.getChildren>[0][];
      const rows = groups.flatMap((group) => tree.getChildren(group) as typeof groups);
      const row = rows.find(
        (node) => node && (tree.getTreeItem(node) as vscode.TreeItem).label === 'The row',
      );
      assert.ok(row);
      assert.equal((tree.getTreeItem(row) as vscode.TreeItem).contextValue, 'goal active reflection');
      const given = { answers: { 'Skills used': 'Asking' } };
      assert.equal(await executeCommand('goalmark.checkIn', row, given), true);
      assert.match(onDisk(uri), /### 2026-03-18 reflection\n\n- \*\*Skills used:\*\* Asking\n$/);
    });
  });

  it('check in on all of mine that is due, one after the other', async () => {
    const settings = vscode.workspace.getConfiguration('goalmark', at(''));
    await settings.update('me', 'zoe', vscode.ConfigurationTarget.Workspace);
    const due = async (id: string, changes = {}): Promise<vscode.Uri> =>
      await write(at(`${place}/${id}.md`), active(id, { owner: 'zoe', ...changes }));
    const [first, second, later, other, ended] = await Promise.all([
      due('first'),
      due('second'),
      due('later', { cadence: 'quarterly' }),
      due('other', { owner: 'ana' }),
      due('ended', { due: '2026-03-01' }),
    ]);
    await executeCommand('goalmark.due.refresh');
    const summary = await executeCommand('goalmark.checkInAllDue', {
      answers: { first: answers, later: answers, other: answers, ended: answers },
    });
    await settings.update('me', undefined, vscode.ConfigurationTarget.Workspace);
    assert.deepEqual(summary, { logged: 1, settled: 0, skipped: 2 });
    assert.ok(onDisk(first).endsWith(entry));
    for (const uri of [second, later, other, ended]) assert.equal(onDisk(uri).includes(today), false);
  });
});
