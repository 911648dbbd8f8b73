/** What the goal store says of one file: its problems, or why it could not be read. */
import type * as vscode from 'vscode';
import type { Problem } from '../../core';

export interface FileReport {
  readonly uri: vscode.Uri;
  readonly problems: readonly Problem[];
  /** Why nothing in it could be checked: words for a person. */
  readonly unread: string | undefined;
  /** The uri of another file that a problem is related to. */
  readonly uriOf: (path: string) => vscode.Uri;
}

/** Whether two reports of one file say the same to whoever looks at it. */
export function isSameReport(a: FileReport, b: FileReport): boolean {
  return (
    a.uri.toString() === b.uri.toString() &&
    a.unread === b.unread &&
    a.problems.length === b.problems.length &&
    a.problems.every((problem, index) => {
      const other = b.problems[index];
      return other !== undefined && (other === problem || visible(problem) === visible(other));
    })
  );
}

function visible({ rule, severity, message, range, related }: Problem): string {
  return JSON.stringify([rule, severity, message, range, related]);
}
