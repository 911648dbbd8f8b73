/** One step of a flow as a list to choose from. */
import * as vscode from 'vscode';
import { escapeIcons, oneLine } from '../convert';
import { outcomeOf, type Outcome, type Shown } from './outcome';
import { clean, wordsOf, type Choice, type PickStep } from './step';

interface Row extends vscode.QuickPickItem {
  /** `undefined` where the row only says something. */
  readonly value: string | undefined;
}

export function showPick<State>(step: PickStep<State>, shown: Shown<State>): Promise<Outcome> {
  const { state, answer, typed } = shown;
  const many = step.many === true;
  const before = typeof answer === 'string' ? [answer] : (answer ?? []);
  const preferred = before.length > 0 || many ? before : [step.preferred?.(state) ?? step.there];
  const given = step.choices(state);
  // What was typed as an answer the last time is a choice now.
  const others = step.typed === undefined ? [] : before.filter((value) => !hasValue(given, value));
  const choices = [...given, ...others.map((value): Choice => ({ value, label: value }))];
  const box = vscode.window.createQuickPick<Row>();
  box.placeholder = wordsOf(step.question, state);
  box.canSelectMany = many;
  box.matchOnDescription = true;
  box.matchOnDetail = true;
  // Elsewhere it is only what the list was searched for.
  if (step.typed !== undefined && typed !== undefined) box.value = typed;

  const draw = (): void => {
    const chosen = many ? box.selectedItems.map(({ value }) => value) : preferred;
    const rows = choices.map(rowOf);
    const own = typedRow(step, choices, clean(box.value), state);
    if (own !== undefined) rows.push(own);
    if (step.skip !== undefined && !many) rows.push({ label: plain(step.skip), value: '' });
    box.items = rows;
    const known = rows.filter(({ value }) => value !== undefined && chosen.includes(value));
    if (many) box.selectedItems = known;
    // Without one of these, the first row is the one that Enter takes.
    else if (clean(box.value) === '' && known.length > 0) box.activeItems = known;
  };
  // Before the box is shown: an Enter that comes together with it finds its row.
  draw();
  if (many) box.selectedItems = box.items.filter(({ value }) => before.includes(value ?? ''));

  return outcomeOf(box, shown, (settle) => [
    box.onDidChangeValue(() => {
      if (step.typed !== undefined) draw();
    }),
    box.onDidAccept(() => {
      if (many) {
        settle(box.selectedItems.flatMap(({ value }) => value ?? []));
        return;
      }
      // Whoever types fast presses Enter before the row of what was typed is drawn.
      const row = box.selectedItems[0] ?? typedRow(step, choices, clean(box.value), state);
      if (row?.value !== undefined) settle(row.value === step.there ? '' : row.value);
    }),
  ]);
}

function typedRow<State>(
  { typed }: PickStep<State>,
  choices: readonly Choice[],
  text: string,
  state: State,
): Row | undefined {
  if (typed === undefined || text === '' || hasValue(choices, text)) return undefined;
  const own = typed(text, state);
  if (typeof own !== 'string') {
    if (!choices.some((choice) => mayBeMeant(choice, text))) return { ...rowOf(own), alwaysShow: true };
    // Rows whose label has what was typed come first (`compareEntries` of the editor's quick input): those who begin to
    // type a name mean the one that is there, and this row has its text beside its label.
    const description = [own.label, own.description ?? ''].filter((part) => part !== '').join(', ');
    return { ...rowOf({ ...own, label: AS_TYPED, description }), alwaysShow: true };
  }
  const iconPath = new vscode.ThemeIcon('warning');
  return { label: plain(own), value: undefined, iconPath, alwaysShow: true };
}

function mayBeMeant({ label, description = '', detail = '' }: Choice, text: string): boolean {
  return `${label}\n${description}\n${detail}`.toLowerCase().includes(text.toLowerCase());
}

const AS_TYPED = 'Use what I typed';

function rowOf({ value, label, description, detail }: Choice): Row {
  return {
    value,
    label: plain(label),
    ...(description === undefined ? {} : { description: plain(description) }),
    ...(detail === undefined ? {} : { detail: plain(detail) }),
  };
}

function hasValue(choices: readonly Choice[], wanted: string): boolean {
  return choices.some(({ value }) => value === wanted);
}

function plain(text: string): string {
  return escapeIcons(oneLine(text));
}
