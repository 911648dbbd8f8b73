/**
 * A suite that runs inside a real VS Code: `node --import tsx editor-suite.ts <version> <window> <test runner>`.
 * Opens a copy of the sample workspace and hands over to @vscode/test-electron. The outer process starts it and
 * knows what its files hold at the end, see suite-process.ts.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { describeError, MissingPiece, missingPieceStatus } from './missing-piece';
import { outFolder, root } from './paths';
import { onStopSignal } from './processes';
import { temporaryFolder } from './temporary';
import { quietSettings, cleanEnvironment } from './vscode/settings';
import { findHost, isVSCodeVersion } from './vscode-host';
import { copySampleWorkspace } from './workspace-copy';

async function main(): Promise<void> {
  const [version = '', window = 'folder', testRunner = '', extension = root] = process.argv.slice(2);
  if (!isVSCodeVersion(version)) throw new Error(`No such version of VS Code: ${version}`);
  const host = await findHost(version);
  const workspace = copySampleWorkspace({ empty: window === 'own-repository' });
  const userData = temporaryFolder('user');
  mkdirSync(join(userData, 'User'));
  writeFileSync(join(userData, 'User/settings.json'), JSON.stringify(quietSettings));
  // @vscode/test-electron adds our variables to this process's own, so those have to be clean before.
  for (const name of Object.keys(process.env)) {
    if (!(name in cleanEnvironment())) Reflect.deleteProperty(process.env, name);
  }
  await runTests({
    vscodeExecutablePath: host.executable,
    extensionDevelopmentPath: extension,
    extensionTestsPath: resolve(outFolder, testRunner),
    extensionTestsEnv: { GOALMARK_TEST_VSCODE: version, ...workspace.gitEnvironment },
    launchArgs: [
      ...whatToOpen(window, workspace.folder),
      '--disable-extensions',
      `--user-data-dir=${userData}`,
      `--extensions-dir=${join(userData, 'extensions')}`,
    ],
  });
}

/** Test folders name how their window is opened; see editorWindows in suites.ts. */
function whatToOpen(window: string, folder: string): string[] {
  if (window === 'no-folder') return [];
  if (window !== 'multi-root') return [folder];
  const place = temporaryFolder('multi');
  mkdirSync(join(place, 'second'));
  const file = join(place, 'both.code-workspace');
  writeFileSync(file, JSON.stringify({ folders: [{ path: folder }, { path: 'second' }] }));
  return [file];
}

onStopSignal();
main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(describeError(error));
    process.exit(error instanceof MissingPiece ? missingPieceStatus : 1);
  },
);
