/**
 * One workspace folder and the goals in it: read, checked, and kept true to what happens to the files. Work is done one
 * step after the other in the background, so that a hundred changes at once are one step.
 */
import * as vscode from 'vscode';
import {
  CONFIG_FILE_NAME,
  createGoalSet,
  DEFAULT_CONFIG,
  evidencePaths,
  type CalendarDate,
  type Config,
  type GoalSet,
  type SetContext,
} from '../../core';
import type { FileCheck } from './check-goals';
import { GoalFolder } from './goal-folder';
import { createMissingEvidence, type MissingEvidence } from './missing-evidence';
import { createReadGoals } from './read-goals';
import { describe } from './read-goal-text';
import { destinationIn, pathIn } from './place';
import { isSameReport, type FileReport } from './report';

export class GoalRoot implements vscode.Disposable {
  readonly folder: vscode.WorkspaceFolder;
  readonly #log: vscode.LogOutputChannel;
  readonly #goals = createReadGoals();
  readonly #files: GoalFolder;
  readonly #evidence: MissingEvidence;
  readonly #changed = new vscode.EventEmitter<readonly FileReport[]>();
  /** What is new to say of some files. Fires once a step, also when nothing but a date has changed. */
  readonly onDidChange = this.#changed.event;
  readonly #stale = new Set<string>();
  #today: CalendarDate;
  #mustReadAll = true;
  #mustCheck = false;
  #work: Promise<void> | undefined;
  #known: Known = NOTHING_KNOWN;
  #isDisposed = false;

  constructor(folder: vscode.WorkspaceFolder, today: CalendarDate, log: vscode.LogOutputChannel) {
    this.folder = folder;
    this.#log = log;
    this.#today = today;
    this.#files = new GoalFolder(folder.uri, this.#goals, log);
    this.#evidence = createMissingEvidence(folder.uri);
  }

  get config(): Config {
    return this.#goals.config;
  }

  /** As they were checked: while some are read anew, this and what there is to say of them still go together. */
  get set(): GoalSet {
    return this.#known.set;
  }

  /** What the goals alone do not tell. */
  get setContext(): SetContext {
    return this.#known.context;
  }

  /** The path of a file or unsaved document that is a goal of this folder or its configuration, else `undefined`. */
  pathOf(uri: vscode.Uri): string | undefined {
    const path = pathIn(this.folder.uri, destinationIn(this.folder.uri, uri));
    if (path === undefined) return undefined;
    return path === CONFIG_FILE_NAME || this.#files.isGoalPath(path) ? path : undefined;
  }

  uriOf(path: string): vscode.Uri {
    return this.#files.uriOf(path);
  }

  /** What there is to say of a file, if anything. */
  reportOf(uri: vscode.Uri): FileReport | undefined {
    return this.#known.reports.get(uri.toString());
  }

  /** Finds and reads everything anew. */
  refresh(): void {
    this.#evidence.forgetAll();
    this.#mustReadAll = true;
    this.#start();
  }

  /** Something came, went or changed at these paths. */
  touch(paths: Iterable<string>, isChange: boolean): void {
    for (const path of paths) {
      if (this.#evidence.forget(path)) this.#mustCheck = true;
      if (this.#files.concerns(path, isChange)) this.#stale.add(path);
    }
    this.#start();
  }

  setToday(today: CalendarDate): void {
    this.#today = today;
    this.#mustCheck = true;
    this.#start();
  }

  /** Resolves once everything known to have changed is read and checked. */
  async settled(): Promise<void> {
    while (this.#work !== undefined) await this.#work;
  }

  /** What was said of its files is taken back. */
  dispose(): void {
    if (this.#isDisposed) return;
    this.#isDisposed = true;
    this.#changed.fire([...this.#known.reports.values()].map(takenBack));
    this.#changed.dispose();
  }

  #start(): void {
    if (this.#isDisposed || this.#work !== undefined) return;
    if (!this.#mustReadAll && !this.#mustCheck && this.#stale.size === 0) return;
    this.#work = this.#step().finally(() => {
      this.#work = undefined;
      this.#start();
    });
  }

  async #step(): Promise<void> {
    const started = Date.now();
    const readsAll = this.#mustReadAll;
    const stale = [...this.#stale];
    this.#stale.clear();
    this.#mustReadAll = false;
    this.#mustCheck = false;
    try {
      await (readsAll ? this.#files.readAll() : this.#files.readAgain(stale));
    } catch (error) {
      this.#log.error(`${this.folder.name} cannot be read: ${describe(error)}`);
    }
    await this.#publish();
    if (await this.#evidence.look(evidencePaths(this.set))) await this.#publish();
    if (!readsAll) return;
    const count = this.set.files.length;
    this.#log.info(`${this.folder.name}: ${count} goals read and checked in ${Date.now() - started} ms`);
  }

  async #publish(): Promise<void> {
    const context = { repositoryVisibility: undefined, missingPaths: new Set(this.#evidence.paths) };
    const checks = await this.#check(context);
    if (this.#isDisposed) return;
    const before = this.#known.reports;
    const reports = this.#reportsOf(checks);
    this.#known = { set: this.#goals.set, context, reports };
    const changed: FileReport[] = [];
    for (const [key, report] of reports) {
      const old = before.get(key);
      if (old === undefined || !isSameReport(old, report)) changed.push(report);
    }
    for (const [key, report] of before) if (!reports.has(key)) changed.push(takenBack(report));
    this.#changed.fire(changed);
  }

  /**
   * The rules are loaded here, when there is something to check. Where that fails, goals are read and due all the same,
   * and the next step tries again.
   */
  async #check(around: SetContext): Promise<ReadonlyMap<string, FileCheck>> {
    if (this.#goals.set.files.length === 0 && this.#goals.configFile === undefined) return NOTHING;
    try {
      const { checkGoals } = await import('./check-goals');
      return checkGoals(this.#goals, { today: this.#today, log: this.#log, around });
    } catch (error) {
      this.#log.error(`${this.folder.name} cannot be checked:`, error);
      return NOTHING;
    }
  }

  /** By uri, because what was an unsaved document may be a file now. */
  #reportsOf(checks: ReadonlyMap<string, FileCheck>): ReadonlyMap<string, FileReport> {
    const reports = new Map<string, FileReport>();
    for (const path of new Set([...checks.keys(), ...this.#files.unread.keys()])) {
      const uri = this.uriOf(path);
      reports.set(uri.toString(), {
        uri,
        problems: checks.get(path)?.problems ?? [],
        unread: this.#files.unread.get(path) ?? checks.get(path)?.unread,
        uriOf: (other) => this.uriOf(other),
      });
    }
    return reports;
  }
}

/** The goals of one moment with what there is to say of them. */
interface Known {
  readonly set: GoalSet;
  readonly context: SetContext;
  readonly reports: ReadonlyMap<string, FileReport>;
}

const NOTHING_KNOWN: Known = {
  set: createGoalSet([], DEFAULT_CONFIG),
  context: { repositoryVisibility: undefined, missingPaths: new Set() },
  reports: new Map(),
};

const NOTHING: ReadonlyMap<string, FileCheck> = new Map();

function takenBack({ uri, uriOf }: FileReport): FileReport {
  return { uri, uriOf, problems: [], unread: undefined };
}
