/** What makes a goal strong, part by part; choosing a part goes to where it is written, or would be. */
import * as vscode from 'vscode';
import { strengthIn, strengthWords, type GoalFile, type StrengthPart } from '../../../core';
import { toRange } from '../../convert';
import type { OpenGoals } from '../../open-goals';

interface PartItem extends vscode.QuickPickItem {
  readonly keys: readonly string[];
}

export async function showStrength(uri: vscode.Uri, goals: OpenGoals): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  const open = goals.goal(document);
  const file = open?.file;
  const strength = file && strengthIn(file, open.config);
  if (file === undefined || strength === undefined) return;
  const chosen = await vscode.window.showQuickPick(strength.parts.map(itemOf), {
    title: `Strength ${strengthWords(strength)}`,
    placeHolder: 'Choose a part to go to where it is written',
  });
  if (chosen === undefined) return;
  const range = placeOf(file, chosen.keys);
  const editor = await vscode.window.showTextDocument(document);
  editor.selection = new vscode.Selection(range.end, range.end);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

function itemOf({ name, isThere, missing }: StrengthPart): PartItem {
  const { words, keys } = PARTS[name];
  return {
    label: `$(${isThere ? 'pass' : 'circle-large-outline'}) ${words}`,
    ...(isThere ? {} : { description: `missing: ${missing}` }),
    keys,
  };
}

const PARTS: Readonly<Record<StrengthPart['name'], { words: string; keys: readonly string[] }>> = {
  rooted: { words: 'Rooted in a gap and its cause', keys: ['root_cause', 'gap'] },
  observable: { words: 'Others can see it happen', keys: ['goal'] },
  'time-bound': { words: 'Has a time frame', keys: ['due', 'metric'] },
  measured: { words: 'Has a metric with a target', keys: ['metric'] },
  supported: { words: 'Supported by others', keys: ['ownership'] },
};

/** The first of the keys that is there, else the end of the front matter. */
function placeOf({ source, yaml, frontMatter: { scan } }: GoalFile, keys: readonly string[]): vscode.Range {
  for (const key of keys) {
    const entry = yaml.root?.entries.find((known) => known.key === key);
    if (entry !== undefined) return toRange(source.rangeOf(entry.keySpan));
  }
  const end = scan.kind === 'block' ? scan.closing.start : 0;
  return toRange(source.rangeOf({ start: end, end }));
}
