/**
 * What assistants in the editor can do with goals, as language model tools: list what is due, check a text, draft a goal,
 * log a check-in (which asks the person first). They answer whoever asked; nothing is sent anywhere from here.
 */
import * as vscode from 'vscode';
import type { InputSchema } from './assistant-tools/input';
import type { AssistantTool, Sources } from './assistant-tools/tool';

export function registerAssistantTools(
  { packageJSON }: vscode.Extension<unknown>,
  sources: Sources,
): vscode.Disposable {
  const declared = (packageJSON as Manifest).contributes.languageModelTools;

  /** A tool is loaded when it is called for the first time. */
  const register = <Input>(name: string, load: () => Promise<AssistantTool<Input>>): vscode.Disposable => {
    const schema = declared.find((tool) => tool.name === name)?.inputSchema;
    let loaded: Promise<AssistantTool<Input>> | undefined;
    const tool = (): Promise<AssistantTool<Input>> => (loaded ??= load());
    return vscode.lm.registerTool<Input>(name, {
      prepareInvocation: async ({ input }) => (await tool()).prepare(input),
      invoke: async ({ input }) => {
        const { mistakesIn } = await import('./assistant-tools/input');
        const mistakes = schema === undefined ? [] : mistakesIn(input, schema);
        if (mistakes.length > 0) throw new Error(`The input is not right: ${mistakes.join('; ')}.`);
        const answer = await (await tool()).invoke(input);
        const text = new vscode.LanguageModelTextPart(JSON.stringify(answer, null, 2));
        return new vscode.LanguageModelToolResult([text]);
      },
    });
  };

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

interface Manifest {
  readonly contributes: {
    readonly languageModelTools: readonly { readonly name: string; readonly inputSchema: InputSchema }[];
  };
}
