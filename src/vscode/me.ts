/**
 * Who the reader is, as owners are written in goal files: the setting `goalmark.me`, else what git calls them. git is
 * asked through the editor's own git extension, and only in a trusted workspace, because a repository can run code
 * when git reads it.
 */
import * as vscode from 'vscode';
import type { Config, GoalSet } from '../core';
import { findGit, type GitRepository } from './git';

export class Me implements vscode.Disposable {
  readonly #log: vscode.LogOutputChannel;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.#changed.event;
  readonly #listeners: vscode.Disposable[];
  /** In lower case, by folder. */
  readonly #names = new Map<string, readonly string[]>();
  #isAsking = false;
  #asked: Promise<void> = Promise.resolve();
  #isListening = false;

  constructor(log: vscode.LogOutputChannel) {
    this.#log = log;
    const again = (): void => {
      if (this.#isAsking) void this.ask();
    };
    this.#listeners = [
      vscode.workspace.onDidGrantWorkspaceTrust(again),
      vscode.workspace.onDidChangeWorkspaceFolders(again),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('goalmark.me')) again();
      }),
    ];
  }

  /** Finds out, and from then on follows what changes it. Until somebody wants to know, git is left alone. */
  ask(): Promise<void> {
    this.#isAsking = true;
    // One after the other, so that the last answer is the newest one.
    this.#asked = this.#asked.then(() => this.#findOut());
    return this.#asked;
  }

  isKnown(folder: vscode.Uri): boolean {
    return (this.#names.get(folder.toString()) ?? []).length > 0;
  }

  /** Whether an owner is the reader: by handle, or by the name that the configuration gives the handle. */
  owns(owner: string, folder: vscode.Uri, { people }: Pick<Config, 'people'>): boolean {
    const names = this.#names.get(folder.toString()) ?? [];
    const fullName = people?.get(owner)?.name;
    return (
      names.includes(owner.toLowerCase()) ||
      (fullName !== undefined && names.includes(fullName.toLowerCase()))
    );
  }

  /** The reader as an owner is written: as they are in use already, else the handle in the settings or the e-mail address. */
  asOwner(folder: vscode.Uri, { files, config }: GoalSet): string | undefined {
    const inUse = [...files.map(({ goal }) => goal.owner?.value ?? ''), ...(config.people?.keys() ?? [])];
    const name = this.#names
      .get(folder.toString())
      ?.at(-1)
      ?.replace(/^\d+\+/, '');
    return inUse.find((owner) => owner !== '' && this.owns(owner, folder, config)) ?? name;
  }

  dispose(): void {
    vscode.Disposable.from(...this.#listeners).dispose();
    this.#changed.dispose();
  }

  async #findOut(): Promise<void> {
    for (const { uri } of vscode.workspace.workspaceFolders ?? []) {
      this.#names.set(uri.toString(), await this.#namesIn(uri));
    }
    this.#changed.fire();
  }

  async #namesIn(folder: vscode.Uri): Promise<readonly string[]> {
    const setting = vscode.workspace.getConfiguration('goalmark', folder).get('me', '');
    const name = setting.trim().replace(/^@/, '').toLowerCase();
    if (name !== '') return [name];
    if (!vscode.workspace.isTrusted) return [];
    try {
      const git = await findGit();
      if (git === undefined) return [];
      if (!this.#isListening) {
        this.#isListening = true;
        // Repositories are found some time after the window opens.
        this.#listeners.push(git.onDidOpenRepository(() => void this.ask()));
      }
      const repository = git.getRepository(folder);
      return repository === null ? [] : await namesInGit(repository);
    } catch (error) {
      this.#log.warn(`git could not be asked who you are: ${String(error)}`);
      return [];
    }
  }
}

async function namesInGit(repository: GitRepository): Promise<readonly string[]> {
  const [name, email] = await Promise.all([
    configured(repository, 'user.name'),
    configured(repository, 'user.email'),
  ]);
  const [local = ''] = email.split('@');
  return [name, email, local].map((text) => text.toLowerCase()).filter((text) => text !== '');
}

/** The repository's own value counts before the one for all; what is not set is refused by one and empty by another. */
async function configured(repository: GitRepository, key: string): Promise<string> {
  const own = await repository.getConfig(key).catch(() => '');
  return (own === '' ? await repository.getGlobalConfig(key).catch(() => '') : own).trim();
}
