import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Testing } from '../../src/vscode/testing';
import { at, close, goal, goalmark, remove, type, write } from './in-editor';

const { executeCommand } = vscode.commands;

describe('lenses and hints', () => {
  const uri = at('goals/zoe/watched.md');
  let testing: Testing;

  before(async () => {
    testing = await goalmark();
    await testing.setToday('2026-03-29');
    const changes = {
      status: 'active',
      owner: 'zoe',
      due: '2026-12-12',
      metric: '{ measure: Reviews published, baseline: 1, target: 5 }',
      aligns_to: '[customer-trust-2026]',
    };
    await write(uri, goal('watched', changes, '## Check-ins\n\n### 2026-03-01\n\n- Metric: 3\n'));
    await testing.settled();
  });
  after(async () => {
    await remove(at('goals/zoe'));
    await testing.setToday(undefined);
  });

  describe('lenses', () => {
    it('say what is next, how strong the goal is and what it aligns to, each with its command', async () => {
      const objective = at('goals/objectives/customer-trust-2026.md').toString();
      assert.deepEqual(await lenses(uri), [
        [0, 'Check-in due in 3 days', 'goalmark.checkIn', uri.toString()],
        [
          0,
          'Strength 3 of 5, missing: the gap and its cause and 1 more',
          'goalmark.showStrength',
          uri.toString(),
        ],
        [0, 'Aligned to customer-trust-2026', 'vscode.open', objective],
        [13, 'Log check-in', 'goalmark.checkIn', uri.toString()],
        [13, 'Log reflection', 'goalmark.reflect', uri.toString()],
        [13, 'Next reflection 2026-04-12, in 14 days', '', ''],
      ]);
    });

    it('know the day', async () => {
      await testing.setToday('2026-04-03');
      const [[, title] = []] = await lenses(uri);
      assert.equal(title, 'Check-in 2 days overdue');
      await testing.setToday('2026-03-29');
    });

    it('are gone when the setting turns them off', async () => {
      await withSetting('goalmark.codeLens.enabled', async () => {
        assert.deepEqual(await lenses(uri), []);
      });
      assert.equal((await lenses(uri)).length, 6);
    });

    it('are not in a file that is no goal', async () => {
      assert.deepEqual(await lenses(at('goals/README.md')), []);
    });
  });

  describe('hints', () => {
    it('stand behind dates and readings', async () => {
      assert.deepEqual(await hints(uri), [
        '2026-01-12 | 2 months ago',
        '2026-12-12 | in 8 months',
        '2026-03-01 | 4 weeks ago',
        'Metric: 3 | +2, 50 % of the way',
      ]);
    });

    it('follow what is typed, and are not behind what is broken', async () => {
      const document = await vscode.workspace.openTextDocument(uri);
      await type(document, '2026-12-12', '2026-03-30');
      await type(document, 'created: 2026-01-12', 'created: 2026-01-32');
      assert.deepEqual((await hints(uri)).slice(0, 2), ['2026-03-30 | tomorrow', '2026-03-01 | 4 weeks ago']);
      await close(document);
    });

    it('are gone when their setting turns them off', async () => {
      await withSetting('goalmark.inlayHints.dates', async () => {
        assert.deepEqual(await hints(uri), ['Metric: 3 | +2, 50 % of the way']);
      });
      await withSetting('goalmark.inlayHints.readings', async () => {
        assert.equal((await hints(uri)).length, 3);
      });
    });

    it('are not in a file that is no goal', async () => {
      assert.deepEqual(await hints(at('goals/README.md')), []);
    });
  });
});

async function withSetting(name: string, work: () => Promise<void>): Promise<void> {
  const settings = vscode.workspace.getConfiguration();
  await settings.update(name, false, vscode.ConfigurationTarget.Global);
  try {
    await work();
  } finally {
    await settings.update(name, undefined, vscode.ConfigurationTarget.Global);
  }
}

/** The line, title, command and the uri it is about of each, without those that markdown itself may have. */
async function lenses(uri: vscode.Uri): Promise<[number, string, string, string][]> {
  await vscode.workspace.openTextDocument(uri);
  const found = await executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri);
  return found.map(({ range, command }) => {
    const about: unknown = command?.arguments?.[0];
    const target = about instanceof vscode.Uri ? about.toString() : '';
    // The editor has its own name for a command of its own.
    const id = (command?.command ?? '').replace('_workbench.', 'vscode.');
    return [range.start.line, command?.title ?? '', id, target];
  });
}

/** The end of the text before each hint, and its words. */
async function hints(uri: vscode.Uri): Promise<string[]> {
  const document = await vscode.workspace.openTextDocument(uri);
  const whole = new vscode.Range(0, 0, document.lineCount, 0);
  const found = await executeCommand<vscode.InlayHint[]>('vscode.executeInlayHintProvider', uri, whole);
  return found.map(({ position, label }) => {
    const before = document.lineAt(position.line).text.slice(0, position.character);
    const words = typeof label === 'string' ? label : label.map(({ value }) => value).join('');
    return `${before.replace(/^(?:\w+: |### |- (?=Metric))/, '')} | ${words}`;
  });
}
