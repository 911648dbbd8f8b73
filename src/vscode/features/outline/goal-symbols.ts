/** The goals of all folders as the workspace's symbols, found by title and id. */
import * as vscode from 'vscode';
import type { GoalFile } from '../../../core';
import { escapeIcons, oneLine } from '../../convert';
import { currentGoalsOf, rangeIn } from '../../current-goals';
import type { GoalStore } from '../../goal-store';
import type { OpenGoals } from '../../open-goals';

export function goalSymbols(goals: OpenGoals, store: GoalStore, query: string): vscode.SymbolInformation[] {
  const wanted = query.toLowerCase().replace(/\s/g, '');
  return store.roots.flatMap((root) => {
    const { set, uriOf } = currentGoalsOf(goals, root);
    return set.files.flatMap((file) => {
      const name = nameOf(file);
      if (name === undefined || !isSubsequence(wanted, name.toLowerCase())) return [];
      const { type, owner, title, id } = file.goal;
      const kind = type?.value === 'objective' ? vscode.SymbolKind.Interface : vscode.SymbolKind.Event;
      const span = (title ?? id)?.span ?? { start: 0, end: 0 };
      const location = new vscode.Location(uriOf(file), rangeIn(file, span));
      return [new vscode.SymbolInformation(name, kind, oneLine(owner?.value ?? ''), location)];
    });
  });
}

/** The editor looks for what is typed in the name alone, so that the id has to be in it. */
function nameOf({ goal: { title, id } }: GoalFile): string | undefined {
  const names = [title?.value, id && `(${id.value})`].filter((name) => name !== undefined);
  return names.length === 0 ? undefined : escapeIcons(oneLine(names.join(' ')));
}

/** The editor sorts what is left, and leaves out what does not fit. */
function isSubsequence(wanted: string, name: string): boolean {
  let at = 0;
  for (const unit of wanted) {
    at = name.indexOf(unit, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
