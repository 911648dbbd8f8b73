/** What other programs and the editor itself do to the files of a folder, told in batches. */
import * as vscode from 'vscode';
import { pathIn } from './place';

/**
 * Everything below the folder is watched, not only goal files: a folder that is moved or removed is one event, and
 * none for what is in it (https://github.com/microsoft/vscode/issues/109754).
 */
export function watchFiles(
  folder: vscode.WorkspaceFolder,
  touch: (paths: ReadonlySet<string>, isChange: boolean) => void,
): vscode.Disposable {
  const changed = new Batch((paths) => {
    touch(paths, true);
  });
  const moved = new Batch((paths) => {
    touch(paths, false);
  });
  const add = (batch: Batch) => (uri: vscode.Uri) => {
    const path = pathIn(folder.uri, uri);
    if (path !== undefined && !/(?:^|\/)(?:\.git|node_modules)\//.test(path)) batch.add(path);
  };
  const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, '**'));
  return vscode.Disposable.from(
    watcher,
    watcher.onDidChange(add(changed)),
    watcher.onDidCreate(add(moved)),
    watcher.onDidDelete(add(moved)),
    changed,
    moved,
  );
}

/** A branch switch comes as many events within moments; delivered when they pause, or have gone on for long. */
const PAUSE_MS = 100;
const LONGEST_MS = 1000;

class Batch implements vscode.Disposable {
  readonly #deliver: (paths: ReadonlySet<string>) => void;
  #paths = new Set<string>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #since = 0;

  constructor(deliver: (paths: ReadonlySet<string>) => void) {
    this.#deliver = deliver;
  }

  add(path: string): void {
    const now = Date.now();
    if (this.#paths.size === 0) this.#since = now;
    this.#paths.add(path);
    clearTimeout(this.#timer);
    const left = Math.max(0, this.#since + LONGEST_MS - now);
    this.#timer = setTimeout(
      () => {
        const paths = this.#paths;
        this.#paths = new Set();
        this.#deliver(paths);
      },
      Math.min(PAUSE_MS, left),
    );
  }

  dispose(): void {
    clearTimeout(this.#timer);
  }
}
