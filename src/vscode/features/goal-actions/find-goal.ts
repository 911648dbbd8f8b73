/** The goal that a command is about: the one it names, else the one in the active editor, else one from a list. */
import * as vscode from 'vscode';
import { whenWords, type GoalFile } from '../../../core';
import { escapeIcons, oneLine } from '../../convert';
import type { GoalRoot } from '../../goal-store';
import type { Arguments } from './arguments';
import type { ActionParts } from './run';

export interface Wanted {
  readonly title: string;
  readonly suits: (file: GoalFile) => boolean;
}

export async function findGoal(
  parts: ActionParts,
  named: Arguments['goal'],
  wanted: Wanted,
): Promise<vscode.Uri | undefined> {
  if (named instanceof vscode.Uri) return named;
  if (named !== undefined) {
    const found = findNamed(parts, named);
    if (found === undefined)
      void vscode.window.showWarningMessage(`There is no goal “${oneLine(named, 80)}”.`);
    return found;
  }
  const document = vscode.window.activeTextEditor?.document;
  if (document !== undefined && parts.goals.goal(document)?.file !== undefined) return document.uri;
  return await pickGoal(parts, wanted);
}

function findNamed({ store }: ActionParts, name: string): vscode.Uri | undefined {
  for (const root of store.roots) {
    const file = root.set.byId.get(name)?.[0] ?? root.set.files.find(({ path }) => path === name);
    if (file !== undefined) return root.uriOf(file.path);
  }
  return undefined;
}

/** What is due first comes first, then the goals without anything due, by title. */
async function pickGoal(
  { store, due }: ActionParts,
  { title, suits }: Wanted,
): Promise<vscode.Uri | undefined> {
  const seen = new Set<GoalFile>();
  const rows: GoalRow[] = [];
  for (const { item, file, root } of due.entries) {
    if (!suits(file)) continue;
    seen.add(file);
    rows.push(rowOf(root, file, `${whenWords(item)} · ${item.owner} · ${item.kind}`));
  }
  const others = store.roots.flatMap((root) =>
    root.set.files
      .filter((file) => !seen.has(file) && suits(file))
      .map((file) => rowOf(root, file, [file.goal.owner?.value, file.goal.status?.value].join(' · '))),
  );
  others.sort((a, b) => a.label.localeCompare(b.label));
  rows.push(...others);
  if (rows.length === 0) {
    void vscode.window.showInformationMessage(`${title}: there is no goal for that here.`);
    return undefined;
  }
  const chosen = await vscode.window.showQuickPick(rows, {
    title,
    placeHolder: 'Which goal?',
    matchOnDescription: true,
  });
  return chosen?.uri;
}

interface GoalRow extends vscode.QuickPickItem {
  readonly uri: vscode.Uri;
}

function rowOf(root: GoalRoot, { path, goal }: GoalFile, description: string): GoalRow {
  const title = oneLine(goal.title?.value ?? goal.id?.value ?? path, 100);
  return {
    uri: root.uriOf(path),
    label: escapeIcons(title),
    description: escapeIcons(oneLine(description)),
  };
}
