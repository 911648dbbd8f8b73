/**
 * `npm run screenshots`: draws the README's pictures anew into media/screenshots, from the real workbench on the
 * sample workspace at its fixed date. What is in each picture stands in test/ui/screenshots.test.ts and
 * test/ui/goal-changes.test.ts, so that a normal test run draws them too (into out/), and breaks when one no longer can be.
 */
import { join } from 'node:path';
import { readdirSync, statSync } from 'node:fs';
import { describeError } from './missing-piece';
import { root } from './paths';
import { onStopSignal, run } from './processes';
import { runSuiteProcess } from './suite-process';

/** A README that is slow to load is not read. */
const largestBytes = 200 * 1024;

async function main(): Promise<number> {
  await run(process.execPath, ['esbuild.js'], { cwd: root, timeoutMs: 120_000 });
  const folder = join(root, 'media/screenshots');
  const { results, crash } = await runSuiteProcess({
    name: 'screenshots',
    script: 'node-suite.ts',
    args: ['90000', join(root, 'test/ui/screenshots.test.ts'), join(root, 'test/ui/goal-changes.test.ts')],
    env: { GOALMARK_SCREENSHOTS: folder },
    grep: undefined,
    timeoutMs: 10 * 60_000,
  });
  if (crash !== undefined || !results || results.failed > 0) {
    console.error(crash ?? 'Not every picture could be drawn.');
    return 1;
  }
  const pictures = readdirSync(folder).filter((name) => name.endsWith('.png'));
  const tooLarge = pictures.filter((name) => statSync(join(folder, name)).size > largestBytes);
  for (const name of pictures) console.log(`media/screenshots/${name}`);
  for (const name of tooLarge) console.error(`media/screenshots/${name} is larger than 200 KB.`);
  return tooLarge.length === 0 ? 0 : 1;
}

onStopSignal();
main().then(
  (status) => {
    process.exitCode = status;
  },
  (error: unknown) => {
    console.error(describeError(error));
    process.exitCode = 1;
  },
);
