/** One step of a flow as an input box. */
import * as vscode from 'vscode';
import { outcomeOf, type Outcome, type Shown } from './outcome';
import { clean, wordsOf, type InputStep, type Remark } from './step';

export function showInput<State>(step: InputStep<State>, shown: Shown<State>): Promise<Outcome> {
  const { state, answer, typed } = shown;
  const box = vscode.window.createInputBox();
  const question = wordsOf(step.question, state);
  box.prompt = step.isOptional ? `${question} Leave it empty to skip.` : question;
  box.placeholder = wordsOf(step.placeholder, state);
  box.value = typed ?? (typeof answer === 'string' ? answer : (step.initial?.(state) ?? ''));

  const remarkOn = (text: string): Remark | undefined => {
    if (text !== '') return step.remark?.(text, state);
    return step.isOptional ? undefined : { severity: 'error', message: `${question} It cannot be skipped.` };
  };
  const say = (remark: Remark | undefined): void => {
    box.validationMessage =
      remark === undefined ? undefined : { message: remark.message, severity: SEVERITY[remark.severity] };
  };
  // An empty box says what is asked, not yet that something is missing.
  const sayOfValue = (): void => {
    const text = clean(box.value);
    say(text === '' ? undefined : remarkOn(text));
  };
  sayOfValue();

  return outcomeOf(box, shown, (settle) => [
    box.onDidChangeValue(sayOfValue),
    box.onDidAccept(() => {
      const text = clean(box.value);
      const remark = remarkOn(text);
      if (remark?.severity === 'error') say(remark);
      else settle(text);
    }),
  ]);
}

const SEVERITY: Readonly<Record<Remark['severity'], vscode.InputBoxValidationSeverity>> = {
  error: vscode.InputBoxValidationSeverity.Error,
  warning: vscode.InputBoxValidationSeverity.Warning,
  info: vscode.InputBoxValidationSeverity.Info,
};
