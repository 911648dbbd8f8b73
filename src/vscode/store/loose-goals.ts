/**
 * Goal files opened on their own, outside every workspace folder: checked alone, with the default configuration, for
 * as long as they are open. How they fit together with others is not asked.
 */
import * as vscode from 'vscode';
import { DEFAULT_CONFIG, parseGoalFile, type CalendarDate } from '../../core';
import type { FileCheck } from './check-goals';
import { readDocument } from './documents';
import type { FileReport } from './report';

export class LooseGoals implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<readonly FileReport[]>();
  readonly onDidChange = this.#changed.event;
  readonly #reported = new Map<string, vscode.Uri>();
  readonly #reading = new Set<Promise<void>>();
  readonly #log: vscode.LogOutputChannel;
  #today: CalendarDate;

  constructor(today: CalendarDate, log: vscode.LogOutputChannel) {
    this.#today = today;
    this.#log = log;
  }

  /** Looks at every open document again. */
  refresh(): void {
    const uris = new Map(vscode.workspace.textDocuments.map(({ uri }) => [uri.toString(), uri]));
    for (const [key, uri] of this.#reported) uris.set(key, uri);
    for (const uri of uris.values()) this.touch(uri);
  }

  setToday(today: CalendarDate): void {
    this.#today = today;
    this.refresh();
  }

  /** Something happened to a document. */
  touch(uri: vscode.Uri): void {
    if (!this.#reported.has(uri.toString()) && !isLooseGoal(uri)) return;
    const reading = this.#read(uri).finally(() => this.#reading.delete(reading));
    this.#reading.add(reading);
  }

  async settled(): Promise<void> {
    while (this.#reading.size > 0) await Promise.all(this.#reading);
  }

  dispose(): void {
    this.#changed.dispose();
  }

  async #read(uri: vscode.Uri): Promise<void> {
    const { problems, unread } = await this.#check(uri);
    if (problems.length > 0 || unread !== undefined) this.#reported.set(uri.toString(), uri);
    else if (!this.#reported.delete(uri.toString())) return;
    this.#changed.fire([{ uri, problems, unread, uriOf: () => uri }]);
  }

  async #check(uri: vscode.Uri): Promise<FileCheck> {
    if (!isOpen(uri) || !isLooseGoal(uri)) return NOTHING;
    try {
      // First, so that nothing is waited for between reading a text and telling what is wrong in it.
      const { checkGoal } = await import('./check-goals');
      const { text } = await readDocument(uri);
      if (text.kind !== 'text' || !isOpen(uri)) return NOTHING;
      const path = uri.path.slice(uri.path.lastIndexOf('/') + 1);
      const file = parseGoalFile({ path, content: text.content }, DEFAULT_CONFIG.extraFields);
      if (file === undefined) return NOTHING;
      return checkGoal(file, DEFAULT_CONFIG, { today: this.#today, log: this.#log });
    } catch (error) {
      this.#log.error(`${uri.path} cannot be checked:`, error);
      return NOTHING;
    }
  }
}

const NOTHING: FileCheck = { problems: [], unread: undefined };

/** Only what somebody can write to: no old version in a diff, no preview. */
export function isLooseGoal(uri: vscode.Uri): boolean {
  return (
    (uri.scheme === 'file' || uri.scheme === 'untitled') &&
    (uri.path.endsWith('.goal.md') || /\/goals\/.*\.md$/.test(uri.path)) &&
    vscode.workspace.getWorkspaceFolder(uri) === undefined
  );
}

function isOpen(uri: vscode.Uri): boolean {
  return vscode.workspace.textDocuments.some((document) => document.uri.toString() === uri.toString());
}
