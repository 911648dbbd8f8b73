/**
 * How far somebody has come in a flow: the answers, the step they are at, and what they had typed into steps without
 * accepting it. Every move makes a new one. Knows nothing of boxes, and nothing of where it is kept.
 */
import { isRecord } from '../given';
import type { AnswersOf, Step } from './step';

export interface Progress<State> {
  readonly state: State;
  /** The key of the step to ask next. */
  readonly at: string | undefined;
  /** By the key of the step. */
  readonly typed: Readonly<Record<string, string>>;
}

/** A step to ask, counted from 1 among those of its part that are asked. */
export interface Asked<State extends AnswersOf<State>> {
  readonly step: Step<State>;
  readonly number: number;
  readonly total: number;
  readonly isFirst: boolean;
}

type Steps<State extends AnswersOf<State>> = readonly Step<State>[];

export function beginning<State>(state: State): Progress<State> {
  return { state, at: undefined, typed: {} };
}

/** The step to ask now; `undefined` where no step is asked. */
export function askedNow<State extends AnswersOf<State>>(
  steps: Steps<State>,
  { state, at }: Progress<State>,
): Asked<State> | undefined {
  const from = Math.max(
    0,
    steps.findIndex(({ key }) => key === at),
  );
  const asked = steps.filter((step) => isAsked(step, state));
  const step = asked.find((candidate) => steps.indexOf(candidate) >= from) ?? asked.at(-1);
  if (step === undefined) return undefined;
  const ofPart = asked.filter(({ part }) => part === step.part);
  return { step, number: ofPart.indexOf(step) + 1, total: ofPart.length, isFirst: step === asked[0] };
}

/** An empty answer is a skipped step. The step to ask is the next one; `isDone` when there was none. */
export function answered<State extends AnswersOf<State>>(
  steps: Steps<State>,
  { state, typed }: Progress<State>,
  step: Step<State>,
  answer: string | readonly string[],
): { readonly progress: Progress<State>; readonly isDone: boolean } {
  const after: State = { ...state, [step.key]: answer };
  // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- a copy; what was skipped is absent
  if (answer.length === 0) delete after[step.key];
  const next = steps.slice(steps.indexOf(step) + 1).find((candidate) => isAsked(candidate, after));
  const progress = { state: after, at: (next ?? step).key, typed: without(typed, step.key) };
  return { progress, isDone: next === undefined };
}

/** What was typed stays where it was typed. */
export function wentBack<State extends AnswersOf<State>>(
  steps: Steps<State>,
  progress: Progress<State>,
  step: Step<State>,
): Progress<State> {
  const before = steps.slice(0, steps.indexOf(step)).findLast((other) => isAsked(other, progress.state));
  return { ...progress, at: (before ?? step).key };
}

/** Remembers what stands in the box of a step that is left without an answer. */
export function leftWith<State extends AnswersOf<State>>(
  progress: Progress<State>,
  { key }: Step<State>,
  text: string,
): Progress<State> {
  const typed = without(progress.typed, key);
  return { ...progress, at: key, typed: text === '' ? typed : { ...typed, [key]: text } };
}

/** Whether there is anything in it that would be missed. */
export function isWorthKeeping<State extends AnswersOf<State>>(
  { state, typed }: Progress<State>,
  initial: State,
): boolean {
  return Object.keys(typed).length > 0 || JSON.stringify(state) !== JSON.stringify(initial);
}

/** A progress that was kept, if it still is one: an older version may have kept something else. */
export function readProgress<State extends AnswersOf<State>>(
  kept: unknown,
  steps: Steps<State>,
  initial: State,
): Progress<State> | undefined {
  if (!isRecord(kept) || !isRecord(kept['state']) || !isRecord(kept['typed'])) return undefined;
  const known = new Map<string, Step<State>>(steps.map((step) => [step.key, step]));
  const answers = Object.entries(kept['state']).filter(([key, value]) => {
    const step = known.get(key);
    if (step === undefined) return false;
    const isList = step.kind === 'pick' && step.many === true;
    return isList
      ? Array.isArray(value) && value.every((item) => typeof item === 'string')
      : typeof value === 'string';
  });
  const typed = Object.entries(kept['typed']).flatMap(([key, text]): [string, string][] =>
    known.has(key) && typeof text === 'string' ? [[key, text]] : [],
  );
  const at = typeof kept['at'] === 'string' && known.has(kept['at']) ? kept['at'] : undefined;
  return {
    state: { ...initial, ...(Object.fromEntries(answers) as Partial<State>) },
    at,
    typed: Object.fromEntries(typed),
  };
}

/** The answers that count: one to a step that is not asked any more, because another answer changed, does not. */
export function answersThatCount<State extends AnswersOf<State>>(steps: Steps<State>, state: State): State {
  const dropped = new Set<string>(steps.filter((step) => !isAsked(step, state)).map(({ key }) => key));
  return Object.fromEntries(Object.entries(state).filter(([key]) => !dropped.has(key))) as State;
}

function isAsked<State extends AnswersOf<State>>(step: Step<State>, state: State): boolean {
  return step.isAsked?.(state) ?? true;
}

function without(typed: Readonly<Record<string, string>>, key: string): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(typed).filter(([other]) => other !== key));
}
