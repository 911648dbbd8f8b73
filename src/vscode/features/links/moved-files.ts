/** What goals say of files that are about to be renamed or moved, as one edit that the editor makes with the move. */
import * as vscode from 'vscode';
import { editsForMoves, type Move } from '../../../core';
import { currentGoalsOf, rangeIn } from '../../current-goals';
import type { GoalRoot, GoalStore } from '../../goal-store';
import type { OpenGoals } from '../../open-goals';
import { pathIn } from '../../store/place';

export async function editForMoves(
  goals: OpenGoals,
  store: GoalStore,
  files: readonly { readonly oldUri: vscode.Uri; readonly newUri: vscode.Uri }[],
): Promise<vscode.WorkspaceEdit> {
  await store.settled();
  const edit = new vscode.WorkspaceEdit();
  for (const root of store.roots) {
    const moves = files.flatMap(({ oldUri, newUri }) => moveIn(root, oldUri, newUri));
    if (moves.length === 0) continue;
    const { set, uriOf } = currentGoalsOf(goals, root);
    for (const [file, edits] of editsForMoves(set, moves, { links: !markdownUpdatesLinks(root) })) {
      edit.set(
        uriOf(file),
        edits.map(({ span, newText }) => new vscode.TextEdit(rangeIn(file, span), newText)),
      );
    }
  }
  return edit;
}

/** What leaves the folder is nothing that a path in it could name. */
function moveIn({ folder }: GoalRoot, oldUri: vscode.Uri, newUri: vscode.Uri): Move[] {
  const from = pathIn(folder.uri, oldUri);
  const to = pathIn(folder.uri, newUri);
  return from === undefined || to === undefined ? [] : [{ from, to }];
}

/** Then the editor's own markdown looks after links, after the move; twice would be wrong. */
function markdownUpdatesLinks({ folder }: GoalRoot): boolean {
  const setting = vscode.workspace
    .getConfiguration('markdown.updateLinksOnFileMove', folder.uri)
    .get('enabled');
  return setting === 'always' || setting === 'prompt';
}
