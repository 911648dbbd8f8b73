/** What docs/ci.md and .pre-commit-hooks.yaml hold is run as it stands there. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { promisify } from 'node:util';
import { parse } from 'yaml';
import { root } from '../../support/paths';
import { readXml } from '../../support/read-xml';
import { goal, goalmark, QUIET } from '../cli/command-line';
import { gitRepository } from '../cli/git-repository';

const PAGE = readFileSync(path.join(root, 'docs/ci.md'), 'utf8');

describe('the script for GitLab', function () {
  this.timeout(60_000);
  const section = PAGE.slice(PAGE.indexOf('## GitLab'));
  const [, yaml = ''] = /```yaml\n([\s\S]*?)```/.exec(section) ?? [];
  const { goals } = parse(yaml) as { goals: { script: string[]; variables: Record<string, unknown> } };

  it('checks what a merge request touches, and keeps one note up to date', async () => {
    const notes = Array.from({ length: 100 }, (_, index) => ({
      id: index,
      author: { id: 1 },
      body: 'A note',
    }));
    notes.push({ id: 100, author: { id: 1 }, body: '<!-- goalmark:changes -->\nsomebody else' });
    const asked: string[] = [];
    let refused = '';
    const server = createServer((request, response) => {
      const { method = '', url = '', headers } = request;
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        assert.equal(headers['private-token'], 'secret');
        const { pathname, searchParams } = new URL(url, 'http://localhost');
        const page = Number(searchParams.get('page') ?? 1);
        const body = new URLSearchParams(Buffer.concat(chunks).toString('utf8')).get('body') ?? '';
        if (method !== 'GET') asked.push(`${method} ${pathname}`);
        if (refused === method) {
          response.writeHead(503).end('<h1>Come back later</h1>');
          return;
        }
        if (method === 'POST') notes.push({ id: 500, author: { id: 42 }, body });
        for (const note of notes) if (method === 'PUT' && pathname.endsWith(`/${note.id}`)) note.body = body;
        response.setHeader('x-next-page', page * 100 < notes.length ? page + 1 : '');
        response.end(
          JSON.stringify(pathname.endsWith('/user') ? { id: 42 } : notes.slice((page - 1) * 100, page * 100)),
        );
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { folder, git, write, commit } = gitRepository({
      '.goalmark.yml': QUIET,
      'goals/a.md': goal('a'),
      'goals/old.md': goal('old', { due: 'soon' }),
    });
    const base = commit();
    write('goals/a.md', goal('a', { due: '2026-09-30', title: '"$(touch pwned)`touch pwned`"' }));
    commit('A change');
    const run = (env: Readonly<Record<string, string>>): Promise<{ stdout: string; stderr: string }> =>
      promisify(execFile)('bash', ['-eo', 'pipefail', '-c', goals.script.join('\n')], {
        cwd: folder,
        env: { PATH: process.env['PATH'], GOALMARK: `node ${path.join(root, 'dist/cli.js')}`, ...env },
      });
    const request = {
      CI_MERGE_REQUEST_DIFF_BASE_SHA: base,
      CI_API_V4_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      CI_PROJECT_ID: '3',
      CI_MERGE_REQUEST_IID: '5',
    };
    const { stdout } = await run(request);
    assert.match(stdout, /^goals\/a\.md .+\n {2}review Due date slipped by 92 days/);
    assert.deepEqual(asked, []);
    const suites = readXml(readFileSync(path.join(folder, 'goals.xml'), 'utf8'));
    assert.deepEqual([suites.attributes['tests'], suites.attributes['failures']], ['1', '0']);

    await run({ ...request, GOALS_TOKEN: 'secret' });
    await run({ ...request, GOALS_TOKEN: 'secret' });
    const at = '/projects/3/merge_requests/5/notes';
    assert.deepEqual(asked, [`POST ${at}`, `PUT ${at}/500`]);
    assert.equal(notes.at(-1)?.body, readFileSync(path.join(folder, 'goal-changes.md'), 'utf8'));
    assert.doesNotMatch(git('status', '--porcelain', '--ignored'), /pwned/);

    for (refused of ['GET', 'PUT']) {
      rmSync(path.join(folder, 'goals.xml'));
      const { stdout, stderr } = await run({ ...request, GOALS_TOKEN: 'secret' });
      assert.match(stdout, /in goal-changes\.md and not in a note: GitLab did not take it\.$/m);
      assert.match(stderr, /^curl: .* 503$/m);
      assert.doesNotMatch(stderr, /at .*node:/, 'no stack of a program');
      assert.match(readFileSync(path.join(folder, 'goals.xml'), 'utf8'), /<testsuites/);
    }
    refused = '';

    commit('Another change');
    const later = commit('Without goals');
    notes.pop();
    asked.length = 0;
    await run({ ...request, CI_MERGE_REQUEST_DIFF_BASE_SHA: `${later}^`, GOALS_TOKEN: 'secret' });
    assert.deepEqual(asked, [], 'no goal changed');

    await assert.rejects(run({}), 'the whole repository has a mistake');
    await new Promise((resolve) => server.close(resolve));
  });
});

describe('the hook for pre-commit', () => {
  interface Hook {
    readonly entry: string;
    readonly always_run: boolean;
    readonly pass_filenames: boolean;
  }
  const [hook] = parse(readFileSync(path.join(root, '.pre-commit-hooks.yaml'), 'utf8')) as Hook[];

  it('runs before every commit, for deleted files select no hook, and says what it would do to goals', async () => {
    assert.ok(hook !== undefined);
    const [program, ...args] = hook.entry.split(' ');
    assert.deepEqual([program, hook.pass_filenames, hook.always_run], ['goalmark', false, true]);
    const { folder, git, write, commit } = gitRepository({
      '.goalmark.yml': QUIET,
      'goals/old.md': goal('old', { due: 'soon' }),
    });
    const env = { PATH: process.env['PATH'] ?? '' };
    commit();
    write('goals/a.md', goal('a'));
    assert.equal((await goalmark(args, { cwd: folder, env })).status, 0);
    write('goals/a.md', goal('a', { due: 'soon' }));
    assert.equal((await goalmark(args, { cwd: folder, env })).status, 0, 'it is no part of the commit yet');
    git('add', '-A');
    assert.equal((await goalmark(args, { cwd: folder, env })).status, 1);
  });
});
