import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';

describe('the extension', () => {
  it('is found and activates', async () => {
    const extension = vscode.extensions.getExtension('goalmark.goalmark');
    assert.ok(extension, 'goalmark.goalmark is not among the extensions');
    await extension.activate();
    assert.equal(extension.isActive, true);
  });

  it('meets the workspace in a git repository', async () => {
    const git = vscode.extensions.getExtension('vscode.git');
    assert.ok(git, "VS Code's own git extension is missing");
    await git.activate();
    assert.equal(git.isActive, true);
  });
});
