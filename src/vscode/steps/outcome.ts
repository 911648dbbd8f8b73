/** What every box of a flow has in common: its title, Back, and the three ways of leaving it. */
import * as vscode from 'vscode';

/** `typed` is what stood in a box that was left without an answer. */
export type Outcome =
  | { readonly kind: 'answered'; readonly answer: string | readonly string[] }
  | { readonly kind: 'back'; readonly typed: string }
  | { readonly kind: 'left'; readonly typed: string };

/** A step in its place in the flow. */
export interface Shown<State> {
  readonly state: State;
  /** What was answered before. */
  readonly answer: string | readonly string[] | undefined;
  /** What was typed before and not accepted. */
  readonly typed: string | undefined;
  readonly title: string;
  readonly number: number;
  readonly total: number;
  readonly isFirst: boolean;
}

type Box = (vscode.InputBox | vscode.QuickPick<vscode.QuickPickItem>) & { value: string };

/** Shows a box until it is answered or left, and disposes of it. */
export async function outcomeOf<State>(
  box: Box,
  { title, number, total, isFirst }: Shown<State>,
  listen: (settle: (answer: string | readonly string[]) => void) => readonly vscode.Disposable[],
): Promise<Outcome> {
  box.title = title;
  box.step = number;
  box.totalSteps = total;
  box.ignoreFocusOut = true;
  if (!isFirst) box.buttons = [vscode.QuickInputButtons.Back];
  const listeners: vscode.Disposable[] = [];
  try {
    return await new Promise<Outcome>((resolve) => {
      listeners.push(
        ...listen((answer) => {
          resolve({ kind: 'answered', answer });
        }),
        box.onDidTriggerButton((button) => {
          if (button === vscode.QuickInputButtons.Back) resolve({ kind: 'back', typed: box.value });
        }),
        box.onDidHide(() => {
          resolve({ kind: 'left', typed: box.value });
        }),
      );
      box.show();
    });
  } finally {
    vscode.Disposable.from(...listeners, box).dispose();
  }
}
