import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Testing } from '../../src/vscode/testing';
import { at, goal, goalmark, remove, write } from './in-editor';

describe('the tools for assistants', () => {
  const owner = 'yara';
  let testing: Testing;

  async function call(name: string, input: object): Promise<Record<string, unknown>> {
    const result = await vscode.lm.invokeTool(name, { input, toolInvocationToken: undefined });
    const [part] = result.content;
    assert.ok(part instanceof vscode.LanguageModelTextPart);
    return JSON.parse(part.value) as Record<string, unknown>;
  }

  before(async () => {
    testing = await goalmark();
    const late = goal('late', { status: 'active', owner }, '## Check-ins\n\n### 2026-02-13\n\n- Focus: 8\n');
    await write(at(`goals/${owner}/late.md`), late);
    const secret = goal('secret', { status: 'active', owner, visibility: 'private' });
    await write(at(`goals/${owner}/secret.md`), secret);
    await testing.settled();
    await vscode.commands.executeCommand('goalmark.due.refresh');
    await testing.setToday('2026-03-18');
  });
  after(async () => {
    await remove(at(`goals/${owner}`));
    await testing.setToday(undefined);
  });

  it('are known to the editor, with their descriptions', () => {
    const ours = vscode.lm.tools.filter(({ name }) => name.startsWith('goalmark_'));
    assert.deepEqual(ours.map(({ name }) => name).sort(), [
      'goalmark_checkGoal',
      'goalmark_draftGoal',
      'goalmark_listDue',
      'goalmark_logCheckIn',
    ]);
    for (const { description, inputSchema } of ours) {
      assert.ok(description.length > 100);
      assert.ok(inputSchema);
    }
  });

  it('list what is due, and leave out what is private unless it is asked for', async () => {
    const { today, items, leftOut } = await call('goalmark_listDue', { owner });
    assert.equal(today, '2026-03-18');
    assert.deepEqual(
      (items as { id: string; state: string }[]).map(({ id, state }) => [id, state]),
      [['late', 'overdue']],
    );
    assert.deepEqual(leftOut, { private: 1, beyondTheFirst: 0 });
    const all = await call('goalmark_listDue', { owner, includePrivate: true });
    assert.equal((all['items'] as unknown[]).length, 2);
    assert.deepEqual((await call('goalmark_listDue', { owner, states: ['soon'] }))['items'], []);
  });

  it('check a text as the editor does', async () => {
    const answer = await call('goalmark_checkGoal', { text: goal('late', { due: '2026-02-30' }) });
    assert.deepEqual(
      (answer['problems'] as { rule: string; line: number }[]).map(({ rule, line }) => [rule, line]),
      [['invalid-date', 8]],
    );
    assert.equal((answer['strength'] as { of: number }).of, 5);
    assert.deepEqual(await call('goalmark_checkGoal', { text: '# A page' }), { isGoal: false, problems: [] });
  });

  it('draft a goal without writing it', async () => {
    const answer = await call('goalmark_draftGoal', {
      type: 'development',
      title: 'Late',
      owner,
      gap: 'Updates confuse: the support team',
    });
    assert.equal(answer['path'], `goals/${owner}/late-2.md`);
    assert.match(String(answer['text']), /^gap: "Updates confuse: the support team"$/m);
    assert.match(String(answer['text']), /^ {2}detail: <why the gap is there>$/m);
    await assert.rejects(Promise.resolve(vscode.workspace.fs.stat(at(`goals/${owner}/late-2.md`))));
  });

  it('log a check-in of today, once', async () => {
    const uri = at(`goals/${owner}/late.md`);
    const answer = await call('goalmark_logCheckIn', { id: 'late', progress: 'Two reviews led', focus: 7 });
    assert.deepEqual(answer, {
      file: `goals/${owner}/late.md`,
      kind: 'check-in',
      date: '2026-03-18',
      isSaved: true,
    });
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
    assert.ok(text.endsWith('### 2026-03-18\n\n- Progress: Two reviews led\n- Focus: 7\n'), text);
    await assert.rejects(call('goalmark_logCheckIn', { id: 'late', progress: 'Again' }), /already/);
    await assert.rejects(call('goalmark_logCheckIn', { id: 'nobody', progress: 'x' }), /no goal with the id/);
  });
});
