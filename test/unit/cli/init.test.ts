import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { checkConfigFile, DEFAULT_CONFIG, parseConfigFile } from '../../../src/core';
import { CTRL_C, ENTER } from './conversation';
import { assertGolden, folderWith, goal, goalmark, goalmarkAsking } from './command-line';
import { gitRepository, runGit, type GitRepository } from './git-repository';

const ENV = { PATH: process.env['PATH'] ?? '' };
const CONFIG = '.goalmark.yml';
const EXAMPLE = 'goals/ana/plain-language-updates.md';
const WORKFLOW = '.github/workflows/goals.yml';

function text(folder: string, file: string): string {
  return readFileSync(path.join(folder, file), 'utf8');
}

describe('goalmark init', () => {
  it('writes the configuration, an example and a workflow, in which check finds nothing', async () => {
    const cwd = folderWith({});
    const { status, stdout, stderr } = await goalmark(['init'], { cwd });
    assert.deepEqual([status, stderr], [0, '']);
    assert.equal(stdout, `${CONFIG} written\n${EXAMPLE} written\n${WORKFLOW} written\n`);
    assertGolden('init-goalmark.yml', text(cwd, CONFIG));
    assertGolden('init-example.md', text(cwd, EXAMPLE));
    assertGolden('init-workflow.yml', text(cwd, WORKFLOW));
    const checked = await goalmark(['check', '--fail-on', 'hint'], { cwd });
    assert.deepEqual([checked.status, checked.stdout], [0, 'No problems in 1 goal file.\n']);
  });

  it('changes nothing the second time', async () => {
    const cwd = folderWith({});
    await goalmark(['init'], { cwd });
    const before = [CONFIG, EXAMPLE, WORKFLOW].map((file) => text(cwd, file));
    const { status, stdout, stderr } = await goalmark(['init', '--today', '2026-08-01'], { cwd });
    assert.equal(status, 0);
    assert.equal(stdout, `${CONFIG} kept as it is\n${WORKFLOW} kept as it is\n`);
    assert.equal(stderr, 'No example is needed: there are goals already.\n');
    assert.deepEqual(
      [CONFIG, EXAMPLE, WORKFLOW].map((file) => text(cwd, file)),
      before,
    );
    assert.deepEqual(readdirSync(path.join(cwd, 'goals')), ['ana']);
  });

  it('says in .goalmark.yml what holds without it', async () => {
    const cwd = folderWith({});
    await goalmark(['init'], { cwd });
    assert.deepEqual(parseConfigFile(CONFIG, text(cwd, CONFIG)).config, DEFAULT_CONFIG);
    // What is commented out is right too.
    const all = text(cwd, CONFIG).replace(/^# (?=[a-z_]+:| {2})/gm, '');
    const whole = parseConfigFile(CONFIG, all);
    assert.deepEqual([checkConfigFile(whole), whole.yaml.errors], [[], []]);
    assert.deepEqual([...(whole.config.people?.keys() ?? [])], ['ana', 'li']);
  });

  it('may do little: reads the repository and comments, with nothing but actions of GitHub and its own', async () => {
    const cwd = folderWith({});
    await goalmark(['init'], { cwd });
    const workflow = parse(text(cwd, WORKFLOW)) as {
      on: Readonly<Record<string, unknown>>;
      permissions: unknown;
      jobs: { goals: { steps: { uses?: string; with?: unknown; run?: string }[] } };
    };
    assert.deepEqual(workflow.permissions, { contents: 'read', 'pull-requests': 'write' });
    assert.deepEqual(Object.keys(workflow.on), ['pull_request', 'push']);
    const { steps } = workflow.jobs.goals;
    const [checkout, own, ...others] = steps;
    assert.match(checkout?.uses ?? '', /^actions\/checkout@v\d+$/);
    assert.deepEqual(checkout?.with, { 'fetch-depth': 0, 'persist-credentials': false });
    assert.deepEqual([own, others], [{ uses: 'goalmark/goalmark@v1.2.3' }, []]);
  });

  describe('names the branch that is checked whenever it is pushed', () => {
    async function branchesIn(folder: string): Promise<unknown> {
      assert.equal((await goalmark(['init'], { cwd: folder, env: ENV })).status, 0);
      const workflow = parse(text(folder, WORKFLOW)) as { on: { push: { branches: unknown } } };
      return workflow.on.push.branches;
    }

    /** On the branch `topic`, with another beside it. */
    function onTopic(branch: string): GitRepository {
      const repository = gitRepository({});
      repository.git('symbolic-ref', 'HEAD', `refs/heads/${branch}`);
      repository.commit();
      repository.git('checkout', '-q', '-b', 'topic');
      return repository;
    }

    function cloneOf({ folder }: GitRepository): string {
      const clone = folderWith({});
      runGit(clone, ['clone', '-q', `file://${folder}`, '.']);
      return clone;
    }

    it('as the default branch of where it was cloned from', async () => {
      for (const branch of ['trunk', 'release/2.x', 'größe', 'true', '1.0', '-0']) {
        const repository = onTopic('main');
        repository.git('update-ref', `refs/heads/${branch}`, 'main');
        repository.git('symbolic-ref', 'HEAD', `refs/heads/${branch}`);
        const clone = cloneOf(repository);
        runGit(clone, ['checkout', '-q', 'topic']);
        assert.deepEqual(await branchesIn(clone), [branch]);
      }
    });

    it('as the only one there is, also before its first commit', async () => {
      const repository = gitRepository({});
      repository.git('symbolic-ref', 'HEAD', 'refs/heads/trunk');
      assert.deepEqual(await branchesIn(repository.folder), ['trunk']);
      repository.commit();
      rmSync(path.join(repository.folder, WORKFLOW));
      assert.deepEqual(await branchesIn(repository.folder), ['trunk']);
    });

    it('as main and master where nobody knows', async () => {
      assert.deepEqual(await branchesIn(folderWith({})), ['main', 'master']);
      assert.deepEqual(await branchesIn(onTopic('trunk').folder), ['main', 'master']);
      const detached = onTopic('trunk');
      detached.git('branch', '-q', '-D', 'trunk');
      detached.git('checkout', '-q', '--detach');
      assert.deepEqual(await branchesIn(detached.folder), ['main', 'master']);
      const clone = cloneOf(onTopic('trunk'));
      runGit(clone, ['remote', 'set-head', 'origin', '--delete']);
      assert.deepEqual(await branchesIn(clone), ['main', 'master']);
    });

    it('as main and master where its name means something else in a workflow', async () => {
      for (const branch of ['c++', '!x', 'a"],b', 'a]', '${{github.token}}', "it's", '\u202ex']) {
        const { folder, git } = gitRepository({});
        git('symbolic-ref', 'HEAD', `refs/heads/${branch}`);
        assert.deepEqual(await branchesIn(folder), ['main', 'master'], branch);
      }
    });
  });

  it('keeps what is there, and takes the example’s people from it', async () => {
    const own = 'goals: ["people/**/*.md"]\npeople:\n  tom: { manager: li }\n  li: {}\n';
    const cwd = folderWith({ [CONFIG]: own });
    const { stdout } = await goalmark(['init'], { cwd });
    const example = 'people/tom/plain-language-updates.md';
    assert.equal(stdout, `${CONFIG} kept as it is\n${example} written\n${WORKFLOW} written\n`);
    assert.equal(text(cwd, CONFIG), own);
    assert.equal((await goalmark(['check', '--fail-on', 'hint'], { cwd })).status, 0);
  });

  it('writes the workflow where GitHub looks for it, also when goals have their root further below', async () => {
    const top = folderWith({ 'team/.goalmark.yml': 'cadence: weekly\n', 'team/goals/a.md': goal('a') });
    mkdirSync(path.join(top, '.git'));
    const cwd = path.join(top, 'team');
    const { stdout } = await goalmark(['init'], { cwd });
    assert.equal(stdout, `${CONFIG} kept as it is\n../${WORKFLOW} written\n`);
    assert.match(text(top, WORKFLOW), /\n {8}with:\n {10}working-directory: "team"\n$/);
  });

  it('evaluates nothing of a folder’s name in the workflow', async () => {
    const name = 'a ${{ github.token }} "b"';
    const top = folderWith({ [`${name}/.goalmark.yml`]: '', '.git/HEAD': '' });
    await goalmark(['init'], { cwd: path.join(top, name) });
    assert.match(
      text(top, WORKFLOW),
      /\n {10}working-directory: "a \$\{\{ '\$\{\{' \}\} github\.token \}\} \\"b\\""\n$/,
    );
  });

  it('writes nothing with --dry-run, and says what it would', async () => {
    const cwd = folderWith({ [CONFIG]: 'cadence: weekly\n' });
    const { status, stdout } = await goalmark(['init', '--dry-run'], { cwd });
    assert.equal(status, 0);
    assert.equal(
      stdout,
      `${CONFIG} kept as it is\n${EXAMPLE} would be written\n${WORKFLOW} would be written\n`,
    );
    assert.deepEqual(readdirSync(cwd), [CONFIG]);
  });

  it('says what it cannot write, and writes the rest', async () => {
    const cwd = folderWith({ goals: 'Not a folder.\n' });
    const { status, stdout, stderr } = await goalmark(['init'], { cwd });
    assert.equal(status, 2);
    assert.equal(stdout, `${CONFIG} written\n${WORKFLOW} written\n`);
    assert.match(stderr, /^goals\/ana\/plain-language-updates\.md cannot be written: [^\n]+\.\n$/);
  });

  it('asks once at a terminal', async () => {
    const cwd = folderWith({});
    const yes = await goalmarkAsking(['init'], { cwd }, async (answer) => {
      await answer(EXAMPLE);
      await answer('Write these files?', ENTER);
    });
    assert.equal(yes.status, 0);
    assert.deepEqual(readdirSync(cwd).sort(), ['.github', CONFIG, 'goals']);
    const again = await goalmarkAsking(['init'], { cwd }, () => Promise.resolve());
    assert.equal(again.status, 0);
    const unasked = await goalmarkAsking(['init', '--yes'], { cwd: folderWith({}) }, () => Promise.resolve());
    assert.equal(unasked.status, 0);
  });

  for (const [name, keys] of [
    ['no', ['n', ENTER]],
    ['Ctrl+C', [CTRL_C]],
  ] as const) {
    it(`writes nothing after ${name}`, async () => {
      const cwd = folderWith({});
      const { status, stdout, drawn } = await goalmarkAsking(['init'], { cwd }, async (answer) => {
        await answer('Write these files?', ...keys);
      });
      assert.deepEqual([status, stdout], [2, '']);
      assert.ok(drawn.endsWith('Nothing was written.\n'), drawn);
      assert.deepEqual(readdirSync(cwd), []);
    });
  }
});
