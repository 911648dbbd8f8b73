import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { at, folder, goal, goalmark, problemsIn, remove, rulesIn, untilRules, write } from '../in-editor';
import { MemoryFiles } from './memory-files';

describe('a workspace of several folders', () => {
  const second = folder(1).uri;

  before(() => goalmark());
  after(async () => {
    await remove(at('goals', second));
    await remove(at('.goalmark.yml', second));
  });

  it('has the problems of all of them, each by its own configuration', async () => {
    const testing = await goalmark();
    const uri = await write(at('goals/theirs.md', second), goal('theirs', { due: 'soon', team: 'blue' }));
    await untilRules(uri, 'invalid-date', 'unknown-field');
    await write(at('.goalmark.yml', second), 'extra_fields: [team]\n');
    await untilRules(uri, 'invalid-date');
    await testing.settled();
    assert.ok(problemsIn(at('goals/mistakes/hand-over-each-shift.md')).length > 0);
  });

  it('lets two folders have a goal of the same id', async () => {
    const testing = await goalmark();
    const id = 'plain-language-updates';
    const uri = await write(at('goals/same.md', second), goal(id, { due: 'soon' }));
    await untilRules(uri, 'invalid-date');
    await testing.settled();
    assert.deepEqual(rulesIn(at(`goals/ana/${id}.md`)), []);
    await remove(uri);
  });

  it('takes a folder that is added, wherever it is, and forgets it when it is removed', async () => {
    const files = new MemoryFiles();
    const registered = vscode.workspace.registerFileSystemProvider('memory', files);
    const root = vscode.Uri.parse('memory:/');
    const uri = at('goals/in/memory.md', root);
    files.writeFile(uri, new TextEncoder().encode(goal('memory', { due: 'soon' })));

    assert.ok(vscode.workspace.updateWorkspaceFolders(2, 0, { uri: root, name: 'memory' }));
    await untilRules(uri, 'invalid-date');
    files.writeFile(uri, new TextEncoder().encode(goal('memory')));
    await untilRules(uri);
    files.writeFile(uri, new TextEncoder().encode(goal('memory', { status: 'begun' })));
    await untilRules(uri, 'invalid-value');

    assert.ok(vscode.workspace.updateWorkspaceFolders(2, 1));
    await untilRules(uri);
    registered.dispose();
  });

  it('loses nothing else when a goal goes while it is read, or may not be read', async () => {
    const files = new MemoryFiles();
    const registered = vscode.workspace.registerFileSystemProvider('failing', files);
    const root = vscode.Uri.parse('failing:/');
    const [gone, closed, other] = ['gone', 'closed', 'other'].map((name) => at(`goals/${name}.md`, root));
    assert.ok(gone && closed && other);
    for (const uri of [gone, closed, other]) {
      files.writeFile(uri, new TextEncoder().encode(goal('memory', { due: 'soon' })));
    }
    files.failures.set(gone.path, vscode.FileSystemError.FileNotFound(gone));
    files.failures.set(closed.path, vscode.FileSystemError.NoPermissions(closed));

    assert.ok(vscode.workspace.updateWorkspaceFolders(2, 0, { uri: root, name: 'failing' }));
    await untilRules(other, 'invalid-date');
    assert.deepEqual(problemsIn(gone), []);
    assert.deepEqual(
      problemsIn(closed).map(({ message }) => message),
      ['This file was not read: permission denied.'],
    );
    assert.ok(vscode.workspace.updateWorkspaceFolders(2, 1));
    await untilRules(other);
    assert.deepEqual(problemsIn(closed), []);
    registered.dispose();
  });

  it('gives the goals of a folder within another one to the inner folder alone', async () => {
    const inner = at('inner', second);
    const uri = await write(at('goals/nested.goal.md', inner), goal('nested', { due: 'soon', team: 'blue' }));
    // Of the outer folder's configuration, which knows the team.
    await untilRules(uri, 'invalid-date');
    assert.ok(vscode.workspace.updateWorkspaceFolders(2, 0, { uri: inner }));
    await untilRules(uri, 'invalid-date', 'unknown-field');
    assert.ok(vscode.workspace.updateWorkspaceFolders(2, 1));
    await untilRules(uri, 'invalid-date');
    await remove(inner);
  });
});
