/** Where an id or a person is defined and used, and renaming it, across the goals of a folder. */
import * as vscode from 'vscode';
import type { GoalStore } from '../goal-store';
import { CONFIG_DOCUMENTS, GOAL_DOCUMENTS, type OpenGoals } from '../open-goals';

export function registerReferences(goals: OpenGoals, store: GoalStore): vscode.Disposable {
  return vscode.Disposable.from(
    ...[GOAL_DOCUMENTS, CONFIG_DOCUMENTS].flatMap((documents) => [
      vscode.languages.registerDefinitionProvider(documents, {
        provideDefinition: async (document, position) => {
          const { definition } = await import('./references/find');
          return await definition(goals, document, position);
        },
      }),
      vscode.languages.registerReferenceProvider(documents, {
        provideReferences: async (document, position, { includeDeclaration }) => {
          const { references } = await import('./references/find');
          return await references(goals, document, position, includeDeclaration);
        },
      }),
      vscode.languages.registerRenameProvider(documents, {
        prepareRename: async (document, position) => {
          const { prepareRename } = await import('./references/rename');
          return prepareRename(goals, document, position);
        },
        provideRenameEdits: async (document, position, newName) => {
          const { rename } = await import('./references/rename');
          return await rename(goals, store, { document, position, newName });
        },
      }),
    ]),
  );
}
