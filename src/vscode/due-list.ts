/** What is due in all folders, soonest first: of everybody, or only the reader's own. Asked by all that shows it. */
import * as vscode from 'vscode';
import { compare, findDue, whyStalled, type DueItem, type GoalFile, type Stalled } from '../core';
import type { GoalRoot, GoalStore } from './goal-store';
import type { Me } from './me';
import type { Today } from './today';

export interface DueEntry {
  readonly item: DueItem;
  readonly file: GoalFile;
  readonly root: GoalRoot;
  /** Where going back to the diagnosis is worth more than one more check-in. */
  readonly stalled: Stalled | undefined;
}

/** Why there is nothing to show, where there is nothing. */
export type DueListState = 'loading' | 'no-goals' | 'nothing-due' | 'nobody' | 'nothing-mine' | 'due';

export class DueList implements vscode.Disposable {
  readonly #store: GoalStore;
  readonly #today: Today;
  readonly #me: Me;
  readonly #memory: vscode.Memento;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.#changed.event;
  readonly #listeners: vscode.Disposable;
  #all: readonly DueEntry[] | undefined;

  constructor(store: GoalStore, today: Today, me: Me, memory: vscode.Memento) {
    this.#store = store;
    this.#today = today;
    this.#me = me;
    this.#memory = memory;
    this.#listeners = vscode.Disposable.from(
      store.onDidChange(() => {
        this.#all = undefined;
        if (store.isLoaded) this.#changed.fire();
      }),
      me.onDidChange(() => {
        this.#changed.fire();
      }),
    );
    if (this.isOnlyMine) void me.ask();
  }

  get isOnlyMine(): boolean {
    return this.#memory.get(ONLY_MINE, false);
  }

  async setOnlyMine(only: boolean): Promise<void> {
    await this.#memory.update(ONLY_MINE, only);
    if (only) await this.#me.ask();
    this.#changed.fire();
  }

  /** Asks anew who the reader is, where that matters. */
  async refresh(): Promise<void> {
    if (this.isOnlyMine) await this.#me.ask();
  }

  /** Of everybody, or only the reader's own, as the reader has chosen. */
  get entries(): readonly DueEntry[] {
    return this.isOnlyMine ? this.mine : this.all;
  }

  get all(): readonly DueEntry[] {
    if (!this.#store.isLoaded) return [];
    return (this.#all ??= this.#findAll());
  }

  /** The reader's own; none as long as nobody has asked who the reader is (`Me.ask`). */
  get mine(): readonly DueEntry[] {
    return this.all.filter(({ item, root }) => this.#me.owns(item.owner, root.folder.uri, root.config));
  }

  get counts(): { readonly overdue: number; readonly today: number } {
    const count = (state: DueItem['state']): number =>
      this.entries.filter(({ item }) => item.state === state).length;
    return { overdue: count('overdue'), today: count('today') };
  }

  get state(): DueListState {
    if (!this.#store.isLoaded) return 'loading';
    if (this.entries.length > 0) return 'due';
    if (this.#store.roots.every(({ set }) => set.files.length === 0)) return 'no-goals';
    if (!this.isOnlyMine || this.#all?.length === 0) return 'nothing-due';
    return this.#store.roots.some(({ folder }) => this.#me.isKnown(folder.uri)) ? 'nothing-mine' : 'nobody';
  }

  dispose(): void {
    this.#listeners.dispose();
    this.#changed.dispose();
  }

  #findAll(): readonly DueEntry[] {
    const entries = this.#store.roots.flatMap((root) => {
      const files = new Map(root.set.files.map((file) => [file.path, file]));
      const today = this.#today.date;
      return findDue(root.set, today).flatMap((item): DueEntry[] => {
        const file = files.get(item.file);
        if (file === undefined) return [];
        return [{ item, file, root, stalled: whyStalled(file, today, root.config) }];
      });
    });
    // Each root's are in order already, and a sort keeps what is equal as it was.
    return entries.sort((a, b) => compare(a.item.due, b.item.due));
  }
}

const ONLY_MINE = 'goalmark.due.onlyMine';
