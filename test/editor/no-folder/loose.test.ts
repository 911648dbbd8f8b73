import * as assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { goal, goalmark, untilRules, write } from '../in-editor';

describe('a window without a folder', () => {
  const place = mkdtempSync(join(tmpdir(), 'goalmark-'));
  after(() => {
    rmSync(place, { recursive: true });
  });

  it('has nothing due', async () => {
    const { dueView } = await goalmark();
    assert.deepEqual(await dueView.tree.getChildren(), []);
    assert.equal(dueView.view.badge, undefined);
  });

  it('writes no goal, because there is nowhere to keep it', async () => {
    await goalmark();
    const goal = { type: 'learning', title: 'Nowhere', owner: 'ana' };
    assert.equal(await vscode.commands.executeCommand('goalmark.newGoal', goal), undefined);
    assert.equal(await vscode.commands.executeCommand('goalmark.diagnose'), undefined);
  });

  it('has the problems of a goal that is opened alone', async () => {
    await goalmark();
    const uri = await write(vscode.Uri.file(join(place, 'alone.goal.md')), goal('alone', { due: 'soon' }));
    await vscode.commands.executeCommand('vscode.open', uri);
    await untilRules(uri, 'invalid-date');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await untilRules(uri);
  });
});
