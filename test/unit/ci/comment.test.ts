import assert from 'node:assert/strict';
import { keepComment, type Said } from '../../../src/ci/comment';
import { summarizeChanges, SUMMARY_MARKER } from '../../../src/core';
import { BOT, githubServer, type GithubServer } from './github-server';

const SUMMARY = `${SUMMARY_MARKER}\n\n**1 change wants your eye, in 1 goal.**\n`;
const NOTHING = summarizeChanges([]);
const COMMENTS = '/repos/o/r/issues/7/comments';
const TOKEN = 'a-token-nobody-may-see';

describe('the comment on a pull request', () => {
  let server: GithubServer;

  beforeEach(async () => {
    server = await githubServer();
  });

  afterEach(async () => {
    await server.close();
  });

  async function keep(
    summary: string,
    changes: Readonly<Record<string, string>> = {},
    event: unknown = { pull_request: { number: 7 } },
  ): Promise<Said> {
    const env = {
      GITHUB_ACTIONS: 'true',
      GITHUB_API_URL: server.url,
      GITHUB_REPOSITORY: 'o/r',
      GITHUB_TOKEN: TOKEN,
      COMMENT_AUTHOR: BOT,
      ...changes,
    };
    const said = await keepComment({ env, summary, event });
    assert.ok(!said.line.includes(TOKEN));
    assert.ok(!said.line.includes('\n'));
    return said;
  }

  const writes = (): readonly string[] => server.requests.filter((request) => !request.startsWith('GET '));
  const bodies = (): readonly string[] => server.comments.map(({ body }) => body);

  it('is written once and then brought up to date', async () => {
    assert.deepEqual(await keep(SUMMARY), {
      status: 0,
      line: 'The comment on the pull request was written.',
    });
    assert.deepEqual(bodies(), [SUMMARY]);
    const later = SUMMARY.replace('1 change', '2 changes');
    const { line } = await keep(later);
    assert.equal(line, 'The comment on the pull request was brought up to date.');
    assert.deepEqual(bodies(), [later]);
    assert.deepEqual(writes(), [`POST ${COMMENTS}`, 'PATCH /repos/o/r/issues/comments/1']);
    assert.deepEqual([...server.tokens], [`Bearer ${TOKEN}`]);
  });

  it('is one for each folder with goals', async () => {
    const inFolder = (folder: string): string => SUMMARY.replace(' -->', ` in ${folder} -->`);
    const [one, other] = [inFolder('teams/a'), inFolder('teams/a%20b')];
    for (const summary of [one, other, SUMMARY]) await keep(summary);
    assert.deepEqual(bodies(), [one, other, SUMMARY]);
    const later = one.replace('1 goal', '2 goals');
    await keep(later);
    assert.deepEqual(bodies(), [later, other, SUMMARY]);
    assert.equal(
      (await keep(NOTHING.replace(' -->', ' in c -->'))).line,
      'No goal changed, so there is no comment.',
    );
  });

  it('is left alone where it says just that', async () => {
    server.add(BOT, SUMMARY.trimEnd().replaceAll('\n', '\r\n'));
    assert.equal((await keep(SUMMARY)).line, 'The comment on the pull request is up to date.');
    assert.deepEqual(writes(), []);
  });

  it('is found on whatever page it is, and is never somebody else’s', async () => {
    server.add('mallory', SUMMARY);
    server.add(BOT, `Not ours: ${SUMMARY}`);
    for (let index = 0; index < 240; index++) server.add('ana', `Comment ${index}`);
    server.add(BOT, `${SUMMARY_MARKER}\n\nWhat was.`);
    await keep(SUMMARY);
    assert.deepEqual(writes(), ['PATCH /repos/o/r/issues/comments/243']);
    assert.equal(server.requests.length, 4);
    assert.equal(bodies()[242], SUMMARY);
  });

  it('is written after exactly one full page of others’ comments', async () => {
    for (let index = 0; index < 100; index++) server.add('ana', `Comment ${index}`);
    await keep(SUMMARY);
    assert.deepEqual(server.requests, [
      `GET ${COMMENTS}?per_page=100&page=1`,
      `GET ${COMMENTS}?per_page=100&page=2`,
      `POST ${COMMENTS}`,
    ]);
  });

  it('is not written where no goal changed, but says so where there is one', async () => {
    assert.equal((await keep(NOTHING)).line, 'No goal changed, so there is no comment.');
    assert.deepEqual(bodies(), []);
    server.add(BOT, SUMMARY);
    await keep(NOTHING);
    assert.deepEqual(bodies(), [NOTHING]);
  });

  for (const status of [401, 403, 404]) {
    it(`leaves it at the summary where it may not comment (${status})`, async () => {
      server.refusals.set('POST', { status });
      assert.deepEqual(await keep(SUMMARY), {
        status: 0,
        line:
          "::notice title=Goal changes::What changed is in this run's summary and not in a comment: " +
          `this run may not comment (${status}), as one for a fork never may.`,
      });
    });
  }

  it('leaves it at the summary where it may not bring one up to date', async () => {
    server.add(BOT, `${SUMMARY_MARKER}\n\nWhat was.`);
    server.refusals.set('PATCH', { status: 403 });
    const { status, line } = await keep(SUMMARY);
    assert.equal(status, 0);
    assert.match(line, /^::notice .* may not comment \(403\)/);
  });

  it('leaves it at the summary where GitHub has trouble, and repeats nothing it says', async () => {
    server.refusals.set('GET', { status: 502 });
    const { status, line } = await keep(SUMMARY);
    assert.equal(status, 0);
    assert.match(line, /^::notice .*: GitHub answered with 502\.$/);
    await server.close();
    const unreachable = await keep(SUMMARY);
    assert.equal(unreachable.status, 0);
    assert.match(unreachable.line, /^::notice .*: GitHub cannot be reached \(ECONNREFUSED\)\.$/);
  });

  for (const [status, headers] of [
    [403, { 'x-ratelimit-remaining': '0' }],
    [403, { 'retry-after': '60' }],
    [429, {}],
  ] as const) {
    it(`says that GitHub was asked too often, where it was (${[status, ...Object.keys(headers)].join(', ')})`, async () => {
      server.refusals.set('POST', { status, headers });
      const { status: exit, line } = await keep(SUMMARY);
      assert.equal(exit, 0);
      assert.match(line, /^::notice .*: GitHub was asked too often \(\d+\), so run this once more later\.$/);
    });
  }

  it('takes its token to no other server', async () => {
    const other = await githubServer();
    server.refusals.set('GET', { status: 302, headers: { location: `${other.url}${COMMENTS}` } });
    server.refusals.set('POST', { status: 307, headers: { location: `${other.url}${COMMENTS}` } });
    assert.match((await keep(SUMMARY)).line, /GitHub answered with 302/);
    server.refusals.delete('GET');
    assert.match((await keep(SUMMARY)).line, /GitHub answered with 307/);
    assert.deepEqual(other.requests, []);
    await other.close();
  });

  it('asks nobody without a token, without a pull request, or outside of a workflow', async () => {
    assert.match((await keep(SUMMARY, { GITHUB_TOKEN: '' })).line, /: no token was given\.$/);
    assert.equal((await keep(SUMMARY, {}, { push: {} })).line, 'There is no pull request to comment on.');
    for (const number of ['7', -1, 1.5, null]) {
      const { line } = await keep(SUMMARY, {}, { pull_request: { number } });
      assert.equal(line, 'There is no pull request to comment on.');
    }
    const refused = async (changes: Readonly<Record<string, string>>, summary = SUMMARY): Promise<number> =>
      (await keep(summary, changes)).status;
    assert.equal(await refused({ GITHUB_ACTIONS: 'false' }), 2);
    assert.equal(await refused({ GITHUB_REPOSITORY: '../o' }), 2);
    assert.equal(await refused({ GITHUB_REPOSITORY: 'o/r/../../user' }), 2);
    assert.equal(await refused({ GITHUB_API_URL: '' }), 2);
    assert.equal(await refused({ GITHUB_API_URL: 'file:///etc/passwd' }), 2);
    assert.equal(await refused({ GITHUB_API_URL: 'https://user:secret@example.org' }), 2);
    assert.equal(await refused({}, 'Something else\n'), 2);
    assert.deepEqual(server.requests, []);
  });
});
