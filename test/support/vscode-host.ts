/**
 * The door to a real VS Code, minimum or newest: desktop where it can be had, else the server from npm. This module
 * knows nothing of test runners; see vscode/ for how each one is brought here and started.
 */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { findDesktop } from './vscode/desktop';
import { installServer, serverRunsHere } from './vscode/server-install';
import type { VSCodeVersion } from './vscode/versions';
import { serverSources } from './paths';

export { launchBrowser } from './vscode/browser';
export { findCodeCommand } from './vscode/desktop';
export { startServer, type Server, type ServerOptions } from './vscode/server';
export { serverRunsHere } from './vscode/server-install';
export { isVSCodeVersion, versionNames, vscodeVersions, type VSCodeVersion } from './vscode/versions';

export interface Host {
  readonly kind: 'desktop' | 'server';
  /** What @vscode/test-electron starts. */
  readonly executable: string;
}

/** Installs what is needed, the first time, and tells what to start. */
export async function findHost(version: VSCodeVersion): Promise<Host> {
  const desktop = await findDesktop(version);
  if ('executable' in desktop) return { kind: 'desktop', executable: desktop.executable };
  await installServer(version);
  return { kind: 'server', executable: resolve(serverSources, 'code.js') };
}

/** The folder of VS Code's own extensions, one subfolder each: their grammars, themes and language settings. */
export async function builtinExtensionsDir(version: VSCodeVersion): Promise<string> {
  if (serverRunsHere) return (await installServer(version)).builtinExtensions;
  const desktop = await findDesktop(version);
  if ('reason' in desktop) throw new Error(desktop.reason);
  const places = [
    '../resources/app/extensions',
    '../../Resources/app/extensions',
    'resources/app/extensions',
  ];
  const found = places
    .map((place) => resolve(desktop.executable, place))
    .find((folder) => existsSync(folder));
  return found ?? resolve(desktop.executable, '../resources/app/extensions');
}
