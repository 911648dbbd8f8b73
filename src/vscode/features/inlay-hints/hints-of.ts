/** The core's hints as the editor's. */
import * as vscode from 'vscode';
import { dateHints, readingHints, type CalendarDate, type GoalFile } from '../../../core';

export function hintsOf(
  file: GoalFile,
  today: CalendarDate,
  wanted: { readonly dates: boolean; readonly readings: boolean },
): vscode.InlayHint[] {
  const hints = [
    ...(wanted.dates ? dateHints(file, today) : []),
    ...(wanted.readings ? readingHints(file) : []),
  ];
  return hints.map(({ span, text, tooltip }) => {
    const { line, character } = file.source.positionAt(span.end);
    const hint = new vscode.InlayHint(new vscode.Position(line, character), text);
    hint.tooltip = tooltip;
    hint.paddingLeft = true;
    return hint;
  });
}
