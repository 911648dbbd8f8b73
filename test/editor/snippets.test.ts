import * as assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { at, empty, goal, goalmark, problemsIn, remove, ruleOf, until, write } from './in-editor';

interface Snippet {
  readonly prefix: string;
}

describe('a snippet put in by the editor', () => {
  const place = 'goals/tests';
  const extension = vscode.extensions.getExtension('goalmark.goalmark');
  assert.ok(extension);
  const file = vscode.Uri.joinPath(extension.extensionUri, 'snippets/goalmark.code-snippets').fsPath;
  const snippets = JSON.parse(readFileSync(file, 'utf8')) as Record<string, Snippet>;

  before(async () => {
    await goalmark();
    await empty(at(place));
  });
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await empty(at(place));
  });
  after(() => remove(at(place)));

  for (const [name, { prefix }] of Object.entries(snippets)) {
    it(`asks to fill in every placeholder: ${prefix}`, async () => {
      const { text, offset } = contextOf(prefix);
      const uri = await write(at(`${place}/${prefix}.md`), text);
      const document = await vscode.workspace.openTextDocument(uri);
      const editor = await vscode.window.showTextDocument(document);
      const start = document.positionAt(offset);
      editor.selection = new vscode.Selection(start, start);
      await vscode.commands.executeCommand('editor.action.insertSnippet', { langId: 'markdown', name });
      const placeholders = document.getText().match(/<[^<>]+>/g) ?? [];
      assert.ok(placeholders.length > 0, document.getText());
      const asked = (): string[] =>
        problemsIn(uri)
          .filter((problem) => ruleOf(problem) === 'empty-field')
          .map(({ range }) => document.getText(range));
      await until(
        `${String(placeholders.length)} placeholders to be reported`,
        vscode.languages.onDidChangeDiagnostics,
        () => asked().join() === placeholders.join(),
        () => asked().join(),
      );
    });
  }

  it('takes the id from the name of the file and the dates from today', async () => {
    const uri = await write(at(`${place}/run-the-review.md`), '');
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('editor.action.insertSnippet', {
      langId: 'markdown',
      name: 'Learning goal',
    });
    const now = new Date();
    const two = (value: number): string => String(value).padStart(2, '0');
    assert.match(document.getText(), /^id: run-the-review$/m);
    assert.match(document.getText(), /^title: Run the review$/m);
    const today = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
    assert.ok(document.getText().includes(`\ncreated: ${today}\n`));
  });

  /** Where a person would put it: a whole goal in an empty file, a part in the front matter, an entry in the log. */
  function contextOf(prefix: string): { text: string; offset: number } {
    const text = goal('run-the-review', { status: 'active' }, '## Check-ins\n\n');
    switch (prefix) {
      case 'goal-check-in':
      case 'goal-reflection':
        return { text, offset: text.length };
      case 'goal-diagnosis':
        return { text: text.replace('## Check-ins', ''), offset: text.indexOf('## Check-ins') };
      case 'goal-gap':
      case 'goal-root-cause':
      case 'goal-ownership':
        return { text: text.replace('goal: ', '\ngoal: '), offset: text.indexOf('goal: ') };
      case 'goal-metric':
        return { text: text.replace('metric: Reviews published', ''), offset: text.indexOf('metric: ') };
      default:
        return { text: '', offset: 0 };
    }
  }
});
