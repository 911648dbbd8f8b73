/** The questions of New goal, from the type to the objective. Which are asked depends on the type. */
import {
  CAUSE_KINDS,
  FIELDS,
  GOAL_TYPES,
  strengthOfNewGoal,
  type CalendarDate,
  type GoalSet,
  type GoalType,
  type NewGoalPlace,
  type StrengthPart,
} from '../../../core';
import type { Choice, Remark, Step } from '../../steps/step';
import { diagnosisOf, goalOf, typeOf, type NewGoalAnswers } from './answers';
import { dayChoices, objectiveChoices, peopleChoices, typedDay, typedPerson } from './choices';
import { numbersWords, readNumbers } from './numbers';

/** A workspace folder as the questions know it. */
export interface GoalPlace {
  /** Of the folder. */
  readonly uri: string;
  readonly name: string;
  readonly set: GoalSet;
  /** The reader, as an owner is written. */
  readonly me: string | undefined;
  /** Where a goal of this title would be written, or why nowhere. */
  readonly placeFor: (owner: string, title: string) => NewGoalPlace;
}

export function goalSteps(
  places: readonly GoalPlace[],
  today: CalendarDate,
): readonly Step<NewGoalAnswers>[] {
  const placeOf = ({ folder }: NewGoalAnswers): GoalPlace | undefined =>
    places.find(({ uri }) => uri === folder) ?? places[0];
  const choicesOf =
    (choose: (place: GoalPlace, answers: NewGoalAnswers) => readonly Choice[]) =>
    (answers: NewGoalAnswers): readonly Choice[] => {
      const place = placeOf(answers);
      return place === undefined ? [] : choose(place, answers);
    };
  const steps: readonly Step<NewGoalAnswers>[] = [
    {
      kind: 'pick',
      key: 'folder',
      name: 'Folder',
      question: 'Which folder is the goal kept in?',
      isAsked: () => places.length > 1,
      choices: () => places.map(({ uri, name }) => ({ value: uri, label: name })),
    },
    {
      kind: 'pick',
      key: 'type',
      name: 'Type',
      question: 'What kind of goal is it?',
      choices: () =>
        GOAL_TYPES.map(({ value, means }) => ({ value, label: capitalized(value), detail: means })),
    },
    {
      kind: 'pick',
      key: 'owner',
      name: 'Owner',
      question: 'Whose goal is it? Choose somebody, or type a handle or a name',
      choices: choicesOf(({ set, me }) =>
        peopleChoices(set, me === undefined ? undefined : { person: me, why: 'you' }, undefined),
      ),
      typed: (text) => typedPerson(text, undefined),
    },
    {
      kind: 'input',
      key: 'title',
      name: 'Title',
      question: 'What is the goal called, in a few words?',
      placeholder: exampleOf('title'),
      isOptional: false,
      remark: (title, answers) => titleRemark(title, answers, placeOf(answers)),
    },
    {
      kind: 'pick',
      key: 'manager',
      name: 'Manager',
      question: 'Who supports the owner? Choose somebody, or type a handle or a name',
      isAsked: isType('improvement'),
      choices: choicesOf(({ set }, { owner = '' }) => {
        const manager = set.config.people?.get(owner)?.manager;
        const first = manager === undefined ? undefined : { person: manager, why: `manager of ${owner}` };
        return peopleChoices(set, first, owner);
      }),
      typed: (text, { owner }) => typedPerson(text, owner),
      skip: 'Decide later',
    },
    {
      kind: 'input',
      key: 'gap',
      name: 'Gap',
      question: (answers) => `What does the role need that is not there yet?${diagnosisWords(answers)}`,
      placeholder: exampleOf('gap'),
      isOptional: true,
      isAsked: hasGap,
    },
    {
      kind: 'pick',
      key: 'cause',
      name: 'Root cause',
      question: 'Why is the gap there? What kind of cause it is decides what can help',
      isAsked: hasGap,
      choices: () =>
        CAUSE_KINDS.map(({ value, means }) => ({ value, label: capitalized(value), description: means })),
      skip: 'Decide later',
    },
    {
      kind: 'input',
      key: 'detail',
      name: 'Root cause',
      question: 'What is the cause itself? Not the gap again, but what keeps it open.',
      placeholder: exampleOf('root_cause', 'detail'),
      isOptional: true,
      isAsked: hasGap,
    },
    {
      kind: 'input',
      key: 'goal',
      name: 'Goal',
      question: (answers) =>
        typeOf(answers) === 'objective'
          ? 'Which outcome is wanted?'
          : 'What will be done that others can see, and by when?',
      placeholder: exampleOf('goal'),
      isOptional: true,
      remark: (goal, answers) => goalRemark({ ...answers, goal }, today),
    },
    {
      kind: 'input',
      key: 'measure',
      name: 'Metric',
      question: 'What is measured to tell that the goal is reached?',
      placeholder: exampleOf('metric', 'measure'),
      isOptional: true,
      isAsked: (answers) => typeOf(answers) !== 'objective',
    },
    {
      kind: 'input',
      key: 'numbers',
      name: 'Numbers',
      question: ({ measure = '' }) => `${measure}: from which number to which, and in what unit?`,
      placeholder: 'For example: 2.8 to 4.2 of 5',
      isOptional: true,
      isAsked: (answers) => typeOf(answers) !== 'objective' && answers.measure !== undefined,
      remark: numbersRemark,
    },
    {
      kind: 'pick',
      key: 'due',
      name: 'Due date',
      question: 'When is it to be reached? Choose a day, or type one as YYYY-MM-DD',
      choices: () => dayChoices(today),
      typed: (text) => typedDay(text, today),
      skip: 'Decide later',
    },
    {
      kind: 'pick',
      key: 'objective',
      name: 'Objective',
      question: 'Which objective does it serve?',
      // An improvement goal answers a basic duty, which serves every objective.
      isAsked: (answers) =>
        typeOf(answers) !== 'improvement' &&
        choicesOf(({ set }) => objectiveChoices(set))(answers).length > 0,
      choices: choicesOf(({ set }) => objectiveChoices(set)),
      skip: 'None',
    },
  ];
  // Counted from 1 also behind a diagnosis.
  return steps.map((step) => ({ ...step, part: 'New goal' }));
}

function isType(...types: readonly GoalType[]): (answers: NewGoalAnswers) => boolean {
  return (answers) => types.some((type) => type === typeOf(answers));
}

/** Whoever went through the diagnosis has found a gap, whatever the type. */
function hasGap(answers: NewGoalAnswers): boolean {
  return (
    isType('development', 'improvement')(answers) ||
    (isType('learning', 'performance')(answers) && diagnosisOf(answers).length > 0)
  );
}

function diagnosisWords(answers: NewGoalAnswers): string {
  const said = diagnosisOf(answers).map(({ label, value }) => `${label}: ${shortened(value)}`);
  return said.length === 0 ? '' : ` You said: ${said.join(' · ')}.`;
}

function shortened(text: string): string {
  return text.length <= MOST_OF_AN_ANSWER ? text : `${text.slice(0, MOST_OF_AN_ANSWER - 1).trimEnd()}…`;
}

const MOST_OF_AN_ANSWER = 60;

function titleRemark(
  title: string,
  { owner = '' }: NewGoalAnswers,
  place: GoalPlace | undefined,
): Remark | undefined {
  const shape = FIELDS.find(({ key }) => key === 'title')?.shape;
  if (shape?.kind === 'line' && title.length > shape.maxLength) {
    const message = `A title has at most ${shape.maxLength} characters; this one has ${title.length}.`;
    return { severity: 'error', message };
  }
  const file = place?.placeFor(owner, title);
  if (file === undefined) return undefined;
  return file.ok
    ? { severity: 'info', message: `Will be written to ${file.path}` }
    : { severity: 'error', message: file.reason };
}

/** What the goal lacks so far, and what is still to be asked. */
function goalRemark(answers: NewGoalAnswers, today: CalendarDate): Remark | undefined {
  const goal = goalOf(answers, today);
  if (goal === undefined) return undefined;
  const { parts } = strengthOfNewGoal(goal);
  const missing = (...names: readonly StrengthPart['name'][]): string =>
    parts
      .filter(({ name, isThere }) => names.includes(name) && !isThere)
      .map((part) => part.missing)
      .join(', ');
  const now = hasGap(answers) ? missing('observable', 'rooted') : missing('observable');
  const later = typeOf(answers) === 'objective' ? missing('time-bound') : missing('measured', 'time-bound');
  const first = now === '' ? 'Clear so far.' : `Still missing: ${now}.`;
  return { severity: 'info', message: later === '' ? first : `${first} Asked next: ${later}.` };
}

function numbersRemark(text: string, answers: NewGoalAnswers): Remark {
  const numbers = readNumbers(text);
  if (typeof numbers === 'string') return { severity: 'error', message: numbers };
  if (numbers.baseline === undefined && typeOf(answers) === 'performance') {
    const message = `A performance goal needs the number now as well: 0 to ${numbers.target}`;
    return { severity: 'warning', message };
  }
  return { severity: 'info', message: numbersWords(numbers) };
}

/** The format's own example of a key or a part of it. */
function exampleOf(key: string, part?: string): string {
  const field = FIELDS.find((candidate) => candidate.key === key);
  const parts = field?.shape.kind === 'parts' ? field.shape.parts : [];
  const { example } = (part === undefined ? field : parts.find((candidate) => candidate.key === part)) ?? {};
  return example === undefined ? '' : `For example: ${example}`;
}

function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
