import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { at, folder, goalmark, remove } from '../in-editor';
import { MemoryFiles } from './memory-files';

describe('New goal in a workspace of several folders', () => {
  const goal = {
    type: 'learning',
    title: 'Read a score',
    owner: 'mira',
    goal: 'Play one song from its score',
  };

  before(() => goalmark());
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await remove(at('goals', folder(1).uri));
  });

  it('writes into the folder that is named', async () => {
    const { name, uri: second } = folder(1);
    const uri = await create({ ...goal, folder: name });
    assert.equal(uri.toString(), at('goals/mira/read-a-score.md', second).toString());
    const other = await create({ ...goal, title: 'Write a score', folder: second.toString() });
    assert.equal(other.toString(), at('goals/mira/write-a-score.md', second).toString());
  });

  it('writes into a folder that is not on the disk', async () => {
    const files = new MemoryFiles();
    const registered = vscode.workspace.registerFileSystemProvider('memory', files);
    const root = vscode.Uri.parse('memory:/');
    const testing = await goalmark();
    const added = new Promise((resolve) => {
      const listener = vscode.workspace.onDidChangeWorkspaceFolders((event) => {
        listener.dispose();
        resolve(event);
      });
    });
    assert.ok(vscode.workspace.updateWorkspaceFolders(2, 0, { uri: root, name: 'memory' }));
    await added;
    await testing.settled();
    const uri = await create({ ...goal, folder: 'memory' });
    assert.equal(uri.toString(), 'memory:/goals/mira/read-a-score.md');
    const text = new TextDecoder().decode(files.readFile(uri));
    assert.match(text, /^id: read-a-score$/m);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    assert.ok(vscode.workspace.updateWorkspaceFolders(2, 1));
    await testing.settled();
    registered.dispose();
  });

  async function create(given: object): Promise<vscode.Uri> {
    const uri = await vscode.commands.executeCommand<vscode.Uri | undefined>('goalmark.newGoal', given);
    assert.ok(uri);
    return uri;
  }
});
