/** Links of goals: what they open, and that they stay right when files are renamed or moved. */
import * as vscode from 'vscode';
import type { GoalStore } from '../goal-store';
import { GOAL_DOCUMENTS, type OpenGoals } from '../open-goals';

export function registerLinks(goals: OpenGoals, store: GoalStore): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.languages.registerDocumentLinkProvider(GOAL_DOCUMENTS, {
      provideDocumentLinks: async (document) => {
        const opened = goals.goal(document);
        if (opened?.file === undefined) return undefined;
        const { documentLinks } = await import('./links/document-links');
        return documentLinks(goals, opened, opened.file);
      },
    }),
    vscode.workspace.onWillRenameFiles((event) => {
      const { files } = event;
      event.waitUntil(
        import('./links/moved-files').then(({ editForMoves }) => editForMoves(goals, store, files)),
      );
    }),
  );
}
