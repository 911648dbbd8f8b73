import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { folderWith, goal, goalmark, QUIET, type Ran } from './command-line';
import { gitRepository, runGit } from './git-repository';

const LATE = goal('late', { due: '2026-02-30' });

describe('goalmark check', () => {
  it('prints JSON with exactly the keys of the contract', async () => {
    const cwd = folderWith({
      '.goalmark.yml': QUIET,
      'goals/ana/a.md': goal('a'),
      'goals/ana/b.md': goal('b', { due: '12.4.2026' }),
      'goals/README.md': '# Goals\n',
    });
    const { status, stdout, stderr } = await goalmark(['check', '--format', 'json'], { cwd });
    assert.equal(stderr, '');
    assert.equal(status, 1);
    assert.deepEqual(JSON.parse(stdout), {
      version: 1,
      files: 2,
      problems: [
        {
          file: 'goals/ana/b.md',
          rule: 'invalid-date',
          severity: 'error',
          message: 'Write the date as YYYY-MM-DD: 2026-04-12.',
          range: { start: { line: 7, character: 5 }, end: { line: 7, character: 14 } },
          fixes: [
            {
              title: 'Change to 2026-04-12',
              edits: [
                {
                  range: { start: { line: 7, character: 5 }, end: { line: 7, character: 14 } },
                  newText: '2026-04-12',
                },
              ],
            },
          ],
        },
      ],
      summary: { error: 1, warning: 0, info: 0, hint: 0 },
    });
  });

  it('says in one line that nothing is wrong', async () => {
    const cwd = folderWith({ 'goals/a.md': goal('a') });
    const { status, stdout } = await goalmark(['check'], { cwd });
    assert.equal(stdout, 'No problems in 1 goal file.\n');
    assert.equal(status, 0);
  });

  it('says that there are no goal files', async () => {
    const { status, stdout } = await goalmark(['check'], { cwd: folderWith({ 'README.md': '# Nothing\n' }) });
    assert.equal(stdout, 'No goal files.\n');
    assert.equal(status, 0);
  });

  it('ends with 1 from the severity on that was asked for', async () => {
    const cwd = folderWith({ 'goals/a.md': goal('a', { due: undefined, deadline: '2026-06-30' }) });
    const statusFor = async (...args: string[]): Promise<number> =>
      (await goalmark(['check', ...args], { cwd })).status;
    assert.equal(await statusFor(), 0);
    assert.equal(await statusFor('--fail-on', 'warning'), 1);
    assert.equal(await statusFor('--fail-on', 'hint'), 1);
    assert.equal(await statusFor('--fail-on', 'never'), 0);
    const worse = folderWith({ 'goals/a.md': LATE });
    assert.equal((await goalmark(['check', '--fail-on', 'never'], { cwd: worse })).status, 0);
  });

  describe('with paths', () => {
    const files = {
      '.goalmark.yml': QUIET,
      'goals/ana/a.md': goal('same'),
      'goals/ben/b.md': goal('same', { owner: 'ben', due: '2026-02-30' }),
      'goals/README.md': '# Goals\n',
      'notes.md': LATE,
      '.gitignore': 'goals/private/\n',
      'goals/private/p.md': LATE,
    };
    const filesOf = ({ stdout }: Ran): string[] =>
      (JSON.parse(stdout) as { problems: { file: string; rule: string }[] }).problems.map(
        ({ file, rule }) => `${file} ${rule}`,
      );

    it('reports these files alone, but looks at how they fit all the others', async () => {
      const cwd = folderWith(files);
      const json = ['--format', 'json'];
      assert.deepEqual(filesOf(await goalmark(['check', 'goals/ana/a.md', ...json], { cwd })), [
        'goals/ana/a.md duplicate-id',
      ]);
      assert.deepEqual(filesOf(await goalmark(['check', 'goals/ben', ...json], { cwd })), [
        'goals/ben/b.md duplicate-id',
        'goals/ben/b.md invalid-date',
      ]);
      const fromBelow = { cwd: path.join(cwd, 'goals/ben') };
      assert.deepEqual(filesOf(await goalmark(['check', '../ana', ...json], fromBelow)), [
        'goals/ana/a.md duplicate-id',
      ]);
      assert.equal(filesOf(await goalmark(['check', '.', ...json], { cwd })).length, 3);
    });

    it('says beside the report how strong the one goal is that was asked for', async () => {
      const cwd = folderWith({
        '.goalmark.yml': QUIET,
        'goals/ana/a.md': goal('a'),
        'goals/ben/b.md': goal('b', { owner: 'ben' }),
        'goals/ben/done.md': goal('done', { owner: 'ben', status: 'achieved', closed: '2026-03-02' }),
      });
      const said = async (...args: string[]): Promise<string> =>
        (await goalmark(['check', ...args], { cwd })).stderr;
      const strength =
        'Strength 3 of 5, missing: the gap and its cause, support from the manager or the organization.\n';
      assert.equal(await said('goals/ana/a.md'), strength);
      assert.equal(await said('goals/ana'), strength);
      assert.equal(
        (await goalmark(['check', 'goals/ana/a.md'], { cwd })).stdout,
        'No problems in 1 goal file.\n',
      );
      // A report for machines, several goals, and one that is over.
      assert.equal(await said('goals/ana/a.md', '--format', 'json'), '');
      assert.equal(await said('goals/ana/a.md', '--format', 'github'), '');
      assert.equal(await said('goals/ana/a.md', 'goals/ben/b.md'), '');
      assert.equal(await said('goals/ben'), '');
      assert.equal(await said(), '');
      assert.equal(await said('goals/ben/done.md'), '');
    });

    it('says why a file given by name is not checked', async () => {
      const cwd = folderWith(files);
      const said = async (file: string): Promise<string> => {
        const { status, stdout, stderr } = await goalmark(['check', file], { cwd });
        assert.equal(status, 0);
        assert.equal(stdout, 'No goal files.\n');
        return stderr;
      };
      assert.equal(await said('goals/README.md'), 'goals/README.md has no front matter, so it is no goal.\n');
      assert.equal(await said('goals/private/p.md'), 'goals/private/p.md is passed over: git ignores it.\n');
      assert.match(await said('notes.md'), /^notes\.md is no goal file by its path: /);
    });

    it('refuses a path that is missing, or outside of the repository', async () => {
      const cwd = folderWith(files);
      const refused = async (...args: string[]): Promise<string> => {
        const { status, stdout, stderr } = await goalmark(['check', ...args], { cwd });
        assert.equal(status, 2);
        assert.equal(stdout, '');
        return stderr;
      };
      assert.equal(
        await refused('goals', 'goals/gone.md'),
        '"goals/gone.md" cannot be read: it does not exist.\n',
      );
      assert.match(await refused('/'), /^"\/" is outside of the repository in /);
      assert.match(await refused('../..'), /is outside of the repository/);
    });
  });

  it('lets what is public be known by the event a workflow run started with', async () => {
    const cwd = folderWith({
      'goals/a.md': goal('a', { visibility: 'private' }),
      'public.json': '{"repository":{"private":false,"visibility":"public"}}',
      'private.json': '{"repository":{"private":true}}',
      'broken.json': '{',
    });
    const rules = async (event: string, actions = 'true'): Promise<boolean> => {
      const env = { GITHUB_ACTIONS: actions, GITHUB_EVENT_PATH: path.join(cwd, event) };
      return (await goalmark(['check'], { cwd, env })).stdout.includes('private-goal');
    };
    assert.equal(await rules('public.json'), true);
    assert.equal(await rules('public.json', 'false'), false);
    assert.equal(await rules('private.json'), false);
    assert.equal(await rules('broken.json'), false);
    assert.equal(await rules('missing.json'), false);
  });

  it('finds evidence inside the root, and nowhere else', async () => {
    const cwd = folderWith({
      'goals/a.md': goal('a', { evidence: '[docs/there.md, docs/gone.md, "https://example.org/x.md"]' }),
      'docs/there.md': '',
    });
    const { stdout } = await goalmark(['check'], { cwd });
    assert.match(stdout, /^goals\/a\.md:\d+:\d+ warning dead-evidence There is no docs\/gone\.md/);
    assert.doesNotMatch(stdout, /there\.md|example\.org/);
  });

  it('counts places as people do, whatever ends a line', async () => {
    for (const [name, eol] of Object.entries({ LF: '\n', CRLF: '\r\n', CR: '\r' })) {
      const cwd = folderWith({ 'goals/a.md': `\uFEFF${LATE}`.replaceAll('\n', eol) });
      const { stdout } = await goalmark(['check'], { cwd });
      assert.match(
        stdout,
        /^goals\/a\.md:8:6 error invalid-date 2026-02-30 is not a calendar date\.\n/,
        name,
      );
    }
  });
});

describe('goalmark check in a sparse checkout', () => {
  const env = { PATH: process.env['PATH'] ?? '' };
  const files = {
    '.goalmark.yml': 'rules: { unaligned-goal: off }\n',
    'goals/ana/a.md': goal('a', { aligns_to: 'north', evidence: '[docs/talk.md, docs/gone.md]' }),
    'goals/ben/b.md': goal('b', { owner: 'ben', due: '2026-02-30' }),
    'goals/objectives/north.md': goal('north', { type: 'objective' }),
    'docs/talk.md': '# A talk\n',
  };
  const rulesIn = ({ stdout }: Ran): readonly string[] =>
    (JSON.parse(stdout) as { problems: { rule: string }[] }).problems.map(({ rule }) => rule);

  it('judges what is there together with what is left out', async () => {
    const { folder, git, commit } = gitRepository(files);
    commit();
    git('sparse-checkout', 'set', '--no-cone', '/.goalmark.yml', '/goals/ana/');
    assert.ok(!existsSync(path.join(folder, 'goals/objectives')));
    const { stdout, stderr } = await goalmark(['check', '--format', 'json'], { cwd: folder, env });
    assert.equal(stderr, '');
    const { files: count, problems } = JSON.parse(stdout) as {
      files: number;
      problems: { rule: string; message: string }[];
    };
    assert.equal(count, 1);
    assert.deepEqual(
      problems.map(({ rule }) => rule),
      ['dead-evidence'],
    );
    assert.match(problems[0]?.message ?? '', /gone\.md/);
  });

  it('does so in a linked work tree, and for goals further below', async () => {
    const { git, commit } = gitRepository(
      Object.fromEntries(Object.entries(files).map(([file, text]) => [`team/${file}`, text])),
    );
    commit();
    const linked = path.join(folderWith({}), 'linked');
    git('worktree', 'add', '-q', '--detach', linked);
    runGit(linked, ['sparse-checkout', 'set', '--no-cone', '/team/.goalmark.yml', '/team/goals/ana/']);
    const ran = await goalmark(['check', '--format', 'json'], { cwd: path.join(linked, 'team'), env });
    assert.deepEqual(rulesIn(ran), ['dead-evidence']);
  });

  it('says so where it cannot read what is left out', async () => {
    const { folder, git, commit } = gitRepository(files);
    commit();
    git('config', 'uploadpack.allowFilter', 'true');
    const clone = path.join(folderWith({}), 'clone');
    git('clone', '-q', '--filter=blob:none', '--sparse', `file://${folder}`, clone);
    runGit(clone, ['sparse-checkout', 'set', 'goals/ana']);
    const { stdout, stderr } = await goalmark(['check', '--format', 'json'], { cwd: clone, env });
    assert.match(stderr, /^\. is a sparse checkout, and goals that refer to what it leaves out seem wrong: /);
    assert.match(stdout, /unresolved-reference/);
  });
});
