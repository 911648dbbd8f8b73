/** Quick fixes as the editor offers and makes them. */
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { PATIENCE_MS } from '../support/patience';
import {
  at,
  close,
  goal,
  goalmark,
  problemsIn,
  remove,
  ruleOf,
  type,
  until,
  untilRules,
  write,
} from './in-editor';

const FOLDER = 'goals/quick-fixes';

describe('quick fixes', () => {
  let made: vscode.Uri[] = [];

  before(async () => {
    await goalmark();
    await vscode.commands.executeCommand('notifications.clearAll');
  });

  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    for (const uri of made) await remove(uri);
    made = [];
    await remove(at(FOLDER));
  });

  async function open(name: string, text: string): Promise<vscode.TextEditor> {
    const uri = await write(at(`${FOLDER}/${name}.md`), text);
    made.push(uri);
    return vscode.window.showTextDocument(uri);
  }

  it('offer what the rule suggests, each for its problem, the safe one as the preferred one', async () => {
    const { document } = await open('a', goal('a', { due: '12.4.2026', owner: 'ana, li', status: 'active' }));
    await untilRules(document.uri, 'invalid-date', 'invalid-value', 'unaligned-goal');

    const [date, ...more] = await fixesAt(document, '12.4.2026');
    assert.equal(date?.title, 'Change to 2026-04-12');
    assert.equal(date.isPreferred, true);
    assert.ok(more.every(({ isPreferred }) => isPreferred !== true));

    const people = await fixesAt(document, 'ana, li');
    assert.deepEqual(
      people.slice(0, 2).map(({ title, isPreferred }) => [title, isPreferred ?? false]),
      [
        ['Change to ana', false],
        ['Change to li', false],
      ],
    );
    assert.deepEqual(titles(await fixesAt(document, 'learning')), []);
  });

  it('are made as one step that can be undone', async () => {
    const before = goal('b', { due: '12.4.2026' });
    const editor = await open('b', before);
    await untilRules(editor.document.uri, 'invalid-date');
    select(editor, '12.4.2026');
    await makeFix(editor.document, 'editor.action.autoFix');
    await untilText(editor.document, before.replace('12.4.2026', '2026-04-12'));
    await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText(), before);
    await close(editor.document);
  });

  it('leave what is to be filled in selected', async () => {
    const before = goal('c').replace(/^metric:.*\n/m, '');
    const editor = await open('c', before.replaceAll('status: draft', 'status: active'));
    await untilRules(editor.document.uri, 'missing-field', 'unaligned-goal');
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    await makeFix(editor.document, 'editor.action.codeAction', { kind: 'quickfix', apply: 'first' });
    await until(
      'the placeholder to be selected',
      vscode.window.onDidChangeTextEditorSelection,
      () => editor.document.getText(editor.selection) === '<what is measured>',
      () => `${JSON.stringify(editor.selection)} in ${editor.document.getText()}`,
    );
    assert.match(editor.document.getText(), /\nmetric: <what is measured>\n/);
    await close(editor.document);
  });

  it('let one choose among the values of a key', async () => {
    const editor = await open('d', goal('d').replace(/^type:.*\n/m, ''));
    await untilRules(editor.document.uri, 'missing-field');
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    await makeFix(editor.document, 'editor.action.codeAction', { kind: 'quickfix', apply: 'first' });
    const placeholder = '<development, learning, performance, improvement or objective>';
    await until(
      'the choices to be offered',
      vscode.window.onDidChangeTextEditorSelection,
      () => editor.document.getText(editor.selection) === placeholder,
      () => editor.document.getText(),
    );
    await close(editor.document);
  });

  it('know the text of this moment, not the one that was checked', async () => {
    const { document } = await open('e', goal('e', { due: '12.4.2026' }));
    await untilRules(document.uri, 'invalid-date');
    await type(document, 'title: The', 'title:\n  The');
    const [fix] = await fixesAt(document, '12.4.2026');
    assert.ok(fix?.edit !== undefined && (await vscode.workspace.applyEdit(fix.edit)));
    assert.match(document.getText(), /\ntitle:\n {2}The goal e\n[\s\S]*\ndue: 2026-04-12\n/);
    await type(document, '2026-04-12', '2026-05-13');
    assert.deepEqual(titles(await fixesAt(document, '2026-05-13')), []);
    await close(document);
  });

  it('are tried against the other goals as they are', async () => {
    const { document } = await open('f', goal('f', { aligns_to: 'customer-trust' }));
    await untilRules(document.uri, 'unresolved-reference');
    const [fix] = await fixesAt(document, 'customer-trust');
    assert.equal(fix?.title, 'Change to customer-trust-2026');
    await type(document, 'aligns_to: customer-trust', 'aligns_to: customer-trust-2025');
    const [again] = await fixesAt(document, 'customer-trust-2025');
    assert.ok(again?.edit !== undefined && (await vscode.workspace.applyEdit(again.edit)));
    assert.match(document.getText(), /\naligns_to: customer-trust-2026\n/);
    await close(document);
  });

  it('are those of one moment, also while other goals are being read', async () => {
    const { document } = await open('k', goal('k', { aligns_to: 'customer-trust' }));
    await untilRules(document.uri, 'unresolved-reference');
    const others = Array.from({ length: 40 }, (_, index) => `other-${index}`);
    await Promise.all(others.map((id) => write(at(`${FOLDER}/${id}.md`), goal(id))));

    // Reading them takes a while, in which this one is read already.
    const reading = { isDone: false };
    await type(document, 'aligns_to: customer-trust', 'aligns_to: customer-trust-2025');
    void vscode.commands.executeCommand('goalmark.due.refresh').then(() => (reading.isDone = true));
    do {
      const [fix] = await fixesAt(document, 'customer-trust-2025');
      assert.equal(fix?.title, 'Change to customer-trust-2026');
    } while (!reading.isDone);
    await close(document);
  });

  it('mend the configuration', async () => {
    const uri = at('.goalmark.yml');
    const before = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    await type(document, 'due_soon_days', 'dueSoonDays');
    const [fix] = await fixesAt(document, 'dueSoonDays');
    assert.equal(fix?.title, 'Rename to due_soon_days');
    assert.ok(fix.edit !== undefined && (await vscode.workspace.applyEdit(fix.edit)));
    assert.equal(document.getText(), before);
    await close(document);
  });

  const many = { due: '12.4.2026', created: '12.1.2026', set_by: 'TOGETHER' };
  const mended = { due: '2026-04-12', created: '2026-01-12', set_by: 'together' };

  it('fix all of a file at once, from the light bulb and by a command', async () => {
    const editor = await open('g', goal('g', many));
    await untilRules(editor.document.uri, 'invalid-date', 'invalid-date', 'invalid-value');
    const fix = (await fixesAt(editor.document, '12.4.2026')).find(({ title }) =>
      title.startsWith('Fix all'),
    );
    assert.equal(fix?.title, 'Fix all auto-fixable problems in this file');
    assert.equal(fix.edit?.get(editor.document.uri).length, 3);

    const text = editor.document.getText();
    await vscode.commands.executeCommand('goalmark.fixAll');
    assert.equal(editor.document.getText(), goal('g', mended));
    await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText(), text);
    await close(editor.document);
  });

  it('fix all on save where that is asked for', async () => {
    const settings = vscode.workspace.getConfiguration('editor', { languageId: 'markdown' });
    await settings.update(
      'codeActionsOnSave',
      { 'source.fixAll.goalmark': 'explicit' },
      vscode.ConfigurationTarget.Global,
    );
    try {
      const editor = await open('h', goal('h', many));
      await type(editor.document, 'The goal h', 'The goal of h');
      assert.ok(await editor.document.save());
      await untilText(editor.document, goal('h', { ...mended, title: 'The goal of h' }));
      assert.equal(editor.document.isDirty, false);
    } finally {
      await settings.update('codeActionsOnSave', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it('fix all of the workspace, saving what nobody was editing', async () => {
    const clean = await write(at(`${FOLDER}/clean.md`), goal('clean', many));
    const edited = await open('edited', goal('edited', many));
    made.push(clean);
    await untilRules(clean, 'invalid-date', 'invalid-date', 'invalid-value');
    await type(edited.document, 'The goal edited', 'The goal being edited');
    await untilRules(edited.document.uri, 'invalid-date', 'invalid-date', 'invalid-value');

    const mistakes = await textsIn(at('goals/mistakes'));
    await answered(
      vscode.commands.executeCommand('goalmark.fixAllInWorkspace'),
      'notification.acceptPrimaryAction',
    );
    const onDisk = async (uri: vscode.Uri): Promise<string> =>
      new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
    assert.equal(await onDisk(clean), goal('clean', mended));
    assert.equal(edited.document.getText(), goal('edited', { ...mended, title: 'The goal being edited' }));
    assert.equal(edited.document.isDirty, true);
    assert.equal(await onDisk(edited.document.uri), goal('edited', many));
    const { setBack } = mistakes;
    assert.ok(await setBack());
    await close(edited.document);
  });

  it('turn a rule off in a goal', async () => {
    const { document } = await open('i', goal('i', { status: 'active' }));
    await untilRules(document.uri, 'unaligned-goal');
    const actions = await fixesOf(document, 'unaligned-goal');
    const off = actions.find(({ title }) => title === 'Turn off unaligned-goal in this goal');
    assert.ok(off?.edit !== undefined && (await vscode.workspace.applyEdit(off.edit)));
    await untilRules(document.uri);
    assert.match(document.getText(), /<!-- goalmark-disable unaligned-goal -->/);
    await close(document);
  });

  it('turn a rule off in the configuration, and no rule without which nothing is read', async () => {
    const uri = at('.goalmark.yml');
    const before = await vscode.workspace.fs.readFile(uri);
    const { document } = await open('j', goal('j', { status: 'active' }));
    await untilRules(document.uri, 'unaligned-goal');
    try {
      const actions = await fixesOf(document, 'unaligned-goal');
      assert.equal(actions.at(-1)?.title, 'Turn off unaligned-goal in .goalmark.yml');
      const { command, arguments: args = [] } = actions.at(-1)?.command ?? { command: '' };
      const done = vscode.commands.executeCommand(command, ...(args as unknown[]));
      await untilRules(document.uri);
      await answered(done, 'notifications.clearAll');
      assert.match(
        new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)),
        /unaligned-goal: "?off/,
      );
    } finally {
      await vscode.workspace.fs.writeFile(uri, before);
    }
    await untilRules(document.uri, 'unaligned-goal');

    await type(document, 'owner: ana', 'owner: @ana');
    const yaml = titles(await fixesAt(document, '@ana'));
    assert.deepEqual(yaml, ['Quote the text']);
    await close(document);
  });
});

/** The quick fixes where a text stands, with their edits. */
async function fixesAt(document: vscode.TextDocument, text: string): Promise<vscode.CodeAction[]> {
  const start = document.getText().indexOf(text);
  assert.notEqual(start, -1);
  return fixesIn(
    document,
    new vscode.Range(document.positionAt(start), document.positionAt(start + text.length)),
  );
}

/** The quick fixes of what is underlined by a rule. */
async function fixesOf(document: vscode.TextDocument, rule: string): Promise<vscode.CodeAction[]> {
  const problem = problemsIn(document.uri).find((candidate) => ruleOf(candidate) === rule);
  assert.ok(problem);
  return fixesIn(document, problem.range);
}

async function fixesIn(document: vscode.TextDocument, range: vscode.Range): Promise<vscode.CodeAction[]> {
  return vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    range,
    vscode.CodeActionKind.QuickFix.value,
    50,
  );
}

/** Files of the sample, which other tests need as they are. */
async function textsIn(directory: vscode.Uri): Promise<{ setBack: () => Promise<boolean> }> {
  const names = (await vscode.workspace.fs.readDirectory(directory)).map(([name]) => name);
  const uris = names.map((name) => vscode.Uri.joinPath(directory, name));
  const texts = await Promise.all(uris.map((uri) => vscode.workspace.fs.readFile(uri)));
  return {
    setBack: async () => {
      let hasChanged = false;
      for (const [index, uri] of uris.entries()) {
        const before = texts[index];
        assert.ok(before);
        const now = await vscode.workspace.fs.readFile(uri);
        if (Buffer.compare(before, now) === 0) continue;
        hasChanged = true;
        await vscode.workspace.fs.writeFile(uri, before);
      }
      return hasChanged;
    },
  };
}

function titles(actions: readonly vscode.CodeAction[]): string[] {
  return actions.map(({ title }) => title);
}

function select(editor: vscode.TextEditor, text: string): void {
  const start = editor.document.positionAt(editor.document.getText().indexOf(text));
  editor.selection = new vscode.Selection(start, start);
}

async function untilText(document: vscode.TextDocument, text: string): Promise<void> {
  await until(
    'the text to be mended',
    vscode.workspace.onDidChangeTextDocument,
    () => document.getText() === text,
    () => document.getText(),
  );
}

/** Has the editor make a fix at the selection. While it looks for fixes by itself, it may drop that, and is asked again. */
async function makeFix(document: vscode.TextDocument, command: string, how?: object): Promise<void> {
  const text = document.getText();
  await repeat(command, { args: [how], pauseMs: 1500, until: () => document.getText() !== text });
}

/** Answers the newest notification, once there is one, until a command is done. */
async function answered(
  done: Thenable<unknown>,
  answer: 'notification.acceptPrimaryAction' | 'notifications.clearAll',
): Promise<void> {
  let isDone = false;
  const ended = done.then(() => (isDone = true));
  await repeat(answer, { pauseMs: 50, until: () => isDone });
  await ended;
}

async function repeat(
  command: string,
  { args = [], pauseMs, until }: { args?: readonly unknown[]; pauseMs: number; until: () => boolean },
): Promise<void> {
  const ends = Date.now() + PATIENCE_MS;
  while (!until()) {
    assert.ok(Date.now() < ends, `${command} does nothing`);
    await vscode.commands.executeCommand(command, ...args);
    for (let waited = 0; waited < pauseMs && !until(); waited += 50) {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
