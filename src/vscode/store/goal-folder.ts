/**
 * Which files of a workspace folder are goals, and their texts: found by walking, read one by one, and handed on. A
 * document somebody is editing counts instead of its file. Knows no problems and fires no events.
 */
import * as vscode from 'vscode';
import { CONFIG_FILE_NAME, gitIgnoreMatcher, goalPathMatcher, type Unreadable } from '../../core';
import { findGoalFiles, isLinked, reachable, type PassedOver, type Search } from './find-goal-files';
import { editedPaths, readDocument } from './documents';
import { isWithin, uriIn } from './place';
import { describe, type GoalText } from './read-goal-text';
import type { ReadGoals } from './read-goals';

export class GoalFolder {
  readonly #folder: vscode.Uri;
  readonly #goals: ReadGoals;
  readonly #log: vscode.LogOutputChannel;
  /** Where a goal's text stands when there is no such file yet: in a new document that knows its path. */
  readonly #unsaved = new Map<string, vscode.Uri>();
  /** Every file that was read, also the ones without front matter. */
  readonly #read = new Set<string>();
  readonly #unread = new Map<string, string>();
  #isIgnored: (path: string) => boolean = () => false;
  #isGoalPath: (path: string) => boolean;
  #mayHoldGoals: (folder: string) => boolean;

  constructor(folder: vscode.Uri, goals: ReadGoals, log: vscode.LogOutputChannel) {
    this.#folder = folder;
    this.#goals = goals;
    this.#log = log;
    this.#isGoalPath = goalPathMatcher(goals.config);
    this.#mayHoldGoals = reachable(goals.config.goals);
  }

  /** Why some files could not be read, by path. */
  get unread(): ReadonlyMap<string, string> {
    return this.#unread;
  }

  uriOf(path: string): vscode.Uri {
    return this.#unsaved.get(path) ?? uriIn(this.#folder, path);
  }

  /** Whether something that came, went or changed at a path can make a difference here. */
  concerns(path: string, isChange: boolean): boolean {
    if (path === CONFIG_FILE_NAME || isIgnoreFile(path) || this.#read.has(path)) return true;
    if (this.#isIgnored(path) || this.#isForeign(path)) return false;
    return this.#isGoalPath(path) || (!isChange && this.#mayHoldGoals(path));
  }

  /** Finds and reads everything; rejects when the folder cannot be read, and then nothing is forgotten. */
  async readAll(): Promise<void> {
    await this.#readConfig();
    const { goals, ignoreFiles, passedOver } = await findGoalFiles(this.#search);
    this.#isIgnored = gitIgnoreMatcher(ignoreFiles);
    const edited = editedPaths(this.#folder).filter((path) => this.#isOurs(path));
    const paths = new Set([...goals, ...edited]);
    for (const path of this.#read) if (!paths.has(path)) this.#forget(path);
    for (const path of this.#unread.keys()) if (path !== CONFIG_FILE_NAME) this.#unread.delete(path);
    this.#notePassedOver(passedOver);
    await this.#readEach(paths);
  }

  /** Reads these paths again; a folder among them stands for all in it. */
  async readAgain(changed: Iterable<string>): Promise<void> {
    const paths = new Set(changed);
    if (paths.has(CONFIG_FILE_NAME)) {
      const { goals, exclude } = this.#goals.config;
      await this.#readConfig();
      const now = this.#goals.config;
      if (String(goals) !== String(now.goals) || String(exclude) !== String(now.exclude)) {
        await this.readAll();
        return;
      }
    }
    if (paths.size > MANY || [...paths].some(isIgnoreFile)) {
      await this.readAll();
      return;
    }
    const files = new Set<string>();
    for (const path of paths) {
      if (path === CONFIG_FILE_NAME) continue;
      for (const known of this.#read) if (isWithin(known, path)) files.add(known);
      if (!this.#isOurs(path)) for (const found of await this.#findBelow(path)) files.add(found);
      else if (this.#read.has(path) || !(await isLinked(this.#folder, path))) files.add(path);
    }
    await this.#readEach(files);
  }

  /** Whether a file at this path is a goal file of this folder, be it there or not. */
  isGoalPath(path: string): boolean {
    return this.#isOurs(path);
  }

  get #search(): Search {
    return {
      folder: this.#folder,
      patterns: this.#goals.config.goals,
      isGoalPath: this.#isGoalPath,
      isForeign: (path) => this.#isForeign(path),
    };
  }

  #isOurs(path: string): boolean {
    return this.#isGoalPath(path) && !this.#isIgnored(path) && !this.#isForeign(path);
  }

  /** A workspace folder within another one has its goals to itself. */
  #isForeign(path: string): boolean {
    const owner = vscode.workspace.getWorkspaceFolder(uriIn(this.#folder, path));
    return owner !== undefined && owner.uri.toString() !== this.#folder.toString();
  }

  async #readConfig(): Promise<void> {
    const { text } = await readDocument(uriIn(this.#folder, CONFIG_FILE_NAME));
    this.#unread.delete(CONFIG_FILE_NAME);
    if (text.kind === 'failed') this.#noteUnread(CONFIG_FILE_NAME, text.reason);
    const content = text.kind === 'text' ? text.content : undefined;
    if (typeof content === 'object') this.#noteUnread(CONFIG_FILE_NAME, UNREADABLE[content.unreadable]);
    this.#goals.configure(typeof content === 'string' ? content : undefined);
    this.#isGoalPath = goalPathMatcher(this.#goals.config);
    this.#mayHoldGoals = reachable(this.#goals.config.goals);
  }

  async #findBelow(path: string): Promise<readonly string[]> {
    try {
      const { type } = await vscode.workspace.fs.stat(uriIn(this.#folder, path));
      if (type !== vscode.FileType.Directory || (await isLinked(this.#folder, path))) return [];
      const { goals, passedOver } = await findGoalFiles(this.#search, path);
      this.#notePassedOver(passedOver);
      return goals.filter((goal) => this.#isOurs(goal));
    } catch {
      return []; // it went as quickly as it came
    }
  }

  async #readEach(paths: Iterable<string>): Promise<void> {
    const all = [...paths];
    for (let from = 0; from < all.length; from += AT_ONCE) {
      await Promise.all(
        all.slice(from, from + AT_ONCE).map(async (path) => {
          const { uri, text } = await readDocument(uriIn(this.#folder, path));
          this.#take(path, uri, text);
        }),
      );
    }
  }

  #take(path: string, uri: vscode.Uri, text: GoalText): void {
    this.#unread.delete(path);
    if (text.kind !== 'text') {
      this.#forget(path);
      if (text.kind === 'failed') this.#notePassedOver([[path, text]]);
      return;
    }
    this.#read.add(path);
    try {
      this.#goals.put(path, text.content);
    } catch (error) {
      // A mistake of ours in one file must not cost the others.
      this.#forget(path);
      this.#noteUnread(path, `Goalmark failed: ${describe(error)}`);
      return;
    }
    if (uri.scheme === 'untitled') this.#unsaved.set(path, uri);
    else this.#unsaved.delete(path);
  }

  #forget(path: string): void {
    this.#read.delete(path);
    this.#unsaved.delete(path);
    this.#goals.remove(path);
  }

  #noteUnread(path: string, reason: string): void {
    this.#unread.set(path, reason);
    this.#log.warn(`Not read: ${path}: ${reason}`);
  }

  #notePassedOver(passedOver: Iterable<readonly [string, PassedOver]>): void {
    for (const [path, { reason, isLink }] of passedOver) {
      // A link is passed over on purpose; what should be a goal and is none is worth a word at its place.
      if (this.#isOurs(path) && !isLink) this.#noteUnread(path, reason);
      else this.#log.info(`Passed over: ${path}: ${reason}`);
    }
  }
}

const AT_ONCE = 32;

/** Walking the folder takes less time than looking at more paths than these one by one. */
const MANY = 500;

const UNREADABLE: Readonly<Record<Unreadable, string>> = {
  encoding: 'it is not UTF-8 text',
  size: 'it is larger than 4 MiB',
};

function isIgnoreFile(path: string): boolean {
  return path === '.gitignore' || path.endsWith('/.gitignore');
}
