/** Folders for temporary files that are gone when the run is, even when a test forgot about them. */
import { chmodSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folders = new Set<string>();

/** A new empty folder. The name is short because sockets live in some of them, and their paths must be. */
export function temporaryFolder(purpose: string): string {
  if (folders.size === 0) {
    process.on('exit', () => {
      for (const folder of folders) removeFolder(folder);
    });
  }
  const folder = mkdtempSync(join(realpathSync(tmpdir()), `gm-${purpose}-`));
  // What a test reads as another user has to be reachable, though not listed.
  chmodSync(folder, 0o711);
  folders.add(folder);
  return folder;
}

export function removeFolder(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3, retryDelay: 100 });
    folders.delete(folder);
  } catch {
    // a process that is just ending still writes there: the next attempt is at exit
  }
}
