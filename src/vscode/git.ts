/** The part used here of the API of the editor's own git extension (extensions/git/src/api/git.d.ts, version 1). */
import * as vscode from 'vscode';

export interface GitRepository {
  readonly rootUri: vscode.Uri;
  readonly state: GitState;
  getConfig(key: string): Promise<string>;
  getGlobalConfig(key: string): Promise<string>;
  /** Rejects with `gitErrorCode` `UnknownPath` for a path that the tree does not have. */
  getObjectDetails(
    ref: string,
    fsPath: string,
  ): Promise<{ readonly mode: string; readonly object: string; readonly size: number }>;
  /** The file's bytes, as a textconv filter shows them where one is configured (`git show --textconv`). */
  buffer(ref: string, fsPath: string): Promise<Uint8Array>;
  /** Keeps a text as an object and says its hash. */
  hashObject(data: string): Promise<string>;
  /** A patch between two objects by their hashes, which no attribute concerns. */
  diffBlobs(object1: string, object2: string): Promise<string>;
  /** What differs between a commit and the work tree, but for what git does not track. */
  diffWith(ref: string): Promise<readonly GitChange[]>;
  /** What differs between the merge base of two commits and the second one. */
  diffBetween(ref1: string, ref2: string): Promise<readonly GitChange[]>;
  getCommit(ref: string): Promise<GitCommit>;
  getMergeBase(ref1: string, ref2: string): Promise<string | undefined>;
  getRefs(query: {
    readonly pattern?: string | string[];
    readonly count?: number;
    readonly sort?: 'alphabetically' | 'committerdate';
  }): Promise<readonly GitRef[]>;
  /** Newest first. A range takes the place of the most entries. */
  log(options: {
    readonly maxEntries?: number;
    readonly path?: string;
    readonly range?: string;
  }): Promise<readonly GitCommit[]>;
}

export interface GitState {
  /** Without a commit in a repository that has none yet; without a name when detached. */
  readonly HEAD: { readonly name?: string; readonly commit?: string } | undefined;
  readonly indexChanges: readonly GitChange[];
  readonly workingTreeChanges: readonly GitChange[];
  /** Only with `git.untrackedChanges` set to `separate`. */
  readonly untrackedChanges: readonly GitChange[];
  readonly mergeChanges: readonly GitChange[];
  /** After each `git status` that the extension ran. */
  readonly onDidChange: vscode.Event<void>;
}

/** The `status` of a file that is gone. */
export const GIT_STATUS_DELETED = 6;

export interface GitChange {
  readonly status: number;
  readonly uri: vscode.Uri;
  readonly originalUri: vscode.Uri;
  readonly renameUri: vscode.Uri | undefined;
}

export interface GitCommit {
  readonly hash: string;
  readonly message: string;
  readonly parents: readonly string[];
  readonly authorName?: string;
  readonly authorDate?: Date;
}

export interface GitRef {
  readonly type: number;
  /** `main`, `origin/main` or `v1.0`. */
  readonly name?: string;
  readonly commit?: string;
}

/** The values of `type` in a `GitRef`. */
export const GIT_REF_TYPES = { branch: 0, remoteBranch: 1, tag: 2 } as const;

export interface Git {
  readonly state: 'uninitialized' | 'initialized';
  readonly onDidChangeState: vscode.Event<'uninitialized' | 'initialized'>;
  readonly repositories: readonly GitRepository[];
  readonly onDidOpenRepository: vscode.Event<GitRepository>;
  readonly onDidCloseRepository: vscode.Event<GitRepository>;
  getRepository(uri: vscode.Uri): GitRepository | null;
  /** A file as it was at a commit, for an editor. */
  toGitUri(uri: vscode.Uri, ref: string): vscode.Uri;
}

interface GitExtension {
  readonly enabled: boolean;
  getAPI(version: 1): Git;
}

/** `undefined` where there is no git: in a browser, or turned off. */
export async function findGit(): Promise<Git | undefined> {
  const extension = vscode.extensions.getExtension<GitExtension>('vscode.git');
  if (extension === undefined) return undefined;
  const git = await extension.activate();
  return git.enabled ? git.getAPI(1) : undefined;
}

/** Whether an error of git's says that a commit does not have a path. */
export function isUnknownPath(error: unknown): boolean {
  return error instanceof Error && (error as { gitErrorCode?: unknown }).gitErrorCode === 'UnknownPath';
}
