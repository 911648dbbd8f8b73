/** What a place in a goal or in the configuration means, when the mouse rests on it. */
import * as vscode from 'vscode';
import { CONFIG_DOCUMENTS, GOAL_DOCUMENTS, type OpenGoals } from '../open-goals';
import type { Today } from '../today';

export function registerHover(goals: OpenGoals, today: Today): vscode.Disposable {
  return vscode.languages.registerHoverProvider([...GOAL_DOCUMENTS, ...CONFIG_DOCUMENTS], {
    provideHover: async (document, position) => {
      const open = goals.read(document, placeOf(document));
      if (open === undefined) return undefined;
      const { hoverAt } = await import('./hover/hover-at');
      return hoverAt(open, position, today.date);
    },
  });
}

/** The older side of the editor's own diff is a document of the git extension, with the path of the file. */
function placeOf({ uri }: vscode.TextDocument): vscode.Uri {
  return uri.scheme === 'git' ? uri.with({ scheme: 'file', query: '' }) : uri;
}
