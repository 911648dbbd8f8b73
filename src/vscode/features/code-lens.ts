/** What is next, how strong a goal is and what it serves, above the goal; and what to log, above its log. */
import * as vscode from 'vscode';
import type { GoalStore } from '../goal-store';
import { GOAL_DOCUMENTS, type OpenGoals } from '../open-goals';
import { redrawOn } from '../redraw';
import type { Today } from '../today';

const SETTING = 'goalmark.codeLens.enabled';
/** Only from a lens: it has the goal's uri as its argument. */
const SHOW_STRENGTH = 'goalmark.showStrength';

export function registerCodeLens(goals: OpenGoals, store: GoalStore, today: Today): vscode.Disposable {
  const redraw = redrawOn(store, today, SETTING);
  return vscode.Disposable.from(
    redraw,
    vscode.languages.registerCodeLensProvider(GOAL_DOCUMENTS, {
      onDidChangeCodeLenses: redraw.event,
      provideCodeLenses: async (document) => {
        const open = goals.goal(document);
        if (open?.file === undefined || !isOn(document)) return [];
        const { lensesOf } = await import('./code-lens/lenses-of');
        return lensesOf(open, open.file, today.date);
      },
    }),
    vscode.commands.registerCommand(SHOW_STRENGTH, async (uri: unknown) => {
      if (!(uri instanceof vscode.Uri)) return;
      const { showStrength } = await import('./code-lens/show-strength');
      await showStrength(uri, goals);
    }),
  );
}

function isOn(document: vscode.TextDocument): boolean {
  return vscode.workspace.getConfiguration(undefined, document).get<boolean>(SETTING, true);
}
