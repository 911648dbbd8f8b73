/** What F5 on the editor tests needs, see .vscode/launch.json: their bundles, a list of them and a workspace. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeError } from './missing-piece';
import { outFolder } from './paths';
import { bundleForDebugger } from './suites';
import { copySampleWorkspace } from './workspace-copy';

async function main(): Promise<void> {
  const files = await bundleForDebugger();
  const into = join(outFolder, 'debug');
  rmSync(into, { recursive: true, force: true });
  mkdirSync(into, { recursive: true });
  writeFileSync(join(into, 'files.json'), JSON.stringify(files));
  copySampleWorkspace({ into });
}

main().catch((error: unknown) => {
  console.error(describeError(error));
  process.exitCode = 1;
});
