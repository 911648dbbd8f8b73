/** Evidence and `[[id]]` as the editor's links. */
import * as vscode from 'vscode';
import { linksOf, type GoalFile, type Link } from '../../../core';
import { oneLine } from '../../convert';
import { currentGoals, rangeIn, type CurrentGoals } from '../../current-goals';
import type { OpenGoal, OpenGoals } from '../../open-goals';

export function documentLinks(goals: OpenGoals, opened: OpenGoal, file: GoalFile): vscode.DocumentLink[] {
  const current = currentGoals(goals, opened);
  return linksOf(current.set, file).flatMap((link) => {
    const target = targetOf(link, opened, current);
    if (target === undefined) return [];
    const shown = new vscode.DocumentLink(rangeIn(file, link.span), target);
    shown.tooltip = tooltipOf(link);
    return [shown];
  });
}

function targetOf(link: Link, { root }: OpenGoal, { uriOf }: CurrentGoals): vscode.Uri | undefined {
  switch (link.kind) {
    case 'address':
      return vscode.Uri.parse(link.address);
    case 'path':
      return root && vscode.Uri.joinPath(root.folder.uri, link.path);
    case 'goal': {
      const { title, id } = link.file.goal;
      const line = link.file.source.positionAt((title ?? id)?.span.start ?? 0).line + 1;
      return uriOf(link.file).with({ fragment: `L${line}` });
    }
  }
}

function tooltipOf(link: Link): string {
  switch (link.kind) {
    case 'address':
      return 'Open the address';
    case 'path':
      return 'Open the file';
    case 'goal':
      return oneLine(`Open the goal: ${link.file.goal.title?.value ?? link.file.path}`);
  }
}
