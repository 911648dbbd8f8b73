import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import fs, { lstatSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import path from 'node:path';
import { promisify } from 'node:util';
import { createFile } from '../../../src/cli/write-file';
import { root } from '../../support/paths';
import { folderWith } from './command-line';

describe('a new file', () => {
  it('is written whole with the folders it is in, as any new file is made, and nothing is left beside it', () => {
    const cwd = folderWith({});
    assert.equal(createFile(cwd, 'a/b/c.md', 'Text\n'), undefined);
    assert.equal(readFileSync(path.join(cwd, 'a/b/c.md'), 'utf8'), 'Text\n');
    assert.deepEqual(readdirSync(path.join(cwd, 'a/b')), ['c.md']);
    writeFileSync(path.join(cwd, 'usual.md'), '');
    assert.equal(statSync(path.join(cwd, 'a/b/c.md')).mode, statSync(path.join(cwd, 'usual.md')).mode);
  });

  it('is never put over a file, a folder, or a link to nowhere', () => {
    const cwd = folderWith({ 'a.md': 'Mine\n', 'b.md/c.md': '' });
    symlinkSync('nowhere.md', path.join(cwd, 'd.md'));
    for (const name of ['a.md', 'b.md', 'd.md'])
      assert.equal(createFile(cwd, name, 'Yours\n'), 'it is there already');
    assert.equal(readFileSync(path.join(cwd, 'a.md'), 'utf8'), 'Mine\n');
    assert.ok(lstatSync(path.join(cwd, 'd.md')).isSymbolicLink());
    assert.deepEqual(readdirSync(cwd).sort(), ['a.md', 'b.md', 'd.md']);
  });

  it('is put in place without links too, where a file system has none', () => {
    const cwd = folderWith({ 'taken.md': 'Mine\n' });
    const { linkSync } = fs;
    fs.linkSync = () => {
      throw Object.assign(new Error('no links here'), { code: 'EPERM' });
    };
    syncBuiltinESMExports();
    try {
      assert.equal(createFile(cwd, 'a.md', 'Text\n'), undefined);
      assert.notEqual(createFile(cwd, 'taken.md', 'Yours\n'), undefined);
    } finally {
      fs.linkSync = linkSync;
      syncBuiltinESMExports();
    }
    assert.equal(readFileSync(path.join(cwd, 'a.md'), 'utf8'), 'Text\n');
    assert.equal(readFileSync(path.join(cwd, 'taken.md'), 'utf8'), 'Mine\n');
    assert.deepEqual(readdirSync(cwd).sort(), ['a.md', 'taken.md']);
  });

  it('is one of them when several write it at once', async function () {
    this.timeout(30_000);
    const cwd = folderWith({});
    const args = ['new', 'learning', '--title', 'A goal', '--id', 'a-goal', '--cwd', cwd];
    const writers = ['ana', '@ana', 'ana'].map(async (owner) => {
      const command = [path.join(root, 'dist/cli.js'), ...args, '--owner', owner];
      return await promisify(execFile)(process.execPath, command).then(
        () => 'written',
        () => 'refused',
      );
    });
    assert.deepEqual((await Promise.all(writers)).sort(), ['refused', 'refused', 'written']);
    assert.deepEqual(readdirSync(path.join(cwd, 'goals/ana')), ['a-goal.md']);
  });
});
