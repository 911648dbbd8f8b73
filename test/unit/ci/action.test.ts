/** The Action, step by step, on repositories made on the spot, and that a stranger's pull request gets nowhere with it. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { SUMMARY_MARKER } from '../../../src/core';
import { folderWith, goal, QUIET } from '../cli/command-line';
import { gitRepository, runGit, type GitRepository } from '../cli/git-repository';
import { BOT, githubServer, type GithubServer } from './github-server';
import { readAction, runAction, type Ended } from './run-action';

const WRONG = { due: '2026-02-30' };

interface PullRequest {
  readonly repository: GitRepository;
  /** Of the base, when the pull request was opened. */
  readonly base: string;
  readonly head: string;
}

/** As actions/checkout leaves it: detached, on the merge of the branch into a base that has moved on. */
function pullRequest(
  change: (repository: GitRepository) => void,
  branch = 'topic',
  before: Readonly<Record<string, string>> = {},
): PullRequest {
  const repository = gitRepository({
    '.goalmark.yml': QUIET,
    'goals/ana/a.md': goal('a'),
    'goals/ana/old.md': goal('old', WRONG),
    ...before,
  });
  const base = repository.commit('Before');
  repository.git('checkout', '-q', '-b', branch);
  change(repository);
  const head = repository.commit('A change');
  repository.git('checkout', '-q', '--detach', 'main');
  repository.write('goals/ben/meanwhile.md', goal('meanwhile', { ...WRONG, owner: 'ben' }));
  repository.commit('Somebody else');
  repository.git('merge', '-q', '--no-ff', '-m', 'Merge', branch);
  return { repository, base, head };
}

describe('the Action', function () {
  this.timeout(60_000);
  let server: GithubServer;

  beforeEach(async () => {
    server = await githubServer();
  });

  afterEach(async () => {
    await server.close();
  });

  const run = (
    { repository, base, head }: PullRequest,
    inputs: Readonly<Record<string, string>> = {},
    folder = repository.folder,
  ): Promise<Ended> =>
    runAction({
      folder,
      eventName: 'pull_request',
      event: { pull_request: { number: 7, base: { sha: base }, head: { sha: head } } },
      inputs,
      env: {
        GITHUB_API_URL: server.url,
        GITHUB_REF: 'refs/pull/7/merge',
        GITHUB_RUN_ID: '42',
        GITHUB_SHA: repository.git('rev-parse', 'HEAD'),
      },
    });

  const slip = (repository: GitRepository): void => {
    repository.write('goals/ana/a.md', goal('a', { due: '2026-09-30' }));
  };

  it('says what changed at its line, in the summary and in a comment, and passes where nothing is wrong', async () => {
    const request = pullRequest(slip);
    const { failed, log, summary, logs } = await run(request);
    assert.equal(failed, undefined, log);
    assert.match(
      logs.get('Say what changed') ?? '',
      /^::warning file=goals\/ana\/a\.md,line=8,endLine=8,title=due-slipped::/,
    );
    assert.ok(summary.startsWith(`${SUMMARY_MARKER}\n`));
    assert.match(summary, /1 change wants your eye, in 1 goal/);
    // And not to the merge that is checked out, which goes away.
    assert.ok(summary.includes(`https://github.com/o/r/blob/${request.head}/goals/ana/a.md`), summary);
    assert.deepEqual(
      server.comments.map(({ body, user }) => [user.login, body]),
      [[BOT, summary]],
    );
    assert.deepEqual([...server.tokens], ['Bearer the-token']);
    // Neither the old mistake nor what came to the base meanwhile.
    assert.equal(logs.get('Check the goals'), 'No problems in 1 goal file.\n');
  });

  it('brings its comment up to date the next time', async () => {
    const request = pullRequest(slip);
    server.add(BOT, `${SUMMARY_MARKER}\n\nWhat was.`);
    const { summary } = await run(request);
    await run(request);
    assert.deepEqual(
      server.comments.map(({ body }) => body),
      [summary],
    );
  });

  it('fails on what the pull request did wrong, and says it at its line', async () => {
    const request = pullRequest((repository) => {
      repository.write('goals/ana/a.md', goal('a', WRONG));
    });
    const { failed, logs } = await run(request);
    assert.equal(failed, 'Check the goals');
    assert.match(
      logs.get('Check the goals') ?? '',
      /^::error file=goals\/ana\/a\.md,line=8,endLine=8,col=6,endColumn=16,title=invalid-date::.+\n1 error in 1 of 1 goal file\n$/,
    );
    assert.equal((await run(request, { 'fail-on': 'never' })).failed, undefined);
  });

  it('says in git’s own words why a repository is not read', async () => {
    const { repository, base, head } = pullRequest(slip);
    const { failed, logs } = await runAction({
      folder: repository.folder,
      eventName: 'pull_request',
      event: { pull_request: { number: 7, base: { sha: base }, head: { sha: head } } },
      inputs: { base },
      env: {
        GITHUB_API_URL: server.url,
        GIT_TEST_ASSUME_DIFFERENT_OWNER: '1',
        GIT_CONFIG_GLOBAL: '/dev/null',
      },
    });
    assert.equal(failed, 'Find the commit to compare with');
    assert.match(
      logs.get('Find the commit to compare with') ?? '',
      /^::error::git does not read this repository: .*dubious ownership.+safe\.directory.*\n$/,
    );
  });

  it('fails on a configuration that the pull request breaks, and says it at its line', async () => {
    const request = pullRequest((repository) => {
      repository.write('.goalmark.yml', 'cadence: monthly\ngoals: [\n');
    });
    const { failed, logs } = await run(request);
    assert.equal(failed, 'Say what changed');
    assert.match(
      logs.get('Say what changed') ?? '',
      /^::error file=\.goalmark\.yml,line=2,.*title=yaml-syntax::/,
    );
  });

  it('keeps a comment for each of two folders with goals', async () => {
    const goals = { 'teams/a/.goalmark.yml': QUIET, 'teams/a/goals/a.md': goal('a') };
    const request = pullRequest(
      (repository) => {
        slip(repository);
        repository.write('teams/a/goals/a.md', goal('a', { due: '2026-09-30' }));
      },
      'topic',
      goals,
    );
    for (const folder of ['.', 'teams/a', '.']) await run(request, { 'working-directory': folder });
    assert.deepEqual(
      server.comments.map(({ body }) => body.split('\n', 1)[0]),
      [SUMMARY_MARKER, '<!-- goalmark:changes in teams/a -->'],
    );
  });

  it('has all in the summary where a comment is too short for it, and says so there', async () => {
    const goals = (due: string): readonly (readonly [string, string])[] =>
      Array.from({ length: 150 }, (_, index) => [`goals/ana/g${index}.md`, goal(`g${index}`, { due })]);
    const request = pullRequest(
      ({ write }) => {
        for (const [file, text] of goals('2026-09-30')) write(file, text);
      },
      'topic',
      Object.fromEntries(goals('2026-06-30')),
    );
    const { failed, log, summary } = await run(request);
    assert.equal(failed, undefined, log);
    assert.equal(summary.match(/^#### /gm)?.length, 150);
    assert.ok(!summary.includes('Left out'));
    const [{ body } = { body: '' }] = server.comments;
    assert.ok(body.length < 65_536);
    assert.match(
      body,
      /Left out because a comment holds only so much: \d+ changes that want your eye\. All of it: \[the summary of this run\]\(https:\/\/github\.com\/o\/r\/actions\/runs\/42\)\.\n$/,
    );
  });

  it('leaves it at the summary where a fork may not comment, and says so', async () => {
    server.refusals.set('POST', { status: 403 });
    const { failed, log, summary } = await run(pullRequest(slip));
    assert.equal(failed, undefined);
    assert.match(
      log,
      /^::notice title=Goal changes::What changed is in this run's summary and not in a comment: /m,
    );
    assert.match(summary, /1 change wants your eye/);
  });

  it('writes no comment where nobody wants one, or no goal changed', async () => {
    await run(pullRequest(slip), { comment: 'false' });
    const { failed, summary, logs } = await run(
      pullRequest((repository) => {
        repository.write('README.md', '# Nothing about goals\n');
      }),
    );
    assert.equal(failed, undefined);
    assert.match(summary, /No goal changed/);
    assert.match(logs.get('Check the goals') ?? '', /^No goal file has changed since [0-9a-f]{40}\.\n$/);
    assert.deepEqual(server.comments, []);
  });

  it('checks all goals where there is no pull request', async () => {
    const { repository } = pullRequest(slip);
    const { failed, logs, summary } = await runAction({
      folder: repository.folder,
      eventName: 'push',
      event: {},
      env: { GITHUB_API_URL: server.url },
    });
    assert.equal(failed, 'Check the goals');
    assert.match(logs.get('Check the goals') ?? '', /goals\/ana\/old\.md.*\n.*goals\/ben\/meanwhile\.md/);
    assert.equal(summary, '');
    assert.deepEqual(server.requests, []);
  });

  it('works with just the two commits of a merge, and says what to do with one', async () => {
    const request = pullRequest(slip);
    request.repository.git('branch', 'merged');
    const clone = (depth: string): string => {
      const around = folderWith({});
      const from = `file://${request.repository.folder}`;
      runGit(around, ['clone', '-q', '--depth', depth, '--branch', 'merged', from, 'clone']);
      return path.join(around, 'clone');
    };
    const enough = await run(request, {}, clone('2'));
    assert.equal(enough.failed, undefined, enough.log);
    assert.match(enough.summary, /1 change wants your eye/);
    const { failed, log } = await run(request, {}, clone('1'));
    assert.equal(failed, 'Find the commit to compare with');
    assert.match(
      log,
      /^::error::The commit to compare with is not here\. Give actions\/checkout fetch-depth: 0/,
    );
  });

  it('takes the branch itself, a base that is given, and goals further below', async () => {
    const request = pullRequest(
      (repository) => {
        repository.write('the team/goals/b.md', goal('b', WRONG));
      },
      'topic',
      { 'the team/.goalmark.yml': QUIET },
    );
    const inputs = { 'working-directory': 'the team' };
    request.repository.git('checkout', '-q', 'topic');
    const { failed, log } = await run(request, inputs);
    assert.equal(failed, 'Check the goals');
    assert.match(log, /^::error file=the team\/goals\/b\.md,/m);
    const since = await run(request, { ...inputs, base: 'topic' });
    assert.equal(since.failed, undefined, since.log);
  });

  describe('is safe for strangers', () => {
    const { inputs, runs } = readAction();

    it('has no expression in a script, and none but known ones anywhere', () => {
      assert.equal(runs.using, 'composite');
      for (const { run: script, shell, env = {}, uses } of runs.steps) {
        if (script === undefined) {
          assert.match(uses ?? '', /^actions\/(?:checkout|setup-node)@v\d+$/);
          continue;
        }
        assert.equal(shell, 'bash');
        assert.doesNotMatch(script, /\$\{\{|\beval\b|\bbash -c\b|\bsource\b|GITHUB_ENV|GITHUB_PATH/);
        for (const text of Object.values(env)) {
          assert.match(
            text,
            /^\$\{\{ (?:inputs\.[a-z-]+|steps\.commits\.outputs\.base|github\.event\.pull_request\.(?:base|head)\.sha) \}\}$/,
          );
        }
      }
      const evaluated = Object.entries(inputs).filter(([, input]) => input.default.includes('${{'));
      assert.deepEqual(
        evaluated.map(([name, input]) => [name, input.default]),
        [['token', '${{ github.token }}']],
      );
    });

    it('gives the token to the step that comments, and to no other', () => {
      const withToken = runs.steps.filter(({ env }) => JSON.stringify(env ?? {}).includes('token'));
      assert.deepEqual(
        withToken.map(({ name }) => name),
        ['Keep the comment up to date'],
      );
    });

    it('refuses to run with the rights of the repository on a stranger’s code', async () => {
      const { repository, base, head } = pullRequest(slip);
      const { failed, log } = await runAction({
        folder: repository.folder,
        eventName: 'pull_request_target',
        event: { pull_request: { number: 7, base: { sha: base }, head: { sha: head } } },
        env: { GITHUB_API_URL: server.url },
      });
      assert.equal(failed, 'Find the commit to compare with');
      assert.match(log, /^::error::Goalmark runs on pull_request\./);
      assert.deepEqual(server.requests, []);
    });

    const HOSTILE = [
      '$(touch pwned)',
      '`touch pwned`',
      '"; touch pwned; "',
      "'; touch pwned; '",
      '::set-output name=base::x',
      '\n::set-output name=base::x\n::stop-commands::x',
      '##[add-path]/tmp',
      '${{ github.token }}',
      '<!-- goalmark:changes --><img src=x onerror=alert(1)> @everybody [x](javascript:alert(1)) | x |',
      '\u001B]0;owned\u0007',
    ];

    it('runs nothing of what goals say, and of what they and branches are called', async () => {
      const branch = 'x$(touch${IFS}pwned);`touch${IFS}pwned`&&"';
      const names = HOSTILE.slice(0, 8).map((text) => `goals/${text.replaceAll('/', '∕')}.md`);
      const request = pullRequest((repository) => {
        HOSTILE.forEach((text, index) => {
          const quoted = JSON.stringify(text);
          repository.write(
            `goals/ana/h${index}.md`,
            goal(`h${index}`, { title: quoted, owner: quoted, due: quoted, type: quoted, goal: quoted }),
          );
        });
        if (process.platform === 'linux') {
          for (const name of names) repository.write(name, goal('odd', { due: 'soon' }));
        }
        // Whatever a runner might pick up from where it starts.
        repository.write('.npmrc', 'script-shell=./pwn\nnode-options=--require=./pwn.js\n');
        repository.write('pwn.js', "require('fs').writeFileSync('pwned', '')\n");
        repository.write('node_modules/goalmark/index.js', "require('fs').writeFileSync('pwned', '')\n");
        repository.write('.gitattributes', '*.md diff=pwn filter=pwn\n');
      }, branch);
      const { folder } = request.repository;
      const files = readdirSync(folder).length;
      const { failed, log, summary, outputs, environment } = await run(request);
      assert.equal(failed, 'Check the goals');
      assert.ok(!existsSync(path.join(folder, 'pwned')));
      assert.equal(readdirSync(folder).length, files);
      assert.deepEqual([outputs, environment], [`base=${request.repository.git('rev-parse', 'HEAD^1')}`, '']);
      const commands = log.split('\n').filter((line) => line.trimStart().startsWith('::'));
      assert.ok(commands.length > HOSTILE.length);
      for (const line of commands) {
        assert.match(
          line,
          /^::(?:error|warning|notice) file=[^:,]+,(?:(?:line|endLine|col|endColumn)=\d+,)*title=[a-z-]+::/,
        );
      }
      // eslint-disable-next-line no-control-regex
      assert.doesNotMatch(log, /##\[|[\u0000-\u0009\u000B-\u001F]/);
      assert.equal(summary.split(SUMMARY_MARKER).length, 2);
      assert.doesNotMatch(summary, /<img|(?<![\\\w])@everybody|\]\(javascript/);
      assert.deepEqual(
        server.comments.map(({ body }) => body),
        [summary],
      );
    });

    it('takes hostile inputs for what they are: names of nothing', async () => {
      const request = pullRequest(slip);
      for (const text of ['$(touch pwned)', '`touch pwned`', '--output=pwned', '-h', 'a\nbase=evil']) {
        for (const name of ['base', 'working-directory', 'fail-on']) {
          const { failed, outputs } = await run(request, { [name]: text, comment: 'false' });
          assert.notEqual(failed, undefined, `${name} ${text}`);
          assert.doesNotMatch(outputs, /evil/);
        }
      }
      assert.ok(!existsSync(path.join(request.repository.folder, 'pwned')));
    });
  });
});
