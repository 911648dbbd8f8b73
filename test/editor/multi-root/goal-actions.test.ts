import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { at, goal, goalmark } from '../in-editor';
import { MemoryFiles } from './memory-files';

describe('the actions on a goal in a folder that is on no disk', () => {
  const text = goal('remote', { status: 'active' }, '## Check-ins\n');
  const answers = { Progress: 'Two reviews' };

  before(async () => {
    await (await goalmark()).setToday('2026-03-18');
  });
  after(async () => {
    await (await goalmark()).setToday(undefined);
  });

  it('change it there', async () => {
    assert.deepEqual(await checkInIn('writable', false), {
      isDone: true,
      text: `${text}\n### 2026-03-18\n\n- **Progress:** Two reviews\n`,
    });
  });

  it('leave it as it is where nothing can be written', async () => {
    assert.deepEqual(await checkInIn('readable', true), { isDone: false, text });
  });

  async function checkInIn(
    scheme: string,
    isReadonly: boolean,
  ): Promise<{ readonly isDone: boolean; readonly text: string }> {
    const files = new MemoryFiles();
    const root = vscode.Uri.from({ scheme, path: '/' });
    const uri = at('goals/remote.md', root);
    files.writeFile(uri, new TextEncoder().encode(text));
    const registered = vscode.workspace.registerFileSystemProvider(scheme, files, { isReadonly });
    await changeFolders(0, { uri: root, name: scheme });
    const isDone = await vscode.commands.executeCommand<boolean>('goalmark.checkIn', uri, { answers });
    await vscode.commands.executeCommand('notifications.clearAll');
    const after = new TextDecoder().decode(files.readFile(uri));
    await changeFolders(1);
    registered.dispose();
    return { isDone, text: after };
  }

  /** Resolves when the folders are what they were changed to. */
  async function changeFolders(
    removed: number,
    ...added: { readonly uri: vscode.Uri; readonly name: string }[]
  ): Promise<void> {
    const changed = new Promise<void>((resolve) => {
      const listener = vscode.workspace.onDidChangeWorkspaceFolders(() => {
        listener.dispose();
        resolve();
      });
    });
    assert.ok(vscode.workspace.updateWorkspaceFolders(2, removed, ...added));
    await changed;
  }
});
