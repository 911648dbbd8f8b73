/** What a place in a goal or in the configuration means, when the mouse rests on it. */
import * as vscode from 'vscode';
import { CONFIG_DOCUMENTS, GOAL_DOCUMENTS, type OpenGoals } from '../open-goals';
import type { Today } from '../today';

export function registerHover(goals: OpenGoals, today: Today): vscode.Disposable {
  return vscode.languages.registerHoverProvider([...GOAL_DOCUMENTS, ...CONFIG_DOCUMENTS], {
    provideHover: async (document, position) => {
      const open = goals.read(document);
      if (open === undefined) return undefined;
      const { hoverAt } = await import('./hover/hover-at');
      return hoverAt(open, position, today.date);
    },
  });
}
