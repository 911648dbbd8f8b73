/**
 * "Fix all problems in the workspace": says first how many there are and where, then makes one edit of all files. What
 * somebody is editing is fixed as it stands and stays unsaved; every other file is saved.
 */
import * as vscode from 'vscode';
import { CONFIG_FILE_NAME, countWords, minimalEdits, type TextEdit } from '../../../core';
import { oneLine } from '../../convert';
import { isClean, isSaved, openAsItIs } from '../../editable-document';
import type { FileReport } from '../../goal-store';
import type { FixSources } from '../fixes';
import { fixAll } from './problems-now';
import { editsToEdit } from './to-edit';

interface FixableFile {
  readonly document: vscode.TextDocument;
  readonly edits: readonly TextEdit[];
  readonly fixed: number;
  readonly isToBeSaved: boolean;
}

interface Plan {
  readonly files: readonly FixableFile[];
  /** Which fixes are left alone and why, file by file. */
  readonly refused: readonly string[];
}

const FIX = 'Fix';
const REVIEW = 'Review changes';

export async function fixAllInWorkspace(sources: FixSources): Promise<void> {
  const { files, refused } = await planFixes(sources);
  if (files.length === 0) {
    say('No problem in the workspace can be fixed without asking you.', refused);
    return;
  }
  const question = `${fixedWords(files)} can be fixed without changing what the goals say.`;
  const chosen = await vscode.window.showInformationMessage(question, FIX, REVIEW);
  // Somebody may have typed while the question stood there.
  if (chosen !== undefined) await makeFixes(await planFixes(sources), chosen === REVIEW);
}

async function planFixes(sources: FixSources): Promise<Plan> {
  const { store } = sources;
  await store.settled();
  const reports = store.roots.flatMap((root) => {
    const paths = [CONFIG_FILE_NAME, ...root.set.files.map(({ path }) => path)];
    return paths.flatMap((path) => root.reportOf(root.uriOf(path)) ?? []);
  });
  const files: FixableFile[] = [];
  const refused: string[] = [];
  for (const { uri, problems } of reports) {
    if (!problems.some(({ fixes }) => fixes.some(({ safe }) => safe))) continue;
    const planned = await planFile(uri, sources);
    if ('file' in planned) files.push(planned.file);
    refused.push(...planned.refused.map((reason) => `${vscode.workspace.asRelativePath(uri)}: ${reason}`));
  }
  return { files, refused };
}

async function planFile(
  uri: FileReport['uri'],
  sources: FixSources,
): Promise<{ readonly file: FixableFile; readonly refused: readonly string[] } | Pick<Plan, 'refused'>> {
  const place = await openAsItIs(uri);
  if ('reason' in place) return { refused: [place.reason] };
  const { document } = place;
  const opened = sources.goals.read(document);
  if (opened === undefined) return { refused: [] };
  const { text, applied, refused } = fixAll(opened, sources);
  const reasons = [...new Set(refused.map(({ reason }) => reason))];
  const edits = minimalEdits(document.getText(), text);
  if (edits.length === 0) return { refused: reasons };
  const isToBeSaved = isClean(document);
  return { file: { document, edits, fixed: applied.length, isToBeSaved }, refused: reasons };
}

async function makeFixes({ files, refused }: Plan, isReviewed: boolean): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  for (const { document, edits, fixed } of files) {
    const metadata = isReviewed
      ? { needsConfirmation: true, label: `Fix ${countWords(fixed, 'problem')}` }
      : undefined;
    editsToEdit(document, edits, metadata, edit);
  }
  if (!(await vscode.workspace.applyEdit(edit))) {
    // Whoever has looked at the changes and discarded them knows it.
    if (!isReviewed) say('Nothing was fixed, because a file changed meanwhile. Try again.', []);
    return;
  }
  const unsaved: string[] = [];
  for (const { document, isToBeSaved } of files) {
    if (!isToBeSaved || (await isSaved(document))) continue;
    unsaved.push(`${vscode.workspace.asRelativePath(document.uri)}: It could not be saved.`);
  }
  if (!isReviewed || unsaved.length > 0) say(`${fixedWords(files)} fixed.`, [...refused, ...unsaved]);
}

function fixedWords(files: readonly FixableFile[]): string {
  const count = files.reduce((sum, { fixed }) => sum + fixed, 0);
  return `${countWords(count, 'problem')} in ${countWords(files.length, 'file')}`;
}

function say(words: string, refused: readonly string[]): void {
  const [first, ...more] = refused;
  if (first === undefined) {
    void vscode.window.showInformationMessage(words);
    return;
  }
  const others = more.length === 0 ? '' : ` And ${more.length} more.`;
  void vscode.window.showWarningMessage(oneLine(`${words} Not fixed: ${first}${others}`, 400));
}
