/**
 * Turning a rule off: for one goal by a comment in it, for all of them in `.goalmark.yml`. A rule can be turned off in no
 * smaller place: a comment counts for the whole goal.
 */
import * as vscode from 'vscode';
import { CONFIG_FILE_NAME, disableRuleHere, editConfig, type TextEdit } from '../../../core';
import { oneLine } from '../../convert';
import { isClean, isSaved, openAsItIs } from '../../editable-document';
import type { OpenConfig, OpenGoal } from '../../open-goals';
import { TURN_OFF } from '../fixes';
import { readDocument } from '../../store/documents';
import { editsToEdit } from './to-edit';

/** Without these a file is not read at all, and turning them off would only hide that. */
const KEEP_ON: ReadonlySet<string> = new Set([
  'conflict-markers',
  'file-encoding',
  'front-matter-language',
  'front-matter-unclosed',
  'yaml-limits',
  'yaml-syntax',
]);

export interface WayToTurnOff {
  readonly title: string;
  /** Of the document itself. */
  readonly edits?: readonly TextEdit[];
  /** Of another file, which is saved. */
  readonly command?: vscode.Command;
}

export function waysToTurnOff(opened: OpenGoal | OpenConfig, rule: string): readonly WayToTurnOff[] {
  if (KEEP_ON.has(rule)) return [];
  const inConfig = opened.root === undefined ? [] : [wayInConfig(opened.root.uriOf(CONFIG_FILE_NAME), rule)];
  return [...wayInGoal(opened, rule), ...inConfig];
}

function wayInGoal(opened: OpenGoal | OpenConfig, rule: string): readonly WayToTurnOff[] {
  if (opened.kind === 'config' || opened.file === undefined) return [];
  const result = disableRuleHere(opened.file, rule, opened.config);
  return result.ok ? [{ title: `Turn off ${rule} in this goal`, edits: result.edits }] : [];
}

function wayInConfig(uri: vscode.Uri, rule: string): WayToTurnOff {
  const title = `Turn off ${rule} in ${CONFIG_FILE_NAME}`;
  return { title, command: { command: TURN_OFF, title, arguments: [uri, rule] } };
}

/** Makes the file where there is none; saves one that nobody was editing. */
export async function turnOffInConfig(uri: vscode.Uri, rule: string): Promise<void> {
  const reason = await tryToTurnOff(uri, rule);
  if (reason !== undefined) {
    void vscode.window.showWarningMessage(oneLine(`${rule} is still on: ${reason}`, 300));
    return;
  }
  const words = `${rule} is off for all goals of this folder.`;
  const open = `Open ${CONFIG_FILE_NAME}`;
  if ((await vscode.window.showInformationMessage(words, open)) === open) {
    await vscode.window.showTextDocument(uri);
  }
}

/** Why not, or nothing when it is done. */
async function tryToTurnOff(uri: vscode.Uri, rule: string): Promise<string | undefined> {
  const { uri: place, text } = await readDocument(uri);
  if (text.kind === 'gone') return await create(uri, rule);
  const opened = await openAsItIs(place);
  if ('reason' in opened) return opened.reason;
  const { document } = opened;
  const isToBeSaved = isClean(document);
  const result = editConfig(document.getText(), { rule, setting: 'off' });
  if (!result.ok) return result.reason;
  const edit = editsToEdit(document, result.edits);
  if (!(await vscode.workspace.applyEdit(edit))) return `${CONFIG_FILE_NAME} changed meanwhile. Try again.`;
  return !isToBeSaved || (await isSaved(document))
    ? undefined
    : `${CONFIG_FILE_NAME} could not be saved. Save it yourself.`;
}

async function create(uri: vscode.Uri, rule: string): Promise<string | undefined> {
  const result = editConfig(undefined, { rule, setting: 'off' });
  if (!result.ok) return result.reason;
  const edit = new vscode.WorkspaceEdit();
  edit.createFile(uri, { contents: new TextEncoder().encode(result.text) });
  return (await vscode.workspace.applyEdit(edit)) ? undefined : `${CONFIG_FILE_NAME} could not be made.`;
}
