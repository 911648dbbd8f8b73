/** What people do to documents: typing is told when it pauses, each document on its own; the rest at once. */
import * as vscode from 'vscode';

const PAUSE_MS = 150;

export function watchDocuments(touch: (uri: vscode.Uri) => void): vscode.Disposable {
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  const now = ({ uri }: vscode.TextDocument): void => {
    const key = uri.toString();
    clearTimeout(timers.get(key));
    timers.delete(key);
    touch(uri);
  };
  return vscode.Disposable.from(
    vscode.workspace.onDidOpenTextDocument(now),
    vscode.workspace.onDidSaveTextDocument(now),
    vscode.workspace.onDidCloseTextDocument(now),
    // Also told when a document becomes dirty or clean without a change of its text, as after an undo.
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      const key = document.uri.toString();
      clearTimeout(timers.get(key));
      timers.set(
        key,
        setTimeout(() => {
          now(document);
        }, PAUSE_MS),
      );
    }),
    {
      dispose: () => {
        for (const timer of timers.values()) clearTimeout(timer);
      },
    },
  );
}
