/** How far away dates are and what readings changed, behind them in the text. */
import * as vscode from 'vscode';
import type { GoalStore } from '../goal-store';
import { GOAL_DOCUMENTS, type OpenGoals } from '../open-goals';
import { redrawOn } from '../redraw';
import type { Today } from '../today';

const SETTINGS = 'goalmark.inlayHints';

export function registerInlayHints(goals: OpenGoals, store: GoalStore, today: Today): vscode.Disposable {
  const redraw = redrawOn(store, today, SETTINGS);
  return vscode.Disposable.from(
    redraw,
    vscode.languages.registerInlayHintsProvider(GOAL_DOCUMENTS, {
      onDidChangeInlayHints: redraw.event,
      provideInlayHints: async (document, range) => {
        const file = goals.goal(document)?.file;
        if (file === undefined) return [];
        const settings = vscode.workspace.getConfiguration(SETTINGS, document);
        const wanted = { dates: settings.get('dates', true), readings: settings.get('readings', true) };
        const { hintsOf } = await import('./inlay-hints/hints-of');
        return hintsOf(file, today.date, wanted).filter(({ position }) => range.contains(position));
      },
    }),
  );
}
