import assert from 'node:assert/strict';
import { renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { folderWith, goal, goalmark, QUIET, type Ran } from './command-line';
import { gitRepository, runGit, type GitRepository } from './git-repository';

const ENV = { PATH: process.env['PATH'] ?? '' };
const WRONG = { due: '2026-02-30' };

async function check(folder: string, ...args: readonly string[]): Promise<Ran> {
  return goalmark(['check', ...args], { cwd: folder, env: ENV });
}

interface Found {
  readonly files: number;
  readonly problems: readonly { readonly file: string; readonly rule: string }[];
}

async function found(folder: string, ...args: readonly string[]): Promise<Found> {
  const { status, stdout, stderr } = await check(folder, ...args, '--format', 'json');
  assert.equal(stderr, '');
  assert.ok(status < 2);
  return JSON.parse(stdout) as Found;
}

async function problems(folder: string, ...args: readonly string[]): Promise<readonly string[]> {
  return (await found(folder, ...args)).problems.map(({ file, rule }) => `${file} ${rule}`);
}

/** With a mistake that was there before anybody came. */
function team(files: Readonly<Record<string, string>> = {}): GitRepository {
  const repository = gitRepository({
    '.goalmark.yml': QUIET,
    'goals/ana/a.md': goal('a'),
    'goals/ana/old.md': goal('old', WRONG),
    ...files,
  });
  repository.commit();
  return repository;
}

describe('goalmark check --since', () => {
  it('reports the goals that have changed, committed or not, and no others', async () => {
    const repository = team();
    repository.git('checkout', '-q', '-b', 'topic');
    assert.deepEqual(await found(repository.folder, '--since', 'main'), {
      version: 1,
      files: 0,
      problems: [],
      summary: { error: 0, warning: 0, info: 0, hint: 0 },
    });
    repository.write('goals/ana/a.md', goal('a', WRONG));
    repository.commit();
    repository.write('goals/ana/new.md', goal('new', WRONG));
    assert.deepEqual(await problems(repository.folder, '--since', 'main'), [
      'goals/ana/a.md invalid-date',
      'goals/ana/new.md invalid-date',
    ]);
    assert.equal((await found(repository.folder, '--since', 'main')).files, 2);
    assert.deepEqual(await problems(repository.folder, '--since', 'HEAD'), ['goals/ana/new.md invalid-date']);
    assert.deepEqual(await problems(repository.folder, '--since', 'main', 'goals/ana/a.md'), [
      'goals/ana/a.md invalid-date',
    ]);
    assert.equal((await check(repository.folder, '--since', 'main')).status, 1);
  });

  it('says in words that nothing has changed', async () => {
    const { folder } = team();
    assert.deepEqual(await check(folder, '--since', 'HEAD'), {
      status: 0,
      stdout: 'No goal file has changed since HEAD.\n',
      stderr: '',
    });
  });

  it('says that goals were deleted', async () => {
    const { folder } = team();
    rmSync(path.join(folder, 'goals/ana/a.md'));
    const { stdout } = await check(folder, '--since', 'HEAD');
    assert.equal(stdout, 'No problems: 1 goal file was deleted since HEAD, and no other has changed.\n');
    assert.equal(
      (await check(folder, '--since', 'HEAD', 'goals/ana/old.md')).stdout,
      'No goal file has changed since HEAD.\n',
    );
  });

  it('counts from what both have in common, so that others’ commits on the base are not reported', async () => {
    const repository = team();
    repository.git('checkout', '-q', '-b', 'topic');
    repository.write('goals/ana/mine.md', goal('mine', WRONG));
    repository.commit();
    repository.git('checkout', '-q', 'main');
    repository.write('goals/ana/a.md', goal('a', { title: 'Another title' }));
    repository.commit();
    repository.git('checkout', '-q', 'topic');
    assert.deepEqual(await problems(repository.folder, '--since', 'main'), [
      'goals/ana/mine.md invalid-date',
    ]);
  });

  it('judges how goals fit together by all of them', async () => {
    const repository = team();
    repository.write('goals/ben/copy.md', goal('a', { owner: 'ben' }));
    assert.deepEqual(await problems(repository.folder, '--since', 'HEAD'), [
      // Nobody opened it, but until now it was the only one.
      'goals/ana/a.md duplicate-id',
      'goals/ben/copy.md duplicate-id',
    ]);
  });

  it('reports a goal that nobody touched where a change elsewhere has broken it', async () => {
    const objective = goal('trust', { type: 'objective', goal: undefined, metric: undefined });
    const repository = team({
      'goals/objectives/trust.md': objective,
      'goals/ben/b.md': goal('b', { owner: 'ben', aligns_to: '[trust]', evidence: '[docs/proof.md]' }),
      'goals/ben/lost.md': goal('lost', { owner: 'ben', aligns_to: '[nowhere]', evidence: '[docs/gone.md]' }),
      'docs/proof.md': 'Proof.\n',
    });
    rmSync(path.join(repository.folder, 'goals/objectives/trust.md'));
    rmSync(path.join(repository.folder, 'docs/proof.md'));
    assert.deepEqual((await problems(repository.folder, '--since', 'HEAD')).toSorted(), [
      'goals/ben/b.md dead-evidence',
      'goals/ben/b.md unresolved-reference',
    ]);
  });

  it('takes a moved goal for touched', async () => {
    const repository = team();
    renameSync(
      path.join(repository.folder, 'goals/ana/old.md'),
      path.join(repository.folder, 'goals/ana/newer.md'),
    );
    assert.deepEqual(await problems(repository.folder, '--since', 'HEAD'), [
      'goals/ana/newer.md invalid-date',
    ]);
  });

  it('takes other line ends for no change', async () => {
    const repository = team();
    repository.write('goals/ana/old.md', goal('old', WRONG).replaceAll('\n', '\r\n'));
    assert.deepEqual(await problems(repository.folder, '--since', 'HEAD'), []);
  });

  it('reports what another configuration makes of goals that nobody touched', async () => {
    const repository = team({ 'goals/ana/team.md': goal('team', { team: 'red' }) });
    repository.write('.goalmark.yml', `${QUIET}due_soon_day: 3\n`.replace('}', ', unknown-field: error }'));
    assert.deepEqual((await problems(repository.folder, '--since', 'HEAD')).toSorted(), [
      '.goalmark.yml unknown-field',
      'goals/ana/team.md unknown-field',
    ]);
    repository.commit();
    assert.deepEqual(await problems(repository.folder, '--since', 'HEAD'), []);
  });

  it('works where goals have their root further below, and names files from there', async () => {
    const repository = gitRepository({
      'team/.goalmark.yml': QUIET,
      'team/goals/a.md': goal('a'),
      'goals/outside.md': goal('outside', WRONG),
    });
    repository.commit();
    repository.write('team/goals/b.md', goal('b', WRONG));
    const below = path.join(repository.folder, 'team');
    assert.deepEqual(await problems(below, '--since', 'HEAD'), ['goals/b.md invalid-date']);
    assert.deepEqual(await problems(below, '--since', 'HEAD', '--config', '.goalmark.yml'), [
      'goals/b.md invalid-date',
    ]);
  });

  it('takes everything for new before the first commit', async () => {
    const { folder } = gitRepository({ '.goalmark.yml': QUIET, 'goals/a.md': goal('a', WRONG) });
    assert.deepEqual(await problems(folder, '--since', 'HEAD'), ['goals/a.md invalid-date']);
    assert.equal((await check(folder, '--since', 'main')).status, 2);
  });

  it('says of a shallow clone what to fetch', async () => {
    const repository = team();
    repository.write('goals/ana/a.md', goal('a', WRONG));
    repository.commit();
    const around = folderWith({});
    runGit(around, ['clone', '-q', '--depth', '1', `file://${repository.folder}`, 'shallow']);
    const shallow = path.join(around, 'shallow');
    const { status, stdout, stderr } = await check(shallow, '--since', 'HEAD~1');
    assert.deepEqual([status, stdout], [2, '']);
    assert.equal(
      stderr,
      '"HEAD~1" is no commit here. This clone is shallow, so fetch its history first: git fetch --unshallow. ' +
        'In a workflow, give actions/checkout fetch-depth: 0; on GitLab, set GIT_DEPTH: 0.\n',
    );
    // With the two commits that a pull request's own checkout needs it works.
    runGit(shallow, ['fetch', '-q', '--depth', '2']);
    assert.deepEqual(await problems(shallow, '--since', 'HEAD~1'), ['goals/ana/a.md invalid-date']);
  });

  it('says what is missing: a commit of that name, a common ancestor, git', async () => {
    const repository = team();
    const refused = async (folder: string, since: string): Promise<string> => {
      const { status, stdout, stderr } = await check(folder, `--since=${since}`);
      assert.deepEqual([status, stdout], [2, '']);
      return stderr;
    };
    for (const name of ['nowhere', '--output=x', '$(touch x)', '', '0'.repeat(40)]) {
      assert.equal(await refused(repository.folder, name), `"${name}" is no commit here.\n`);
    }
    repository.git('checkout', '-q', '--orphan', 'other');
    repository.commit('Nothing in common');
    assert.equal(await refused(repository.folder, 'main'), 'The two commits have no common ancestor here.\n');
    assert.match(await refused(folderWith({ 'goals/a.md': goal('a') }), 'HEAD'), /^--since needs git, and /);
  });
});

describe('goalmark check --staged', () => {
  it('judges what the next commit has, and nothing that is not staged', async () => {
    const { folder, git, write } = team();
    write('goals/ben/untracked.md', goal('untracked', { owner: 'ben', ...WRONG }));
    write('goals/ana/a.md', goal('a', { title: 'Another title' }));
    git('add', 'goals/ana/a.md');
    write('goals/ana/a.md', goal('a', WRONG));
    assert.deepEqual(await found(folder, '--staged'), {
      version: 1,
      files: 1,
      problems: [],
      summary: { error: 0, warning: 0, info: 0, hint: 0 },
    });
    git('add', '-A');
    write('goals/ana/a.md', goal('a'));
    assert.deepEqual(await problems(folder, '--staged'), [
      'goals/ana/a.md invalid-date',
      'goals/ben/untracked.md invalid-date',
    ]);
    assert.equal((await check(folder, '--staged')).status, 1);
  });

  it('counts no objective and no evidence that is not staged with it', async () => {
    const { folder, git, write } = team({
      'goals/north.md': goal('north', { type: 'objective' }),
      'docs/talks/one.md': '# A talk\n',
    });
    const evidence = '[docs/talks, docs/new.md]';
    write('goals/ana/a.md', goal('a', { aligns_to: '[north, south]', evidence }));
    git('add', '-A');
    write('goals/south.md', goal('south', { type: 'objective' }));
    write('docs/new.md', '# Not staged\n');
    assert.deepEqual(await problems(folder, '--staged'), [
      'goals/ana/a.md unresolved-reference',
      'goals/ana/a.md dead-evidence',
    ]);
    git('add', '-A');
    assert.deepEqual(await problems(folder, '--staged'), []);
    git('rm', '-q', '--cached', 'goals/north.md', 'goals/south.md');
    const { stdout } = await check(folder, '--staged', 'goals/ana');
    assert.match(stdout, /No objective has the id north/);
  });

  it('works before the first commit, and for goals further below', async () => {
    const { folder, git, write } = gitRepository({
      'team/.goalmark.yml': QUIET,
      'team/goals/a.md': goal('a'),
    });
    git('add', '-A');
    write('team/goals/b.md', goal('b', WRONG));
    const below = path.join(folder, 'team');
    assert.equal((await check(below, '--staged')).stdout, 'No problems in 1 goal file.\n');
    git('commit', '-q', '-m', 'First');
    assert.equal((await check(below, '--staged')).stdout, 'No goal file has changed since HEAD.\n');
    git('rm', '-q', '--cached', 'team/goals/a.md');
    assert.match((await check(below, '--staged')).stdout, /1 goal file was deleted since HEAD/);
    git('add', '-A');
    assert.deepEqual(await problems(below, '--staged'), ['goals/b.md invalid-date']);
  });

  it('needs git', async () => {
    const { status, stderr } = await check(folderWith({ 'goals/a.md': goal('a') }), '--staged');
    assert.equal(status, 2);
    assert.match(stderr, /^--staged needs git, and /);
  });
});
