/**
 * The text of one file, through the editor's file systems, so that a folder may be anywhere. Only regular files are
 * read, and only after asking their size: a pipe would be waited for forever, and a link may lead anywhere.
 */
import * as vscode from 'vscode';
import { decodeUtf8, FILE_SIZE_LIMIT, type Unreadable } from '../../core';

export type GoalText =
  | { readonly kind: 'text'; readonly content: string | { readonly unreadable: Unreadable } }
  | { readonly kind: 'gone' }
  /** It is there and cannot be read; the reason is words for a person. */
  | { readonly kind: 'failed'; readonly reason: string; readonly isLink: boolean };

export async function readGoalText(uri: vscode.Uri): Promise<GoalText> {
  try {
    const { type, size } = await vscode.workspace.fs.stat(uri);
    if (type === vscode.FileType.Directory) return { kind: 'gone' };
    if (type !== vscode.FileType.File) return notRegular(type);
    if (size > FILE_SIZE_LIMIT) return { kind: 'text', content: { unreadable: 'size' } };
    const bytes = await vscode.workspace.fs.readFile(uri);
    if (bytes.byteLength > FILE_SIZE_LIMIT) return { kind: 'text', content: { unreadable: 'size' } };
    return { kind: 'text', content: contentOf(bytes) };
  } catch (error) {
    return isNotFound(error) ? { kind: 'gone' } : { kind: 'failed', reason: describe(error), isLink: false };
  }
}

/** The text that bytes are, if they are one. */
export function contentOf(bytes: Uint8Array): string | { readonly unreadable: Unreadable } {
  const text = decodeUtf8(bytes);
  return text === undefined ? { unreadable: 'encoding' } : withoutMark(text);
}

export function isNotFound(error: unknown): boolean {
  return error instanceof vscode.FileSystemError && error.code === 'FileNotFound';
}

export function notRegular(type: vscode.FileType): Extract<GoalText, { kind: 'failed' }> {
  const reason = isLink(type) ? 'it is a link' : 'it is not a regular file';
  return { kind: 'failed', reason, isLink: isLink(type) };
}

export function isLink(type: vscode.FileType): boolean {
  return (type & vscode.FileType.SymbolicLink) !== 0;
}

/** What the editor's file system says of a failure, without the path that it begins or ends with. */
export function describe(error: unknown): string {
  if (error instanceof vscode.FileSystemError && error.code === 'NoPermissions') return 'permission denied';
  return error instanceof Error ? error.message : String(error);
}

/** The editor's documents have no byte order mark, and positions have to be theirs. */
function withoutMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}
