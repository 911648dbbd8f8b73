/** Log a check-in or a reflection: the questions of what is due now, one by one, with what was said the last time. */
import type * as vscode from 'vscode';
import {
  checkInChanges,
  checkInQuestions,
  dueItemOf,
  entryKindDue,
  FOCUS_LEVELS,
  metricWords,
  newReadingWords,
  resolvedBlocker,
  whyNoAnswer,
  whyNoCheckIn,
  type AskedQuestion,
  type CalendarDate,
} from '../../../core';
import { oneLine } from '../../convert';
import type { Choice, InputStep, Step } from '../../steps';
import { isRecord, type Given } from '../../given';
import { askAndChange, flowName, titleOf, type Asking } from './ask-and-change';
import type { ActionParts } from './run';

/** By label. */
type Said = Readonly<Partial<Record<string, string>>>;

/** `given.answers` holds answers by label; `kind` is what is due when it is absent. */
export async function checkIn(
  parts: ActionParts,
  uri: vscode.Uri,
  given: Given,
  asked?: 'reflection',
): Promise<boolean> {
  return await askAndChange<Said>(parts, uri, ({ file, config }): Asking<Said> | { reason: string } => {
    const today = parts.today.date;
    const why = whyNoCheckIn(file, today);
    if (why !== undefined) return { reason: why };
    const kind = asked ?? entryKindDue(file, config, today);
    return {
      flow: {
        name: flowName(kind, uri),
        title: `${kind === 'reflection' ? 'Reflection' : 'Check-in'} on ${titleOf(file)}`,
        steps: checkInQuestions(file, kind).map((question) => stepOf(question, today)),
      },
      initial: {},
      given: answersIn(given),
      probe: { kind: 'log', entry: { kind, date: today, answers: PROBE } },
      plan: (now, answers) => checkInChanges(now, { kind, date: parts.today.date, answers }),
      place: ({ checkIns }) => checkIns.find(({ date }) => date === today)?.span,
      done: (after) => {
        const next = dueItemOf(after.file, after.config, parts.today.date);
        const logged = kind === 'reflection' ? 'Reflection logged.' : 'Check-in logged.';
        if (next === undefined) return logged;
        return `${logged} Next: ${next.due}${next.kind === kind ? '' : `, ${next.kind}`}.`;
      },
    };
  });
}

/** Whatever is answered, it is an entry like this one. */
const PROBE = [{ label: 'Progress', value: 'Something' }] as const;

function stepOf(question: AskedQuestion, today: CalendarDate): Step<Said> {
  const { label, answer, expected, last, preferred } = question;
  const step = { key: label, name: label, question: question.question };
  if (answer === 'number') return { ...step, ...readingStep(question, today) };
  if (answer === 'text' && !OFTEN_NONE.has(label)) {
    const placeholder = last === undefined ? '' : `On ${last.date}: ${oneLine(last.value, 120)}`;
    return { ...step, kind: 'input', placeholder, isOptional: !expected };
  }
  const pick = { ...step, kind: 'pick', ...(expected ? {} : { skip: 'Skip' }) } as const;
  if (answer === 'text') {
    return {
      ...pick,
      question: `${question.question} Type, or choose.`,
      choices: () => wordChoices(question),
      typed: (text) => ({ value: text, label: text, description: 'as typed' }),
    };
  }
  const values = answer === 'focus' ? FOCUS_LEVELS : answer.values;
  return {
    ...pick,
    preferred: () => preferred,
    choices: () =>
      values.map(({ value, means }) => ({
        value,
        label: value,
        description: value === last?.value ? `${means} Answered on ${last.date}.` : means,
      })),
  };
}

/** What is most often answered by a word that need not be typed. */
const OFTEN_NONE: ReadonlySet<string> = new Set(['Blockers', 'Support']);

function wordChoices({ stillOpen }: AskedQuestion): readonly Choice[] {
  const none = { value: 'None', label: 'None' };
  if (stillOpen === undefined) return [none];
  return [
    { value: stillOpen, label: `Still blocking: ${stillOpen}` },
    { value: resolvedBlocker(stillOpen), label: 'Resolved', description: stillOpen },
    none,
  ];
}

/** Says live what the number means for the way to the target. */
function readingStep(question: AskedQuestion, today: CalendarDate): InputStepParts {
  const { progress } = question;
  const far = progress === undefined ? '' : metricWords(progress);
  return {
    kind: 'input',
    question: far === '' ? question.question : `${question.question} So far: ${far}.`,
    isOptional: true,
    remark: (text) => {
      const wrong = whyNoAnswer(question, text);
      if (wrong !== undefined) return { severity: 'error', message: wrong };
      const words = progress === undefined ? '' : newReadingWords(progress, Number(text), today);
      return words === '' ? undefined : { severity: 'info', message: words };
    },
  };
}

type InputStepParts = Pick<InputStep<Said>, 'kind' | 'question' | 'isOptional' | 'remark'>;

/** Answers that came with the call, by label. */
function answersIn({ answers }: Given): Said | undefined {
  if (!isRecord(answers)) return undefined;
  return Object.fromEntries(
    Object.entries(answers).flatMap(([label, answer]): [string, string][] =>
      typeof answer === 'string' || typeof answer === 'number' ? [[label, String(answer)]] : [],
    ),
  );
}
