/**
 * Back to the diagnosis, for a goal that got stuck: what the file says already, to begin with, and what the answers and
 * the decision after them change in it. Asks nobody; why a goal is stuck is the coach's to say.
 */
import { strengthOf, type Strength } from '../coach/strength';
import type { NewAnswer } from '../edit/body-edits';
import { editGoal, type GoalChange } from '../edit/edit-goal';
import type { CalendarDate } from '../model/calendar-date';
import type { Config } from '../model/config';
import type { GoalFile } from '../model/document';
import { parseGoalFile } from '../model/goal-file';
import { isClosed, isObjective } from '../model/goal-set';
import { DIAGNOSIS_QUESTIONS, questionNamed } from '../model/questions';
import { CAUSE_KINDS } from '../model/vocabulary';
import { numberIn } from '../parse/yaml-tree';
import { oneLine } from '../text/one-line';
import { closeChanges, pauseChanges, planned, refused, type ActionPlan } from './actions';

export interface BackToDiagnosis {
  /** By label, in any spelling. What is empty or the same as in the file is not written. */
  readonly answers: Readonly<Record<string, string>>;
  readonly ending: Ending;
  readonly today: CalendarDate;
}

/** What becomes of the goal. */
export type Ending =
  | { readonly kind: 'keep' }
  | { readonly kind: 'revise'; readonly revision: GoalRevision }
  | { readonly kind: 'pause' }
  | { readonly kind: 'drop'; readonly learned?: string };

/** What is said anew, from the gap to the metric. What is empty or the same as in the file is not written. */
export interface GoalRevision {
  readonly gap?: string;
  readonly causeKind?: string;
  readonly cause?: string;
  readonly goal?: string;
  readonly measure?: string;
  /** All of them: a baseline or a unit that is not among them is taken out. */
  readonly numbers?: { readonly baseline?: string; readonly target: string; readonly unit?: string };
}

export function diagnosisChanges(file: GoalFile, { answers, ending, today }: BackToDiagnosis): ActionPlan {
  const why = whyNoDiagnosis(file);
  if (why !== undefined) return refused(why);
  const given: NewAnswer[] = [];
  for (const [label, value] of Object.entries(answers)) {
    const question = questionNamed(DIAGNOSIS_QUESTIONS, label);
    if (question === undefined) {
      const known = DIAGNOSIS_QUESTIONS.map((other) => other.label).join(', ');
      return refused(`The diagnosis has no answer “${label}”. It has ${known}.`);
    }
    const before = file.diagnosis.find((answer) => answer.label === question.label)?.value;
    if (isOther(value, before)) given.push({ label: question.label, value });
  }
  const place = ({ label }: NewAnswer): number =>
    DIAGNOSIS_QUESTIONS.findIndex((question) => question.label === label);
  given.sort((a, b) => place(a) - place(b));
  const diagnosis: readonly GoalChange[] =
    given.length === 0 ? [] : [{ kind: 'diagnosis', answers: given, isRevised: true }];
  const after = endingChanges(file, ending, today);
  return after.ok ? planned([...diagnosis, ...after.changes], after.warnings) : after;
}

/** What can be known before anything is asked; `undefined` when it can be gone back to. */
export function whyNoDiagnosis(file: GoalFile): string | undefined {
  if (isClosed(file)) return 'This goal is closed; there is nothing to go back to any more.';
  if (isObjective(file)) return 'An objective has no diagnosis: only a goal answers a gap.';
  return undefined;
}

function endingChanges(file: GoalFile, ending: Ending, today: CalendarDate): ActionPlan {
  switch (ending.kind) {
    case 'keep':
      return planned([]);
    case 'revise':
      return revisionChanges(file, ending.revision);
    case 'pause':
      return pauseChanges(file);
    case 'drop': {
      const { learned } = ending;
      return closeChanges(file, {
        status: 'dropped',
        closed: today,
        ...(learned !== undefined && { learned }),
      });
    }
  }
}

function revisionChanges({ goal: before }: GoalFile, revision: GoalRevision): ActionPlan {
  const { gap, causeKind, cause, goal, measure, numbers } = revision;
  if (causeKind !== undefined && !CAUSE_KINDS.some(({ value }) => value === causeKind)) {
    const kinds = CAUSE_KINDS.map(({ value }) => value).join(', ');
    return refused(`“${causeKind}” is no kind of root cause. Give one of ${kinds}.`);
  }
  const { rootCause, metric } = before;
  return planned([
    ...textChange(['gap'], gap, before.gap?.value),
    ...textChange(['root_cause', 'kind'], causeKind, rootCause.kind?.value),
    ...textChange(['root_cause', 'detail'], cause, rootCause.detail?.value),
    ...textChange(['goal'], goal, before.goal?.value),
    ...textChange(['metric', 'measure'], measure, metric.measure?.value),
    ...(numbers === undefined
      ? []
      : [
          ...numberChange(['metric', 'baseline'], numbers.baseline, metric.baseline?.value),
          ...numberChange(['metric', 'target'], numbers.target, metric.target?.value),
          ...(numbers.unit === undefined && metric.unit !== undefined
            ? [{ kind: 'remove', path: ['metric', 'unit'] } as const]
            : textChange(['metric', 'unit'], numbers.unit, metric.unit?.value)),
        ]),
  ]);
}

function textChange(
  path: readonly string[],
  text: string | undefined,
  before: string | undefined,
): readonly GoalChange[] {
  return text !== undefined && isOther(text, before) ? [{ kind: 'set', path, value: text.trim() }] : [];
}

/** Written digit for digit, and left alone where it is the same number. */
function numberChange(
  path: readonly string[],
  text: string | undefined,
  before: number | undefined,
): readonly GoalChange[] {
  if (text === undefined) return before === undefined ? [] : [{ kind: 'remove', path }];
  return numberIn(text) === before ? [] : [{ kind: 'set', path, value: text }];
}

/** What is asked in one line is the same where only line breaks differ. */
function isOther(text: string, before = ''): boolean {
  return oneLine(text) !== '' && oneLine(text) !== oneLine(before);
}

/** The strength that the goal would have with a revision; `undefined` where it cannot be written. */
export function revisedStrength(
  file: GoalFile,
  revision: GoalRevision,
  config: Config,
): Strength | undefined {
  const plan = revisionChanges(file, revision);
  const result = plan.ok ? editGoal(file, plan.changes, config) : plan;
  if (!result.ok) return undefined;
  const after = parseGoalFile({ path: file.path, content: result.text }, config.extraFields);
  return after && strengthOf(after.goal, config);
}
