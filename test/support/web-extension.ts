/**
 * The extension as a browser has it: the project without its `main` and of the kind `web`, as it is where there is no
 * remote machine, so that VS Code runs the `browser` bundle in the web worker. There is no Node, no git, and no file
 * but through VS Code.
 */
import { build } from 'esbuild';
import { mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { testBundle } from './bundle-tests';
import { outFolder, root } from './paths';

export const webExtensionFolder = join(outFolder, 'web-extension');

/** Not part of what ships, or written anew. */
const leftOut = /^(?:\..*|node_modules|out|test|src|package\.json)$/;

/** Lays out the extension and one bundle with all tests in it; returns the path of the runner to load. */
export async function bundleWebTests(files: readonly string[], grep: string | undefined): Promise<string> {
  await rm(webExtensionFolder, { recursive: true, force: true });
  await mkdir(webExtensionFolder, { recursive: true });
  for (const name of await readdir(root)) {
    if (!leftOut.test(name)) await symlink(join(root, name), join(webExtensionFolder, name));
  }
  const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as Record<string, unknown>;
  await writeFile(
    join(webExtensionFolder, 'package.json'),
    JSON.stringify({ ...manifest, main: undefined, extensionKind: ['web'] }, null, 2),
  );

  const runner = join(webExtensionFolder, 'tests.js');
  const imports = files.map((file) => `require(${JSON.stringify(`./${relative(root, file)}`)});`);
  await build({
    ...testBundle,
    stdin: {
      contents: `
        const { runInWorker } = require('./test/support/host/run-in-worker');
        exports.run = () => runInWorker(() => { ${imports.join('\n')} });`,
      resolveDir: root,
      loader: 'ts',
    },
    outfile: runner,
    platform: 'browser',
    external: ['vscode'],
    define: { GOALMARK_GREP: JSON.stringify(grep ?? ''), global: 'globalThis' },
  });
  return runner;
}
