/** What can be folded in a goal, as the editor's ranges; headings are folded by the editor's own markdown. */
import * as vscode from 'vscode';
import { foldsOf, type GoalFile } from '../../../core';

export function foldingRanges(file: GoalFile): vscode.FoldingRange[] {
  return foldsOf(file).map(({ firstLine, lastLine }) => new vscode.FoldingRange(firstLine, lastLine));
}
