/** What the file system can hold against us: each costs a clear line, and nobody else anything. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { folderWith, goal, goalmark, QUIET, write, type Ran } from './command-line';

const isWindows = process.platform === 'win32';

describe('reading the files of a repository', () => {
  it('passes over a FIFO and a socket under the name of a goal', async function () {
    if (isWindows) this.skip();
    const cwd = folderWith({ 'goals/a.md': goal('a') });
    execFileSync('mkfifo', [path.join(cwd, 'goals/x.md')]);
    const server = createServer().listen(path.join(cwd, 'goals/s.md'));
    await new Promise((resolve) => server.once('listening', resolve));
    const { status, stdout, stderr } = await goalmark(['check'], { cwd });
    server.close();
    assert.equal(status, 0);
    assert.equal(stdout, 'No problems in 1 goal file.\n');
    assert.deepEqual(linesOf(stderr), [
      'goals/s.md is passed over: it is a socket, not a regular file.',
      'goals/x.md is passed over: it is a FIFO, not a regular file.',
    ]);
    assert.match(
      (await goalmark(['check', 'goals/x.md'], { cwd })).stderr,
      /^"goals\/x\.md" is no regular file\./,
    );
  });

  it('follows no link: not to /, not to another goal, not in a circle', async () => {
    const cwd = folderWith({ 'goals/a.md': goal('a'), 'other.md': goal('a') });
    symlinkSync('/', path.join(cwd, 'goals/everything'));
    symlinkSync('.', path.join(cwd, 'goals/circle'));
    symlinkSync('../other.md', path.join(cwd, 'goals/b.md'));
    symlinkSync('nowhere', path.join(cwd, 'goals/c.md'));
    const { status, stdout, stderr } = await goalmark(['check'], { cwd });
    assert.equal(status, 0);
    assert.equal(stdout, 'No problems in 1 goal file.\n');
    assert.deepEqual(linesOf(stderr), [
      'goals/b.md is passed over: it is a link, and links are not followed.',
      'goals/c.md is passed over: it is a link, and links are not followed.',
    ]);
    const named = await goalmark(['check', 'goals/everything'], { cwd });
    assert.deepEqual(
      [named.status, named.stderr],
      [2, '"goals/everything" is a link, and links are not followed.\n'],
    );
  });

  it('reports a file of 10 MB and one that is not UTF-8, without reading more', async () => {
    const cwd = folderWith({
      'goals/a.md': goal('a'),
      'goals/huge.md': Buffer.alloc(10 * 1024 * 1024, `---\nid: huge\n`),
      'goals/latin.md': Buffer.from(goal('latin', { title: 'Caf\u00E9' }), 'latin1'),
    });
    const { status, stdout, stderr } = await goalmark(['check'], { cwd });
    assert.equal(stderr, '');
    assert.equal(status, 1);
    assert.match(stdout, /^goals\/huge\.md:1:1 error yaml-limits \S/);
    assert.match(stdout, /^goals\/latin\.md:1:1 error file-encoding \S/m);
    assert.match(stdout, /\n2 errors in 2 of 3 goal files\n$/);
  });

  it('never looks into node_modules, .git and what git ignores', async () => {
    const bad = goal('bad', { due: 'soon' });
    const cwd = folderWith({
      '.goalmark.yml': QUIET,
      '.git/info/exclude': 'goals/mine/\n',
      '.git/hidden.goal.md': bad,
      '.gitignore': 'dist\n/build/\n*.draft.goal.md\n!kept.draft.goal.md\n',
      'goals/a.md': goal('a'),
      'goals/mine/b.md': bad,
      'node_modules/x/goals/b.goal.md': bad,
      'packages/y/node_modules/z.goal.md': bad,
      'packages/y/dist/z.goal.md': bad,
      'packages/y/build/z.goal.md': goal('z'),
      'packages/y/.gitignore': 'secret.goal.md\n',
      'packages/y/secret.goal.md': bad,
      'packages/secret.goal.md': goal('secret'),
      'build/z.goal.md': bad,
      'one.draft.goal.md': bad,
      'kept.draft.goal.md': goal('kept'),
    });
    const { stdout } = await goalmark(['check'], { cwd });
    assert.equal(stdout, 'No problems in 4 goal files.\n');
  });

  it('knows what git ignores above a root that is further below', async () => {
    const bad = goal('bad', { due: 'soon' });
    const folder = folderWith({
      '.git/HEAD': '',
      '.gitignore': '/team/goals/private/\n',
      'team/.gitignore': 'goals/own.md\n',
      'team/.goalmark.yml': '',
      'team/goals/a.md': goal('a'),
      'team/goals/own.md': bad,
      'team/goals/private/b.md': bad,
    });
    const { stdout } = await goalmark(['check'], { cwd: path.join(folder, 'team') });
    assert.equal(stdout, 'No problems in 1 goal file.\n');
  });

  it('tells of a file and a folder that cannot be read, checks the rest and ends with 2', async function () {
    if (isWindows) this.skip();
    const cwd = folderWith({
      '.goalmark.yml': QUIET,
      'goals/a.md': goal('a'),
      'goals/b.md': goal('b', { due: '2026-02-30' }),
      'goals/closed/c.md': goal('c'),
      'goals/secret.md': goal('secret'),
    });
    chmodSync(cwd, 0o755);
    chmodSync(path.join(cwd, 'goals/secret.md'), 0);
    chmodSync(path.join(cwd, 'goals/closed'), 0);
    const { status, stdout, stderr } = await asNobody(() => goalmark(['check'], { cwd }));
    chmodSync(path.join(cwd, 'goals/closed'), 0o700);
    assert.equal(status, 2);
    assert.deepEqual(linesOf(stderr), [
      'goals/closed cannot be read: permission denied.',
      'goals/secret.md cannot be read: permission denied.',
    ]);
    assert.match(stdout, /^goals\/b\.md:8:6 error invalid-date .*\n\n1 error in 1 of 2 goal files\n$/);
  });

  it('misses no goal that is deleted, or changed into something else, while it is read', async function () {
    if (isWindows) this.skip();
    for (const change of ['deleted', 'a FIFO', 'a link', 'a folder']) {
      const cwd = folderWith({ 'goals/a.md': goal('a'), 'goals/b.md': goal('b'), 'other.md': goal('a') });
      const file = path.join(cwd, 'goals/b.md');
      // The clock is read once for today, and once more when all files have been found.
      let readings = 0;
      const now = (): Date => {
        readings += 1;
        if (readings === 2) {
          rmSync(file);
          if (change === 'a FIFO') execFileSync('mkfifo', [file]);
          if (change === 'a link') symlinkSync('../other.md', file);
          if (change === 'a folder') mkdirSync(file);
        }
        return new Date(2026, 2, 1);
      };
      const { status, stdout, stderr } = await goalmark(['check'], { cwd, now, progress: true });
      assert.equal(stdout, 'No problems in 1 goal file.\n', change);
      if (change === 'deleted') assert.deepEqual([status, stderr], [0, '']);
      else assert.match(stderr, /^goals\/b\.md [^\n]+\n$/);
    }
  });

  it('says so when a name is no text', async function () {
    if (process.platform !== 'linux') this.skip();
    const cwd = folderWith({ 'goals/a.md': goal('a') });
    writeFileSync(
      Buffer.concat([Buffer.from(`${cwd}/goals/`), Buffer.from([0xff]), Buffer.from('.md')]),
      goal('b'),
    );
    const { status, stderr } = await goalmark(['check'], { cwd });
    assert.deepEqual([status, stderr], [2, 'goals/\uFFFD.md cannot be read: its name is not UTF-8.\n']);
  });

  it('shows progress at a terminal, and leaves no trace of it', async () => {
    const cwd = folderWith({});
    for (let index = 0; index < 250; index++) write(cwd, `goals/${index}.md`, '# No goal\n');
    let time = 0;
    const now = (): Date => new Date(2026, 2, 1, 0, 0, (time += 1));
    const { stderr } = await goalmark(['check'], { cwd, now, progress: true });
    assert.equal(stderr, '\rReading goal files: 100 of 250\rReading goal files: 200 of 250\r\u001B[K');
    assert.equal((await goalmark(['check'], { cwd, now })).stderr, '');
  });
});

function linesOf(text: string): string[] {
  return text.trimEnd().split('\n').sort();
}

/** The superuser may read everything. */
async function asNobody(act: () => Promise<Ran>): Promise<Ran> {
  if (process.getuid?.() !== 0) return await act();
  // What is loaded on demand has to be there first.
  await goalmark(['check'], { cwd: folderWith({}) });
  process.seteuid?.(65534);
  try {
    return await act();
  } finally {
    process.seteuid?.(0);
  }
}
