import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Testing } from '../../src/vscode/testing';
import { at, close, goal, goalmark, remove, type, write } from './in-editor';

describe('hover', () => {
  const uri = at('goals/zoe/hovered.md');
  let testing: Testing;

  before(async () => {
    testing = await goalmark();
    await testing.setToday('2026-03-29');
    const changes = {
      status: 'active',
      owner: '"zoe *the* [first](command:workbench.action.quit)"',
      due: '2026-04-12',
      metric: '{ measure: Reviews published, baseline: 1, target: 5 }',
      aligns_to: '[customer-trust-2026]',
    };
    await write(uri, goal('hovered', changes, '## Check-ins\n\n### 2026-02-12\n\n- Metric: 3\n'));
    await testing.settled();
  });
  after(async () => {
    await remove(at('goals/zoe'));
    await testing.setToday(undefined);
  });

  it('says what a value means, over exactly that value', async () => {
    const [hover, ...others] = await hovers(uri, '2026-04-12');
    assert.deepEqual(others, []);
    assert.match(text(hover), /\*\*Sunday\*\*, in 14 days/);
    const document = await vscode.workspace.openTextDocument(uri);
    assert.equal(document.getText(hover?.range), '2026-04-12');
  });

  it('draws the trend of a metric', async () => {
    const [hover] = await hovers(uri, 'metric');
    assert.match(text(hover), /`1 ▁▅ 3`/);
    assert.match(text(hover), /50 % of the way/);
  });

  it('leads to the file of a goal', async () => {
    const [hover] = await hovers(uri, 'customer-trust-2026');
    const target = at('goals/objectives/customer-trust-2026.md').toString();
    assert.ok(text(hover).includes(`](${target})`), text(hover));
  });

  it('trusts nothing that comes from a file', async () => {
    const [hover] = await hovers(uri, '"zoe');
    const [markdown] = hover?.contents ?? [];
    assert.ok(markdown instanceof vscode.MarkdownString);
    assert.ok(!markdown.isTrusted);
    assert.match(markdown.value, /zoe \\\*the\\\* \\\[first\\\]\\\(command:workbench/);
  });

  it('knows what was typed a moment ago', async () => {
    const document = await vscode.workspace.openTextDocument(uri);
    await type(document, '2026-04-12', '2026-03-30');
    const [hover] = await hovers(uri, '2026-03-30');
    assert.match(text(hover), /\*\*Monday\*\*, tomorrow/);
    const [card] = await hovers(uri, 'hovered');
    assert.match(text(card), /due 2026-03-30, tomorrow/);
    await close(document);
  });

  it('speaks of people and rules in the configuration', async () => {
    const [hover] = await hovers(at('.goalmark.yml'), 'tom');
    assert.match(text(hover), /Tom Kowalski/);
    const [key] = await hovers(at('.goalmark.yml'), 'due_soon_days');
    assert.match(text(key), /How many days ahead/);
  });

  it('says nothing in a file that is no goal', async () => {
    assert.deepEqual(await hovers(at('goals/README.md'), 'goal'), []);
  });
});

/** At the first place of a text in a file. */
async function hovers(uri: vscode.Uri, place: string): Promise<vscode.Hover[]> {
  const document = await vscode.workspace.openTextDocument(uri);
  const offset = document.getText().indexOf(place);
  assert.notEqual(offset, -1, `${place} is not in ${uri.path}`);
  return await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    uri,
    document.positionAt(offset + 1),
  );
}

/** Older versions of VS Code escape a hyphen too. */
function text(hover: vscode.Hover | undefined): string {
  return (hover?.contents ?? [])
    .map((content) => (content instanceof vscode.MarkdownString ? content.value : ''))
    .join('\n')
    .replaceAll('\\-', '-');
}
