/**
 * Bundles the tests that run inside VS Code into `out/`: one file each for the Node extension host, one for all in
 * the web worker, where nothing can be required but `vscode`.
 */
import { build, type BuildOptions } from 'esbuild';
import { join, relative } from 'node:path';
import { outFolder, root } from './paths';

export const testBundle = {
  absWorkingDir: root,
  bundle: true,
  format: 'cjs',
  target: 'es2022',
  sourcemap: 'inline',
  logLevel: 'warning',
} satisfies BuildOptions;

/** Bundles test files of test/editor; returns the paths of the bundles in the same order. */
export async function bundleEditorTests(files: readonly string[]): Promise<string[]> {
  const entries = [...files, join(root, 'test/support/host/run-in-host.ts')];
  await build({
    ...testBundle,
    entryPoints: entries,
    outbase: join(root, 'test'),
    outdir: outFolder,
    platform: 'node',
    external: ['vscode', 'mocha'],
  });
  return files.map((file) => join(outFolder, relative(join(root, 'test'), file).replace(/\.ts$/, '.js')));
}
