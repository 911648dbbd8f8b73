/** Answers the editor's question for completions with what the core offers there. */
import * as vscode from 'vscode';
import {
  completesPaths,
  completionsAt,
  createSourceText,
  RULES,
  type Completion,
  type CompletionKind,
  type CompletionRequest,
} from '../../../core';
import { appendWords, oneLine, toRange } from '../../convert';
import type { OpenConfig, OpenGoal, OpenGoals } from '../../open-goals';
import type { Today } from '../../today';
import { createRepositoryPaths } from './repository-paths';

export type ProvideCompletions = (
  document: vscode.TextDocument,
  position: vscode.Position,
  token: vscode.CancellationToken,
  context: vscode.CompletionContext,
) => Promise<vscode.CompletionItem[] | undefined>;

export function createCompletions(goals: OpenGoals, today: Today): ProvideCompletions {
  const paths = createRepositoryPaths();
  return async (document, position, token, { triggerCharacter }) => {
    const open = goals.read(document);
    if (open === undefined) return undefined;
    const request = requestOf(open, document.offsetAt(position), today, triggerCharacter);
    const repositoryPaths =
      open.root !== undefined && completesPaths(request) ? await paths.of(open.root.folder.uri) : [];
    if (token.isCancellationRequested) return undefined;
    const completions = completionsAt({ ...request, repositoryPaths });
    return completions.map((completion, index) => toItem(completion, request, index));
  };
}

const RULE_SUMMARIES = new Map(RULES.map(({ id, summary }) => [id, summary]));

function requestOf(
  open: OpenGoal | OpenConfig,
  offset: number,
  today: Today,
  typed: string | undefined,
): CompletionRequest {
  const file = open.kind === 'goal' ? open.file : open.configFile;
  return {
    source: file?.source ?? createSourceText(open.document.getText()),
    offset,
    path: open.path,
    document: open,
    set: open.set,
    config: open.config,
    today: today.date,
    typed,
    ruleSummaries: RULE_SUMMARIES,
    repositoryPaths: [],
  };
}

function toItem(
  completion: Completion,
  { source, offset }: CompletionRequest,
  index: number,
): vscode.CompletionItem {
  const { label, kind, detail, insertText, isSnippet, span, filterText, asksAgain } = completion;
  const item = new vscode.CompletionItem(
    { label: oneLine(label).replaceAll('$(', '$\u200B('), description: oneLine(detail) },
    KINDS[kind],
  );
  item.insertText = isSnippet ? new vscode.SnippetString(insertText) : insertText;
  const replacing = toRange(source.rangeOf(span));
  // What is inserted brings its quotes or its signs along: those behind the cursor must not stay.
  item.range = /^[\w-]*$/.test(source.text.slice(offset, span.end))
    ? { replacing, inserting: toRange(source.rangeOf({ start: span.start, end: offset })) }
    : replacing;
  item.filterText = filterText;
  item.sortText = String(index).padStart(5, '0');
  item.documentation = documentationOf(completion);
  // On its own, so that nothing is said where there is nothing to choose.
  if (asksAgain)
    item.command = { command: 'editor.action.triggerSuggest', title: '', arguments: [{ auto: true }] };
  return item;
}

function documentationOf({ documentation, example }: Completion): vscode.MarkdownString {
  const markdown = new vscode.MarkdownString();
  appendWords(markdown, oneLine(documentation, 600));
  if (example !== '') markdown.appendCodeblock(example, 'yaml');
  return markdown;
}

const KINDS: Readonly<Record<CompletionKind, vscode.CompletionItemKind>> = {
  key: vscode.CompletionItemKind.Property,
  choice: vscode.CompletionItemKind.EnumMember,
  date: vscode.CompletionItemKind.Event,
  objective: vscode.CompletionItemKind.Reference,
  person: vscode.CompletionItemKind.User,
  word: vscode.CompletionItemKind.Value,
  file: vscode.CompletionItemKind.File,
  question: vscode.CompletionItemKind.Field,
  text: vscode.CompletionItemKind.Snippet,
};
