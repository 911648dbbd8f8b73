/** Where goals are that are no goals any more by the configuration. */
import * as vscode from 'vscode';
import { goalPathMatcher, parseGoalFile, type GoalFile } from '../../../core';
import type { GoalRoot } from '../../goal-store';
import { readGoalText } from '../../store/read-goal-text';
import type { BaseSide } from './base-side';

/** By id, among paths where something changed; of these nothing is read while every goal is still there. */
export async function newPlaces(
  { folder, config }: GoalRoot,
  paths: Iterable<string>,
  baseSide: BaseSide,
  before: ReadonlyMap<string, GoalFile>,
  after: ReadonlyMap<string, GoalFile>,
): Promise<ReadonlyMap<string, string>> {
  const missed = idsOf(before);
  for (const id of idsOf(after)) missed.delete(id);
  const places = new Map<string, string>();
  if (missed.size === 0) return places;
  const isGoalPath = goalPathMatcher(config);
  for (const path of paths) {
    if (!path.endsWith('.md') || isGoalPath(path)) continue;
    const text = await readGoalText(vscode.Uri.joinPath(folder.uri, path));
    if (text.kind !== 'text') continue;
    const id = parseGoalFile({ path, content: text.content }, config.extraFields)?.goal.id?.value;
    if (id === undefined || !missed.has(id)) continue;
    // A copy that was there before is no place where a goal went.
    const wasThere = !before.has(path) && (await baseSide.goal(path, config)) !== undefined;
    if (!wasThere) places.set(id, path);
  }
  return places;
}

function idsOf(files: ReadonlyMap<string, GoalFile>): Set<string> {
  return new Set([...files.values()].flatMap(({ goal }) => goal.id?.value ?? []));
}
