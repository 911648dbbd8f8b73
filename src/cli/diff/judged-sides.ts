/** What the rules say of both sides: of each goal alone, and of how the goals name one another. */
import {
  checkGoalFile,
  checkNames,
  createGoalSet,
  type CalendarDate,
  type DiffSide,
  type GoalFile,
  type Problem,
} from '../../core';
import type { ReadSide, ReadSides } from './sides';

/**
 * A goal that nobody touched is part of both sides where a change elsewhere may have broken or mended it. How goals fit
 * together is judged by one configuration, for a rule that is turned on changes no goal.
 */
export function judgedSides(
  { before, after, linked }: ReadSides,
  today: CalendarDate,
): readonly [DiffSide, DiffSide] {
  const namesIn = ({ files }: ReadSide): ProblemsOfSet =>
    checkNames(createGoalSet([...files, ...linked], after.config));
  const [old, now] = [namesIn(before), namesIn(after)];
  const concerned = linked.filter(({ path: name }) => old.has(name) || now.has(name));
  return [sideOf(before, old, concerned, today), sideOf(after, now, concerned, today)];
}

type ProblemsOfSet = ReadonlyMap<string, readonly Problem[]>;

function sideOf(
  { files, config, passesOver }: ReadSide,
  ofSet: ProblemsOfSet,
  concerned: readonly GoalFile[],
  today: CalendarDate,
): DiffSide {
  const problems = new Map(ofSet);
  for (const file of files) {
    problems.set(file.path, [...checkGoalFile(file, config, today), ...(ofSet.get(file.path) ?? [])]);
  }
  return { files: [...files, ...concerned], config, problems, passesOver };
}
