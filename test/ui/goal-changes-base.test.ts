/** What goals are compared with, as a person chooses it, and what the view says where there is nothing to compare. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { removeFolder, temporaryFolder } from '../support/temporary';
import { openWorkbench, useWorkbench, type Workbench, type WorkbenchOptions } from '../support/workbench';

const VIEW = 'Goal changes';
const GOAL = 'goals/ana/plain-language-updates.md';

describe('what goals are compared with', () => {
  const workbench = useWorkbench();
  const lowered = 'Target lowered from 4.2 to 3.5 of 5.';

  before(async () => {
    const { folder, sidebar } = workbench();
    const git = (...args: string[]): void => {
      execFileSync('git', args, { cwd: folder, stdio: 'ignore' });
    };
    git('checkout', '--quiet', '-b', 'easier');
    const file = join(folder, GOAL);
    writeFileSync(file, readFileSync(file, 'utf8').replace('target: 4.2', 'target: 3.5'));
    const author = ['-c', 'user.name=Li Wen', '-c', 'user.email=li.wen@curtain.example'];
    git(...author, 'commit', '--quiet', '--all', '--no-gpg-sign', '--message=A lower target');
    await sidebar.show('Goals');
  });

  it('is where the branch left the default branch', async () => {
    await workbench().sidebar.row(lowered, VIEW).waitFor();
  });

  it('is chosen from what git knows', async () => {
    const { quickInput, sidebar } = workbench();
    await workbench().runCommand('Goalmark: Compare goals with…');
    await quickInput.isAt('Compare goals with');
    await quickInput.offers(
      'Default where this branch left the default branch; on it, the last commit · current',
      'The last commit what is not committed yet',
    );
    const rows = await quickInput.rows();
    assert.ok(
      rows.some((row) => /^main\s*where this branch left it/.test(row)),
      rows.join('\n'),
    );
    await quickInput.choose('The last commit');
    assert.match(await sidebar.welcome(VIEW), /^No goal has changed since then\./);
  });

  it('is remembered', async () => {
    await workbench().reload(':"HEAD"}');
    const { sidebar, quickInput } = workbench();
    assert.match(await sidebar.welcome(VIEW), /^No goal has changed since then\./);
    await workbench().runCommand('Goalmark: Compare goals with…');
    await quickInput.offers('Default', 'The last commit what is not committed yet · current');
    await quickInput.cancel();
  });

  it('is what was typed, however fast', async () => {
    const { quickInput, sidebar, page } = workbench();
    await workbench().runCommand('Goalmark: Compare goals with…');
    await quickInput.isAt('Compare goals with');
    await page.keyboard.type('HEAD~1');
    await quickInput.accept();
    await sidebar.row(lowered, VIEW).waitFor();
  });
});

describe('what has changed in goals, where nobody can tell', () => {
  it('says that git is turned off', async () => {
    await inWorkbench({ settings: { 'git.enabled': false } }, async ({ sidebar }) => {
      assert.match(await sidebar.welcome(VIEW), /the editor's Git extension is not there: it is turned off/);
    });
  });

  it('says that git is not asked in Restricted Mode, and how to trust', async () => {
    await inWorkbench({ askForTrust: true }, async ({ sidebar }) => {
      assert.match(
        await sidebar.welcome(VIEW),
        /in Restricted Mode git is not asked.*Manage workspace trust/s,
      );
    });
  });

  it('says that there is no repository, and of an empty one that there is no commit', async () => {
    const folder = temporaryFolder('bare');
    mkdirSync(join(folder, 'goals'));
    writeFileSync(join(folder, 'goals/plan.md'), '---\nid: plan\n---\n');
    try {
      await inWorkbench({ open: folder }, async (workbench) => {
        const { sidebar } = workbench;
        assert.match(await sidebar.welcome(VIEW), /there is no git repository open here/);
        execFileSync('git', ['init', '--quiet'], { cwd: folder });
        await workbench.reload();
        // Git is asked anew, and until it answers there is no repository.
        await workbench.until('a repository without a commit', async () =>
          (await sidebar.welcome(VIEW)).startsWith('There is no commit yet to compare goals with.')
            ? true
            : undefined,
        );
      });
    } finally {
      removeFolder(folder);
    }
  });

  async function inWorkbench(
    options: WorkbenchOptions,
    look: (workbench: Workbench) => Promise<void>,
  ): Promise<void> {
    const workbench = await openWorkbench(options);
    try {
      await workbench.sidebar.show('Goals');
      await look(workbench);
    } finally {
      await workbench.close();
    }
  }
});
