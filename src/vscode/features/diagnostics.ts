/** The problems of goal files in the editor, the Explorer and the Problems panel. */
import * as vscode from 'vscode';
import { toDiagnostic, toUnreadDiagnostic } from '../convert';
import type { FileReport, GoalStore } from '../goal-store';

type Shown = 'all' | 'open' | 'none';

export function registerDiagnostics(store: GoalStore): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('goalmark');
  const reports = new Map<string, FileReport>();

  const show = (report: FileReport): void => {
    const { uri } = report;
    if (isShown(uri)) collection.set(uri, diagnosticsOf(report));
    else collection.delete(uri);
  };
  const showAgain = ({ uri }: vscode.TextDocument): void => {
    const report = reports.get(uri.toString());
    if (report !== undefined && shownFor(uri) === 'open') show(report);
  };

  return vscode.Disposable.from(
    collection,
    store.onDidChange((changed) => {
      for (const report of changed) {
        if (report.problems.length === 0 && report.unread === undefined) {
          reports.delete(report.uri.toString());
          collection.delete(report.uri);
        } else {
          reports.set(report.uri.toString(), report);
          show(report);
        }
      }
    }),
    vscode.workspace.onDidOpenTextDocument(showAgain),
    vscode.workspace.onDidCloseTextDocument(showAgain),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(SETTING)) for (const report of reports.values()) show(report);
    }),
  );
}

const SETTING = 'goalmark.problems';

function shownFor(uri: vscode.Uri): Shown {
  return vscode.workspace.getConfiguration(undefined, uri).get<Shown>(SETTING, 'all');
}

function isShown(uri: vscode.Uri): boolean {
  const shown = shownFor(uri);
  if (shown !== 'open') return shown === 'all';
  return vscode.workspace.textDocuments.some(
    (document) => !document.isClosed && document.uri.toString() === uri.toString(),
  );
}

function diagnosticsOf({ problems, unread, uriOf }: FileReport): vscode.Diagnostic[] {
  const diagnostics = problems.map((problem) => toDiagnostic(problem, uriOf));
  return unread === undefined ? diagnostics : [toUnreadDiagnostic(unread), ...diagnostics];
}
