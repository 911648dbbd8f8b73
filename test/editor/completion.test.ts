import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { at, close, empty, folder, goal, goalmark, remove, write } from './in-editor';

describe('completion', () => {
  const place = 'goals/completed';

  before(async () => {
    await (await goalmark()).setToday('2026-11-22');
    await empty(at(place));
  });
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await empty(at(place));
  });
  after(async () => {
    await (await goalmark()).setToday(undefined);
    await remove(at(place));
  });

  /** What is offered where `|` stands, as the editor asks for it; the document is put there first. */
  async function offered(
    uri: vscode.Uri,
    marked: string,
    typed?: string,
  ): Promise<{ document: vscode.TextDocument; items: vscode.CompletionItem[] }> {
    const offset = marked.indexOf('|');
    const text = marked.replace('|', '');
    if (uri.scheme !== 'untitled') await write(uri, text);
    const document = await vscode.workspace.openTextDocument(uri);
    if (uri.scheme === 'untitled') {
      const edit = new vscode.WorkspaceEdit();
      edit.insert(uri, new vscode.Position(0, 0), text);
      await vscode.workspace.applyEdit(edit);
    }
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      document.positionAt(offset),
      typed,
      100,
    );
    return { document, items: list.items };
  }

  const labelOf = ({ label }: vscode.CompletionItem): string =>
    typeof label === 'string' ? label : label.label;
  /** Without the snippets that every markdown file has, in the order they are shown in. */
  const labelsOf = (items: readonly vscode.CompletionItem[]): string[] =>
    items
      .filter(({ sortText }) => /^\d{5}$/.test(sortText ?? ''))
      .sort((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1))
      .map(labelOf);

  it('offers first the keys that a goal still lacks, each once', async () => {
    const { items } = await offered(at(`${place}/keys.md`), '---\nid: keys\ntype: development\n|\n---\n');
    const labels = labelsOf(items);
    assert.deepEqual(labels.slice(0, 4), ['title', 'status', 'owner', 'created']);
    assert.deepEqual(labels, [...new Set(labels)]);
    assert.ok(!labels.includes('id'));
    const metric = items.find((item) => labelOf(item) === 'metric');
    assert.ok(metric?.insertText instanceof vscode.SnippetString);
    assert.ok(metric.documentation instanceof vscode.MarkdownString);
  });

  it('offers the values of a key, and replaces the word that the cursor is in', async () => {
    const text = goal('values').replace('status: draft', 'status: dr|aft');
    const { document, items } = await offered(at(`${place}/values.md`), text);
    const paused = items.find((item) => labelOf(item) === 'paused');
    const { range } = paused ?? {};
    assert.ok(range !== undefined && !(range instanceof vscode.Range));
    assert.equal(document.getText(range.replacing), 'draft');
    assert.equal(document.getText(range.inserting), 'dr');
  });

  it('knows the objectives, the people and the day of today', async () => {
    const objectives = await offered(
      at(`${place}/aligned.md`),
      goal('aligned').replace('goal:', 'aligns_to: [|]\ngoal:'),
    );
    assert.ok(labelsOf(objectives.items).includes('customer-trust-2026'));
    const people = await offered(
      at(`${place}/owned.md`),
      goal('owned').replace('goal:', 'manager: |\ngoal:'),
    );
    assert.equal(labelsOf(people.items)[0], 'li');
    const days = await offered(at(`${place}/due.md`), goal('due').replace('2026-12-12', '|'));
    assert.equal(days.items.find((item) => labelOf(item) === 'in 30 days')?.insertText, '2026-12-22');
  });

  it('knows the files of the folder, for evidence', async () => {
    const { items } = await offered(
      at(`${place}/shown.md`),
      goal('shown').replace('goal:', 'evidence: [|]\ngoal:'),
    );
    assert.ok(labelsOf(items).includes('docs/runbooks/payments-release.md'), labelsOf(items).join());
    assert.ok(labelsOf(items).every((label) => !/^\.|\/goals\/|node_modules/.test(label)));
  });

  it('offers the questions that an entry of the log has not answered', async () => {
    const log = '## Check-ins\n\n### 2026-11-20\n\n- **Progress:** Some\n- |\n';
    const { items } = await offered(at(`${place}/log.md`), goal('log', {}, log), ' ');
    assert.deepEqual(labelsOf(items).slice(0, 3), ['Blockers', 'Support', 'Focus']);
  });

  it('says nothing while prose is typed', async () => {
    const text = goal('prose', {}, 'Why this matters: I want |');
    const { items } = await offered(at(`${place}/prose.md`), text, ' ');
    assert.deepEqual(labelsOf(items), []);
  });

  it('offers a whole goal in a new file that knows where it will be saved', async () => {
    const uri = at('goals/ana/brand-new.md').with({ scheme: 'untitled' });
    const { document, items } = await offered(uri, '---|');
    const learning = items.find((item) => labelOf(item) === 'new learning goal');
    assert.ok(learning?.insertText instanceof vscode.SnippetString);
    assert.match(
      learning.insertText.value,
      /^---\nid: brand-new\n[\s\S]*\nowner: ana\nmanager: li\ncreated: 2026-11-22\n/,
    );
    await close(document);
  });

  it('helps to write the configuration', async () => {
    const uri = vscode.Uri.joinPath(folder().uri, '.goalmark.yml');
    const before = await vscode.workspace.fs.readFile(uri);
    try {
      const { items } = await offered(uri, 'cadence: monthly\nrules:\n  vague-goal: |\n');
      assert.deepEqual(labelsOf(items), ['off', 'hint', 'info', 'warning', 'error']);
    } finally {
      await write(uri, before);
      await (await goalmark()).settled();
    }
  });

  it('stays out of markdown that is no goal', async () => {
    for (const path of ['notes.md', `${place}/README.md`]) {
      const { items } = await offered(at(path), '# Notes\n\nowner: |\n');
      assert.deepEqual(labelsOf(items), []);
      await remove(at(path));
    }
  });
});
