import * as vscode from 'vscode';
import type { GoalmarkApi } from '../../src/vscode/extension';

describe('what is due in a browser', () => {
  before(async () => {
    await vscode.extensions
      .getExtension<GoalmarkApi>('goalmark.goalmark')
      ?.activate()
      .then(({ ready }) => ready);
  });

  it('is there, and nobody is taken for me where there is no git', async () => {
    const extension = vscode.extensions.getExtension<GoalmarkApi>('goalmark.goalmark');
    const testing = extension?.exports.testing;
    if (testing === undefined) throw new Error('the extension does not know that it is being tested');
    const groups = (await testing.dueView.tree.getChildren()) ?? [];
    if (groups.length === 0) throw new Error('nothing is due');
    await vscode.commands.executeCommand('goalmark.due.showOnlyMine');
    const mine = (await testing.dueView.tree.getChildren()) ?? [];
    await vscode.commands.executeCommand('goalmark.due.showEverybody');
    if (mine.length > 0) throw new Error('somebody is taken for me');
  });
});
