/**
 * What the tests in the editor share: files of their own in the open folder, and waiting for what the editor shows.
 * Every wait is for an event, has an end, and says what it waited for.
 */
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { GoalmarkApi } from '../../src/vscode/extension';
import type { Testing } from '../../src/vscode/testing';
import { PATIENCE_MS } from '../support/patience';

/** The extension, active, with every goal read. */
export async function goalmark(): Promise<Testing> {
  const extension = vscode.extensions.getExtension<GoalmarkApi>('goalmark.goalmark');
  assert.ok(extension, 'goalmark.goalmark is not among the extensions');
  const { ready, testing } = await extension.activate();
  await ready;
  assert.ok(testing, 'the extension does not know that it is being tested');
  return testing;
}

export function folder(index = 0): vscode.WorkspaceFolder {
  const found = vscode.workspace.workspaceFolders?.[index];
  assert.ok(found, `there is no workspace folder ${index}`);
  return found;
}

export function at(path: string, root: vscode.Uri = folder().uri): vscode.Uri {
  return vscode.Uri.joinPath(root, path);
}

export async function write(uri: vscode.Uri, content: string | Uint8Array): Promise<vscode.Uri> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  await vscode.workspace.fs.writeFile(uri, bytes);
  return uri;
}

export async function remove(uri: vscode.Uri): Promise<void> {
  try {
    await vscode.workspace.fs.delete(uri, { recursive: true });
  } catch {
    // the test has removed it
  }
}

/** Empties a folder, which stays: the editor's watcher may miss what happens in one that is made anew. */
export async function empty(uri: vscode.Uri): Promise<void> {
  await vscode.workspace.fs.createDirectory(uri);
  for (const [name] of await vscode.workspace.fs.readDirectory(uri))
    await remove(vscode.Uri.joinPath(uri, name));
}

/** The rules of a file's problems, in the order of its text. */
export function rulesIn(uri: vscode.Uri): string[] {
  return problemsIn(uri).map(ruleOf);
}

export function problemsIn(uri: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages
    .getDiagnostics(uri)
    .filter(({ source }) => source === 'goalmark')
    .sort((a, b) => a.range.start.compareTo(b.range.start));
}

export function ruleOf({ code }: vscode.Diagnostic): string {
  return typeof code === 'object' ? String(code.value) : String(code ?? '');
}

/** Resolves as soon as a file has exactly these rules' problems. */
export async function untilRules(uri: vscode.Uri, ...rules: string[]): Promise<void> {
  const wanted = JSON.stringify(rules.sort());
  await until(
    `${vscode.workspace.asRelativePath(uri)} to have ${wanted}`,
    vscode.languages.onDidChangeDiagnostics,
    () => JSON.stringify(rulesIn(uri).sort()) === wanted,
    () => JSON.stringify(problemsIn(uri).map(({ message, code }) => [code, message])),
  );
}

/** Resolves as soon as the condition holds; it is asked now and after each event. */
export async function until(
  what: string,
  event: vscode.Event<unknown>,
  condition: () => boolean,
  state: () => string = () => '',
): Promise<void> {
  if (condition()) return;
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => {
      listener.dispose();
      reject(new Error(`Waited ${PATIENCE_MS / 1000} s for ${what}. It is ${state()}`));
    }, PATIENCE_MS);
    const listener = event(() => {
      if (!condition()) return;
      clearTimeout(timer);
      listener.dispose();
      resolve();
    });
  });
}

/** Replaces a text in a document as typing does, without saving. */
export async function type(document: vscode.TextDocument, before: string, after: string): Promise<void> {
  const start = document.getText().indexOf(before);
  assert.notEqual(start, -1, `"${before}" is not in ${document.uri.toString()}`);
  const edit = new vscode.WorkspaceEdit();
  const range = new vscode.Range(document.positionAt(start), document.positionAt(start + before.length));
  edit.replace(document.uri, range, after);
  assert.ok(await vscode.workspace.applyEdit(edit));
}

/** Throws away what was typed, and closes. */
export async function close(document: vscode.TextDocument): Promise<void> {
  await vscode.window.showTextDocument(document);
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
}

/** A goal without a problem, but for what is changed in it. */
export function goal(id: string, changes: Readonly<Record<string, string>> = {}, body = ''): string {
  const fields: Record<string, string> = {
    id,
    title: `The goal ${id}`,
    type: 'learning',
    status: 'draft',
    owner: 'ana',
    created: '2026-01-12',
    due: '2026-12-12',
    goal: 'Until December, lead one review a month and publish what was learned',
    metric: 'Reviews published',
    ...changes,
  };
  const lines = Object.entries(fields).map(([key, value]) => `${key}: ${value}`);
  return ['---', ...lines, '---', '', body].join('\n');
}
