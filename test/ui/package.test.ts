/** What `npm run package` makes, installed as a person installs it, in the oldest and the newest VS Code. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { root } from '../support/paths';
import { run } from '../support/processes';
import { removeFolder, temporaryFolder } from '../support/temporary';
import { versionNames } from '../support/vscode-host';
import { openWorkbench } from '../support/workbench';

describe('the packaged extension', () => {
  let folder = '';
  let vsix = '';

  before('package it', async function () {
    this.timeout(120_000);
    folder = temporaryFolder('vsix');
    vsix = join(folder, 'goalmark.vsix');
    const vsce = join(root, 'node_modules/@vscode/vsce/vsce');
    await run(process.execPath, [vsce, 'package', '--no-dependencies', '--out', vsix], {
      cwd: root,
      timeoutMs: 110_000,
    });
  });

  after(() => {
    removeFolder(folder);
  });

  for (const version of versionNames) {
    it(`installs offline and shows what is due (${version})`, async () => {
      const workbench = await openWorkbench({ vsix, version, now: '2026-11-22T09:00:00' });
      try {
        const { text } = await workbench.statusItem('goalmark.goalmark.goalmark.due');
        assert.equal(text, '3 overdue, 2 today');
        await workbench.sidebar.show('Goals');
        const rows = await workbench.sidebar.rows();
        assert.equal(rows[0]?.label, 'Overdue');
      } finally {
        await workbench.close();
      }
    });
  }
});
