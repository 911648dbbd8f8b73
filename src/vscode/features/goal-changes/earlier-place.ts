/** Where a goal was before the commit that brought it to a path. */
import type * as vscode from 'vscode';
import { pairGoals, type GoalFile } from '../../../core';
import { GIT_STATUS_DELETED, type GitRepository } from '../../git';

/** A goal at a commit; `undefined` for what was not there, or no goal. */
export type GoalAt = (commit: string, uri: vscode.Uri) => Promise<GoalFile | undefined>;

export interface Arrival {
  readonly commit: string;
  readonly parent: string;
  readonly uri: vscode.Uri;
  /** As it is at the commit. */
  readonly file: GoalFile | undefined;
}

/**
 * Git goes by how much of the text stayed: it takes a new goal of the same template for the one that was deleted beside it,
 * and does not know one again that was reworded in the move. So which of them it was is told as a diff tells it.
 */
export async function earlierPlace(
  repository: GitRepository,
  goalAt: GoalAt,
  { commit, parent, uri, file }: Arrival,
): Promise<vscode.Uri | undefined> {
  const changes = await repository.diffBetween(parent, commit);
  const moved = changes.find(({ renameUri }) => renameUri?.fsPath === uri.fsPath)?.originalUri;
  // Of what cannot be read git knows more.
  if (file?.goal.id === undefined) return moved;
  const gone = changes
    .filter(({ status, uri: { path } }) => status === GIT_STATUS_DELETED && path.endsWith('.md'))
    .map((change) => change.uri);
  const places = [...(moved === undefined ? [] : [moved]), ...gone.slice(0, MOST_LOOKED_AT)];
  const goals = await Promise.all(places.map((place) => goalAt(parent, place)));
  const candidates = goals.filter((goal) => goal !== undefined);
  const before = pairGoals(candidates, [file]).find(({ after }) => after === file)?.before;
  return before === undefined ? undefined : places[goals.indexOf(before)];
}

/** Each is a process or two of git's. */
const MOST_LOOKED_AT = 20;
