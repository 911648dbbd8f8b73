/**
 * Installs one of the pinned folders of vscode-server/ into the cache with `npm ci`, once. The folder in the cache is
 * named after what it is made from, so a changed lock is a new folder; it appears whole or not at all, so an
 * interrupted install or two at the same time do no harm.
 */
import { createHash } from 'node:crypto';
import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { MissingPiece } from '../missing-piece';
import { cacheFolder, serverSources } from '../paths';
import { run } from '../processes';

/** Raise when what `finish` does changes, so that older folders in a cache are not taken. */
const layout = 1;

const installing = new Map<string, Promise<string>>();

/** The installed folder; `finish` completes it before anybody sees it. */
export function installPinned(name: string, finish: (folder: string) => Promise<void>): Promise<string> {
  let installed = installing.get(name);
  if (!installed) {
    installed = install(name, finish);
    installing.set(name, installed);
  }
  return installed;
}

async function install(name: string, finish: (folder: string) => Promise<void>): Promise<string> {
  const source = resolve(serverSources, name);
  const hash = createHash('sha256').update(String(layout));
  for (const file of await filesOf(source)) hash.update(await readFile(file));
  for (const file of await filesOf(resolve(serverSources, 'stubs'))) hash.update(await readFile(file));
  const folder = join(cacheFolder, `${name}-${hash.digest('hex').slice(0, 10)}`);
  if (existsSync(folder)) return folder;

  const unfinished = `${folder}.${process.pid}`;
  console.error(
    `Installing ${name === 'browser' ? 'a browser' : `VS Code (${name})`} for the tests, once ...`,
  );
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { recursive: true });
  try {
    for (const file of ['package.json', 'package-lock.json'])
      await cp(join(source, file), join(unfinished, file));
    await npmCi(unfinished);
    await finish(unfinished);
    await writeFile(join(unfinished, 'COMPLETE'), '');
    await rename(unfinished, folder).catch((error: unknown) => {
      if (!existsSync(folder)) throw error; // another process was faster
    });
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
  return folder;
}

async function npmCi(folder: string): Promise<void> {
  // The npm that runs this script, where there is one: it is the one that installed the project.
  const npm = process.env['npm_execpath'];
  const [command, before] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []];
  const args = [...before, 'ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  try {
    await run(command, args, { cwd: folder, timeoutMs: 10 * 60_000 });
  } catch (error) {
    throw new MissingPiece(
      `The tests need packages from npm that could not be installed: ${String(error).slice(0, 1500)}`,
    );
  }
}

async function filesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
