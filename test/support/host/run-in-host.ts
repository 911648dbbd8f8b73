/**
 * The entry that VS Code loads in its extension host: runs the bundled tests of one window kind with Mocha. The
 * outer process names the files in GOALMARK_TEST_FILES; without one, F5 did, see prepare-editor-tests.ts.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EDITOR_TEST_MS } from '../patience';
import { runMocha } from '../run-mocha';

export async function run(): Promise<void> {
  process.setSourceMapsEnabled(true);
  const list =
    process.env['GOALMARK_TEST_FILES'] ?? readFileSync(join(__dirname, '../../debug/files.json'), 'utf8');
  const files = JSON.parse(list) as string[];
  const { failed } = await runMocha({ files, timeoutMs: EDITOR_TEST_MS });
  if (failed > 0) throw new Error(`${failed} failed`);
}
