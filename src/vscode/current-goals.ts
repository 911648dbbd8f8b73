/**
 * The goals of a root as they stand at this moment: open documents as they are typed, the others as the store last read
 * them. For what looks across files and must not miss the last keystroke.
 */
import * as vscode from 'vscode';
import {
  CONFIG_FILE_NAME,
  createGoalSet,
  type ConfigFile,
  type GoalFile,
  type GoalSet,
  type YamlDocument,
} from '../core';
import { toRange } from './convert';
import type { GoalRoot } from './goal-store';
import type { OpenConfig, OpenGoal, OpenGoals } from './open-goals';

export interface CurrentGoals {
  readonly set: GoalSet;
  readonly uriOf: (document: YamlDocument) => vscode.Uri;
}

/** Of the root that a document is in; a goal opened on its own is alone. */
export function currentGoals(goals: OpenGoals, opened: OpenGoal | OpenConfig): CurrentGoals {
  const { root, config, document } = opened;
  if (root !== undefined) return currentGoalsOf(goals, root);
  const files = opened.kind === 'goal' && opened.file !== undefined ? [opened.file] : [];
  return { set: createGoalSet(files, config), uriOf: () => document.uri };
}

export function currentGoalsOf(goals: OpenGoals, root: GoalRoot): CurrentGoals {
  const files = new Map<string, GoalFile>(root.set.files.map((file) => [file.path, file]));
  const uris = new Map<string, vscode.Uri>();
  for (const document of vscode.workspace.textDocuments) {
    const open = goals.goal(document);
    if (open?.root !== root) continue;
    // A document without changes says nothing where its file is gone, or is no UTF-8 and only looks like text in it.
    const known = files.get(open.path);
    const isEdited = document.isDirty || document.isUntitled;
    if (!isEdited && (known === undefined || known.unreadable !== undefined)) continue;
    uris.set(open.path, document.uri);
    if (open.file === undefined) files.delete(open.path);
    else files.set(open.path, open.file);
  }
  return {
    set: createGoalSet(files.values(), root.config),
    uriOf: ({ path }) => uris.get(path) ?? root.uriOf(path),
  };
}

/** The configuration, where it is one that lists people. */
export async function peopleFile(
  goals: OpenGoals,
  { root, config }: OpenGoal | OpenConfig,
): Promise<ConfigFile | undefined> {
  if (root === undefined || config.people === undefined) return undefined;
  try {
    const document = await vscode.workspace.openTextDocument(root.uriOf(CONFIG_FILE_NAME));
    const open = goals.read(document);
    return open?.kind === 'config' ? open.configFile : undefined;
  } catch {
    return undefined;
  }
}

export function yamlDocumentOf(opened: OpenGoal | OpenConfig): YamlDocument | undefined {
  return opened.kind === 'goal' ? opened.file : opened.configFile;
}

export function rangeIn({ source }: YamlDocument, span: { start: number; end: number }): vscode.Range {
  return toRange(source.rangeOf(span));
}
