/**
 * Desktop VS Code, where it can be downloaded and shown. The question is decided once per process, within seconds,
 * and `GOALMARK_TEST_HOST=desktop` or `=server` decides it beforehand.
 */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { downloadAndUnzipVSCode, SilentReporter } from '@vscode/test-electron';
import { MissingPiece } from '../missing-piece';
import { cacheFolder } from '../paths';
import { vscodeVersions, type VSCodeVersion } from './versions';

/** No data for this long means that there is no way to the download. */
const patienceMs = 5_000;

/** The executable of desktop VS Code, or why the server is to be used. */
export async function findDesktop(
  version: VSCodeVersion,
): Promise<{ executable: string } | { reason: string }> {
  const forced = process.env['GOALMARK_TEST_HOST'] ?? '';
  if (forced === 'server') return { reason: 'GOALMARK_TEST_HOST=server' };
  if (forced !== '' && forced !== 'desktop') {
    throw new MissingPiece(
      `GOALMARK_TEST_HOST is "desktop", "server" or not set, but here it is "${forced}".`,
    );
  }
  if (forced === '' && !canShowWindows()) return { reason: 'no display' };
  try {
    const executable = await downloadAndUnzipVSCode({
      version: vscodeVersions[version],
      cachePath: cacheFolder,
      extensionDevelopmentPath: [],
      timeout: patienceMs,
      reporter: new SilentReporter(),
    });
    return { executable };
  } catch (error) {
    const reason = `desktop VS Code cannot be downloaded (${error instanceof Error ? error.message : String(error)})`;
    if (forced === 'desktop') throw new MissingPiece(`GOALMARK_TEST_HOST=desktop, but ${reason}.`);
    return { reason };
  }
}

/** Whether a window can be opened; on Linux that takes a display. */
function canShowWindows(): boolean {
  if (process.platform !== 'linux') return true;
  return ['DISPLAY', 'WAYLAND_DISPLAY'].some((name) => Boolean(process.env[name]));
}

/** The `code` command of a person's own VS Code, if it is on the PATH. */
export function findCodeCommand(): string | undefined {
  const name = process.platform === 'win32' ? 'code.cmd' : 'code';
  return (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path));
}
