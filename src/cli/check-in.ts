/**
 * `goalmark check-in`: appends today's check-in or reflection to a goal's log, from flags or from what somebody at a
 * terminal answers. An edit that cannot be verified is refused, and the file stays as it is.
 */
import {
  checkInChanges,
  dueItemOf,
  createGoalSet,
  entryKindDue,
  editGoal,
  parseGoalFile,
  whyNoCheckIn,
  whyStalled,
  type CalendarDate,
  type Config,
  type EntryKind,
  type GoalFile,
  type NewCheckIn,
  type Problem,
} from '../core';
import { canAsk, startAsking } from './ask';
import { CannotRun } from './cannot-run';
import { answersIn, flagOf, kindOf, labelsOf, type EntryAnswers } from './check-in/answers';
import { findGoal } from './check-in/find-goal';
import { askForAnswers } from './check-in/questions';
import type { Io } from './io';
import { forTerminal } from './output/escape';
import { toJson } from './output/json';
import { strengthLine } from './output/strength-line';
import { createStyle } from './output/style';
import { problemsToText } from './output/text-check';
import { toAbsolute } from './paths';
import { openRepository, readGoalFiles, reportNotes, type RepositoryOptions } from './repository';
import { todayOf } from './today';
import { replaceFile } from './write-file';
import { problemsOf } from './written-file';

export interface CheckInOptions extends RepositoryOptions {
  readonly format: 'text' | 'json';
  readonly kind?: EntryKind;
  readonly today?: string;
  readonly color: boolean;
}

export async function checkIn(io: Io, said: string, options: CheckInOptions): Promise<number> {
  const today = todayOf(io, options.today);
  const repository = openRepository(io, options);
  const { root, config } = repository;
  const { files, notes } = readGoalFiles(io, repository);
  reportNotes(io, notes);
  const set = createGoalSet(files, config);
  const file = findGoal(said, set, repository);
  const whyNot = whyNoCheckIn(file, today);
  if (whyNot !== undefined) throw refusal(file, whyNot);

  const given = answersIn(options);
  const kind = options.kind ?? kindOf(given) ?? entryKindDue(file, config, today);
  const answers = Object.keys(given).length > 0 ? given : await askFor(io, file, kind, options.color);

  const text = textWith(file, { kind, date: today, answers }, config);
  const failure = replaceFile(toAbsolute(root, file.path), file.source.text, text);
  if (failure !== undefined) throw refusal(file, `It cannot be written: ${failure}.`);

  const { path } = file;
  const written = parseGoalFile({ path, content: text }, config.extraFields) ?? file;
  const moved = lineMover(file.source.text, text);
  const known = new Set(problemsOf(io, file, set, { root, today }).map((problem) => placeOf(problem, moved)));
  const problems = problemsOf(io, written, set, { root, today }).filter(
    (problem) => !known.has(placeOf(problem, (line) => line)),
  );
  const result = { version: 1, file: path, id: file.goal.id?.value ?? null, kind, date: today };
  io.stdout.write(options.format === 'json' ? toJson(result) : `${forTerminal(path)}\n`);
  io.stderr.write(problemsToText(problems, createStyle(io, options.color, io.stderr)));
  const next = dueItemOf(written, config, today);
  const after = next === undefined ? '' : ` Next: ${next.kind} on ${next.due}.`;
  io.stderr.write(`Logged the ${kind} of ${today}.${after}\n${stateWords(written, today, config)}`);
  return 0;
}

/** How strong the goal is, and what to do where one more check-in will not help. */
function stateWords(file: GoalFile, today: CalendarDate, config: Config): string {
  const stalled = whyStalled(file, today, config);
  const way = stalled === undefined ? '' : `Stalled: ${stalled.words}. ${WAY_BACK}\n`;
  return strengthLine(file, config) + way;
}

const WAY_BACK = 'Go back to the five questions of the diagnosis, then revise, pause or drop the goal.';

async function askFor(io: Io, file: GoalFile, kind: EntryKind, color: boolean): Promise<EntryAnswers> {
  if (canAsk(io)) return await askForAnswers(await startAsking(io, color), file, kind);
  const flags = labelsOf(kind).map(flagOf).join(', ');
  throw new CannotRun(`There is no terminal to ask at. Answer with ${flags}.`);
}

function textWith(file: GoalFile, entry: NewCheckIn, config: Config): string {
  const plan = checkInChanges(file, entry);
  if (!plan.ok) throw refusal(file, plan.reason);
  const result = editGoal(file, plan.changes, config);
  if (!result.ok) throw refusal(file, result.reason);
  return result.text;
}

function refusal({ path }: GoalFile, reason: string): CannotRun {
  return new CannotRun(`${forTerminal(path)} is left as it is. ${forTerminal(reason)}`);
}

type MoveLine = (line: number) => number;

/** Where a line stands after lines were put in; an entry has a date of its own, so that its first line is new. */
function lineMover(before: string, after: string): MoveLine {
  const [old, now] = [before.split('\n'), after.split('\n')];
  const at = now.findIndex((line, index) => line !== old[index]);
  return (line) => (at === -1 || line < at ? line : line + now.length - old.length);
}

/** The same problem of an older entry is another one. */
function placeOf({ rule, message, range: { start } }: Problem, moved: MoveLine): string {
  return `${rule} ${moved(start.line)}:${start.character} ${message}`;
}
