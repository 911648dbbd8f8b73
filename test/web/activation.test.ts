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

  it('finds what is wrong with a goal that nobody opened', async () => {
    const [file] = await vscode.workspace.findFiles('goals/mistakes/hand-over-each-shift.md');
    if (!file) throw new Error('the sample workspace has no such goal');
    const isFound = (): boolean =>
      vscode.languages.getDiagnostics(file).some(({ range }) => range.start.line === 8);
    await new Promise<void>((resolve) => {
      const look = (): void => {
        if (isFound()) resolve();
      };
      vscode.languages.onDidChangeDiagnostics(look);
      look();
    });
  });
});
