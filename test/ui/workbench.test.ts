import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { useWorkbench } from '../support/workbench';

describe('the workbench with the extension installed', () => {
  const workbench = useWorkbench();

  it('shows a goal of the sample workspace', async () => {
    const path = 'goals/li/feedback-within-a-week.md';
    await workbench().editor.open(path);
    const [first, second] = await workbench().editor.lines();
    const [firstOnDisk, secondOnDisk] = readFileSync(workbench().path(path), 'utf8').split('\n');
    assert.deepEqual([first, second], [firstOnDisk, secondOnDisk]);
  });

  it('lists the extension among the installed ones', async () => {
    await workbench().runCommand('Extensions: Show Installed Extensions');
    await workbench()
      .sidebar.element.locator('.extension-list-item .name', { hasText: 'Goalmark' })
      .waitFor();
  });
});
