import * as assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as vscode from 'vscode';
import type { Testing } from '../../src/vscode/testing';
import { at, close, empty, goal, goalmark, remove, type, write } from './in-editor';

const { executeCommand } = vscode.commands;

describe('going back to the diagnosis', () => {
  const place = 'goals/stuck';
  const entry = (date: string, focus: number): string =>
    `### ${date}\n\n- **Progress:** None\n- **Blockers:** None\n- **Support:** None\n- **Focus:** ${focus}\n`;
  const log = `## Check-ins\n\n${entry('2026-02-11', 4)}\n${entry('2026-03-11', 3)}`;
  const said = '## Diagnosis\n\n- **Least confident:** In front of directors\n\n';
  const saidNow =
    '## Diagnosis\n\n- **Least confident:** In front of directors in a hurry\n- **Next role:** Calm\n\n';
  const diagnosis = { 'Least confident': 'In front of directors in a hurry', 'Next role': 'Calm' };
  let testing: Testing;

  before(async () => {
    testing = await goalmark();
    await testing.setToday('2026-03-18');
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

  function stuck(id: string, changes: Readonly<Record<string, string>> = {}, body = said + log): string {
    return goal(id, { status: 'active', ...changes }, body);
  }

  /** Goes back with answers that come with the call; the text of the file after that. */
  async function goBack(uri: vscode.Uri, given: object): Promise<string> {
    assert.equal(await executeCommand('goalmark.backToDiagnosis', uri, { diagnosis, ...given }), true);
    return readFileSync(uri.fsPath, 'utf8');
  }

  describe('is one change', () => {
    it('that keeps the goal as it is, and can be undone in one step', async () => {
      const uri = await write(at(`${place}/kept.md`), stuck('kept'));
      assert.equal(await goBack(uri, { ending: 'keep' }), stuck('kept', {}, saidNow + log));
      const document = await vscode.workspace.openTextDocument(uri);
      await vscode.window.showTextDocument(document);
      await executeCommand('undo');
      assert.equal(document.getText(), stuck('kept'));
      await close(document);
    });

    it('that revises it, and leaves alone what is not said anew', async () => {
      const uri = await write(at(`${place}/revised.md`), stuck('revised'));
      const revise = {
        goal: 'Until June, hold two reviews a month and ask one director for feedback after each',
        numbers: '1 to 6',
      };
      const changes = {
        goal: revise.goal,
        metric: '\n  measure: Reviews published\n  baseline: 1\n  target: 6',
      };
      const expected = stuck('revised', changes, saidNow + log).replace('metric: \n', 'metric:\n');
      assert.equal(await goBack(uri, { revise }), expected);
      const document = await vscode.workspace.openTextDocument(uri);
      await vscode.window.showTextDocument(document);
      await executeCommand('undo');
      assert.equal(document.getText(), stuck('revised'));
      await close(document);
    });

    it('that pauses it', async () => {
      const uri = await write(at(`${place}/paused.md`), stuck('paused'));
      assert.equal(
        await goBack(uri, { ending: 'pause' }),
        stuck('paused', { status: 'paused' }, saidNow + log),
      );
    });

    it('that drops it, closed today', async () => {
      const uri = await write(at(`${place}/dropped.md`), stuck('dropped'));
      const changes = { status: 'dropped', due: '2026-12-12\nclosed: 2026-03-18' };
      const learned = '\n## What I learned\n\nTo ask earlier\n';
      assert.equal(
        await goBack(uri, { ending: 'drop', learned: 'To ask earlier' }),
        stuck('dropped', changes, saidNow + log) + learned,
      );
    });

    it('in a document with unsaved changes, which stays unsaved', async () => {
      const text = stuck('dirty');
      const uri = await write(at(`${place}/dirty.md`), text);
      const document = await vscode.workspace.openTextDocument(uri);
      await vscode.window.showTextDocument(document);
      await type(document, 'In front of directors', 'In meetings');
      assert.equal(await goBack(uri, { ending: 'pause' }), text);
      assert.equal(document.getText(), stuck('dirty', { status: 'paused' }, saidNow + log));
      assert.equal(document.isDirty, true);
      await close(document);
    });
  });

  it('is refused where the goal is closed, and where what is said makes no sense', async () => {
    const closed = await write(at(`${place}/closed.md`), stuck('closed', { status: 'dropped' }));
    const paused = await write(at(`${place}/paused.md`), stuck('paused', { status: 'paused' }));
    for (const [uri, given] of [
      [closed, { ending: 'keep' }],
      [closed, {}],
      [paused, { ending: 'pause' }],
      [paused, { ending: 'think' }],
      [paused, { diagnosis: { Mood: 'Fine' }, ending: 'keep' }],
      [paused, { revise: { numbers: 'few to many' } }],
    ] as const) {
      const text = readFileSync(uri.fsPath, 'utf8');
      assert.equal(
        await executeCommand('goalmark.backToDiagnosis', uri, given),
        false,
        JSON.stringify(given),
      );
      assert.equal(readFileSync(uri.fsPath, 'utf8'), text);
    }
  });

  it('is offered by a lens, and by a quick fix where the focus is low', async () => {
    const uri = await write(at(`${place}/offered.md`), stuck('offered'));
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    const lenses = await executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri);
    const [lens] = lenses.filter(({ command }) => command?.command === 'goalmark.backToDiagnosis');
    assert.equal(lens?.command?.title, 'Stalled: diagnose again');
    assert.equal(String(lens.command.arguments?.[0]), uri.toString());
    const line = document.positionAt(document.getText().lastIndexOf('Focus')).line;
    const here = document.lineAt(line).range;
    const actions = await executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', uri, here);
    const [fix] = actions.filter(({ title }) => title === 'Go back to the diagnosis');
    assert.equal(fix?.command?.command, 'goalmark.backToDiagnosis');
    assert.equal(String(fix.command.arguments?.[0]), uri.toString());
  });
});
