/** Renames an id or a person as one edit of every document that names it, each as it stands now. */
import * as vscode from 'vscode';
import {
  mentionAt,
  renameIn,
  whyNotNamed,
  whyNotRenamed,
  type Renamable,
  type YamlDocument,
} from '../../../core';
import { currentGoals, peopleFile, rangeIn, yamlDocumentOf } from '../../current-goals';
import type { GoalStore } from '../../goal-store';
import type { OpenConfig, OpenGoal, OpenGoals } from '../../open-goals';

/** Rejects with what to tell the person; `undefined` in a document that is no goal. */
export function prepareRename(
  goals: OpenGoals,
  document: vscode.TextDocument,
  position: vscode.Position,
): { range: vscode.Range; placeholder: string } | undefined {
  const found = find(goals, document, position);
  if (found === undefined) return undefined;
  return { range: found.range, placeholder: found.renamed.name };
}

export interface RenameRequest {
  readonly document: vscode.TextDocument;
  readonly position: vscode.Position;
  readonly newName: string;
}

export async function rename(
  goals: OpenGoals,
  store: GoalStore,
  { document, position, newName }: RenameRequest,
): Promise<vscode.WorkspaceEdit | undefined> {
  await store.settled();
  const found = find(goals, document, position);
  if (found === undefined) return undefined;
  const edit = await editFor(goals, found, newName.trim());
  if (typeof edit !== 'string') return edit;
  // Were it refused, the editor's own markdown would be asked, which takes `[id]` for a link and renames it here alone.
  void vscode.window.showErrorMessage(edit);
  return new vscode.WorkspaceEdit();
}

/** Or the reason why there is none. */
async function editFor(
  goals: OpenGoals,
  { opened, renamed }: Found,
  newName: string,
): Promise<vscode.WorkspaceEdit | string> {
  const edit = new vscode.WorkspaceEdit();
  if (newName === renamed.name) return edit;
  const configFile = renamed.kind === 'person' ? await peopleFile(goals, opened) : undefined;
  const { set, uriOf } = currentGoals(goals, opened);
  const reason = whyNotRenamed(set, renamed) ?? whyNotNamed(set, renamed, newName, configFile);
  if (reason !== undefined) return reason;
  for (const known of configFile === undefined ? set.files : [...set.files, configFile]) {
    const first = renameIn(known, renamed, newName, opened.config);
    if (first.ok && first.edits.length === 0) continue;
    const uri = uriOf(known);
    const file = await readNow(goals, uri);
    if (file === undefined) return `${known.path} has just changed. Try again.`;
    const result = renameIn(file, renamed, newName, opened.config);
    if (!result.ok) return result.reason;
    edit.set(
      uri,
      result.edits.map(({ span, newText }) => new vscode.TextEdit(rangeIn(file, span), newText)),
    );
  }
  return edit;
}

interface Found {
  readonly opened: OpenGoal | OpenConfig;
  readonly renamed: Renamable;
  readonly range: vscode.Range;
}

function find(goals: OpenGoals, document: vscode.TextDocument, position: vscode.Position): Found | undefined {
  const opened = goals.read(document);
  const file = opened && yamlDocumentOf(opened);
  if (opened === undefined || file === undefined) return undefined;
  const mention = mentionAt(file, document.offsetAt(position));
  if (mention === undefined || mention.kind === 'link') {
    throw new Error('Only ids and people can be renamed here.');
  }
  return { opened, renamed: mention, range: rangeIn(file, mention.span) };
}

/** The document's text is what the edits are applied to, whatever the store has read. */
async function readNow(goals: OpenGoals, uri: vscode.Uri): Promise<YamlDocument | undefined> {
  try {
    const opened = goals.read(await vscode.workspace.openTextDocument(uri));
    return opened && yamlDocumentOf(opened);
  } catch {
    return undefined;
  }
}
