/**
 * A document to edit, whether its file is open or not, and only where saving it will write nothing but the edits: not
 * over what another program has just written, not where the editor would change what it was not asked to.
 */
import * as vscode from 'vscode';
import { destinationIn } from './store/place';
import { readGoalText } from './store/read-goal-text';

/** The document of a file, with the text that the file has if nobody has changed it in the editor. */
export async function openAsItIs(
  uri: vscode.Uri,
): Promise<{ readonly document: vscode.TextDocument } | { readonly reason: string }> {
  const open = openDocument(uri);
  if (open !== undefined && !isClean(open)) return { document: open };

  const text = await readGoalText(uri);
  if (text.kind === 'gone') return { reason: 'This file is no longer there.' };
  if (text.kind === 'failed') return { reason: `This file cannot be read: ${text.reason}.` };
  const { content } = text;
  if (typeof content !== 'string') {
    const why = content.unreadable === 'size' ? 'is too large' : 'is not UTF-8';
    return { reason: `This file ${why}, so it is not changed.` };
  }
  if (await isReadOnly(uri)) return { reason: 'This file is read-only.' };
  const document = await vscode.workspace.openTextDocument(uri);
  return document.isDirty || (await shows(document, content))
    ? withEvenLines(document, content)
    : { reason: 'The file was changed by another program just now. Try again.' };
}

/** Saves; where the editor saves by itself it may have done so already, and then a save has nothing left to do. */
export async function isSaved(document: vscode.TextDocument): Promise<boolean> {
  return (await document.save()) || isClean(document);
}

/** An unsaved new document may know where it will be saved. */
export function openDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
  const key = uri.toString();
  const { textDocuments } = vscode.workspace;
  return (
    textDocuments.find((document) => document.uri.toString() === key) ??
    textDocuments.find(({ uri: other }) => destinationIn(uri, other).toString() === key)
  );
}

export function isClean(document: vscode.TextDocument): boolean {
  return !document.isDirty && !document.isUntitled;
}

async function isReadOnly(uri: vscode.Uri): Promise<boolean> {
  if (vscode.workspace.fs.isWritableFileSystem(uri.scheme) === false) return true;
  const { permissions = 0 } = await vscode.workspace.fs.stat(uri);
  return (permissions & vscode.FilePermission.Readonly) !== 0;
}

/**
 * Whether a document comes to show what its file holds: after a change by another program, as git makes them, the
 * editor reads a file anew a moment later, and an edit before that would be made in a text that is gone.
 */
async function shows(document: vscode.TextDocument, content: string): Promise<boolean> {
  const isThere = (): boolean => document.isDirty || unixLines(document.getText()) === unixLines(content);
  if (isThere()) return true;
  return await new Promise((resolve) => {
    const settle = (answer: boolean): void => {
      clearTimeout(timer);
      listener.dispose();
      resolve(answer);
    };
    const timer = setTimeout(() => {
      settle(false);
    }, READ_ANEW_MS);
    const listener = vscode.workspace.onDidChangeTextDocument((event) => {
      if (event.document === document && isThere()) settle(true);
    });
  });
}

const READ_ANEW_MS = 3000;

/** Saving would write all of a file's lines with one kind of end. */
function withEvenLines(
  document: vscode.TextDocument,
  content: string,
): { readonly document: vscode.TextDocument } | { readonly reason: string } {
  if (document.isDirty || document.getText() === content) return { document };
  const reason =
    'The lines of this file end in different ways, and saving would change them all. ' +
    'Edit and save it once yourself, then try again.';
  return { reason };
}

function unixLines(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}
