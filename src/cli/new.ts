/**
 * `goalmark new`: writes the file of a new goal, from flags or from what somebody at a terminal answers. What is still
 * to be said stands in it as placeholders, and it is a draft then, unless a flag says its status. Nothing that `check`
 * would refuse for another reason is written.
 */
import {
  createGoalSet,
  newGoalId,
  newGoalText,
  parseGoalFile,
  type CalendarDate,
  type GoalFile,
  type GoalSet,
  type NewGoal,
  type Problem,
} from '../core';
import { canAsk, startAsking } from './ask';
import { CannotRun } from './cannot-run';
import type { Io } from './io';
import {
  checkFlags,
  isComplete,
  missingFlags,
  newGoalOf,
  type CompleteAnswers,
  type GoalAnswers,
} from './new/answers';
import { placeForGoal } from './new/place';
import { askForGoal } from './new/questions';
import { forTerminal } from './output/escape';
import { toJson } from './output/json';
import { strengthLine } from './output/strength-line';
import { createStyle } from './output/style';
import { problemsToText } from './output/text-check';
import { toAbsolute } from './paths';
import { openRepository, readGoalFiles, reportNotes, type RepositoryOptions } from './repository';
import { todayOf } from './today';
import { createFile, isTaken } from './write-file';
import { problemsOf } from './written-file';

export interface NewOptions extends RepositoryOptions, Omit<GoalAnswers, 'type'> {
  readonly format: 'text' | 'json';
  readonly today?: string;
  readonly color: boolean;
}

export async function createGoal(io: Io, type: string | undefined, options: NewOptions): Promise<number> {
  const today = todayOf(io, options.today);
  const given: GoalAnswers = type === undefined ? options : { ...options, type };
  checkFlags(given, today);
  const repository = openRepository(io, options);
  const { root, config } = repository;
  const { files, notes } = readGoalFiles(io, repository);
  reportNotes(io, notes);
  const set = createGoalSet(files, config);

  const answers = isComplete(given) ? given : await askFor(io, given, set, today, options.color);
  const { id, path } = idAndPlace(answers, set, root);
  const { file, problems } = asGoodAsCan(newGoalOf(answers, id, today), (goal) => {
    const content = newGoalText(goal);
    const made = parseGoalFile({ path, content }, config.extraFields);
    if (made === undefined) throw new Error('a new goal has no front matter');
    return { file: made, problems: problemsOf(io, made, set, { root, today }) };
  });
  const failure = createFile(root, path, file.source.text);
  if (failure !== undefined) throw new CannotRun(`${forTerminal(path)} cannot be written: ${failure}.`);

  const isJson = options.format === 'json';
  io.stdout.write(isJson ? toJson({ version: 1, file: path, id }) : `${forTerminal(path)}\n`);
  io.stderr.write(problemsToText(problems, createStyle(io, options.color, io.stderr)));
  io.stderr.write(strengthLine(file, config));
  return 0;
}

async function askFor(
  io: Io,
  given: GoalAnswers,
  set: GoalSet,
  today: CalendarDate,
  color: boolean,
): Promise<CompleteAnswers> {
  if (!canAsk(io)) {
    throw new CannotRun(
      `There is no terminal to ask at. Still needed: ${missingFlags(given).join(', ')}. goalmark new --help says more.`,
    );
  }
  return await askForGoal(await startAsking(io, color), given, set, today);
}

/** An id that was asked for must be free; one made of the title makes way for a file that is there. */
function idAndPlace(
  { id, title, owner }: CompleteAnswers,
  { byId, config }: GoalSet,
  root: string,
): { readonly id: string; readonly path: string } {
  const [holder] = id === undefined ? [] : (byId.get(id) ?? []);
  if (id !== undefined && holder !== undefined) {
    throw new CannotRun(`The id ${id} is taken by ${forTerminal(holder.path)}. Choose another with --id.`);
  }
  const taken = new Set(byId.keys());
  for (;;) {
    const free = id ?? newGoalId(title, taken);
    const path = placeForGoal(config, owner, free);
    if (id !== undefined || !isTaken(toAbsolute(root, path))) return { id: free, path };
    taken.add(free);
  }
}

interface Made {
  readonly file: GoalFile;
  readonly problems: readonly Problem[];
}

/** An active goal, or a draft where something needed is still to be said; nothing where something is wrong. */
function asGoodAsCan(goal: NewGoal, make: (goal: NewGoal) => Made): Made {
  const made = make({ ...goal, status: goal.status ?? 'active' });
  const errors = made.problems.filter(({ severity }) => severity === 'error');
  const wrong = errors.find(({ rule }) => !UNFINISHED.has(rule));
  if (wrong !== undefined) throw new CannotRun(`Nothing was written. ${forTerminal(wrong.message)}`);
  return errors.length > 0 && goal.status === undefined ? make({ ...goal, status: 'draft' }) : made;
}

const UNFINISHED: ReadonlySet<string> = new Set(['missing-field', 'empty-field']);
