/**
 * Back to the diagnosis, for a goal that got stuck: the five questions with what the file says already, then whether to
 * revise, pause, drop or keep the goal. All of it is one change, and what was not said anew stays as it is written.
 */
import type * as vscode from 'vscode';
import {
  diagnosisChanges,
  revisedStrength,
  whyNoDiagnosis,
  whyStalled,
  type ActionPlan,
  type Config,
  type Ending,
  type GoalFile,
  type GoalRevision,
} from '../../../core';
import { isRecord, type Given } from '../../given';
import { diagnosisOf, diagnosisSteps } from '../../goal-questions/diagnosis-steps';
import { gapToMetricSteps, strengthRemark, type GapToMetric } from '../../goal-questions/gap-to-metric-steps';
import { readNumbers } from '../../goal-questions/numbers';
import { clean, type Remark, type Step } from '../../steps';
import { textIn } from './arguments';
import { askAndChange, flowName, titleOf, type Asking } from './ask-and-change';
import { LEARNED_STEP } from './close-goal';
import type { ActionParts } from './run';
import { answersThere } from './said-already';

export interface Said extends GapToMetric {
  readonly ending?: string;
  readonly learned?: string;
}

/**
 * `given`: `diagnosis`, answers by label; `ending`, one of revise, pause, drop and keep; `revise` with `gap`, `cause`
 * (its kind), `detail`, `goal`, `measure` and `numbers`; with drop `learned`.
 */
export async function backToDiagnosis(parts: ActionParts, uri: vscode.Uri, given: Given): Promise<boolean> {
  return await askAndChange<Said>(parts, uri, ({ file, config }): Asking<Said> | { reason: string } => {
    const why = whyNoDiagnosis(file);
    if (why !== undefined) return { reason: why };
    const plan = (now: GoalFile, said: Said): ActionPlan => planOf(now, said, given, parts);
    return {
      flow: {
        name: flowName('backToDiagnosis', uri),
        title: `Diagnosis of ${titleOf(file)}`,
        steps: stepsFor(file, config, parts, plan),
      },
      initial: {},
      given: saidIn(given),
      probe: { kind: 'diagnosis', answers: [{ label: 'Next role', value: 'Something' }], isRevised: true },
      plan,
      place: ({ diagnosis }) => diagnosis[0]?.span,
      done: ({ file: after }) => `${titleOf(after)}: ${doneWords(file, after)}.`,
    };
  });
}

function stepsFor(
  file: GoalFile,
  config: Config,
  { today }: ActionParts,
  plan: (file: GoalFile, said: Said) => ActionPlan,
): readonly Step<Said>[] {
  const there = answersThere(file);
  const title = titleOf(file);
  const stalled = whyStalled(file, today.date, config);
  const remark = (said: GapToMetric): Remark | undefined => {
    const strength = revisedStrength(file, revisionOf(said), config);
    return strength && strengthRemark(strength, ['rooted', 'observable', 'time-bound'], ['measured']);
  };
  const revision = gapToMetricSteps({
    typeOf: () => file.goal.type?.value,
    hasGap: () => true,
    remark,
    there,
  });
  return [
    ...diagnosisSteps(there),
    {
      kind: 'pick',
      key: 'ending',
      name: 'What now',
      question:
        stalled === undefined
          ? 'What becomes of the goal?'
          : `What becomes of the goal? It is stalled: ${stalled.words}`,
      choices: () => ENDINGS.filter(({ value }) => plan(file, { ending: value }).ok),
    },
    ...revision.map((step): Step<Said> => ({
      ...step,
      part: `Revise ${title}`,
      isAsked: (said: Said) => said.ending === 'revise' && (step.isAsked?.(said) ?? true),
    })),
    { ...LEARNED_STEP, part: `Drop ${title}`, isAsked: ({ ending }) => ending === 'drop' },
  ];
}

const ENDINGS = [
  {
    value: 'revise',
    label: 'Revise the goal',
    description: 'Its gap, root cause, goal and metric are asked next, as they are now',
  },
  { value: 'pause', label: 'Pause it', description: 'Nothing is due until it is resumed' },
  { value: 'drop', label: 'Drop it', description: 'It is closed today, and its file stays' },
  { value: 'keep', label: 'Keep it as it is', description: 'Only the diagnosis is written' },
] as const;

/** Answers that came with the call, and may be of any label, count as those of the flow do. */
function planOf(file: GoalFile, said: Said, given: Given, { today }: ActionParts): ActionPlan {
  const ending = endingOf(said);
  if (ending === undefined) {
    return { ok: false, reason: 'Say whether to revise, pause, drop or keep the goal.' };
  }
  const numbers = said.ending === 'revise' && said.numbers !== undefined ? readNumbers(said.numbers) : '';
  if (typeof numbers === 'string' && numbers !== '') return { ok: false, reason: `Numbers: ${numbers}` };
  const asked = Object.fromEntries(diagnosisOf(said).map(({ label, value }) => [label, value]));
  return diagnosisChanges(file, {
    answers: { ...asked, ...textsIn(given['diagnosis']) },
    ending,
    today: today.date,
  });
}

function endingOf(said: Said): Ending | undefined {
  switch (said.ending) {
    case 'keep':
    case 'pause':
      return { kind: said.ending };
    case 'drop':
      return { kind: 'drop', ...(said.learned !== undefined && { learned: said.learned }) };
    case 'revise':
      return { kind: 'revise', revision: revisionOf(said) };
    default:
      return undefined;
  }
}

function revisionOf({ gap, cause, detail, goal, measure, numbers }: GapToMetric): GoalRevision {
  const read = numbers === undefined ? '' : readNumbers(numbers);
  return {
    ...(gap !== undefined && { gap }),
    ...(cause !== undefined && { causeKind: cause }),
    ...(detail !== undefined && { cause: detail }),
    ...(goal !== undefined && { goal }),
    ...(measure !== undefined && { measure }),
    ...(typeof read !== 'string' && { numbers: read }),
  };
}

/** What came with the call, but for the diagnosis, whose labels are looked at where it is written. */
function saidIn(given: Given): Said | undefined {
  const implied = isRecord(given['revise']) ? 'revise' : isRecord(given['diagnosis']) ? 'keep' : undefined;
  const ending = textIn(given, 'ending') ?? implied;
  if (ending === undefined) return undefined;
  const learned = textIn(given, 'learned');
  const revise = textsIn(given['revise']);
  return { ...revise, ending, ...(learned !== undefined && { learned }) };
}

function textsIn(value: unknown): Readonly<Record<string, string>> {
  if (!isRecord(value)) return {};
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, text]): [string, string][] =>
      typeof text === 'string' || typeof text === 'number' ? [[key, clean(String(text))]] : [],
    ),
  );
}

function doneWords(before: GoalFile, after: GoalFile): string {
  const status = after.goal.status?.value;
  if (status !== before.goal.status?.value) {
    return status === 'paused' ? 'paused. Nothing is due until it is resumed' : (status ?? '');
  }
  if (after.source.text === before.source.text) return 'nothing was changed';
  const isRevised = JSON.stringify(after.yaml.root) !== JSON.stringify(before.yaml.root);
  return isRevised ? 'revised' : 'the diagnosis is written';
}
