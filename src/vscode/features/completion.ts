/**
 * Completion in goal files and the configuration; what it knows is loaded when it is first asked for.
 *
 * Markdown suggests nothing while one types. To contribute another default would change it for every markdown file, so
 * letters are trigger characters here: in front matter a key's first letter brings its name, and elsewhere the answer is
 * that there is nothing. Where somebody has turned suggestions on for markdown they are not: a trigger character takes
 * the place of the editor's own suggestions (`checkTriggerCharacter` in vscode's suggest/browser/suggestModel.ts).
 */
import * as vscode from 'vscode';
import { CONFIG_DOCUMENTS, GOAL_DOCUMENTS, type OpenGoals } from '../open-goals';
import type { Today } from '../today';
import type { ProvideCompletions } from './completion/provide';

export function registerCompletion(goals: OpenGoals, today: Today): vscode.Disposable {
  let loading: Promise<ProvideCompletions> | undefined;
  const provide: ProvideCompletions = async (...asked) => {
    loading ??= import('./completion/provide').then((module) => module.createCompletions(goals, today));
    return await (
      await loading
    )(...asked);
  };
  const always = vscode.languages.registerCompletionItemProvider(
    [...GOAL_DOCUMENTS, ...CONFIG_DOCUMENTS],
    {
      provideCompletionItems: (document, position, token, context) =>
        isLetter(context) ? undefined : provide(document, position, token, context),
    },
    ...SIGNS,
  );
  let letters = registerLetters(provide);
  const settings = vscode.workspace.onDidChangeConfiguration((change) => {
    if (!change.affectsConfiguration('editor.quickSuggestions')) return;
    letters.dispose();
    letters = registerLetters(provide);
  });
  return new vscode.Disposable(() => {
    for (const part of [always, letters, settings]) part.dispose();
  });
}

/** What a value, an item of a list or an entry of the log begins behind. */
const SIGNS = [':', ' ', '[', '{', ','];

const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('');

function registerLetters(provide: ProvideCompletions): vscode.Disposable {
  if (markdownSuggests()) return new vscode.Disposable(() => undefined);
  return vscode.languages.registerCompletionItemProvider(
    GOAL_DOCUMENTS,
    {
      provideCompletionItems: (document, position, token, context) =>
        isLetter(context) ? provide(document, position, token, context) : undefined,
    },
    ...LETTERS,
  );
}

/** Whether a letter asks: then one of the two providers answers, and else the other one. */
function isLetter({ triggerCharacter }: vscode.CompletionContext): boolean {
  return triggerCharacter !== undefined && LETTERS.includes(triggerCharacter);
}

function markdownSuggests(): boolean {
  const editor = vscode.workspace.getConfiguration('editor', { languageId: 'markdown' });
  const suggests = editor.get<boolean | string | { readonly other?: unknown }>('quickSuggestions');
  const inText = typeof suggests === 'object' ? suggests.other : suggests;
  return inText === true || inText === 'on' || inText === 'inline';
}
