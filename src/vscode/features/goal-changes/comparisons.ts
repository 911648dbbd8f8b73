/**
 * What has changed in the goals of all folders since their bases, and one event when that is something else. Asks git
 * again when git's state has changed, and compares again when goals have; both only once somebody has looked.
 */
import * as vscode from 'vscode';
import { findGit, type Git, type GitRepository } from '../../git';
import type { GoalRoot, GoalStore } from '../../goal-store';
import type { Today } from '../../today';
import { baseOf, rememberedBase } from './base';
import { createBaseSide } from './base-side';
import {
  changedPaths,
  compare,
  fileIn,
  isRelated,
  look,
  typedPaths,
  type Compared,
  type Comparison,
  type Listing,
} from './comparison';
import { createEarlierSlips } from './earlier-slips';

export interface ChangesParts {
  readonly store: GoalStore;
  readonly today: Today;
  readonly memory: vscode.Memento;
  readonly log: vscode.LogOutputChannel;
}

/** Why there is nothing to show, where there is nothing. */
export type ChangesState =
  'loading' | 'untrusted' | 'no-git' | 'no-repository' | 'no-commit' | 'failed' | 'none' | 'changes';

export class Comparisons implements vscode.Disposable {
  readonly #parts: ChangesParts;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.#changed.event;
  readonly #listeners: vscode.Disposable[];
  readonly #watched = new Map<string, vscode.Disposable>();
  #git: Git | undefined;
  #state: ChangesState = 'loading';
  #all: readonly Comparison[] = [];
  #listings: readonly Listing[] | undefined;
  /** Paths that were typed into since git was asked: on being saved they differ before git has noticed. */
  readonly #typed = new Map<GoalRoot, Set<string>>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #work: Promise<void> | undefined;
  /** Where what was shown is to be shown again, with how often goals had slipped before. */
  #counting: Promise<void> | undefined;
  /** Whatever was begun under an earlier number is of no use any more; typing asks nothing of git again. */
  #turn = 0;
  #listTurn = 0;
  #isStale = false;
  #isDisposed = false;

  constructor(parts: ChangesParts) {
    this.#parts = parts;
    const list = (): void => {
      this.refresh();
    };
    this.#listeners = [
      parts.store.onDidChange(() => {
        this.#again();
      }),
      parts.today.onDidChange(list),
      vscode.workspace.onDidChangeWorkspaceFolders(list),
      vscode.workspace.onDidGrantWorkspaceTrust(list),
    ];
    this.#again();
  }

  get state(): ChangesState {
    return this.#state;
  }

  /** Those of folders without a change, too. */
  get all(): readonly Comparison[] {
    return this.#all;
  }

  get git(): Git | undefined {
    return this.#git;
  }

  /** Asks git anew. */
  refresh(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#listings = undefined;
    this.#listTurn++;
    this.#again();
  }

  /** Resolves once everything known to have changed is compared. */
  async settled(): Promise<void> {
    await this.#parts.store.settled();
    while (this.#work !== undefined || this.#timer !== undefined || this.#counting !== undefined) {
      if (this.#timer !== undefined) this.refresh();
      await (this.#work ?? this.#counting);
    }
  }

  dispose(): void {
    this.#isDisposed = true;
    this.#turn++;
    clearTimeout(this.#timer);
    vscode.Disposable.from(...this.#listeners, ...this.#watched.values()).dispose();
    this.#changed.dispose();
  }

  #refreshSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.refresh();
    }, PAUSE_MS);
  }

  #again(): void {
    this.#turn++;
    this.#isStale = true;
    if (this.#isDisposed || this.#work !== undefined) return;
    this.#work = this.#run().finally(() => {
      this.#work = undefined;
      if (this.#isStale) this.#again();
    });
  }

  async #run(): Promise<void> {
    const { store, log } = this.#parts;
    // Comes again with the store's first event.
    if (!store.isLoaded) {
      this.#isStale = false;
      return;
    }
    while (this.#isStale && !this.#isDisposed) {
      this.#isStale = false;
      const turn = this.#turn;
      try {
        await this.#step(turn);
      } catch (error) {
        if (turn !== this.#turn) continue;
        log.error('The changes of goals cannot be read:', error);
        this.#show('failed', []);
      }
    }
  }

  async #step(turn: number): Promise<void> {
    if (!vscode.workspace.isTrusted) {
      this.#show('untrusted', []);
      return;
    }
    const git = await this.#findGit();
    if (git === undefined) {
      this.#show('no-git', []);
      return;
    }
    const repositories = this.#watch(git);
    this.#noteTyped();
    this.#listings ??= await this.#list(repositories);
    const listings = this.#listings;
    if (listings === undefined) return;
    if (listings.length === 0) {
      this.#show(repositories.length === 0 ? 'no-repository' : 'no-commit', []);
      return;
    }
    const compared: Compared[] = [];
    for (const listing of listings) {
      compared.push(await this.#compare(listing));
      if (turn !== this.#turn) return;
    }
    this.#showChanges(compared.map(({ now }) => now));
    if (compared.some(({ later }) => later !== undefined)) this.#showLater(compared, turn);
  }

  /** Without anybody waiting: what is typed meanwhile is compared at once. */
  #showLater(compared: readonly Compared[], turn: number): void {
    const counting = Promise.all(compared.map(async ({ now, later }) => (await later) ?? now))
      .then(
        (all) => {
          if (turn === this.#turn) this.#showChanges(all);
        },
        (error: unknown) => {
          this.#parts.log.error('How often goals slipped cannot be told:', error);
        },
      )
      .finally(() => {
        if (this.#counting === counting) this.#counting = undefined;
      });
    this.#counting = counting;
  }

  async #findGit(): Promise<Git | undefined> {
    if (this.#git !== undefined) return this.#git;
    const git = await findGit();
    if (git === undefined) return undefined;
    this.#git = git;
    const soon = (): void => {
      this.#refreshSoon();
    };
    // Repositories are found some time after the window opens.
    this.#listeners.push(
      git.onDidChangeState(soon),
      git.onDidOpenRepository(soon),
      git.onDidCloseRepository(soon),
    );
    return git;
  }

  /** Those that concern the folders, and from now on whatever happens in them. */
  #watch(git: Git): readonly GitRepository[] {
    const { roots } = this.#parts.store;
    const repositories = git.repositories.filter((repository) =>
      roots.some((root) => isRelated(root, repository)),
    );
    const keys = new Set(repositories.map(({ rootUri }) => rootUri.toString()));
    for (const [key, listener] of this.#watched) {
      if (keys.has(key)) continue;
      listener.dispose();
      this.#watched.delete(key);
    }
    for (const { rootUri, state } of repositories) {
      const key = rootUri.toString();
      if (this.#watched.has(key)) continue;
      this.#watched.set(
        key,
        state.onDidChange(() => {
          this.#refreshSoon();
        }),
      );
    }
    return repositories;
  }

  /** `undefined` when something else came in between. */
  async #list(repositories: readonly GitRepository[]): Promise<readonly Listing[] | undefined> {
    const turn = this.#listTurn;
    const { store, memory } = this.#parts;
    const listings: Listing[] = [];
    for (const repository of repositories) {
      const base = await baseOf(repository, rememberedBase(memory, repository));
      if (turn !== this.#listTurn) return undefined;
      if (base === undefined) continue;
      for (const root of store.roots.filter((one) => isRelated(one, repository))) {
        const paths = await changedPaths(root, repository, base.hash);
        if (turn !== this.#listTurn) return undefined;
        const known = this.#all.find(
          (one) =>
            one.root === root &&
            one.base.hash === base.hash &&
            one.repository.rootUri.toString() === repository.rootUri.toString(),
        );
        const baseSide =
          known?.baseSide ?? createBaseSide(repository, base.hash, (path) => fileIn(root, path));
        const slips =
          known?.slips ??
          createEarlierSlips(repository, base.hash, { folder: root.folder.uri, config: root.config });
        listings.push({ root, repository, base, baseSide, slips, paths });
      }
    }
    // As the folders are: the extension's own order changes while it looks for a repository.
    return listings.sort(
      (a, b) =>
        a.root.folder.index - b.root.folder.index ||
        (a.repository.rootUri.path < b.repository.rootUri.path ? -1 : 1),
    );
  }

  #noteTyped(): void {
    for (const root of this.#parts.store.roots) {
      const typed = this.#typed.get(root) ?? new Set();
      for (const path of typedPaths(root)) typed.add(path);
      this.#typed.set(root, typed);
    }
  }

  async #compare(listing: Listing): Promise<Compared> {
    const { today, log } = this.#parts;
    const isIn = ({ root, repository }: Listing, path: string): boolean =>
      this.#git?.getRepository(fileIn(root, path))?.rootUri.toString() === repository.rootUri.toString();
    const typed = [...(this.#typed.get(listing.root) ?? [])].filter((path) => isIn(listing, path));
    return await compare(listing, new Set(typed), { today: today.date, log, isIn });
  }

  #showChanges(all: readonly Comparison[]): void {
    this.#show(all.some(({ changes }) => changes.length > 0) ? 'changes' : 'none', all);
  }

  #show(state: ChangesState, all: readonly Comparison[]): void {
    if (this.#isDisposed) return;
    const isSame = state === this.#state && look(all) === look(this.#all);
    this.#state = state;
    this.#all = all;
    if (!isSame) this.#changed.fire();
  }
}

/** A branch switch is several events. */
const PAUSE_MS = 300;
