/** Where a file is within a workspace folder: the editor's uris on one side, the core's paths on the other. */
import * as vscode from 'vscode';

/** The path relative to the folder, with `/`; `undefined` for the folder itself and everything outside it. */
export function pathIn(folder: vscode.Uri, uri: vscode.Uri): string | undefined {
  if (uri.scheme !== folder.scheme || uri.authority !== folder.authority) return undefined;
  const prefix = folder.path.endsWith('/') ? folder.path : `${folder.path}/`;
  return uri.path.startsWith(prefix) && uri.path !== prefix ? uri.path.slice(prefix.length) : undefined;
}

export function uriIn(folder: vscode.Uri, path: string): vscode.Uri {
  return path === '' ? folder : vscode.Uri.joinPath(folder, path);
}

/** Where a document would be saved: an unsaved new one may know its path already. */
export function destinationIn(folder: vscode.Uri, uri: vscode.Uri): vscode.Uri {
  return uri.scheme === 'untitled' && uri.path.startsWith('/')
    ? uri.with({ scheme: folder.scheme, authority: folder.authority })
    : uri;
}

/** Whether a path is another path or lies below it. */
export function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`);
}
