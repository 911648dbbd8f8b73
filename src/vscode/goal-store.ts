/**
 * The goals of every workspace folder, wherever they are and whether they are open or not, and one event when there is
 * something new to say of them. Tells what is known; how it is shown is the features' part.
 */
import * as vscode from 'vscode';
import { GoalRoot } from './store/goal-root';
import { LooseGoals } from './store/loose-goals';
import { destinationIn, pathIn } from './store/place';
import type { FileReport } from './store/report';
import { watchDocuments } from './store/watch-documents';
import { watchFiles } from './store/watch-files';
import type { Today } from './today';

export type { FileReport } from './store/report';
export type { GoalRoot } from './store/goal-root';

export class GoalStore implements vscode.Disposable {
  readonly #today: Today;
  readonly #log: vscode.LogOutputChannel;
  readonly #roots = new Map<string, Watched>();
  readonly #loose: LooseGoals;
  readonly #changed = new vscode.EventEmitter<readonly FileReport[]>();
  /** What is new to say of some files; none when only the goals behind them have changed. */
  readonly onDidChange = this.#changed.event;
  readonly #listeners: vscode.Disposable;
  #isLoaded = false;

  constructor(today: Today, log: vscode.LogOutputChannel) {
    this.#today = today;
    this.#log = log;
    this.#loose = new LooseGoals(today.date, log);
    this.#listeners = vscode.Disposable.from(
      this.#loose,
      this.#loose.onDidChange((reports) => {
        this.#tell(reports);
      }),
      watchDocuments((uri) => {
        this.#touch(uri);
      }),
      vscode.workspace.onDidChangeWorkspaceFolders(() => {
        this.#setFolders();
        // A folder may have come into another one, or left it.
        this.refresh();
      }),
      today.onDidChange((date) => {
        for (const { root } of this.#roots.values()) root.setToday(date);
        this.#loose.setToday(date);
      }),
    );
  }

  /** In the order of the workspace folders. */
  get roots(): readonly GoalRoot[] {
    return [...this.#roots.values()].map(({ root }) => root).sort((a, b) => a.folder.index - b.folder.index);
  }

  /** Whether every folder was read once. */
  get isLoaded(): boolean {
    return this.#isLoaded;
  }

  /** The folder that a file or unsaved document is a goal or the configuration of. */
  rootOf(uri: vscode.Uri): GoalRoot | undefined {
    return this.roots.find((root) => root.pathOf(uri) !== undefined);
  }

  /** Starts to find and read; resolves when that is done for the first time. */
  async load(): Promise<void> {
    this.#setFolders();
    this.refresh();
    await this.settled();
    this.#isLoaded = true;
    this.#changed.fire([]);
  }

  /** Finds and reads everything anew. */
  refresh(): void {
    for (const { root } of this.#roots.values()) root.refresh();
    this.#loose.refresh();
  }

  /** Resolves once everything known to have changed is read and checked. */
  async settled(): Promise<void> {
    await Promise.all([...this.#roots.values()].map(({ root }) => root.settled()));
    await this.#loose.settled();
  }

  dispose(): void {
    this.#listeners.dispose();
    for (const { listeners } of this.#roots.values()) listeners.dispose();
    this.#changed.dispose();
  }

  /** One folder has nothing more to say of a file: another one may, which has it now. */
  #tell(reports: readonly FileReport[]): void {
    const roots = this.roots;
    this.#changed.fire(
      reports.map((report) => {
        if (report.problems.length > 0 || report.unread !== undefined) return report;
        for (const root of roots) {
          const other = root.reportOf(report.uri);
          if (other !== undefined) return other;
        }
        return report;
      }),
    );
  }

  #touch(uri: vscode.Uri): void {
    for (const { root } of this.#roots.values()) {
      const path = pathIn(root.folder.uri, destinationIn(root.folder.uri, uri));
      if (path !== undefined) root.touch([path], true);
    }
    this.#loose.touch(uri);
  }

  #setFolders(): void {
    const folders = new Map(
      (vscode.workspace.workspaceFolders ?? []).map((folder) => [folder.uri.toString(), folder]),
    );
    for (const [key, { root, listeners }] of this.#roots) {
      // A folder that only moved in the list is a new object with another index.
      if (folders.get(key) === root.folder) continue;
      this.#roots.delete(key);
      root.dispose();
      listeners.dispose();
    }
    for (const [key, folder] of folders) if (!this.#roots.has(key)) this.#roots.set(key, this.#watch(folder));
  }

  #watch(folder: vscode.WorkspaceFolder): Watched {
    const root = new GoalRoot(folder, this.#today.date, this.#log);
    const listeners = vscode.Disposable.from(
      root.onDidChange((reports) => {
        this.#tell(reports);
      }),
      watchFiles(folder, (paths, isChange) => {
        root.touch(paths, isChange);
      }),
    );
    return { root, listeners };
  }
}

interface Watched {
  readonly root: GoalRoot;
  readonly listeners: vscode.Disposable;
}
