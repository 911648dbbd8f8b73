import assert from 'node:assert/strict';
import { chmodSync, existsSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { goalWith } from '../../support/example-goal';
import { folderWith, goalmark, type Ran } from './command-line';
import { gitRepository, runGit, type GitRepository } from './git-repository';

const ENV = { PATH: process.env['PATH'] ?? '' };
const FILE = 'goals/ana/a.md';
const BEFORE = goalWith('');
const LATER = goalWith('due: 2026-05-12');
const ODD_BRANCH = 'x$(touch${IFS}pwned)/é;"';
const LATEST = goalWith('due: 2026-06-12');

const BARE =
  'This is a bare repository, and goals are read in a work tree: clone it, or make one with git worktree add.\n';

/** The rules of how goals name one another. */
const NAMING: ReadonlySet<string> = new Set([
  'duplicate-id',
  'unresolved-reference',
  'reference-closed',
  'alignment-cycle',
]);

async function diff(folder: string, ...args: readonly string[]): Promise<Ran> {
  return goalmark(['diff', ...args], { cwd: folder, env: ENV });
}

interface JsonChange {
  readonly file: string;
  readonly kind: string;
  readonly attention: string;
  readonly message: string;
  readonly title: string | null;
}

async function changesOf(folder: string, ...args: readonly string[]): Promise<readonly JsonChange[]> {
  const { status, stdout, stderr } = await diff(folder, ...args, '--format', 'json');
  assert.equal(stderr, '');
  assert.equal(status, 0);
  return (JSON.parse(stdout) as { changes: JsonChange[] }).changes;
}

async function kindsOf(folder: string, ...args: readonly string[]): Promise<readonly string[]> {
  return (await changesOf(folder, ...args)).map(({ kind }) => kind);
}

function slipped(): GitRepository {
  const repository = gitRepository({ [FILE]: BEFORE });
  repository.commit();
  repository.write(FILE, LATER);
  return repository;
}

describe('goalmark diff', () => {
  it('compares the last commit with the work tree, and a commit with another', async () => {
    const repository = slipped();
    assert.deepEqual(await kindsOf(repository.folder), ['due-slipped']);
    repository.commit();
    assert.deepEqual(await kindsOf(repository.folder), []);
    assert.deepEqual(await kindsOf(repository.folder, 'HEAD~1'), ['due-slipped']);
    assert.deepEqual(await kindsOf(repository.folder, 'HEAD~1..HEAD'), ['due-slipped']);
    assert.deepEqual(await kindsOf(repository.folder, 'HEAD~1..'), ['due-slipped']);
    assert.deepEqual(await kindsOf(repository.folder, '..HEAD~1'), ['due-pulled-in']);
  });

  it('prints what the contract names', async () => {
    const { folder, git } = slipped();
    const { stdout } = await diff(folder, '--format', 'json');
    assert.deepEqual(JSON.parse(stdout), {
      version: 1,
      base: git('rev-parse', 'HEAD'),
      head: 'worktree',
      changes: [
        {
          file: FILE,
          previousFile: null,
          id: 'plain-language-updates',
          title: 'Explain incidents in plain language',
          kind: 'due-slipped',
          field: 'due',
          before: '2026-04-12',
          after: '2026-05-12',
          attention: 'review',
          message: 'Due date slipped by 30 days, from 2026-04-12 to 2026-05-12.',
          range: { start: { line: 8, character: 5 }, end: { line: 8, character: 15 } },
          beforeRange: { start: { line: 8, character: 5 }, end: { line: 8, character: 15 } },
        },
      ],
      summary: { review: 1, note: 0 },
    });
  });

  it('says how often a date has slipped before', async () => {
    const repository = slipped();
    repository.commit();
    repository.write(FILE, LATEST);
    const [change] = await changesOf(repository.folder);
    assert.match(change?.message ?? '', /It slips for the second time\.$/);

    // What was gone and came back is a new goal, whose date has not slipped.
    repository.write(FILE, BEFORE);
    repository.commit();
    rmSync(path.join(repository.folder, FILE));
    repository.commit();
    repository.write(FILE, LATER);
    repository.commit();
    repository.write(FILE, LATEST);
    const [again] = await changesOf(repository.folder);
    assert.match(again?.message ?? '', /It slips for the second time\.$/);
  });

  it('knows slips of goals that have their root further below', async () => {
    const file = `people/${FILE}`;
    const { folder, commit, write } = gitRepository({ 'people/.goalmark.yml': '', [file]: BEFORE });
    commit();
    write(file, LATER);
    commit();
    write(file, LATEST);
    const [change] = await changesOf(path.join(folder, 'people'));
    assert.match(change?.message ?? '', /It slips for the second time\.$/);
  });

  for (const [where, fileOf] of [
    ['in many folders', (name: string) => `goals/${name}/${name}.md`],
    ['at the top', (name: string) => `${name}.goal.md`],
  ] as const) {
    it(`knows slips of many goals ${where}, each its own`, async () => {
      const names = Array.from({ length: 40 }, (_, index) => `goal-${index}`);
      const { folder, commit, write } = gitRepository({ 'README.md': 'Goals\n' });
      const writeAll = (due: (index: number) => string): void => {
        names.forEach((name, index) => {
          write(fileOf(name), goalWith(`id: ${name}\ndue: ${due(index)}`));
        });
        commit();
      };
      writeAll(() => '2026-04-12');
      writeAll((index) => (index % 2 === 0 ? '2026-05-12' : '2026-04-12'));
      writeAll(() => '2026-06-12');
      const slips = (await changesOf(folder, 'HEAD~1')).filter(({ kind }) => kind === 'due-slipped');
      assert.deepEqual(
        slips.map(({ file, message }) => [file, message.includes('second time')]),
        names.map((name, index) => [fileOf(name), index % 2 === 0]).sort(),
      );
    });
  }

  it('knows slips from before a goal was moved, and those within what is compared', async () => {
    const repository = slipped();
    repository.commit();
    repository.git('mv', FILE, 'goals/moved.md');
    repository.commit();
    repository.git('mv', 'goals/moved.md', 'goals/ana/again.md');
    const base = repository.commit();
    const messageOf = async (...range: readonly string[]): Promise<string | undefined> =>
      (await changesOf(repository.folder, ...range)).find(({ kind }) => kind === 'due-slipped')?.message;
    repository.write('goals/ana/again.md', LATEST);
    assert.match((await messageOf()) ?? '', /It slips for the second time\.$/);
    repository.commit();
    repository.write('goals/ana/again.md', goalWith('due: 2026-07-12'));
    const text = 'Due date slipped by 61 days, from 2026-05-12 to 2026-07-12. It has slipped 3 times.';
    assert.equal(await messageOf(base), text);
    repository.git('mv', 'goals/ana/again.md', FILE);
    repository.commit();
    assert.equal(await messageOf(`${base}..HEAD`), text);
    assert.match((await messageOf(`${base}~3..${base}`)) ?? '', /from 2026-04-12 to 2026-05-12\.$/);

    // As a workflow checks out a pull request.
    repository.git('branch', 'topic');
    repository.git('checkout', '-q', '--detach', base);
    repository.write('goals/other.md', goalWith('id: other'));
    repository.commit();
    repository.git('merge', '-q', '--no-ff', '-m', 'Merge', 'topic');
    assert.equal(await messageOf('HEAD^1...HEAD'), text);
  });

  it('knows slips from while a goal was elsewhere', async () => {
    const repository = slipped();
    repository.commit();
    repository.git('mv', FILE, 'goals/moved.md');
    repository.commit();
    repository.write('goals/moved.md', LATEST);
    repository.commit();
    repository.git('mv', 'goals/moved.md', FILE);
    repository.commit();
    repository.write(FILE, goalWith('due: 2026-07-12'));
    const [change] = await changesOf(repository.folder);
    assert.match(change?.message ?? '', /It has slipped 3 times\.$/);
  });

  it('knows slips from before a merge with a branch that has the goal under its earlier name', async () => {
    const repository = slipped();
    repository.commit();
    repository.git('branch', 'topic');
    repository.git('mv', FILE, 'goals/moved.md');
    repository.commit();
    repository.write('goals/moved.md', LATEST);
    repository.commit();
    repository.git('checkout', '-q', 'topic');
    repository.write(FILE, `${LATER}\nA note.\n`);
    repository.commit();
    repository.git('checkout', '-q', 'main');
    repository.git('merge', '-q', '--no-edit', 'topic');
    repository.write('goals/moved.md', goalWith('due: 2026-07-12'));
    const [change] = await changesOf(repository.folder);
    assert.match(change?.message ?? '', /It has slipped 3 times\.$/);
  });

  it('counts the slips of one branch where the other has left the goal alone', async () => {
    const repository = slipped();
    repository.git('checkout', '-q', '-b', 'topic');
    repository.commit();
    repository.write(FILE, LATEST);
    repository.commit();
    repository.git('checkout', '-q', '-b', 'other', 'HEAD~2');
    repository.write('goals/other.md', goalWith('id: other'));
    repository.commit();
    const messageOf = async (): Promise<string | undefined> =>
      (await changesOf(repository.folder, 'other..topic')).find(({ kind }) => kind === 'due-slipped')
        ?.message;
    assert.match((await messageOf()) ?? '', /It slips for the second time\.$/);

    // Which of its slips were before the others nobody can say.
    repository.write(FILE, BEFORE.replace('2026-04-12', '2026-04-20'));
    repository.commit();
    assert.match(
      (await messageOf()) ?? '',
      /from 2026-04-20 to 2026-06-12\. It slips for the second time\.$/,
    );
  });

  it('compares a commit with the work tree of a branch that has none yet', async () => {
    const repository = slipped();
    const commit = repository.git('rev-parse', 'HEAD');
    repository.git('checkout', '-q', '--orphan', 'new');
    assert.deepEqual(await kindsOf(repository.folder, commit), ['due-slipped']);
  });

  it('takes no other goal’s past for that of a new file that reads much like it', async () => {
    const repository = slipped();
    repository.commit();
    rmSync(path.join(repository.folder, FILE));
    repository.write('goals/ana/b.md', LATER.replace('plain-language-updates', 'another'));
    repository.commit();
    repository.write('goals/ana/b.md', LATEST.replace('plain-language-updates', 'another'));
    const [change] = await changesOf(repository.folder);
    assert.match(change?.message ?? '', /to 2026-06-12\.$/);
  });

  it('compares with what is staged', async () => {
    const repository = slipped();
    assert.deepEqual(await kindsOf(repository.folder, '--staged'), []);
    repository.git('add', '-A');
    repository.write(FILE, BEFORE);
    assert.deepEqual(await kindsOf(repository.folder, '--staged'), ['due-slipped']);
    assert.deepEqual(await kindsOf(repository.folder), []);
    const { status, stderr } = await diff(repository.folder, '--staged', 'HEAD..HEAD');
    assert.equal(status, 2);
    assert.match(stderr, /give one commit and not a range/);
  });

  it('takes what two branches have in common with three dots', async () => {
    const repository = gitRepository({ [FILE]: BEFORE });
    repository.commit();
    repository.git('checkout', '-q', '-b', 'feature');
    repository.write('goals/ana/b.md', goalWith('id: another\naligns_to: []'));
    repository.commit();
    repository.git('checkout', '-q', 'main');
    repository.write(FILE, LATER);
    repository.commit();
    assert.deepEqual(await kindsOf(repository.folder, 'main...feature'), ['goal-added']);
    assert.deepEqual(await kindsOf(repository.folder, 'main..feature'), ['due-pulled-in', 'goal-added']);
  });

  it('follows a goal whose file is moved', async () => {
    const { folder } = slipped();
    mkdirSync(path.join(folder, 'goals/li'));
    renameSync(path.join(folder, FILE), path.join(folder, 'goals/li/b.md'));
    assert.deepEqual([...(await kindsOf(folder))].sort(), ['due-slipped', 'goal-moved']);
  });

  it('has no change to tell where only formatting, quoting or line ends differ', async () => {
    const { folder, write } = slipped();
    write(FILE, BEFORE.replaceAll('\n', '\r\n').replace('owner: ana', 'owner: "ana"  # hers'));
    const { status, stdout } = await diff(folder);
    assert.equal(stdout, 'No goal changed.\n');
    assert.equal(status, 0);
  });

  it('works on a detached head, on branches of odd names, in a shallow clone and after a merge', async () => {
    const repository = slipped();
    repository.git('checkout', '-q', '-b', ODD_BRANCH);
    repository.commit();
    repository.git('checkout', '-q', '--detach');
    assert.deepEqual(await kindsOf(repository.folder, `main..${ODD_BRANCH}`), ['due-slipped']);
    assert.ok(!existsSync(path.join(repository.folder, 'pwned')));
    repository.git('checkout', '-q', 'main');
    repository.write('goals/ana/b.md', goalWith('id: another'));
    repository.commit();
    repository.git('merge', '-q', '--no-edit', ODD_BRANCH);
    assert.deepEqual(await kindsOf(repository.folder, 'HEAD^1..HEAD'), ['due-slipped']);

    const clone = folderWith({});
    runGit(clone, ['clone', '-q', '--depth', '1', `file://${repository.folder}`, 'shallow']);
    const shallow = path.join(clone, 'shallow');
    assert.deepEqual(await kindsOf(shallow), []);
    const { status, stderr } = await diff(shallow, 'HEAD~1');
    assert.equal(status, 2);
    assert.match(stderr, /^"HEAD~1" is no commit here\. This clone is shallow, so fetch its history first: /);
  });

  it('reads files of any name, and neither links nor submodules', async () => {
    const { folder, git, write, commit } = gitRepository({ [FILE]: BEFORE });
    const odd = 'goals/ana/odd "name"\n$(x).md';
    write(odd, goalWith('id: odd'));
    commit();
    write(odd, goalWith('id: odd\ndue: 2026-05-12'));
    assert.deepEqual(
      await changesOf(folder).then((changes) => changes.map(({ file, kind }) => [file, kind])),
      [[odd, 'due-slipped']],
    );
    const inner = gitRepository({ 'goals/inner.md': goalWith('id: inner') });
    inner.commit();
    git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', inner.folder, 'goals/sub');
    git(
      'update-index',
      '--add',
      '--cacheinfo',
      `120000,${git('rev-parse', 'HEAD:goals/ana/a.md')},goals/link.md`,
    );
    assert.deepEqual(await kindsOf(folder, '--staged'), []);
  });

  it('takes the root from where the configuration is, and reads it on both sides', async () => {
    const { folder, git, write, commit } = gitRepository({
      'people/.goalmark.yml': 'goals: ["plans/*.md"]\n',
      'people/plans/a.md': BEFORE,
      [FILE]: goalWith('id: outside'),
    });
    commit();
    write('people/plans/a.md', LATER);
    write(FILE, goalWith('id: outside\ndue: 2026-05-12'));
    const people = path.join(folder, 'people');
    assert.deepEqual(
      (await changesOf(people)).map(({ file }) => file),
      ['plans/a.md'],
    );
    git('add', '-A');
    write('people/.goalmark.yml', 'goals: ["elsewhere/*.md"]\n');
    assert.deepEqual(await kindsOf(people), ['goal-removed']);
  });

  it('reads the index for goals further below, too', async () => {
    const { folder, git, write, commit } = gitRepository({
      'people/.goalmark.yml': '',
      [`people/${FILE}`]: BEFORE,
      'people/goals/ben/b.md': goalWith('id: b'),
    });
    const base = commit();
    const people = path.join(folder, 'people');
    write(`people/${FILE}`, LATER);
    git('add', '-A');
    assert.deepEqual(await kindsOf(people, '--staged'), ['due-slipped']);
    // What git tracks counts where it is ignored, and where a sparse checkout leaves it out.
    write('people/.gitignore', 'goals/ana/\n');
    assert.deepEqual(await kindsOf(people), ['due-slipped']);
    git('reset', '-q', '--hard', base);
    git('sparse-checkout', 'set', '--no-cone', 'people/.goalmark.yml', 'people/goals/ben/');
    assert.ok(!existsSync(path.join(people, FILE)));
    assert.deepEqual(await kindsOf(people), []);
  });

  it('counts a file that git tracks although it ignores it', async () => {
    const { folder, git, write } = slipped();
    write('.gitignore', 'goals/\n');
    assert.deepEqual(await kindsOf(folder), ['due-slipped']);
    git('rm', '-q', '--cached', FILE);
    assert.deepEqual(await kindsOf(folder), ['goal-removed']);
  });

  it('reads nothing through a link to a folder', async () => {
    const { folder, commit } = gitRepository({ [FILE]: BEFORE });
    commit();
    const outside = folderWith({ 'a.md': goalWith('title: Nobody may see this') });
    rmSync(path.join(folder, 'goals/ana'), { recursive: true });
    symlinkSync(outside, path.join(folder, 'goals/ana'));
    const changes = await changesOf(folder);
    assert.deepEqual(
      changes.map(({ kind, title }) => [kind, title]),
      [['goal-removed', 'Explain incidents in plain language']],
    );
  });

  it('leaves a repository within the repository its goals', async () => {
    const { folder, git, commit, write } = gitRepository({ [FILE]: BEFORE });
    commit();
    const inner = gitRepository({ 'goals/inner.md': goalWith('id: inner') });
    inner.commit();
    git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', inner.folder, 'goals/sub');
    runGit(folder, ['clone', '-q', inner.folder, 'goals/nested']);
    assert.deepEqual(await kindsOf(folder), []);
    const { stdout } = await goalmark(['check', '--format', 'json'], { cwd: folder, env: ENV });
    assert.equal((JSON.parse(stdout) as { files: number }).files, 1);
    const named = await goalmark(['check', 'goals/nested/goals/inner.md'], { cwd: folder, env: ENV });
    assert.equal(
      named.stderr,
      'goals/nested/goals/inner.md is passed over: it is in a repository of its own.\n',
    );
    // A folder of that name alone makes no repository.
    mkdirSync(path.join(folder, 'goals/own/.git'), { recursive: true });
    write('goals/own/a.md', goalWith('id: own\naligns_to: []'));
    assert.deepEqual(await kindsOf(folder), ['goal-added']);
  });

  it('knows of what a sparse checkout leaves out', async () => {
    const { folder, git, commit } = gitRepository({ [FILE]: BEFORE, 'goals/ben/b.md': goalWith('id: b') });
    const base = commit();
    git('sparse-checkout', 'set', '--no-cone', 'goals/ben/');
    assert.ok(!existsSync(path.join(folder, FILE)));
    assert.deepEqual(await kindsOf(folder), []);
    const { stdout } = await goalmark(['check', '--since', base], { cwd: folder, env: ENV });
    assert.equal(stdout, `No goal file has changed since ${base}.\n`);
    rmSync(path.join(folder, 'goals/ben/b.md'));
    assert.deepEqual(
      (await changesOf(folder)).map(({ file, kind }) => [file, kind]),
      [['goals/ben/b.md', 'goal-removed']],
    );
  });

  it('says of what it cannot read that, and not that it is gone', async () => {
    const { folder, git, commit } = gitRepository({ [FILE]: BEFORE });
    commit();
    writeFileSync(
      Buffer.concat([Buffer.from(`${folder}/goals/`), Buffer.from([0xff]), Buffer.from('.md')]),
      BEFORE,
    );
    git('add', '-A');
    git('commit', '-q', '-m', 'An odd name');
    const { status, stdout, stderr } = await diff(folder);
    assert.equal(stderr, 'goals/\uFFFD.md cannot be read: its name is not UTF-8.\n');
    assert.deepEqual([status, stdout], [2, 'No goal changed.\n']);
  });

  it('tells whether a goal that is not UTF-8 has changed, and no more', async () => {
    const { folder, commit } = gitRepository({ [FILE]: '' });
    const writeAs = (encoding: BufferEncoding, to: string): void => {
      writeFileSync(path.join(to, FILE), Buffer.from(goalWith('title: Café'), encoding));
    };
    writeAs('latin1', folder);
    commit();
    assert.deepEqual(await kindsOf(folder), []);
    const other = folderWith({ [FILE]: '' });
    writeAs('latin1', other);
    assert.deepEqual(await kindsOf(folder, folder, other), []);
    writeFileSync(path.join(other, FILE), Buffer.from(goalWith('title: Cafè'), 'latin1'));
    assert.deepEqual(await kindsOf(folder, folder, other), ['unreadable']);
  });

  it('says that a goal is no longer read, or only now, where the configuration has changed', async () => {
    const repository = gitRepository({ [FILE]: goalWith('aligns_to: []') });
    const before = repository.commit();
    repository.write('.goalmark.yml', 'exclude: ["goals/ana/**"]\n');
    const messagesOf = async (...range: readonly string[]): Promise<readonly string[]> =>
      (await changesOf(repository.folder, ...range)).map(({ message }) => message);
    const gone = ['The configuration no longer reads the goal; its file is still there. It was active.'];
    assert.deepEqual(await messagesOf(), gone);
    const after = repository.commit();
    assert.deepEqual(await messagesOf(`${before}..${after}`), gone);
    assert.deepEqual(await messagesOf(`${after}..${before}`), [
      'New development goal of ana, active. The file was there, and the configuration reads it only now.',
    ]);
  });

  it('says where a goal went that is read no more, also where it was edited on the way', async () => {
    const repository = gitRepository({ [FILE]: goalWith('aligns_to: []'), 'notes/b.md': 'No goal\n' });
    const before = repository.commit();
    rmSync(path.join(repository.folder, FILE));
    repository.write('archive/2026/a.md', goalWith('aligns_to: []\nstatus: dropped'));
    const messagesOf = async (...range: readonly string[]): Promise<readonly string[]> =>
      (await changesOf(repository.folder, ...range)).map(({ message }) => message);
    const gone = [
      'The goal was moved to archive/2026/a.md, which the configuration does not read. It was active.',
    ];
    assert.deepEqual(await messagesOf(), gone);
    repository.git('add', '--all');
    assert.deepEqual(await messagesOf('--staged'), gone);
    const after = repository.commit();
    assert.deepEqual(await messagesOf(`${before}..${after}`), gone);
  });

  it('takes a copy that was there before for no place that a goal went to', async () => {
    const text = goalWith('aligns_to: []');
    const repository = gitRepository({ [FILE]: text, 'archive/a.md': text });
    const before = repository.commit();
    rmSync(path.join(repository.folder, FILE));
    const gone = ['The goal was removed. It was active.'];
    assert.deepEqual(
      (await changesOf(repository.folder)).map(({ message }) => message),
      gone,
    );
    const after = repository.commit();
    const messages = (await changesOf(repository.folder, `${before}..${after}`)).map(
      ({ message }) => message,
    );
    assert.deepEqual(messages, gone);
  });

  it('takes an empty name for a mistake, and the empty tree for what was before the first commit', async () => {
    const repository = gitRepository({ [FILE]: goalWith('aligns_to: []') });
    repository.commit();
    for (const given of [[''], ['', 'goals']]) {
      const { status, stdout } = await diff(repository.folder, ...given);
      assert.deepEqual([status, stdout], [2, '']);
    }
    const empty = repository.git('hash-object', '-t', 'tree', '/dev/null');
    assert.deepEqual(await kindsOf(repository.folder, `${empty}..HEAD`), ['goal-added']);
    assert.deepEqual(await kindsOf(repository.folder, empty), ['goal-added']);
  });

  it('says in git’s own words why a repository is not read', async () => {
    const { folder, commit } = gitRepository({ [FILE]: BEFORE });
    commit();
    const env = { ...ENV, GIT_TEST_ASSUME_DIFFERENT_OWNER: '1', GIT_CONFIG_GLOBAL: '/dev/null' };
    const { status, stderr } = await goalmark(['diff'], { cwd: folder, env });
    assert.equal(status, 2);
    assert.match(stderr, /^git does not read this repository: detected dubious ownership .+safe\.directory/);
  });

  it('says what to do with a bare repository', async () => {
    const { folder, commit } = gitRepository({ [FILE]: BEFORE });
    commit();
    const bare = path.join(folderWith({}), 'bare.git');
    runGit(folder, ['clone', '-q', '--bare', '.', bare]);
    for (const args of [
      ['diff', 'HEAD..HEAD'],
      ['check', '--since', 'HEAD'],
      ['check', '--staged'],
    ]) {
      const { status, stderr } = await goalmark(args, { cwd: bare, env: ENV });
      assert.deepEqual([status, stderr], [2, BARE]);
    }
    // It helps.
    runGit(bare, ['worktree', 'add', '-q', '../tree', 'main']);
    assert.deepEqual(await kindsOf(path.join(bare, '../tree'), 'HEAD..HEAD'), []);
  });

  it('finds git beyond a folder of PATH that it may not look into', async () => {
    const { folder, commit } = gitRepository({ [FILE]: BEFORE });
    commit();
    const closed = folderWith({});
    symlinkSync('git', path.join(closed, 'git'));
    const env = { PATH: `${closed}${path.delimiter}${ENV.PATH}` };
    assert.equal((await goalmark(['diff'], { cwd: folder, env })).stdout, 'No goal changed.\n');
  });

  for (const [filter, what] of [
    ['blob:none', 'files'],
    ['tree:0', 'folders'],
  ] as const) {
    it(`says what is missing in a clone without what ${what} held`, async () => {
      const repository = slipped();
      repository.commit();
      repository.git('config', 'uploadpack.allowFilter', 'true');
      const clone = folderWith({});
      runGit(clone, ['clone', '-q', `--filter=${filter}`, `file://${repository.folder}`, 'partial']);
      const partial = path.join(clone, 'partial');
      const { status, stderr } = await diff(partial, 'HEAD~1..HEAD');
      assert.equal(status, 2);
      assert.match(stderr, /^git does not have what a file or a folder held \([0-9a-f]{40}\)/);
      // What it says helps, also after later fetches.
      const commands = stderr.match(/git (?:config --unset [\w.]+|fetch --refetch)/g) ?? [];
      assert.equal(commands.length, 2, stderr);
      for (const command of commands) runGit(partial, command.split(' ').slice(1));
      assert.deepEqual(await kindsOf(partial, 'HEAD~1..HEAD'), ['due-slipped']);
      for (const due of ['2026-05-13', '2026-05-14']) {
        repository.write(FILE, goalWith(`due: ${due}`));
        repository.commit();
      }
      runGit(partial, ['fetch', '-q']);
      assert.deepEqual(await kindsOf(partial, 'origin/main~1..origin/main'), ['due-slipped']);
    });
  }

  it('tells a slip without how often it slipped before, in a clone without what files held then', async () => {
    const repository = slipped();
    repository.commit();
    repository.git('config', 'uploadpack.allowFilter', 'true');
    const clone = folderWith({});
    runGit(clone, ['clone', '-q', '--filter=blob:none', `file://${repository.folder}`, 'partial']);
    const partial = path.join(clone, 'partial');
    writeFileSync(path.join(partial, FILE), LATEST);
    const { status, stdout, stderr } = await diff(partial);
    assert.equal(status, 0);
    assert.match(stdout, /Due date slipped by 31 days, from 2026-05-12 to 2026-06-12\. \(/);
    assert.match(stderr, /^\. has slips that are not counted: git does not have what .* no filter\.\n$/);
  });

  it('says that a goal is gone also where it cannot look for it, in a clone without what other files held', async () => {
    const repository = gitRepository({ [FILE]: goalWith('aligns_to: []') });
    repository.commit();
    repository.git('config', 'uploadpack.allowFilter', 'true');
    const clone = folderWith({});
    runGit(clone, ['clone', '-q', '--filter=blob:none', `file://${repository.folder}`, 'partial']);
    rmSync(path.join(repository.folder, FILE));
    repository.write('docs/new.md', 'Not fetched\n');
    repository.commit();
    const partial = path.join(clone, 'partial');
    runGit(partial, ['fetch', '-q']);
    assert.deepEqual(await kindsOf(partial, 'HEAD..origin/main'), ['goal-removed']);
  });

  it('works before the first commit, and says so where there is no git', async () => {
    const { folder } = gitRepository({ [FILE]: goalWith('aligns_to: []') });
    assert.deepEqual(await kindsOf(folder), ['goal-added']);
    const { status, stderr } = await diff(folderWith({ [FILE]: BEFORE }));
    assert.equal(status, 2);
    assert.match(stderr, /is in no git repository/);
  });

  it('passes over a file in conflict with a word', async () => {
    const repository = slipped();
    repository.git('checkout', '-q', '-b', 'other');
    repository.commit();
    repository.git('checkout', '-q', 'main');
    repository.write(FILE, LATEST);
    repository.commit();
    assert.throws(() => repository.git('merge', '-q', 'other'));
    const { status, stdout, stderr } = await diff(repository.folder, '--staged');
    assert.equal(status, 2);
    assert.match(stderr, /goals\/ana\/a\.md has a merge conflict and is passed over\./);
    assert.equal(stdout, 'No goal changed.\n');
  });

  it('compares two folders without git', async () => {
    const folder = folderWith({ 'old/a.md': BEFORE, 'new/a.md': LATER, 'new/README.md': '# No goal\n' });
    assert.deepEqual(await kindsOf(folder, 'old', 'new'), ['due-slipped']);
    const { status, stderr } = await diff(folder, 'old', 'gone');
    assert.equal(status, 2);
    assert.match(stderr, /Give one range, as BASE\.\.HEAD, or two folders\./);
  });

  it('fails on a change that wants a review where it is asked to', async () => {
    const repository = slipped();
    assert.equal((await diff(repository.folder, '--fail-on', 'review')).status, 1);
    assert.equal((await diff(repository.folder)).status, 0);
    repository.write(FILE, goalWith('due: 2026-04-01'));
    assert.equal((await diff(repository.folder, '--fail-on', 'review')).status, 0);
  });

  it('tells what a change breaks or mends in goals that it does not touch', async () => {
    const objective = (id: string, excerpt = 'aligns_to: []\n'): string =>
      goalWith(`id: ${id}\ntype: objective\nmetric:\n${excerpt}`);
    const repository = gitRepository({
      'goals/trust.md': objective('trust'),
      'goals/speed.md': objective('speed', 'aligns_to: [growth]\n'),
      'goals/growth.md': objective('growth'),
      'goals/over.md': objective('over'),
      'goals/ana/a.md': goalWith('id: a\naligns_to: [trust]'),
      'goals/ana/b.md': goalWith('id: b\naligns_to: [over]'),
      'goals/ana/c.md': goalWith('id: c\naligns_to: [later]'),
      'goals/ana/d.md': goalWith('id: d\naligns_to: [gone]'),
      'goals/ana/quiet.md': goalWith(
        'id: quiet\naligns_to: [trust]',
        'It is about trust.\n\n<!-- goalmark-disable unresolved-reference -->\n',
      ),
    });
    const base = repository.commit();
    const old = folderWith({});
    runGit(old, ['clone', '-q', repository.folder, 'before']);
    rmSync(path.join(repository.folder, 'goals/trust.md'));
    repository.write(
      'goals/over.md',
      objective('over', 'aligns_to: []\nstatus: dropped\nclosed: 2026-03-01\n'),
    );
    repository.write('goals/growth.md', objective('growth', 'aligns_to: [speed]\n'));
    repository.write('goals/copy.md', goalWith('id: d\naligns_to: []'));
    repository.write('goals/later.md', objective('later'));
    const problems = async (...args: readonly string[]): Promise<readonly string[]> =>
      (await changesOf(repository.folder, ...args)).flatMap(({ file, kind, message, attention }) => {
        const rule = /(?:^New \w+, |^Fixed, )([\w-]+)/.exec(message)?.[1];
        return rule === undefined || !NAMING.has(rule) ? [] : [`${file} ${kind} ${rule} ${attention}`];
      });
    const expected = [
      'goals/ana/a.md problem-introduced unresolved-reference review',
      'goals/ana/b.md problem-introduced reference-closed note',
      'goals/ana/c.md problem-fixed unresolved-reference note',
      'goals/ana/d.md problem-introduced duplicate-id review',
      'goals/copy.md problem-introduced duplicate-id review',
      'goals/growth.md problem-introduced alignment-cycle review',
      'goals/speed.md problem-introduced alignment-cycle review',
    ];
    assert.deepEqual(await problems(), expected);
    repository.git('add', '-A');
    assert.deepEqual(await problems('--staged'), expected);
    repository.commit();
    assert.deepEqual(await problems(`${base}..HEAD`), expected);
    assert.deepEqual(
      await problems(path.join(old, 'before/goals'), 'goals'),
      expected.map((line) => line.slice(6)),
    );
    assert.deepEqual(await problems(), []);
  });

  it('tells who owns and manages a goal at once, and who is nobody here', async () => {
    const repository = gitRepository({
      '.goalmark.yml': 'people: { ana: {}, li: {} }\n',
      [FILE]: goalWith('manager: li'),
    });
    repository.commit();
    repository.write(FILE, goalWith('manager: ana'));
    assert.match((await diff(repository.folder)).stdout, /review New error, self-managed: /);
    repository.write(FILE, goalWith('manager: tom'));
    assert.match((await diff(repository.folder)).stdout, /note {3}New warning, unknown-person: tom /);
  });

  it('takes no problem for mended in a goal that nobody can read any more', async () => {
    const vague = goalWith('goal: Get better at writing');
    const repository = gitRepository({ [FILE]: vague });
    repository.commit();
    repository.write(FILE, vague.replace('gap: ', 'gap: "'));
    assert.deepEqual(await kindsOf(repository.folder), ['unreadable', 'problem-introduced']);
    repository.write(FILE, goalWith(''));
    assert.ok((await kindsOf(repository.folder)).includes('problem-fixed'));
  });

  it('shows a goal and the one that was written over it as two', async () => {
    const repository = gitRepository({ [FILE]: BEFORE });
    repository.commit();
    repository.write(
      FILE,
      goalWith('id: another\ntitle: Review two drafts\ngap: None\ngoal: Review two drafts'),
    );
    const { stdout } = await diff(repository.folder);
    const [written, removed, summary] = stdout.split('\n\n');
    assert.match(written ?? '', /^goals\/ana\/a\.md {2}Review two drafts\n(?: {2}\w+ +New .*\n?)+$/);
    assert.match(
      removed ?? '',
      /^goals\/ana\/a\.md {2}Explain incidents .*\n {2}review The goal was removed\./,
    );
    assert.match(summary ?? '', / on 2 goals\.\n$/);
  });

  it('says nothing of how goals fit together where a rule is only turned on', async () => {
    const repository = gitRepository({
      '.goalmark.yml': 'rules:\n  unresolved-reference: off\n',
      [FILE]: goalWith('aligns_to: [nowhere]'),
      'goals/ana/b.md': goalWith('id: b\naligns_to: [nowhere]'),
    });
    repository.commit();
    repository.write('.goalmark.yml', 'rules:\n  unresolved-reference: error\n');
    repository.write(FILE, goalWith('aligns_to: [nowhere]\ndue: 2026-05-12'));
    assert.deepEqual(await kindsOf(repository.folder), ['due-slipped']);
  });

  it('shows one owner’s goals alone', async () => {
    const { folder } = slipped();
    assert.deepEqual(await kindsOf(folder, '--owner', '@Ana'), ['due-slipped']);
    assert.deepEqual(await kindsOf(folder, '--owner', 'li'), []);
  });

  it('shows a goal that goes to another owner to both', async () => {
    const { folder, commit, write } = gitRepository({ [FILE]: BEFORE });
    commit();
    write(FILE, goalWith('owner: bo\ndue: 2026-05-12'));
    for (const owner of ['ana', 'bo']) {
      assert.deepEqual(await kindsOf(folder, '--owner', owner), ['due-slipped', 'owner-changed']);
    }
    assert.deepEqual(await kindsOf(folder, '--owner', 'li'), []);
  });

  it('prints for people, for a log and for a workflow', async () => {
    const { folder, write } = slipped();
    write(
      FILE,
      LATER.replace('title: Explain incidents in plain language', 'title: "a\\e[31m ::error::b @li"'),
    );
    const text = await diff(folder);
    assert.match(text.stdout, /^goals\/ana\/a\.md {2}a<U\+001B>\[31m ::error::b @li$/m);
    assert.match(text.stdout, /^1 change to review and 1 note on 1 goal\.$/m);
    const { stdout } = await diff(folder, '--format', 'github');
    assert.deepEqual(
      stdout
        .split('\n')
        .filter((line) => line.startsWith('::'))
        .map((line) => line.slice(0, line.indexOf('::', 2))),
      [
        '::warning file=goals/ana/a.md,line=9,endLine=9,title=due-slipped',
        '::notice file=goals/ana/a.md,line=3,endLine=3,title=title-changed',
      ],
    );
  });

  it('links to the lines of the commits in a workflow on GitHub', async () => {
    const repository = slipped();
    const base = repository.git('rev-parse', 'HEAD');
    const head = repository.commit();
    const around = {
      cwd: repository.folder,
      env: { ...ENV, GITHUB_SERVER_URL: 'https://github.com', GITHUB_REPOSITORY: 'a/b' },
    };
    const { stdout } = await goalmark(['diff', `${base}..${head}`, '--format', 'markdown'], around);
    assert.ok(stdout.startsWith('<!-- goalmark:changes -->\n'));
    assert.ok(stdout.includes(`https://github.com/a/b/blob/${head}/goals/ana/a.md`));
  });

  it('links to the lines of the commits in a pipeline on GitLab', async () => {
    const repository = slipped();
    const base = repository.git('rev-parse', 'HEAD');
    const head = repository.commit();
    const url = 'https://gitlab.example.org/group/sub/goals';
    const linked = async (env: Readonly<Record<string, string>>): Promise<string> => {
      const around = { cwd: repository.folder, env: { ...ENV, ...env } };
      return (await goalmark(['diff', `${base}..${head}`, '--format', 'markdown'], around)).stdout;
    };
    const summary = await linked({ GITLAB_CI: 'true', CI_PROJECT_URL: url });
    assert.ok(summary.includes(`(${url}/-/blob/${head}/goals/ana/a.md?plain=1#L9)`), summary);
    assert.ok(!(await linked({ CI_PROJECT_URL: url })).includes('https:'));
    assert.ok(!(await linked({ GITLAB_CI: 'true', CI_PROJECT_URL: 'javascript://x/y/z' })).includes('x/y'));
  });

  describe('where a pull request’s merge is checked out, which goes away', () => {
    const OTHER = 'goals/ana/b.md';
    const other = (keys: string): string => goalWith(`id: b\ntitle: Another one\n${keys}`);

    /** The head touches both goals, and the base has gone on with one of them and with a page. */
    function pullRequest(below = ''): Record<'folder' | 'base' | 'head' | 'merge', string> {
      const [one, two] = [`${below}${FILE}`, `${below}${OTHER}`];
      const { folder, git, write, commit } = gitRepository({ [one]: BEFORE, [two]: other('') });
      write(`${below}.goalmark.yml`, '');
      commit();
      git('checkout', '-q', '-b', 'topic');
      write(one, LATER);
      write(two, `${other('')}\n## Check-ins\n\n### 2026-02-11\n\n- **Focus:** 8\n`);
      const head = commit();
      git('checkout', '-q', '--detach', 'main');
      write(two, other('manager: kim'));
      write('README.md', '# Goals\n');
      const base = commit();
      git('merge', '-q', '--no-ff', '-m', 'Merge', 'topic');
      return { folder: path.join(folder, below), base, head, merge: git('rev-parse', 'HEAD') };
    }

    async function commitsLinked(
      { folder, base }: ReturnType<typeof pullRequest>,
      env: Readonly<Record<string, string>>,
    ): Promise<ReadonlySet<string>> {
      const around = { cwd: folder, env: { ...ENV, ...env } };
      const { stdout } = await goalmark(['diff', `${base}...HEAD`, '--format', 'markdown'], around);
      const links = stdout.matchAll(/\/blob\/([0-9a-f]{40})\/(?:team\/)?goals\/ana\/([ab])\.md/g);
      return new Set([...links].map(([, commit = '', name = '']) => `${name} ${commit}`));
    }

    const GITHUB = { GITHUB_SERVER_URL: 'https://github.com', GITHUB_REPOSITORY: 'a/b' };
    const GITLAB = { GITLAB_CI: 'true', CI_PROJECT_URL: 'https://gitlab.example.org/a/b' };

    it('links to its own head on GitHub, but for files that the merge holds otherwise', async () => {
      for (const below of ['', 'team/']) {
        const request = pullRequest(below);
        const { head, merge } = request;
        const run = { ...GITHUB, GITHUB_REF: 'refs/pull/7/merge', GITHUB_SHA: merge };
        assert.deepEqual(await commitsLinked(request, run), new Set([`a ${head}`, `b ${merge}`]));
      }
    });

    it('links to its own head on GitLab', async () => {
      const request = pullRequest();
      const { head, merge } = request;
      const run = { ...GITLAB, CI_COMMIT_SHA: merge, CI_MERGE_REQUEST_SOURCE_BRANCH_SHA: head };
      assert.deepEqual(await commitsLinked(request, run), new Set([`a ${head}`, `b ${merge}`]));
    });

    it('links to any other merge as it is', async () => {
      const request = pullRequest();
      const { base, head, merge } = request;
      const asItIs = new Set([`a ${merge}`, `b ${merge}`]);
      for (const run of [
        { ...GITHUB, GITHUB_REF: 'refs/heads/main', GITHUB_SHA: merge },
        { ...GITHUB, GITHUB_REF: 'refs/pull/7/merge', GITHUB_SHA: head },
        { ...GITLAB, CI_COMMIT_SHA: base, CI_MERGE_REQUEST_SOURCE_BRANCH_SHA: head },
        { ...GITLAB, CI_COMMIT_SHA: merge, CI_MERGE_REQUEST_SOURCE_BRANCH_SHA: '' },
        { ...GITLAB, CI_COMMIT_SHA: merge },
      ]) {
        assert.deepEqual(await commitsLinked(request, run), asItIs, JSON.stringify(run));
      }
    });

    it('links to the merge where its parents were not fetched', async () => {
      const request = pullRequest();
      const folder = folderWith({});
      runGit(folder, ['clone', '-q', '--depth', '1', `file://${request.folder}`, '.']);
      const run = { ...GITHUB, GITHUB_REF: 'refs/pull/7/merge', GITHUB_SHA: request.merge };
      const around = { cwd: folder, env: { ...ENV, ...run } };
      const empty = '4b825dc642cb6eb9a060e54bf8d69288fbee4904';
      const { stdout } = await goalmark(['diff', `${empty}..HEAD`, '--format', 'markdown'], around);
      assert.ok(stdout.includes(`/blob/${request.merge}/goals/ana/a.md`), stdout);
    });
  });

  it('prints markdown of the length that is asked for', async () => {
    const goals = (keys: string): Record<string, string> =>
      Object.fromEntries(
        Array.from({ length: 150 }, (_, index) => [
          `goals/ana/${index}.md`,
          goalWith(`id: g${index}\ntitle: The goal ${index}\n${keys}`),
        ]),
      );
    const { folder, write, commit } = gitRepository(goals(''));
    commit();
    for (const [file, text] of Object.entries(
      goals(`due: 2026-05-12\nmanager: kim\ngap: ${'A gap in words '.repeat(20)}`),
    ))
      write(file, text);
    const goalsShown = async (...args: readonly string[]): Promise<number> =>
      (await diff(folder, '--format', 'markdown', ...args)).stdout.match(/^#### /gm)?.length ?? 0;
    // Each has a change to review and a note.
    assert.equal(await goalsShown('--max-length', '300000'), 300);
    assert.ok((await goalsShown('--max-length', '5000')) < 20);
    assert.ok((await goalsShown()) < 300);
    for (const wrong of ['0', '-5000', 'x', '1e5']) {
      const { status, stderr } = await diff(folder, '--format', 'markdown', '--max-length', wrong);
      assert.equal(status, 2, wrong);
      assert.match(stderr, /Give a number of characters/);
    }
  });

  it('says on which side a range counts, and where the goal was', async () => {
    const repository = gitRepository({
      [FILE]: BEFORE,
      'goals/ana/b.md': goalWith('id: b\ntitle: Another one'),
    });
    repository.commit();
    repository.git('mv', FILE, 'goals/ana/moved.md');
    repository.write('goals/ana/moved.md', goalWith('', '').replace('manager: li\n', ''));
    rmSync(path.join(repository.folder, 'goals/ana/b.md'));
    const changes = (await changesOf(repository.folder)) as readonly (JsonChange & {
      readonly previousFile: string | null;
      readonly range: unknown;
      readonly beforeRange: unknown;
    })[];
    const said = new Map(changes.map((change) => [change.kind, change]));
    assert.equal(said.get('manager-changed')?.previousFile, FILE);
    assert.equal(said.get('manager-changed')?.range, null);
    assert.notEqual(said.get('manager-changed')?.beforeRange, null);
    assert.equal(said.get('goal-removed')?.range, null);
    assert.notEqual(said.get('goal-removed')?.beforeRange, null);
  });

  it('runs nothing that the repository names', async () => {
    const { folder, git, write } = slipped();
    const trap = path.join(folder, 'trap.sh');
    write('trap.sh', `#!/bin/sh\ntouch '${folder}/sprung'\ncat\n`);
    chmodSync(trap, 0o755);
    write('.gitattributes', '*.md diff=trap filter=trap\n');
    for (const key of [
      'core.fsmonitor',
      'core.pager',
      'diff.external',
      'diff.trap.textconv',
      'diff.trap.command',
      'filter.trap.clean',
      'filter.trap.smudge',
      'core.sshCommand',
    ]) {
      git('config', key, trap);
    }
    mkdirSync(path.join(folder, 'hooks'));
    write('hooks/post-index-change', `#!/bin/sh\ntouch '${folder}/sprung'\n`);
    chmodSync(path.join(folder, 'hooks/post-index-change'), 0o755);
    git('config', 'core.hooksPath', path.join(folder, 'hooks'));
    rmSync(path.join(folder, 'sprung'), { force: true });
    assert.deepEqual(await kindsOf(folder), ['due-slipped']);
    assert.deepEqual(await kindsOf(folder, '--staged'), []);
    assert.deepEqual(await kindsOf(folder, 'HEAD..HEAD'), []);
    assert.ok(!existsSync(path.join(folder, 'sprung')));
  });

  it('takes no name for an option', async () => {
    const { folder } = slipped();
    for (const name of ['--output=pwned', '-p', '@{-1}..--all']) {
      const { status } = await diff(folder, '--', name);
      assert.equal(status, 2, name);
    }
    assert.ok(!existsSync(path.join(folder, 'pwned')));
  });
});
