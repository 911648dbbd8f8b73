import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { lstatSync, readdirSync, readFileSync, statSync, chmodSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { replaceFile } from '../../../src/cli/write-file';
import { folderWith, goal, goalmark, QUIET } from './command-line';

const MENDABLE = goal('a', { due: '30.6.2026' });

describe('goalmark fix', () => {
  it('mends each file in place, with its mode, line ends and byte order mark, and finds nothing more', async () => {
    for (const eol of ['\n', '\r\n', '\r']) {
      const before = `\uFEFF${MENDABLE}`.replaceAll('\n', eol);
      const cwd = folderWith({ 'goals/a.md': before, 'goals/README.md': '# Goals\n' });
      const file = path.join(cwd, 'goals/a.md');
      chmodSync(file, 0o640);
      const { status, stdout, stderr } = await goalmark(['fix'], { cwd });
      assert.deepEqual([status, stderr], [0, '']);
      assert.equal(
        stdout,
        'goals/a.md:8:6 mended invalid-date Change to 2026-06-30\n\n1 problem mended in 1 of 1 goal file.\n',
      );
      assert.equal(readFileSync(file, 'utf8'), before.replace('30.6.2026', '2026-06-30'));
      if (process.platform !== 'win32') assert.equal(statSync(file).mode & 0o777, 0o640);
      assert.deepEqual(readdirSync(path.join(cwd, 'goals')).sort(), ['README.md', 'a.md']);
      assert.equal((await goalmark(['fix'], { cwd })).stdout, 'Nothing to mend in 1 goal file.\n');
    }
  });

  it('shows a diff that git applies instead, and changes nothing', async () => {
    const files = {
      '.goalmark.yml': QUIET,
      'goals/a.md': MENDABLE,
      'goals/b.md': goal('b', { owner: '@ana' }).trimEnd(),
      'goals/c.md': goal('c'),
    };
    const cwd = folderWith(files);
    const { status, stdout, stderr } = await goalmark(['fix', '--dry-run'], { cwd });
    assert.equal(status, 1);
    assert.equal(stderr, '2 problems to mend in 2 of 3 goal files.\n');
    assert.equal(readFileSync(path.join(cwd, 'goals/a.md'), 'utf8'), MENDABLE);
    writeFileSync(path.join(cwd, 'changes.diff'), stdout);
    execFileSync('git', ['apply', 'changes.diff'], { cwd });
    const other = folderWith(files);
    await goalmark(['fix'], { cwd: other });
    for (const file of ['goals/a.md', 'goals/b.md', 'goals/c.md']) {
      assert.equal(readFileSync(path.join(cwd, file), 'utf8'), readFileSync(path.join(other, file), 'utf8'));
    }
    assert.equal((await goalmark(['fix', '--dry-run'], { cwd })).status, 0);
  });

  it('mends the given files alone', async () => {
    const cwd = folderWith({ 'goals/a.md': MENDABLE, 'goals/b.md': goal('b', { due: '30.6.2026' }) });
    const { stdout } = await goalmark(['fix', 'goals/b.md'], { cwd });
    assert.match(stdout, /^goals\/b\.md:8:6 mended .*\n\n1 problem mended in 1 of 1 goal file\.\n$/);
    assert.equal(readFileSync(path.join(cwd, 'goals/a.md'), 'utf8'), MENDABLE);
  });

  it('never writes a file with conflict markers or other bytes than UTF-8, and says why', async () => {
    const conflict = `${MENDABLE}\n<<<<<<< HEAD\nMine.\n=======\nYours.\n>>>>>>> theirs\n`;
    const latin = Buffer.from(goal('b', { due: '30.6.2026', title: 'Caf\u00E9' }), 'latin1');
    const cwd = folderWith({ 'goals/a.md': conflict, 'goals/b.md': latin });
    const { status, stdout } = await goalmark(['fix'], { cwd });
    assert.equal(status, 1);
    assert.match(stdout, /^goals\/a\.md:8:6 left invalid-date The file has conflict markers\. /);
    assert.match(stdout, /\n0 problems mended in 0 of 2 goal files, 1 file left as it was\.\n$/);
    assert.equal(readFileSync(path.join(cwd, 'goals/a.md'), 'utf8'), conflict);
    assert.deepEqual(readFileSync(path.join(cwd, 'goals/b.md')), latin);
  });

  it('leaves a file alone that somebody else has changed meanwhile', async () => {
    const cwd = folderWith({ 'goals/a.md': MENDABLE });
    const file = path.join(cwd, 'goals/a.md');
    // The clock is read a third time when the reading is done and the mending begins.
    let readings = 0;
    const now = (): Date => {
      if (++readings === 3) writeFileSync(file, `${MENDABLE}Somebody is typing.\n`);
      return new Date(2026, 2, 1);
    };
    const { status, stdout } = await goalmark(['fix'], { cwd, now, progress: true });
    assert.equal(status, 1);
    assert.equal(
      stdout,
      'goals/a.md left as it was: it has changed since it was read.\n\n' +
        '0 problems mended in 0 of 1 goal file, 1 file left as it was.\n',
    );
    assert.equal(readFileSync(file, 'utf8'), `${MENDABLE}Somebody is typing.\n`);
    assert.deepEqual(readdirSync(path.dirname(file)), ['a.md']);
  });

  it('writes through no link', () => {
    const cwd = folderWith({ 'real/a.md': 'before' });
    execFileSync('ln', ['-s', 'real', path.join(cwd, 'folder')]);
    execFileSync('ln', ['-s', 'real/a.md', path.join(cwd, 'link.md')]);
    for (const file of ['folder/a.md', 'link.md']) {
      assert.equal(
        replaceFile(path.join(cwd, file), 'before', 'after'),
        'it is a link, and links are not followed',
      );
    }
    assert.equal(readFileSync(path.join(cwd, 'real/a.md'), 'utf8'), 'before');
    assert.ok(lstatSync(path.join(cwd, 'link.md')).isSymbolicLink());
    assert.deepEqual(readdirSync(path.join(cwd, 'real')), ['a.md']);
    assert.equal(replaceFile(path.join(cwd, 'gone.md'), 'before', 'after'), 'it does not exist');
  });
});
