import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { folderWith, goal, goalmark, QUIET, write } from './command-line';

describe('.goalmark.yml on the command line', () => {
  const broken: readonly (readonly [string, string | Uint8Array, RegExp])[] = [
    ['is no YAML', 'goals: [\n', /^\.goalmark\.yml:\d+:\d+ \S.*\n/],
    ['is a list', '- goals\n', /^\.goalmark\.yml:1:1 \S/],
    ['has a wrong line', 'cadence: monthly\nexclude: a: b\n', /^\.goalmark\.yml:2:\d+ \S/],
    [
      'is not UTF-8',
      Uint8Array.from([0x67, 0xff, 0xfe]),
      /^\.goalmark\.yml cannot be read: it is not UTF-8 text\.\n$/,
    ],
    [
      'is too large',
      'a'.repeat(4 * 1024 * 1024 + 1),
      /^\.goalmark\.yml cannot be read: it is larger than 4 MiB\.\n$/,
    ],
    ['is beyond the limits', `# ${'a'.repeat(65 * 1024)}\n`, /^\.goalmark\.yml:1:1 \S/],
  ];
  for (const [what, content, message] of broken) {
    it(`that ${what} keeps every command from running, with its place`, async () => {
      const cwd = folderWith({ '.goalmark.yml': content, 'goals/a.md': goal('a') });
      for (const command of ['check', 'due', 'fix']) {
        const { status, stdout, stderr } = await goalmark([command], { cwd });
        assert.equal(status, 2);
        assert.equal(stdout, '');
        assert.match(stderr, message);
      }
      for (const command of ['check', 'due', 'diff']) {
        const { status, stdout, stderr } = await goalmark([command, '--format', 'github'], { cwd });
        assert.equal(status, 2);
        assert.match(stdout, /^(?:::error file=\.goalmark\.yml,.*title=[a-z-]+::\S.*\n)+$/);
        assert.match(stderr, message);
      }
    });
  }

  it('may not be a link or a folder', async () => {
    const linked = folderWith({ 'other.yml': '' });
    symlinkSync('other.yml', path.join(linked, '.goalmark.yml'));
    const { status, stderr } = await goalmark(['check'], { cwd: linked });
    assert.equal(status, 2);
    assert.equal(stderr, '.goalmark.yml cannot be read: it is a link, and links are not followed.\n');
    const folder = folderWith({});
    mkdirSync(path.join(folder, '.goalmark.yml'));
    mkdirSync(path.join(folder, '.git'));
    assert.match((await goalmark(['check'], { cwd: folder })).stderr, /^\.goalmark\.yml cannot be read: /);
  });

  it('has its own problems reported like any other', async () => {
    const cwd = folderWith({
      '.goalmark.yml': 'due_soon_day: 7\nrules: { invalid-date: fatal }\n',
      'goals/a.md': goal('a'),
    });
    const { status, stdout } = await goalmark(['check'], { cwd });
    assert.equal(status, 1);
    assert.match(stdout, /^\.goalmark\.yml:1:1 \w+ unknown-field /);
    assert.match(stdout, /^\.goalmark\.yml:2:\d+ error invalid-value /m);
    assert.match(stdout, / in \.goalmark\.yml(?:\.|$)/m);
    const elsewhere = await goalmark(['check', 'goals'], { cwd });
    assert.deepEqual([elsewhere.status, elsewhere.stdout], [0, 'No problems in 1 goal file.\n']);
    assert.equal((await goalmark(['check', '.goalmark.yml'], { cwd })).status, 1);
  });

  it('can be another file', async () => {
    const cwd = folderWith({
      '.goalmark.yml': 'goals: [\n',
      'strict.yml': 'goals: ["plans/*.md"]\n',
      'plans/a.md': goal('a'),
      'goals/b.md': goal('b', { due: 'soon' }),
    });
    const { status, stdout } = await goalmark(['check', '--config', 'strict.yml'], { cwd });
    assert.deepEqual([status, stdout], [0, 'No problems in 1 goal file.\n']);
  });
});

describe('the root', () => {
  it('is the nearest folder upwards with .goalmark.yml or .git', async () => {
    const outer = folderWith({ '.git/HEAD': '', 'goals/a.md': goal('a'), 'team/goals/b.md': goal('b') });
    const files = async (cwd: string): Promise<unknown> => {
      const { stdout } = await goalmark(['check', '--format', 'json'], { cwd });
      return (JSON.parse(stdout) as { files: number }).files;
    };
    assert.equal(await files(path.join(outer, 'team/goals')), 1);
    write(outer, '.goalmark.yml', `goals: ["**/goals/*.md"]\n${QUIET}`);
    assert.equal(await files(path.join(outer, 'team/goals')), 2);
    write(outer, 'team/.goalmark.yml', QUIET);
    assert.equal(await files(path.join(outer, 'team/goals')), 1);
    assert.equal(await files(outer), 2);
  });

  it('is the folder itself where nothing marks one, and may be named with --cwd', async () => {
    const folder = folderWith({ 'goals/a.md': goal('a', { due: 'soon' }) });
    const { stdout } = await goalmark(['check', '--cwd', folder]);
    assert.match(stdout, /^goals\/a\.md:8:6 error /);
  });

  it('may be reached through a link, since somebody went there', async () => {
    const folder = folderWith({ 'goals/a.md': goal('a') });
    const link = path.join(folderWith({}), 'link');
    symlinkSync(folder, link);
    const { status, stdout } = await goalmark(['check', 'goals/a.md'], { cwd: link });
    assert.deepEqual([status, stdout], [0, 'No problems in 1 goal file.\n']);
  });
});
