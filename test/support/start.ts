/**
 * `npm start`: the main job within seconds, in the terminal, and then in a VS Code with the extension on a copy of
 * the sample workspace: the desktop one if `code` is on the PATH, else the server from npm for any browser.
 *
 *   npm start                    a free port
 *   npm start -- --port 8000     this one
 *   npm start -- --server        the server even if `code` is there
 *
 * Ctrl+C ends everything that was started, and nothing is left behind.
 */
import './node-version';
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { MissingPiece, describeError } from './missing-piece';
import { root } from './paths';
import { end, isStopping, onStopSignal, run, start } from './processes';
import { temporaryFolder } from './temporary';
import { findCodeCommand, serverRunsHere, startServer, type Server } from './vscode-host';
import { cleanEnvironment } from './vscode/settings';
import { linkedProject } from './workbench/open';
import { copySampleWorkspace, type WorkspaceCopy } from './workspace-copy';

let cleanUp: () => Promise<void> = () => Promise.resolve();

async function main(): Promise<void> {
  const { port, forceServer } = readArguments();
  await run(process.execPath, ['esbuild.js'], { cwd: root, timeoutMs: 120_000 });
  const workspace = copySampleWorkspace();
  printOnCommandLine(workspace.folder);
  const code = forceServer ? undefined : findCodeCommand();
  if (code === undefined) await openServer(workspace, port);
  else await openDesktop(code, workspace);
}

function readArguments(): { port: number; forceServer: boolean } {
  const { values } = parseArgs({ options: { port: { type: 'string' }, server: { type: 'boolean' } } });
  const port = Number(values.port ?? 0);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new MissingPiece(`--port is a number from 1 to 65535, not "${values.port ?? ''}".`);
  }
  return { port, forceServer: values.server === true };
}

function printOnCommandLine(folder: string): void {
  const cli = join(root, 'dist/cli.js');
  if (!existsSync(cli)) return;
  for (const command of ['check', 'due']) {
    console.log(`\n$ goalmark ${command}\n`);
    // What it finds in the sample is the point: its exit status is not ours.
    spawnSync(process.execPath, [cli, command], { cwd: folder, stdio: ['ignore', 'inherit', 'inherit'] });
  }
}

async function openServer(workspace: WorkspaceCopy, port: number): Promise<void> {
  if (!serverRunsHere) {
    throw new MissingPiece(
      `On this system VS Code itself is needed: install it so that the command "code" is on the PATH.`,
    );
  }
  const token = randomBytes(16).toString('hex');
  const server: Server = await startServer({
    version: 'newest',
    driver: false,
    token,
    port,
    env: workspace.gitEnvironment,
    linkedExtensions: linkedProject(),
    settings: { 'workbench.startupEditor': 'readme' },
  });
  cleanUp = () => server.stop();
  const url = new URL(`http://localhost:${server.port}/`);
  url.searchParams.set('tkn', token);
  url.searchParams.set('folder', workspace.folder);
  console.log(`\nVS Code with Goalmark on the sample workspace:\n\n  ${url.href}\n\nCtrl+C ends it.`);
  await server.ended;
}

async function openDesktop(code: string, workspace: WorkspaceCopy): Promise<void> {
  const userData = temporaryFolder('user');
  const child = start(
    code,
    [
      '--new-window',
      '--wait',
      '--disable-workspace-trust',
      `--user-data-dir=${userData}`,
      `--extensionDevelopmentPath=${root}`,
      workspace.folder,
    ],
    {
      env: { ...cleanEnvironment(), ...workspace.gitEnvironment },
      stdio: 'inherit',
      shell: process.platform === 'win32',
    },
  );
  cleanUp = async () => {
    endDesktop(userData);
    await end(child);
  };
  console.log('\nVS Code opens with Goalmark on the sample workspace. Ctrl+C here, or closing it, ends it.');
  await new Promise((resolve, reject) => {
    child.once('exit', resolve);
    child.once('error', reject);
  });
  await cleanUp();
}

/** The `code` command starts VS Code apart from itself; VS Code notes its process in its data folder. */
function endDesktop(userData: string): void {
  try {
    process.kill(Number(readFileSync(join(userData, 'code.lock'), 'utf8')), 'SIGTERM');
  } catch {
    // it has ended already
  }
}

onStopSignal(() => cleanUp());
main().then(
  () => {
    if (!isStopping()) process.exit(0);
  },
  async (error: unknown) => {
    if (isStopping()) return;
    console.error(describeError(error));
    await cleanUp();
    process.exit(1);
  },
);
