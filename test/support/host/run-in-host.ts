/**
 * The entry that VS Code loads in its extension host: runs the bundled tests of one window kind with Mocha. The
 * outer process names the files in GOALMARK_TEST_FILES.
 */
import { runMocha } from '../run-mocha';

export async function run(): Promise<void> {
  process.setSourceMapsEnabled(true);
  const files = JSON.parse(process.env['GOALMARK_TEST_FILES'] ?? '[]') as string[];
  const { failed } = await runMocha({ files, timeoutMs: 20_000 });
  if (failed > 0) throw new Error(`${failed} failed`);
}
