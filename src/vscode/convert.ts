/** The only place where the core's data becomes the editor's. */
import * as vscode from 'vscode';
import { ruleUrl, shortened, type Problem, type Range, type Severity } from '../core';

/** Both count lines and UTF-16 units from 0. */
export function toRange({ start, end }: Range): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}

export function toDiagnostic(problem: Problem, uriOf: (path: string) => vscode.Uri): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(
    toRange(problem.range),
    problem.message,
    SEVERITY[problem.severity],
  );
  diagnostic.source = SOURCE;
  diagnostic.code = { value: problem.rule, target: ruleUri(problem.rule) };
  diagnostic.relatedInformation = problem.related.map(
    ({ file, range, message }) =>
      new vscode.DiagnosticRelatedInformation(new vscode.Location(uriOf(file), toRange(range)), message),
  );
  return diagnostic;
}

/** For a file that nothing can be said of, at its beginning. */
export function toUnreadDiagnostic(reason: string): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(
    new vscode.Range(0, 0, 0, 0),
    `This file was not read: ${reason}.`,
    vscode.DiagnosticSeverity.Warning,
  );
  diagnostic.source = SOURCE;
  return diagnostic;
}

export function ruleUri(rule: string): vscode.Uri {
  return vscode.Uri.parse(ruleUrl(rule));
}

const SOURCE = 'goalmark';

const SEVERITY: Readonly<Record<Severity, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  info: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};

/** A text from a file as one plain line of at most `limit` characters: nothing that moves, hides or turns around. */
export function oneLine(text: string, limit = 200): string {
  return shortened(text.replace(INVISIBLE, ''), limit);
}

/** Control characters that are no white space, and those that change the direction of what follows. */
const INVISIBLE = /(?!\s)[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu;

/** A label in which `$(...)` is text and no icon, as `escapeIcons` in vscode's src/vs/base/common/iconLabels.ts does. */
export function escapeIcons(label: string): string {
  return label.replaceAll('$(', String.raw`\$(`);
}

/**
 * Appends a text from a file to untrusted markdown, word by word: `appendText` alone makes every space one that does
 * not break (`appendText` in vscode's src/vs/base/common/htmlContent.ts), and a hover then breaks lines within words.
 * With spaces that do, what looks like a tag would be taken for one and left out; what looks like an entity always is.
 */
export function appendWords(markdown: vscode.MarkdownString, text: string): void {
  text.split(' ').forEach((word, index) => {
    if (index > 0) markdown.appendMarkdown(' ');
    for (const part of word.split(/([<&])/)) {
      const entity = ENTITIES.get(part);
      if (entity === undefined) markdown.appendText(part);
      else markdown.appendMarkdown(entity);
    }
  });
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['<', '&lt;'],
  ['&', '&amp;'],
]);
