import * as assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { at, close, empty, goal, goalmark, remove, rulesIn, type, until, write } from './in-editor';

const PLACE = 'goals/navigation';

/** `file:line: text`, lines from 1. */
async function shown(places: readonly (vscode.Location | vscode.LocationLink)[]): Promise<string[]> {
  const lines = await Promise.all(
    places.map(async (place) => {
      const { uri, range } =
        'targetUri' in place
          ? { uri: place.targetUri, range: place.targetSelectionRange ?? place.targetRange }
          : place;
      const document = await vscode.workspace.openTextDocument(uri);
      return `${nameOf(uri)}:${range.start.line + 1}: ${document.getText(range)}`;
    }),
  );
  return lines.sort();
}

function nameOf(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}

async function ask<Result>(
  command: string,
  document: vscode.TextDocument,
  text: string,
  ...more: unknown[]
): Promise<Result> {
  const offset = document.getText().indexOf(text);
  assert.notEqual(offset, -1, `"${text}" is not there`);
  return await vscode.commands.executeCommand<Result>(
    command,
    document.uri,
    document.positionAt(offset + 1),
    ...more,
  );
}

async function definitions(document: vscode.TextDocument, text: string): Promise<string[]> {
  return await shown(
    await ask<(vscode.Location | vscode.LocationLink)[]>('vscode.executeDefinitionProvider', document, text),
  );
}

async function references(document: vscode.TextDocument, text: string): Promise<string[]> {
  return await shown(await ask<vscode.Location[]>('vscode.executeReferenceProvider', document, text));
}

async function rename(document: vscode.TextDocument, text: string, newName: string): Promise<boolean> {
  const edit = await ask<vscode.WorkspaceEdit>(
    'vscode.executeDocumentRenameProvider',
    document,
    text,
    newName,
  );
  return await vscode.workspace.applyEdit(edit);
}

async function untilRefused(result: Promise<unknown>): Promise<string> {
  try {
    await result;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return assert.fail('it was not refused');
}

async function untilKnown(uri: vscode.Uri, isKnown: boolean): Promise<void> {
  await until(
    `${nameOf(uri)} to be ${isKnown ? 'read' : 'gone'}`,
    vscode.languages.onDidChangeDiagnostics,
    () => rulesIn(uri).includes('unknown-field') === isKnown,
  );
}

describe('navigation', () => {
  const uriOf = (name: string): vscode.Uri => at(`${PLACE}/${name}`);
  const open = (name: string): Thenable<vscode.TextDocument> =>
    vscode.workspace.openTextDocument(uriOf(name));
  const textOf = async (name: string): Promise<string> => (await open(name)).getText();

  /** Written by another program and read: the mistake shows that. */
  const put = async (name: string, text: string): Promise<void> => {
    const uri = await write(uriOf(name), text.replace(/(\r?\n)---/, '$1nobody_knows: this$1---'));
    await untilKnown(uri, true);
  };
  const clear = async (): Promise<void> => {
    const known = ['sea', 'deep/ocean', 'boat', 'oar', 'rudder', 'deep/rudder', 'chart', 'log'].map((name) =>
      uriOf(`${name}.md`),
    );
    await empty(at(PLACE));
    for (const uri of known) await untilKnown(uri, false);
  };

  before(() => goalmark());
  beforeEach(async () => {
    await put('sea.md', goal('sea', { type: 'objective', title: '"The sea $(heart)"' }));
    await put(
      'boat.md',
      goal(
        'boat',
        { aligns_to: '[sea]', owner: 'tom' },
        'For [[sea]], see [it](./sea.md#why).\n\n`[[sea]]`\n',
      ),
    );
    await put('oar.md', goal('oar', { aligns_to: "'sea'" }, 'Needs [[boat]].\n').replaceAll('\n', '\r\n'));
  });
  afterEach(async () => {
    for (const document of vscode.workspace.textDocuments) if (document.isDirty) await close(document);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await clear();
  });
  after(() => remove(at(PLACE)));

  it('goes from each reference to the definition', async () => {
    const boat = await open('boat.md');
    assert.deepEqual(await definitions(boat, 'sea]'), ['sea.md:2: sea']);
    assert.deepEqual(await definitions(boat, 'sea]],'), ['sea.md:2: sea']);
    assert.deepEqual(await definitions(boat, './sea.md'), ['sea.md:2: sea']);
    assert.deepEqual(await definitions(await open('oar.md'), 'sea'), ['sea.md:2: sea']);
    assert.deepEqual(await definitions(boat, 'draft'), []);
  });

  it('finds every reference, once, in goals that nobody opened', async () => {
    const all = [
      'boat.md:11: sea',
      'boat.md:15: ./sea.md',
      'boat.md:15: sea',
      'oar.md:11: sea',
      'sea.md:2: sea',
    ];
    assert.deepEqual(await references(await open('sea.md'), 'sea'), all);
    assert.deepEqual(await references(await open('boat.md'), './sea.md'), all);
  });

  it('finds what is typed and not saved, also in a document that is new', async () => {
    const oar = await open('oar.md');
    await type(oar, 'Needs', 'Needs [[sea]] and');
    const uri = uriOf('net.md').with({ scheme: 'untitled' });
    const net = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(net);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(uri, new vscode.Position(0, 0), goal('net', { aligns_to: 'sea' }));
    assert.ok(await vscode.workspace.applyEdit(edit));
    const found = await references(await open('sea.md'), 'sea');
    assert.ok(found.includes('oar.md:15: sea') && found.includes('net.md:11: sea'), found.join('\n'));
  });

  it('finds the goals of a person', async () => {
    const found = await references(await open('sea.md'), 'ana');
    assert.ok(found.includes('sea.md:6: ana') && found.includes('oar.md:6: ana'), found.join('\n'));
    assert.ok(!found.includes('boat.md:6: tom'));
  });

  it('renames an id everywhere, right for dirty and unsaved documents and for closed files', async () => {
    const boat = await open('boat.md');
    await type(boat, 'status: draft', 'status: draft # as it is\nx_more: "[[sea]]"');
    const sea = await open('sea.md');
    assert.ok(await rename(sea, 'sea', 'ocean'));
    assert.match(await textOf('sea.md'), /^id: ocean$/m);
    assert.match(await textOf('oar.md'), /^aligns_to: 'ocean'\r?$/m);
    const text = boat.getText();
    assert.match(text, /x_more: "\[\[sea\]\]"/);
    assert.match(text, /^aligns_to: \[ocean\]$/m);
    assert.match(text, /^For \[\[ocean\]\], see \[it\]\(\.\/sea\.md#why\)\.$/m);
    assert.match(text, /^`\[\[sea\]\]`$/m);
  });

  it('renames nothing but ids and people, and says why', async () => {
    const boat = await open('boat.md');
    const prepare = (text: string): Promise<unknown> => ask('vscode.prepareRename', boat, text);
    assert.match(await untilRefused(prepare('draft')), /Only ids and people can be renamed here\./);
    assert.deepEqual(((await prepare('sea]]')) as { placeholder: string }).placeholder, 'sea');
  });

  it('changes nothing when it is refused, nor does the markdown of the editor, for which [id] is a link', async () => {
    const boat = await open('boat.md');
    const before = boat.getText();
    for (const place of ['sea]\n', 'sea]],']) {
      for (const name of ['oar', 'The Sea', 'boat']) await rename(boat, place, name);
    }
    const oar = await open('oar.md');
    await type(oar, 'Needs', '<<<<<<< ours\r\nNeeds');
    await rename(boat, 'sea]],', 'ocean');
    assert.equal(boat.getText(), before);
    await type(oar, '<<<<<<< ours\r\nNeeds', 'Needs');
    assert.ok(await rename(boat, 'sea]],', 'ocean'));
    assert.match(await textOf('sea.md'), /^id: ocean$/m);
    assert.match(boat.getText(), /^For \[\[ocean\]\],/m);
  });

  it('leaves other markdown to others', async () => {
    const uri = await write(at('docs/navigation.md'), '# [[sea]]\n\n[x](../goals/navigation/sea.md)\n');
    const document = await vscode.workspace.openTextDocument(uri);
    const found = [...(await definitions(document, 'sea')), ...(await references(document, 'sea'))];
    await remove(uri);
    assert.deepEqual(
      found.filter((place) => !place.startsWith('navigation.md')),
      [],
    );
  });

  it('keeps links right when a goal is renamed, and ids as they are', async () => {
    await put('rudder.md', goal('rudder', {}, '[oar](oar.md) [sea](/goals/navigation/sea.md)\n'));
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(uriOf('sea.md'), uriOf('deep/ocean.md'));
    edit.renameFile(uriOf('rudder.md'), uriOf('deep/rudder.md'));
    assert.ok(await vscode.workspace.applyEdit(edit));
    const boat = await textOf('boat.md');
    assert.match(boat, /For \[\[sea\]\], see \[it\]\(\.\/deep\/ocean\.md#why\)/);
    assert.match(boat, /^aligns_to: \[sea\]$/m);
    assert.match(await textOf('deep/ocean.md'), /^id: sea$/m);
    assert.match(
      await textOf('deep/rudder.md'),
      /\[oar\]\(\.\.\/oar\.md\) \[sea\]\(\/goals\/navigation\/deep\/ocean\.md\)/,
    );
  });

  it('keeps evidence right when what it names is moved, in dirty documents too', async () => {
    await write(at('docs/navigation/chart.md'), '# Chart\n');
    await put('chart.md', goal('chart', { evidence: '[docs/navigation/chart.md, other.md]' }));
    const dirty = await open('chart.md');
    await type(dirty, 'title: The', 'title: Not the\ntags: [x]\nx_title:');
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(at('docs/navigation'), at('docs/charts'));
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.match(dirty.getText(), /^evidence: \[docs\/charts\/chart\.md, other\.md\]$/m);
    await remove(at('docs/charts'));
  });

  it('has the parts of a goal in the outline, and they fold', async () => {
    const body =
      '## Check-ins\n\n### 2026-02-11\n\n- **Focus:** 8\n- **Health:** on-track\n\n### 2026-03-11 reflection\n\n- Focus: 7\n';
    await put('log.md', goal('log', {}, body));
    await open('log.md');
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      uriOf('log.md'),
    );
    const named = (name: string): vscode.DocumentSymbol | undefined =>
      symbols.find((symbol) => symbol.name === name && symbol.children.length > 0);
    assert.deepEqual(named('Front matter')?.children[0]?.detail, 'log');
    assert.deepEqual(
      named('Check-ins')?.children.map(({ name, detail }) => `${name}: ${detail}`),
      ['2026-02-11 check-in: on-track, focus 8', '2026-03-11 reflection: focus 7'],
    );
    const folds = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
      'vscode.executeFoldingRangeProvider',
      uriOf('log.md'),
    );
    const lines = folds.map(({ start, end }) => `${start + 1}-${end + 1}`);
    for (const fold of ['1-12', '16-19', '21-23'])
      assert.ok(lines.includes(fold), `${fold} of ${lines.join(' ')}`);
    assert.equal(new Set(lines).size, lines.length, lines.join(' '));
  });

  it('finds goals by title and id, also unsaved ones', async () => {
    const find = async (query: string): Promise<string[]> => {
      const symbols = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
        'vscode.executeWorkspaceSymbolProvider',
        query,
      );
      const ours = symbols.filter(({ location }) => location.uri.path.includes(PLACE));
      return ours.map(
        ({ name, containerName, location }) => `${name}, ${containerName}, ${location.range.start.line}`,
      );
    };
    assert.deepEqual(await find('thegoaboat'), ['The goal boat (boat), tom, 2']);
    assert.deepEqual(await find('the sea'), [String.raw`The sea \$(heart) (sea), ana, 2`]);
    assert.deepEqual(await find('xyz'), []);
    await type(await open('boat.md'), 'The goal boat', 'A raft');
    assert.deepEqual(await find('raft'), ['A raft (boat), tom, 2']);
  });

  it('links evidence and [[id]], and nothing that leads elsewhere', async () => {
    const evidence =
      '[docs/runbooks/payments-release.md, "https://example.com/x", "command:a.b/c.d", ../../x.md]';
    await put('log.md', goal('log', { evidence }, '[[sea]] [[nobody]]\n'));
    const document = await open('log.md');
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
      'vscode.executeLinkProvider',
      document.uri,
    );
    assert.deepEqual(
      links
        .map(({ range, target }) => `${document.getText(range)} -> ${target?.toString(true) ?? ''}`)
        .sort(),
      [
        `docs/runbooks/payments-release.md -> ${at('docs/runbooks/payments-release.md').toString(true)}`,
        'https://example.com/x -> https://example.com/x',
        `sea -> ${uriOf('sea.md').toString(true)}#L3`,
      ],
    );
  });

  it('writes nothing by itself', async () => {
    const before = readFileSync(uriOf('oar.md').fsPath, 'utf8');
    await references(await open('oar.md'), 'sea');
    assert.equal(readFileSync(uriOf('oar.md').fsPath, 'utf8'), before);
  });
});
