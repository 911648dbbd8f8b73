/**
 * Asks a flow of questions one after the other, with Back and what is wrong said while one types. Nothing is lost on
 * Escape: the answers, and what was typed and not accepted, are kept, and the next start offers to go on from there.
 * What is asked and what becomes of the answers is the caller's part.
 */
import type * as vscode from 'vscode';
import { window } from 'vscode';
import type { Outcome } from './steps/outcome';
import {
  answered,
  answersThatCount,
  askedNow,
  beginning,
  isWorthKeeping,
  leftWith,
  readProgress,
  wentBack,
  type Asked,
  type Progress,
} from './steps/progress';
import { showInput } from './steps/show-input';
import { showPick } from './steps/show-pick';
import type { AnswersOf, Flow } from './steps/step';

export type { AnswersOf, Choice, Flow, InputStep, PickStep, Remark, Step } from './steps/step';
export { clean } from './steps/step';

/**
 * Asks, and ends with what `finish` makes of the answers. They are forgotten only then: where `finish` throws, or gives
 * `undefined` because it could not do it, the next start offers them again. `undefined` also when the flow was left.
 */
export async function askSteps<State extends AnswersOf<State>, Result>(
  flow: Flow<State>,
  initial: State,
  memory: vscode.Memento,
  finish: (answers: State) => Promise<Result | undefined>,
): Promise<Result | undefined> {
  const keep = async (progress: Progress<State> | undefined): Promise<void> => {
    await memory.update(flow.name, progress);
  };
  let progress = await begin(flow, initial, memory);
  let kept: Promise<unknown> = Promise.resolve();
  while (progress !== undefined) {
    const asked = askedNow(flow.steps, progress);
    if (asked === undefined) return await finish(answersThatCount(flow.steps, progress.state));
    const outcome = await show(flow, asked, progress);
    if (outcome.kind === 'left') {
      await kept;
      const left = leftWith(progress, asked.step, outcome.typed);
      await keep(isWorthKeeping(left, initial) ? left : undefined);
      return undefined;
    }
    if (outcome.kind === 'back') {
      progress = wentBack(flow.steps, leftWith(progress, asked.step, outcome.typed), asked.step);
      continue;
    }
    const after = answered(flow.steps, progress, asked.step, outcome.answer);
    progress = after.progress;
    kept = Promise.all([kept, keep(progress)]);
    // The next box does not wait for that: what is typed meanwhile would get into the text behind.
    if (!after.isDone) continue;
    await kept;
    const result = await finish(answersThatCount(flow.steps, progress.state));
    if (result !== undefined) await keep(undefined);
    return result;
  }
  return undefined;
}

function show<State extends AnswersOf<State>>(
  flow: Flow<State>,
  { step, number, total, isFirst }: Asked<State>,
  { state, typed }: Progress<State>,
): Promise<Outcome> {
  const shown = {
    state,
    answer: state[step.key],
    typed: typed[step.key],
    title: `${step.part ?? flow.title}: ${step.name}`,
    number,
    total,
    isFirst,
  };
  return step.kind === 'input' ? showInput(step, shown) : showPick(step, shown);
}

/** Where to begin: where the last start stopped, if that is wanted; `undefined` when it is left at that question. */
async function begin<State extends AnswersOf<State>>(
  flow: Flow<State>,
  initial: State,
  memory: vscode.Memento,
): Promise<Progress<State> | undefined> {
  const kept = readProgress(memory.get<unknown>(flow.name), flow.steps, initial);
  const at = kept && askedNow(flow.steps, kept);
  if (kept === undefined || at === undefined || !isWorthKeeping(kept, initial)) return beginning(initial);
  const goOn = {
    label: 'Continue',
    description: `at ${at.step.name.toLowerCase()}, step ${at.number} of ${at.total}`,
  };
  const anew = { label: 'Start over', description: 'the answers so far are forgotten' };
  const chosen = await window.showQuickPick([goOn, anew], {
    title: flow.title,
    placeHolder: 'You have answered a part of this already',
    ignoreFocusOut: true,
  });
  if (chosen === undefined) return undefined;
  return chosen === goOn ? kept : beginning(initial);
}
