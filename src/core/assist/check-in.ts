/**
 * A check-in or a reflection as something to be asked and written: the questions of its kind with what was answered
 * last time, and the answers as one entry of the log. Shared by the guided command, the command line and assistants.
 */
import type { NewAnswer } from '../edit/body-edits';
import type { CalendarDate } from '../model/calendar-date';
import type { GoalFile } from '../model/document';
import type { CheckIn } from '../model/goal';
import { isClosed } from '../model/goal-set';
import { metricProgress, type MetricProgress } from '../model/metric-progress';
import { questionNamed, questionsOf, type Question } from '../model/questions';
import { parseFocus, parseReading } from '../model/read-check-in';
import { planned, refused, type ActionPlan } from './actions';

export type EntryKind = CheckIn['kind'];

/** By label, in any spelling: `Skills used`, `skills_used`, `skillsUsed`. Empty ones are not written. */
export type Answers = Readonly<Record<string, string | number | undefined>>;

export interface NewCheckIn {
  readonly kind: EntryKind;
  readonly date: CalendarDate;
  readonly answers: Answers;
}

export function checkInChanges(file: GoalFile, { kind, date, answers }: NewCheckIn): ActionPlan {
  const why = whyNoCheckIn(file, date);
  if (why !== undefined) return refused(why);
  const questions = questionsOf(kind);
  const given = new Map<Question, string>();
  for (const [label, answer] of Object.entries(answers)) {
    const text = String(answer ?? '').trim();
    if (text === '') continue;
    const question = questionNamed(questions, label);
    if (question === undefined) {
      const known = questions.map((other) => other.label).join(', ');
      return refused(`A ${kind} has no answer “${label}”. It has ${known}.`);
    }
    const wrong = whyNoAnswer(question, text);
    if (wrong !== undefined) return refused(`${question.label}: ${wrong}`);
    given.set(question, text);
  }
  if (given.size === 0) return refused('Answer at least one question.');
  const inOrder = questions.flatMap((question): NewAnswer[] => {
    const value = given.get(question);
    return value === undefined ? [] : [{ label: question.label, value }];
  });
  return planned([{ kind: 'log', entry: { kind, date, answers: inOrder } }]);
}

/** What can be known before anything is asked; `undefined` when there may be a check-in. */
export function whyNoCheckIn(file: GoalFile, date: CalendarDate): string | undefined {
  if (isClosed(file)) return 'This goal is closed; there is nothing to check in on any more.';
  const created = file.goal.created?.value;
  if (created !== undefined && date < created) {
    return `The goal was created on ${created}, so there is no check-in on ${date}.`;
  }
  const sameDay = file.checkIns.find((entry) => entry.date === date);
  return sameDay && `There is a ${sameDay.kind} on ${date} already. Add to that one.`;
}

/** Why an answer cannot be written, while it is typed; `undefined` when it can. */
export function whyNoAnswer(question: Question, text: string): string | undefined {
  const { answer } = question;
  if (answer === 'text') return undefined;
  if (answer === 'focus') return parseFocus(text) === undefined ? 'Give an integer from 1 to 10.' : undefined;
  if (answer === 'number') {
    return parseReading(text) === undefined ? 'Give one number, such as 3.1, without its unit.' : undefined;
  }
  const values = answer.values.map(({ value }) => value);
  return values.includes(text) ? undefined : `Give one of ${values.join(', ')}.`;
}

export interface AskedQuestion extends Question {
  /** The last answer to it in the log. */
  readonly last: { readonly value: string; readonly date: CalendarDate } | undefined;
  /** Of the blockers: what was in the way the last time and does not say that it is gone. */
  readonly stillOpen: string | undefined;
  /** The answer that Enter gives where answers are chosen: empty to skip it. `undefined` where answers are typed. */
  readonly preferred: string | undefined;
  /** Of the metric: how far it has come. */
  readonly progress: MetricProgress | undefined;
}

/** What to ask, and what to show beside it. The metric is asked for only where the goal has one in numbers. */
export function checkInQuestions(file: GoalFile, kind: EntryKind): readonly AskedQuestion[] {
  return questionsOf(kind)
    .filter(({ answer }) => answer !== 'number' || hasNumbers(file))
    .map((question) => {
      const last = lastAnswer(file, question.label);
      const isOpen = question.label === 'Blockers' && last !== undefined && !isGone(last.value);
      return {
        ...question,
        last,
        stillOpen: isOpen ? last.value.replace(/\s+/g, ' ') : undefined,
        preferred: preferredOf(question, last?.value),
        progress: question.answer === 'number' ? metricProgress(file) : undefined,
      };
    });
}

/** Pressing Enter all the way through must not say what nobody meant. */
function preferredOf({ answer, expected }: Question, last: string | undefined): string | undefined {
  if (answer === 'text' || answer === 'number') return undefined;
  if (!expected) return '';
  const focus = answer === 'focus' && last !== undefined ? parseFocus(last) : undefined;
  return answer === 'focus' ? String(focus ?? NEUTRAL_FOCUS) : last;
}

/** Right, as it was when the goal was made. */
const NEUTRAL_FOCUS = 8;

/** Rather asked once more than forgotten: what is said to be resolved in part, or not yet, is still in the way. */
function isGone(blocker: string): boolean {
  if (NOTHING.test(blocker) || NO_LONGER.test(blocker)) return true;
  return RESOLVED.test(blocker) && !NOT_YET.test(blocker);
}

/** How people say that nothing is in the way. `No room on Thursdays` is. */
const NOTHING =
  /^(?:resolved:|(?:none|nothing|no|nil|n\/?a)(?:[.,;:!]| (?:at the moment|right now|now|new|really|this (?:week|month|quarter))|$)|[-–—]+$)/i;
const NO_LONGER = /\b(?:no longer|not) (?:a blocker|blocked|blocking|in the way)\b/i;
const RESOLVED = /\b(?:resolved|solved|unblocked)\b/i;
const NOT_YET =
  /\b(?:not|never|isn.t|hasn.t|still|yet|until|unless|once|when|if|partly|partially|almost|nearly|half|to be)\b/i;

/** A blocker that is gone stays readable in the log, and is not asked about again. */
export function resolvedBlocker(blocker: string): string {
  return `Resolved: ${blocker}`;
}

function lastAnswer(file: GoalFile, label: string): AskedQuestion['last'] {
  let last: AskedQuestion['last'];
  for (const { date, answers } of file.checkIns) {
    const value = answers.find((answer) => answer.label === label)?.value ?? '';
    if (date !== undefined && value !== '' && (last === undefined || date >= last.date))
      last = { value, date };
  }
  return last;
}

function hasNumbers({ goal: { metric }, checkIns }: GoalFile): boolean {
  return (
    metric.baseline !== undefined ||
    metric.target !== undefined ||
    checkIns.some(({ reading }) => reading !== undefined)
  );
}
