import * as assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import * as vscode from 'vscode';
import {
  at,
  close,
  empty,
  goal,
  goalmark,
  problemsIn,
  remove,
  ruleOf,
  rulesIn,
  type,
  until,
  untilRules,
  write,
} from './in-editor';

const { onDidChangeDiagnostics } = vscode.languages;

describe('the problems of goal files', () => {
  const place = 'goals/tests';

  before(async () => {
    await goalmark();
    await empty(at(place));
  });
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await empty(at(place));
    await (await goalmark()).settled();
  });
  after(() => remove(at(place)));

  it('are there for files that nobody opened, at the character', () => {
    const uri = at('goals/mistakes/hand-over-each-shift.md');
    const dates = problemsIn(uri).filter((problem) => ruleOf(problem) === 'invalid-date');
    const lines = readFileSync(uri.fsPath, 'utf8').split('\n');
    const marked = dates.map(({ range: { start, end } }) =>
      lines[start.line]?.slice(start.character, end.character),
    );
    assert.deepEqual(marked, ['2026-02-30', '18.9.2026']);
    assert.equal(
      vscode.workspace.textDocuments.find((open) => open.uri.toString() === uri.toString()),
      undefined,
    );
  });

  it('name the rule and link to its section of the page of rules', () => {
    const [problem] = problemsIn(at('goals/mistakes/hand-over-each-shift.md'));
    const code = problem?.code as { value: string; target: vscode.Uri };
    assert.equal(code.value, 'invalid-date');
    const extension = vscode.extensions.getExtension('goalmark.goalmark');
    const { repository } = extension?.packageJSON as { repository: { url: string } };
    const project = repository.url.replace(/\.git$/, '');
    assert.equal(code.target.toString(true), `${project}/blob/main/docs/rules.md#invalid-date`);
  });

  it('come while typing and go when it is mended, without saving', async () => {
    const uri = await write(at(`${place}/typed.md`), goal('typed'));
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    await type(document, 'due: 2026-12-12', 'due: 2026-12-32');
    await untilRules(uri, 'invalid-date');
    await type(document, '2026-12-32', '2026-12-31');
    await untilRules(uri);
    assert.equal(document.isDirty, true);
    await close(document);
  });

  it('are those of the text being edited, whatever happens to the file meanwhile', async () => {
    const testing = await goalmark();
    const uri = await write(at(`${place}/edited.md`), goal('edited'));
    const document = await vscode.workspace.openTextDocument(uri);
    await type(document, 'type: learning', 'type: wish');
    await untilRules(uri, 'invalid-value');
    const other = await write(at(`${place}/other.md`), goal('other', { due: 'soon' }));
    writeFileSync(uri.fsPath, goal('edited', { due: 'soon' }));
    await untilRules(other, 'invalid-date');
    await testing.settled();
    assert.deepEqual(rulesIn(uri), ['invalid-value']);
    await close(document);
    await untilRules(uri, 'invalid-date');
  });

  it('are those of a new document that knows where it will be saved', async () => {
    const uri = at(`${place}/new.md`).with({ scheme: 'untitled' });
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(uri, new vscode.Position(0, 0), goal('new', { due: 'soon' }));
    await vscode.workspace.applyEdit(edit);
    await untilRules(uri, 'invalid-date');
    await close(document);
    await untilRules(uri);
  });

  it('follow changes by other programs', async () => {
    const uri = await write(at(`${place}/outside.md`), goal('outside', { due: 'soon' }));
    await untilRules(uri, 'invalid-date');
    writeFileSync(uri.fsPath, goal('outside'));
    await untilRules(uri);
    writeFileSync(uri.fsPath, goal('outside', { status: 'begun' }));
    await untilRules(uri, 'invalid-value');
    rmSync(uri.fsPath);
    await untilRules(uri);
  });

  it('follow many changes at once, as a branch switch makes them', async () => {
    const uris = Array.from({ length: 40 }, (_, index) => at(`${place}/many/goal-${index}.md`));
    await Promise.all(uris.map((uri, index) => write(uri, goal(`goal-${index}`, { due: 'soon' }))));
    for (const uri of uris) await untilRules(uri, 'invalid-date');
    for (const [index, uri] of uris.entries()) writeFileSync(uri.fsPath, goal(`goal-${index}`));
    for (const uri of uris) await untilRules(uri);
  });

  it('go with a file that is renamed away or loses its front matter, and with a folder', async () => {
    const broken = { due: 'soon' };
    const renamed = await write(at(`${place}/renamed.md`), goal('renamed', broken));
    const plain = await write(at(`${place}/plain.md`), goal('plain', broken));
    const inFolder = await write(at(`${place}/deeper/moved.md`), goal('moved', broken));
    for (const uri of [renamed, plain, inFolder]) await untilRules(uri, 'invalid-date');

    await vscode.workspace.fs.rename(renamed, at(`${place}/renamed.txt`));
    await untilRules(renamed);
    await write(plain, '# Only notes\n');
    await untilRules(plain);
    await vscode.workspace.fs.rename(at(`${place}/deeper`), at(`${place}/elsewhere`));
    await untilRules(inFolder);
    await untilRules(at(`${place}/elsewhere/moved.md`), 'invalid-date');
    await vscode.workspace.fs.delete(at(`${place}/elsewhere`), { recursive: true });
    await untilRules(at(`${place}/elsewhere/moved.md`));
  });

  it('stand at the same places in files with CRLF and a byte order mark', async () => {
    const text = `\uFEFF${goal('windows', { due: '2026-12-32' }).replaceAll('\n', '\r\n')}`;
    const uri = await write(at(`${place}/windows.md`), text);
    await untilRules(uri, 'invalid-date');
    const document = await vscode.workspace.openTextDocument(uri);
    const [problem] = problemsIn(uri);
    assert.ok(problem);
    assert.equal(document.getText(problem.range), '2026-12-32');
  });

  it('are related to the other place', async () => {
    const first = await write(at(`${place}/first.md`), goal('twice'));
    const second = await write(at(`${place}/second.md`), goal('twice'));
    await untilRules(first, 'duplicate-id');
    await untilRules(second, 'duplicate-id');
    const [related] = problemsIn(second)[0]?.relatedInformation ?? [];
    assert.equal(related?.location.uri.toString(), first.toString());
    const document = await vscode.workspace.openTextDocument(first);
    assert.equal(document.getText(related.location.range), 'twice');
    await remove(first);
    await untilRules(second);
  });

  it('tell evidence that is not there, until it is', async () => {
    const uri = await write(at(`${place}/proven.md`), goal('proven', { evidence: `[${place}/proof.txt]` }));
    await untilRules(uri, 'dead-evidence');
    await write(at(`${place}/proof.txt`), 'seen');
    await untilRules(uri);
  });

  it('are said of a check-in in the future until its day has come', async () => {
    const testing = await goalmark();
    const log = [
      '## Check-ins',
      '',
      '### 2026-03-10',
      '',
      '- Progress: One review',
      '- Blockers: None',
      '- Support: None',
      '- Focus: 8',
    ];
    await testing.setToday('2026-03-09');
    const uri = await write(at(`${place}/tomorrow.md`), goal('tomorrow', {}, log.join('\n')));
    await untilRules(uri, 'check-in-future');
    await testing.setToday('2026-03-10');
    await untilRules(uri);
    await testing.setToday(undefined);
  });

  describe('in files that cannot be read', () => {
    it('say that a text is not UTF-8, and so does an open document', async () => {
      const uri = await write(
        at(`${place}/latin.md`),
        Buffer.from(goal('latin', { title: 'Gr\u00fc\u00dfe' }), 'latin1'),
      );
      await untilRules(uri, 'file-encoding');
      await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
      await (await goalmark()).settled();
      assert.deepEqual(rulesIn(uri), ['file-encoding']);
    });

    it('say that a file is too large', async () => {
      const uri = await write(at(`${place}/large.md`), new Uint8Array(10 * 1024 * 1024).fill(0x61));
      await until('a problem of the large file', onDidChangeDiagnostics, () => problemsIn(uri).length === 1);
    });

    it('say that a pipe is no file, and everything else goes on', async function () {
      if (process.platform === 'win32') this.skip();
      const other = await write(at(`${place}/other.md`), goal('other', { due: 'soon' }));
      const pipe = at(`${place}/pipe.md`);
      execFileSync('mkfifo', [pipe.fsPath]);
      await vscode.commands.executeCommand('goalmark.due.refresh');
      await untilRules(other, 'invalid-date');
      assert.deepEqual(
        problemsIn(pipe).map(({ message }) => message),
        ['This file was not read: it is not a regular file.'],
      );
    });

    it('do not follow a link out of the folder', async function () {
      if (process.platform === 'win32') this.skip();
      const target = await write(at('docs/linked.md'), goal('linked', { due: 'soon' }));
      await write(at(`${place}/real.md`), goal('real'));
      symlinkSync('/', at(`${place}/root`).fsPath);
      symlinkSync(target.fsPath, at(`${place}/link.md`).fsPath);
      await vscode.commands.executeCommand('goalmark.due.refresh');
      assert.deepEqual(problemsIn(at(`${place}/link.md`)), []);
      rmSync(at(`${place}/root`).fsPath);
      await remove(target);
    });
  });

  describe('with a configuration', () => {
    const config = at('.goalmark.yml');
    let original = '';
    before(() => {
      original = readFileSync(config.fsPath, 'utf8');
    });
    afterEach(async () => {
      await write(config, original);
      await untilRules(config);
    });

    it('have the severity it says, and none for what it excludes', async () => {
      const uri = await write(at(`${place}/configured.md`), goal('configured', { due: 'soon' }));
      await untilRules(uri, 'invalid-date');
      await write(config, `${original}rules:\n  invalid-date: hint\n`);
      await until('the severity to be hint', onDidChangeDiagnostics, () => {
        return problemsIn(uri)[0]?.severity === vscode.DiagnosticSeverity.Hint;
      });
      await write(config, `${original}rules:\n  invalid-date: off\n`);
      await untilRules(uri);
      await write(config, original);
      await untilRules(uri, 'invalid-date');
      await write(config, original.replace('"goals/archive/**"', '"goals/tests/**"'));
      await untilRules(uri);
    });

    it('are in the configuration itself, also while it is typed', async () => {
      const document = await vscode.workspace.openTextDocument(config);
      await type(document, 'due_soon_days: 7', 'due_soon_days: seven');
      await untilRules(config, 'invalid-type');
      await close(document);
      await untilRules(config);
      await write(config, 'goals: [\n');
      await until('a problem of the configuration', onDidChangeDiagnostics, () =>
        rulesIn(config).includes('yaml-syntax'),
      );
    });
  });

  it('leave alone what git ignores', async () => {
    const uri = await write(at(`${place}/ignored.md`), goal('ignored', { due: 'soon' }));
    await untilRules(uri, 'invalid-date');
    await write(at(`${place}/.gitignore`), 'ignored.md\n');
    await untilRules(uri);
    await remove(at(`${place}/.gitignore`));
    await untilRules(uri, 'invalid-date');
  });

  it('are shown of open files only, or not at all, where the settings say so', async () => {
    const settings = vscode.workspace.getConfiguration('goalmark');
    const uri = await write(at(`${place}/shown.md`), goal('shown', { due: 'soon' }));
    await untilRules(uri, 'invalid-date');
    await settings.update('problems', 'open', vscode.ConfigurationTarget.Workspace);
    await untilRules(uri);
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    await untilRules(uri, 'invalid-date');
    await settings.update('problems', 'none', vscode.ConfigurationTarget.Workspace);
    await untilRules(uri);
    await settings.update('problems', undefined, vscode.ConfigurationTarget.Workspace);
    await untilRules(uri, 'invalid-date');
  });

  it('of a goal opened from outside of the folder are its own', async () => {
    const uri = vscode.Uri.joinPath(at(''), '../loose.goal.md');
    await write(uri, goal('loose', { due: 'soon', aligns_to: 'nothing-here' }));
    // Not openTextDocument, which keeps a document for minutes after its editor is closed.
    await vscode.commands.executeCommand('vscode.open', uri);
    await untilRules(uri, 'invalid-date');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await untilRules(uri);
    await remove(uri);
  });
});
