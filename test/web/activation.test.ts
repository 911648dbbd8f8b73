import * as vscode from 'vscode';

describe('the extension in a browser', () => {
  it('activates in the web worker, where there is no Node', async () => {
    const extension = vscode.extensions.getExtension('goalmark.goalmark');
    if (!extension) throw new Error('goalmark.goalmark is not among the extensions');
    await extension.activate();
    if (!extension.isActive) throw new Error('it is not active');
    if ('process' in globalThis && 'versions' in process) throw new Error('this is Node, not the web worker');
  });

  it('finds the files of the workspace', async () => {
    const files = await vscode.workspace.findFiles('**/*.md');
    if (files.length === 0) throw new Error('no file was found');
  });
});
