/** One step of a flow as an input box. */
import * as vscode from 'vscode';
import { outcomeOf, type Outcome, type Shown } from './outcome';
import { clean, wordsOf, type InputStep, type Remark } from './step';

export function showInput<State>(step: InputStep<State>, shown: Shown<State>): Promise<Outcome> {
  const { state, answer, typed } = shown;
  const { there = '' } = step;
  const box = vscode.window.createInputBox();
  const question = wordsOf(step.question, state);
  box.prompt = `${question}${wayOn(step)}`;
  box.placeholder = wordsOf(step.placeholder, state);
  box.value = typed ?? (typeof answer === 'string' ? answer : (step.initial?.(state) ?? there));

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
    if (text !== '') say(remarkOn(text));
    else say(there === '' ? undefined : { severity: 'info', message: 'Left empty, it stays as it was.' });
  };
  sayOfValue();

  const outcome = outcomeOf(box, shown, (settle) => [
    box.onDidChangeValue(sayOfValue),
    box.onDidAccept(() => {
      const text = clean(box.value);
      const remark = remarkOn(text);
      if (remark?.severity === 'error') say(remark);
      else settle(text === there ? '' : text);
    }),
  ]);
  return outcome.then((left) =>
    left.kind !== 'answered' && answer === undefined && clean(left.typed) === there
      ? { ...left, typed: '' }
      : left,
  );
}

function wayOn<State>({ there = '', isOptional }: InputStep<State>): string {
  if (there !== '') return ' Enter keeps what is there.';
  return isOptional ? ' Leave it empty to skip.' : '';
}

const SEVERITY: Readonly<Record<Remark['severity'], vscode.InputBoxValidationSeverity>> = {
  error: vscode.InputBoxValidationSeverity.Error,
  warning: vscode.InputBoxValidationSeverity.Warning,
  info: vscode.InputBoxValidationSeverity.Info,
};
