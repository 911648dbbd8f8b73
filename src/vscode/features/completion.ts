/** Completion in goal files and the configuration; what it knows is loaded when it is first asked for. */
import * as vscode from 'vscode';
import { CONFIG_DOCUMENTS, GOAL_DOCUMENTS, type OpenGoals } from '../open-goals';
import type { Today } from '../today';
import type { ProvideCompletions } from './completion/provide';
import { suggestKeysWhileTyping } from './completion/while-typing';

export function registerCompletion(goals: OpenGoals, today: Today): vscode.Disposable {
  let loading: Promise<ProvideCompletions> | undefined;
  const provide: ProvideCompletions = async (...asked) => {
    loading ??= import('./completion/provide').then((module) => module.createCompletions(goals, today));
    return await (
      await loading
    )(...asked);
  };
  const provider = vscode.languages.registerCompletionItemProvider(
    [...GOAL_DOCUMENTS, ...CONFIG_DOCUMENTS],
    { provideCompletionItems: provide },
    ...SIGNS,
  );
  return vscode.Disposable.from(provider, suggestKeysWhileTyping(goals));
}

/** What a value, an item of a list or an entry of the log begins behind. In prose there is nothing behind them. */
const SIGNS = [':', ' ', '[', '{', ','];
