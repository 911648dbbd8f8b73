/** The questions from the gap to the metric, for a new goal and for one that is thought over. Knows no files. */
import {
  capitalized,
  CAUSE_KINDS,
  FIELDS,
  shortened,
  type GoalType,
  type Strength,
  type StrengthPart,
} from '../../core';
import type { Remark, Step } from '../steps/step';
import { diagnosisOf, type DiagnosisAnswers } from './diagnosis-steps';
import { numbersWords, readNumbers } from './numbers';

export interface GapToMetric extends DiagnosisAnswers {
  readonly gap?: string;
  /** The kind of it. */
  readonly cause?: string;
  readonly detail?: string;
  readonly goal?: string;
  readonly measure?: string;
  readonly numbers?: string;
}

export interface GapToMetricParts {
  readonly typeOf: (answers: GapToMetric) => GoalType | undefined;
  /** Whether there is a gap to ask for. */
  readonly hasGap: (answers: GapToMetric) => boolean;
  /** What to say of the goal as it is typed. */
  readonly remark: (answers: GapToMetric) => Remark | undefined;
  /** What was said before, in one line each. */
  readonly there?: GapToMetric;
}

export function gapToMetricSteps({
  typeOf,
  hasGap,
  remark,
  there = {},
}: GapToMetricParts): readonly Step<GapToMetric>[] {
  const isForPeople = (answers: GapToMetric): boolean => typeOf(answers) !== 'objective';
  const measureIn = (answers: GapToMetric): string | undefined => answers.measure ?? there.measure;
  return [
    {
      kind: 'input',
      key: 'gap',
      name: 'Gap',
      question: (answers) => `What does the role need that is not there yet?${diagnosisWords(answers)}`,
      placeholder: exampleOf('gap'),
      isOptional: true,
      isAsked: hasGap,
      there: there.gap,
    },
    {
      kind: 'pick',
      key: 'cause',
      name: 'Root cause',
      question: 'Why is the gap there? What kind of cause it is decides what can help',
      isAsked: hasGap,
      choices: () =>
        CAUSE_KINDS.map(({ value, means }) => ({ value, label: capitalized(value), description: means })),
      ...(there.cause === undefined ? { skip: 'Decide later' } : { there: there.cause }),
    },
    {
      kind: 'input',
      key: 'detail',
      name: 'Root cause',
      question: 'What is the cause itself? Not the gap again, but what keeps it open.',
      placeholder: exampleOf('root_cause', 'detail'),
      isOptional: true,
      isAsked: hasGap,
      there: there.detail,
    },
    {
      kind: 'input',
      key: 'goal',
      name: 'Goal',
      question: (answers) =>
        isForPeople(answers)
          ? 'What will be done that others can see, and by when?'
          : 'Which outcome is wanted?',
      placeholder: exampleOf('goal'),
      isOptional: true,
      remark: (goal, answers) => remark({ ...answers, goal }),
      there: there.goal,
    },
    {
      kind: 'input',
      key: 'measure',
      name: 'Metric',
      question: 'What is measured to tell that the goal is reached?',
      placeholder: exampleOf('metric', 'measure'),
      isOptional: true,
      isAsked: isForPeople,
      there: there.measure,
    },
    {
      kind: 'input',
      key: 'numbers',
      name: 'Numbers',
      question: (answers) => `${measureIn(answers) ?? ''}: from which number to which, and in what unit?`,
      placeholder: 'For example: 2.8 to 4.2 of 5',
      isOptional: true,
      isAsked: (answers) => isForPeople(answers) && measureIn(answers) !== undefined,
      remark: (text, answers) => numbersRemark(text, typeOf(answers)),
      there: there.numbers,
    },
  ];
}

/** What the goal lacks so far, and what is still to be asked. */
export function strengthRemark(
  { parts }: Strength,
  now: readonly StrengthPart['name'][],
  later: readonly StrengthPart['name'][],
): Remark {
  const missing = (names: readonly StrengthPart['name'][]): string =>
    parts
      .filter(({ name, isThere }) => names.includes(name) && !isThere)
      .map((part) => part.missing)
      .join(', ');
  const first = missing(now) === '' ? 'Clear so far.' : `Still missing: ${missing(now)}.`;
  const next = missing(later);
  return { severity: 'info', message: next === '' ? first : `${first} Asked next: ${next}.` };
}

/** The format's own example of a key or a part of it. */
export function exampleOf(key: string, part?: string): string {
  const field = FIELDS.find((candidate) => candidate.key === key);
  const parts = field?.shape.kind === 'parts' ? field.shape.parts : [];
  const { example } = (part === undefined ? field : parts.find((candidate) => candidate.key === part)) ?? {};
  return example === undefined ? '' : `For example: ${example}`;
}

function diagnosisWords(answers: DiagnosisAnswers): string {
  const said = diagnosisOf(answers).map(
    ({ label, value }) => `${label}: ${shortened(value, MOST_OF_AN_ANSWER)}`,
  );
  return said.length === 0 ? '' : ` You said: ${said.join(' · ')}.`;
}

const MOST_OF_AN_ANSWER = 60;

function numbersRemark(text: string, type: GoalType | undefined): Remark {
  const numbers = readNumbers(text);
  if (typeof numbers === 'string') return { severity: 'error', message: numbers };
  if (numbers.baseline === undefined && type === 'performance') {
    const message = `A performance goal needs the number now as well: 0 to ${numbers.target}`;
    return { severity: 'warning', message };
  }
  return { severity: 'info', message: numbersWords(numbers) };
}
