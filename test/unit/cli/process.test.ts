/** The built program, as somebody starts it: what only a process can show. */
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, openSync } from 'node:fs';
import path from 'node:path';
import packageJson from '../../../package.json';
import { root } from '../../support/paths';
import { folderWith, goal, write } from './command-line';

const CLI = path.join(root, 'dist/cli.js');

function start(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): ReturnType<typeof spawnSync> {
  const { PATH = '', TZ = 'UTC' } = process.env;
  return spawnSync(process.execPath, [CLI, ...args], {
    encoding: 'utf8',
    env: { PATH, TZ, ...env },
    timeout: 20_000,
  });
}

describe('the program dist/cli.js', function () {
  this.timeout(30_000);

  it('is built from this version', () => {
    const { status, stdout, stderr } = start(['--version']);
    assert.deepEqual([status, stdout, stderr], [0, `${packageJson.version}\n`, '']);
  });

  it('ends with the status of what it ran', () => {
    const good = folderWith({ 'goals/a.md': goal('a') });
    const bad = folderWith({ 'goals/a.md': goal('a', { due: 'soon' }) });
    assert.equal(start(['check', '--cwd', good]).status, 0);
    assert.equal(start(['check', '--cwd', bad]).status, 1);
    assert.equal(start(['due', '--cwd', bad]).status, 0);
    const refused = start(['check', '--cwd', bad, '--today', 'yesterday']);
    assert.deepEqual([refused.status, refused.stdout], [2, '']);
    assert.match(String(refused.stderr), /^"yesterday" is no calendar date\./);
  });

  it('prints no colors into a pipe', () => {
    const bad = folderWith({ 'goals/a.md': goal('a', { due: 'soon' }) });
    const { stdout } = start(['check', '--cwd', bad], { TERM: 'xterm-256color' });
    // eslint-disable-next-line no-control-regex
    assert.doesNotMatch(String(stdout), /\u001B/);
    assert.match(String(stdout), /^goals\/a\.md:8:6 error invalid-date /);
  });

  it('ends quietly when nobody reads on', async () => {
    // Much more than a pipe holds.
    const misread = Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`key_${index}`, 'x']));
    const folder = folderWith({});
    for (let index = 0; index < 30; index++)
      write(folder, `goals/${index}.md`, goal(`g${index}`, { ...misread, due: 'soon' }));
    const child = spawn(process.execPath, [CLI, 'check', '--cwd', folder, '--format', 'json'], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let stderr = '';
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    child.stdout.once('data', () => child.stdout.destroy());
    const [status] = (await once(child, 'close')) as [number];
    assert.deepEqual([status, stderr], [1, '']);
  });

  it('says so when the result cannot be written', function () {
    if (!existsSync('/dev/full')) this.skip();
    const full = openSync('/dev/full', 'w');
    const { status, stderr } = spawnSync(process.execPath, [CLI, 'schema'], {
      stdio: ['ignore', full, 'pipe'],
    });
    closeSync(full);
    assert.deepEqual(
      [status, String(stderr)],
      [2, 'The result cannot be written: there is no space left.\n'],
    );
  });
});
