/** Where the history of a clone of little depth ends, as git keeps it on the disk (gitrepository-layout): its extension does not say. */
import * as vscode from 'vscode';
import type { GitRepository } from '../../git';

/** The commits whose parents are not there, which git shows as first ones. */
export async function shallowBoundary({ rootUri }: GitRepository): Promise<ReadonlySet<string>> {
  const text = await read(vscode.Uri.joinPath(await sharedGitFolder(rootUri), 'shallow'));
  return new Set(text?.split('\n'));
}

/** In a worktree and a submodule `.git` is a file that names the folder, and that of a worktree names the one shared by all. */
async function sharedGitFolder(root: vscode.Uri): Promise<vscode.Uri> {
  const dotGit = vscode.Uri.joinPath(root, '.git');
  const gitFolder = await read(dotGit);
  const own = gitFolder === undefined ? dotGit : resolve(root, gitFolder.replace(/^gitdir: /, ''));
  const common = await read(vscode.Uri.joinPath(own, 'commondir'));
  return common === undefined ? own : resolve(own, common);
}

function resolve(base: vscode.Uri, path: string): vscode.Uri {
  return /^(?:\/|[a-z]:)/i.test(path) ? vscode.Uri.file(path) : vscode.Uri.joinPath(base, path);
}

/** Without the line's end behind it; `undefined` for what is no file. */
async function read(uri: vscode.Uri): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)).replace(/\r?\n$/, '');
  } catch {
    return undefined;
  }
}
