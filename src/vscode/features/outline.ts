/** The parts of a goal in the outline and to fold, and the goals of all folders as the workspace's symbols. */
import * as vscode from 'vscode';
import type { GoalStore } from '../goal-store';
import { GOAL_DOCUMENTS, type OpenGoals } from '../open-goals';

export function registerOutline(goals: OpenGoals, store: GoalStore): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.languages.registerDocumentSymbolProvider(
      GOAL_DOCUMENTS,
      {
        provideDocumentSymbols: async (document) => {
          const file = goals.goal(document)?.file;
          if (file === undefined) return undefined;
          const { documentSymbols } = await import('./outline/symbols');
          return documentSymbols(file);
        },
      },
      { label: 'Goalmark' },
    ),
    vscode.languages.registerFoldingRangeProvider(GOAL_DOCUMENTS, {
      provideFoldingRanges: async (document) => {
        const file = goals.goal(document)?.file;
        if (file === undefined) return undefined;
        const { foldingRanges } = await import('./outline/folding');
        return foldingRanges(file);
      },
    }),
    vscode.languages.registerWorkspaceSymbolProvider({
      provideWorkspaceSymbols: async (query) => {
        const { goalSymbols } = await import('./outline/goal-symbols');
        return goalSymbols(goals, store, query);
      },
    }),
  );
}
