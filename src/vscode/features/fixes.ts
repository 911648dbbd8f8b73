/**
 * Quick fixes: what a problem's rule offers, all that can be fixed at once in a file or the workspace, and turning a
 * rule off. Only tells the editor that they are there; what makes them is loaded when somebody asks.
 */
import * as vscode from 'vscode';
import type { GoalStore } from '../goal-store';
import { CONFIG_DOCUMENTS, GOAL_DOCUMENTS, type OpenGoals } from '../open-goals';
import type { Today } from '../today';
import type { FixProvider } from './fixes/provider';

export interface FixSources {
  readonly goals: OpenGoals;
  readonly store: GoalStore;
  readonly today: Today;
}

/** What `editor.codeActionsOnSave` names. */
export const FIX_ALL = vscode.CodeActionKind.SourceFixAll.append('goalmark');

/** Only run by what the light bulb offers: which configuration, and which rule. */
export const TURN_OFF = 'goalmark.turnOffInConfig';

export function registerFixes(sources: FixSources): vscode.Disposable {
  let loaded: Promise<FixProvider> | undefined;
  const load = (): Promise<FixProvider> =>
    (loaded ??= import('./fixes/provider').then(({ createFixProvider }) => createFixProvider(sources)));

  const provider: vscode.CodeActionProvider = {
    provideCodeActions: async (document, range, context) => {
      if (sources.goals.read(document) === undefined) return undefined;
      return (await load()).provide(document, range, context);
    },
    resolveCodeAction: async (action) => (await load()).resolve(action),
  };
  return vscode.Disposable.from(
    ...[GOAL_DOCUMENTS, CONFIG_DOCUMENTS].map((documents) =>
      vscode.languages.registerCodeActionsProvider(documents, provider, {
        providedCodeActionKinds: [vscode.CodeActionKind.QuickFix, FIX_ALL],
      }),
    ),
    vscode.commands.registerCommand('goalmark.fixAll', async () => {
      const { fixAllInActiveFile } = await import('./fixes/fix-file');
      await fixAllInActiveFile(sources);
    }),
    vscode.commands.registerCommand('goalmark.fixAllInWorkspace', async () => {
      const { fixAllInWorkspace } = await import('./fixes/fix-workspace');
      await fixAllInWorkspace(sources);
    }),
    vscode.commands.registerCommand(TURN_OFF, async (uri: vscode.Uri, rule: string) => {
      const { turnOffInConfig } = await import('./fixes/turn-off');
      await turnOffInConfig(uri, rule);
    }),
  );
}
