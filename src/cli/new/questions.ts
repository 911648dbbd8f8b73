/** Asks what is not known yet of a new goal, in the order in which one thinks of it: from the gap to the metric. */
import {
  addDays,
  CAUSE_KINDS,
  GOAL_TYPES,
  isActive,
  isObjective,
  type CalendarDate,
  type Config,
  type GoalSet,
  type ValueDefinition,
} from '../../core';
import type { Asking, Choice } from '../ask';
import { ANSWER_KEYS, type AnswerName, type CompleteAnswers, type GoalAnswers } from './answers';
import { missingFrom } from './strength';
import { valueProblem } from './value-problem';

export async function askForGoal(
  asking: Asking,
  given: GoalAnswers,
  set: GoalSet,
  today: CalendarDate,
): Promise<CompleteAnswers> {
  asking.tell('Enter skips a question that can wait. Ctrl+C stops, and nothing is written.\n');
  const ask = askerFor(asking, given, today);

  const type = given.type ?? (await asking.choice('What kind of goal is it?', choicesOf(GOAL_TYPES)));
  const title = (await ask('title', 'What is it called, in a few words?')) ?? '';
  const owner = (await askOwner(asking, ask, given, set)) ?? '';
  let answers: CompleteAnswers = { ...given, type, title, owner };

  if (type === 'development' || type === 'improvement') {
    const gap = await ask('gap', 'What does the role need that is not there yet?');
    const causeKind = given.causeKind ?? (await askCauseKind(asking));
    const cause = await ask('cause', 'Why is the gap there? The cause, not the gap again.');
    answers = { ...answers, ...said({ gap, causeKind, cause }) };
  }
  answers = { ...answers, ...said({ goal: await askGoal(asking, ask, { ...answers }, today, set.config) }) };
  if (type !== 'objective') answers = { ...answers, ...said(await askMetric(ask)) };

  const due = await ask('due', 'When is it to be reached?', addDays(today, USUAL_DAYS));
  const manager = type === 'objective' ? undefined : await askManager(ask, owner, set);
  const alignsTo = given.alignsTo ?? (await askAlignment(asking, set));
  return { ...answers, ...said({ due, manager }), alignsTo };
}

const USUAL_DAYS = 90;

type Ask = (name: AnswerName, message: string, suggestion?: string) => Promise<string | undefined>;

/** What a flag has said is not asked. */
function askerFor(asking: Asking, given: GoalAnswers, today: CalendarDate): Ask {
  return async (name, message, suggestion) => {
    const check = (text: string): string | undefined =>
      text === '' && !NEEDED.has(name) ? undefined : valueProblem(ANSWER_KEYS[name], text, today);
    return given[name] ?? (await asking.text({ message, suggestion, check }));
  };
}

const NEEDED: ReadonlySet<AnswerName> = new Set(['title', 'owner']);

/** One of the people there are, or anybody where nobody is known. */
async function askOwner(
  asking: Asking,
  ask: Ask,
  given: GoalAnswers,
  { config, files }: GoalSet,
): Promise<string | undefined> {
  const message = 'Whose goal is it?';
  const people = [...(config.people ?? [])];
  if (given.owner === undefined && people.length > 1) {
    const choices = people.map(([handle, { name }]) => ({ value: handle, name: handle, means: name }));
    return await asking.choice(message, choices);
  }
  const owners = new Set(files.flatMap(({ goal }) => goal.owner?.value ?? []));
  const [only, another] = people.length === 1 ? people.map(([handle]) => handle) : owners;
  return await ask('owner', message, another === undefined ? only : undefined);
}

/** Enter takes the first. */
async function askCauseKind(asking: Asking): Promise<string | undefined> {
  const skip: Choice<undefined> = { value: undefined, name: 'skip', means: 'To be said later.' };
  return await asking.choice('What kind of cause does it have?', [skip, ...choicesOf(CAUSE_KINDS)]);
}

/** Asked once more when others could not see it happen: one's first words are rarely what one will do. */
async function askGoal(
  asking: Asking,
  ask: Ask,
  answers: CompleteAnswers,
  today: CalendarDate,
  config: Config,
): Promise<string | undefined> {
  if (answers.goal !== undefined) return answers.goal;
  const message = 'What will you do, so that others can see it happen, and by when?';
  const goal = await ask('goal', message);
  const missing = goal === undefined ? [] : missingFrom({ ...answers, goal }, ['observable'], today, config);
  if (missing.length === 0) return goal;
  asking.tell(`Still missing from it: ${missing.join(', ')}.`);
  return await ask('goal', 'Say it once more, or press Enter to keep it.', goal);
}

async function askMetric(ask: Ask): Promise<Partial<Record<AnswerName, string | undefined>>> {
  const measure = await ask('measure', 'What will be measured?');
  if (measure === undefined) return {};
  const baseline = await ask('baseline', 'What does it read now, as a number?');
  const target = await ask('target', 'Which number is to be reached?');
  const unit = await ask('unit', 'What do the numbers count, such as "of 5" or "%"?');
  return { measure, baseline, target, unit };
}

/** The one whom the configuration names, else the one of the owner's other goals. */
async function askManager(ask: Ask, owner: string, { config, files }: GoalSet): Promise<string | undefined> {
  const others = files
    .filter(({ goal }) => goal.owner?.value === owner)
    .map(({ goal }) => goal.manager?.value);
  const known = config.people?.get(owner)?.manager ?? others.find((manager) => manager !== undefined);
  return await ask('manager', 'Who supports the owner?', known);
}

async function askAlignment(asking: Asking, { files }: GoalSet): Promise<readonly string[]> {
  const objectives = files.filter((file) => isObjective(file) && isActive(file));
  const choices = objectives.flatMap(({ goal: { id, title } }) =>
    id === undefined ? [] : [{ value: id.value, name: title?.value ?? id.value, means: id.value }],
  );
  return choices.length === 0 ? [] : await asking.several('Which objectives does it serve?', choices);
}

function choicesOf(values: readonly ValueDefinition[]): Choice<string>[] {
  return values.map(({ value, means }) => ({ value, name: value, means }));
}

type Said = Partial<Record<AnswerName, string | undefined>>;

/** Only what was answered. */
function said(answers: Said): GoalAnswers {
  return Object.fromEntries(Object.entries(answers).filter(([, text]) => text !== undefined));
}
