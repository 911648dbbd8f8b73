/**
 * A running VS Code server on a free loopback port, with a data folder of its own that is removed with it.
 */
import { mkdirSync, writeFileSync, createWriteStream, symlinkSync } from 'node:fs';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { end, run, start } from '../processes';
import { serverSources } from '../paths';
import { removeFolder, temporaryFolder } from '../temporary';
import { installServer, type ServerInstallation } from './server-install';
import { cleanEnvironment, quietSettings } from './settings';
import type { VSCodeVersion } from './versions';

export interface ServerOptions {
  readonly version: VSCodeVersion;
  /** Beside the quiet settings, over them. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Beside our own environment: what the extension host sees. */
  readonly env?: NodeJS.ProcessEnv;
  /** VS Code's own support for driving it, which also reports a test run's end; it hides notification toasts. */
  readonly driver: boolean;
  /** A secret that the address must carry; for people, whose machine others may share. */
  readonly token?: string;
  /** 0 or absent: any free one. */
  readonly port?: number;
  /** A folder that holds an unpacked extension, used as if installed, under its name `publisher.name-version`. */
  readonly linkedExtensions?: Readonly<Record<string, string>>;
  /** Packaged extensions to install. */
  readonly vsix?: readonly string[];
}

export interface Server {
  readonly port: number;
  readonly dataFolder: string;
  /** Resolves when the server is gone, asked to or not. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

export async function startServer(options: ServerOptions): Promise<Server> {
  const installation = await installServer(options.version);
  const dataFolder = temporaryFolder('vsc');
  prepare(dataFolder, options);
  for (const vsix of options.vsix ?? []) await installVsix(installation, dataFolder, vsix);

  const child = start(installation.node, serverArguments(installation, dataFolder, options), {
    env: { ...environment(dataFolder), ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const log = createWriteStream(join(dataFolder, 'server.log'));
  child.stderr?.pipe(log, { end: false });
  child.stdout?.pipe(log, { end: false });
  const ended = once(child, 'exit').then(() => {
    log.end();
  });
  try {
    const port = await listening(child);
    return {
      port,
      dataFolder,
      ended,
      stop: async () => {
        await end(child, 2000);
        await ended;
        removeFolder(dataFolder);
      },
    };
  } catch (error) {
    await end(child);
    removeFolder(dataFolder);
    throw error;
  }
}

function serverArguments(
  installation: ServerInstallation,
  dataFolder: string,
  options: ServerOptions,
): string[] {
  return [
    // The extension host is started with the same preloads.
    ...['end-with-parent.js', 'shift-clock.js'].flatMap((file) => [
      '--require',
      resolve(serverSources, file),
    ]),
    installation.main,
    '--accept-server-license-terms',
    '--disable-telemetry',
    '--disable-experiments',
    '--host=127.0.0.1',
    `--port=${options.port ?? 0}`,
    `--server-data-dir=${dataFolder}`,
    ...(options.token === undefined
      ? ['--without-connection-token']
      : [`--connection-token=${options.token}`]),
    ...(options.driver ? ['--enable-smoke-test-driver'] : []),
  ];
}

function environment(dataFolder: string): NodeJS.ProcessEnv {
  return {
    ...cleanEnvironment(),
    TMPDIR: join(dataFolder, 't'),
    EXTENSIONS_GALLERY: JSON.stringify({ serviceUrl: '', itemUrl: '', resourceUrlTemplate: '' }),
  };
}

function prepare(dataFolder: string, options: ServerOptions): void {
  const settings = { ...quietSettings, ...options.settings };
  mkdirSync(join(dataFolder, 't'));
  mkdirSync(join(dataFolder, 'data/User'), { recursive: true });
  mkdirSync(join(dataFolder, 'extensions'));
  writeFileSync(join(dataFolder, 'data/User/settings.json'), JSON.stringify(settings, null, 2));
  for (const [name, folder] of Object.entries(options.linkedExtensions ?? {})) {
    symlinkSync(folder, join(dataFolder, 'extensions', name), 'dir');
  }
}

async function installVsix(
  installation: ServerInstallation,
  dataFolder: string,
  vsix: string,
): Promise<void> {
  const args = [
    installation.main,
    '--accept-server-license-terms',
    `--install-extension=${vsix}`,
    `--server-data-dir=${dataFolder}`,
  ];
  await run(installation.node, args, { env: environment(dataFolder), timeoutMs: 60_000 });
}

/** The port, once the server says that it listens there. */
function listening(child: ReturnType<typeof start>): Promise<number> {
  return new Promise((resolvePort, reject) => {
    let output = '';
    const timer = setTimeout(() => {
      reject(new Error(`VS Code's server did not start within 60 s:\n${output}`));
    }, 60_000);
    const read = (chunk: Buffer): void => {
      output += chunk.toString();
      const port = /Extension host agent listening on (\d+)/.exec(output)?.[1];
      if (port === undefined) return;
      clearTimeout(timer);
      child.stdout?.off('data', read);
      resolvePort(Number(port));
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.once('error', reject);
    child.once('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`VS Code's server ended with ${code ?? 'a signal'} before it listened:\n${output}`));
    });
  });
}
