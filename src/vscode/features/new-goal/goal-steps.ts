/** The questions of New goal, from the type to the objective. Which are asked depends on the type. */
import {
  capitalized,
  DEFAULT_CONFIG,
  FIELDS,
  GOAL_TYPES,
  strengthOfNewGoal,
  type CalendarDate,
  type Config,
  type GoalSet,
  type GoalType,
  type NewGoalPlace,
} from '../../../core';
import { diagnosisOf } from '../../goal-questions/diagnosis-steps';
import { exampleOf, gapToMetricSteps, strengthRemark } from '../../goal-questions/gap-to-metric-steps';
import type { Choice, Remark, Step } from '../../steps/step';
import { goalOf, typeOf, type NewGoalAnswers } from './answers';
import { dayChoices, objectiveChoices, peopleChoices, typedDay, typedPerson } from './choices';

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
    ...gapToMetricSteps({
      typeOf,
      hasGap,
      remark: (answers) => goalRemark(answers, today, placeOf(answers)?.set.config),
    }),
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
function goalRemark(
  answers: NewGoalAnswers,
  today: CalendarDate,
  config: Config = DEFAULT_CONFIG,
): Remark | undefined {
  const goal = goalOf(answers, today);
  if (goal === undefined) return undefined;
  return strengthRemark(
    strengthOfNewGoal(goal, config),
    hasGap(answers) ? ['observable', 'rooted'] : ['observable'],
    typeOf(answers) === 'objective' ? ['time-bound'] : ['measured', 'time-bound'],
  );
}
