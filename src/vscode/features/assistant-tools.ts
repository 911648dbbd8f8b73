/**
 * What assistants in the editor can do with goals, as language model tools: list what is due, check a text, draft a goal,
 * log a check-in (which asks the person first). They answer whoever asked; nothing is sent anywhere from here.
 */
import * as vscode from 'vscode';
import type { AssistantTool, Sources } from './assistant-tools/tool';

export function registerAssistantTools(sources: Sources): vscode.Disposable {
  return vscode.Disposable.from(
    register('goalmark_listDue', async () => (await import('./assistant-tools/list-due')).listDue(sources)),
    register('goalmark_checkGoal', async () =>
      (await import('./assistant-tools/check-goal')).checkGoal(sources),
    ),
    register('goalmark_draftGoal', async () =>
      (await import('./assistant-tools/draft-goal')).draftGoal(sources),
    ),
    register('goalmark_logCheckIn', async () =>
      (await import('./assistant-tools/log-check-in')).logCheckIn(sources),
    ),
  );
}

/** A tool is loaded when it is called for the first time. */
function register(name: string, load: () => Promise<AssistantTool>): vscode.Disposable {
  let loaded: Promise<AssistantTool> | undefined;
  const tool = (): Promise<AssistantTool> => (loaded ??= load());
  return vscode.lm.registerTool<unknown>(name, {
    prepareInvocation: async ({ input }) => (await tool()).prepare(input),
    invoke: async ({ input }) => {
      const answer = await (await tool()).invoke(input);
      return new vscode.LanguageModelToolResult([
        new vscode.LanguageModelTextPart(JSON.stringify(answer, null, 2)),
      ]);
    },
  });
}
