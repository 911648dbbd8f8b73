/** What the rules say of both sides: of each goal alone, and of how the goals name one another. */
import {
  checkGoalFile,
  checkNames,
  createGoalSet,
  linkedGoals,
  namedObjectives,
  type CalendarDate,
  type DiffSide,
  type GoalFile,
  type Problem,
  type WordingReader,
} from '../../core';
import type { ComparedSide, ReadSide, ReadSides } from './sides';

/**
 * A goal that nobody touched is part of both sides where a change elsewhere may have broken or mended it. How goals fit
 * together is judged by one configuration, for a rule that is turned on changes no goal.
 */
export function judgedSides(
  sides: ReadSides,
  today: CalendarDate,
  wordingOf: WordingReader,
): readonly [DiffSide, DiffSide] {
  const { before, after } = sides;
  const { old, now, concerned } = judgedNames(sides);
  const sideOf = ({ files, config, passedOver }: ComparedSide, ofSet: ProblemsOfSet): DiffSide => {
    const problems = new Map(ofSet);
    for (const file of files) {
      const ofFile = checkGoalFile(file, config, today, wordingOf);
      problems.set(file.path, [...ofFile, ...(ofSet.get(file.path) ?? [])]);
    }
    return { files: [...files, ...concerned], config, problems, passedOver };
  };
  return [sideOf(before, old), sideOf(after, now)];
}

interface JudgedNames {
  readonly old: ProblemsOfSet;
  readonly now: ProblemsOfSet;
  /** The goals that nobody touched and that the rules speak of. */
  readonly concerned: readonly GoalFile[];
}

type ProblemsOfSet = ReadonlyMap<string, readonly Problem[]>;

const NOTHING_WRONG: JudgedNames = { old: new Map(), now: new Map(), concerned: [] };

/** Few goals mostly do, and then the others are not even read. */
function judgedNames({ before, after, unchanged }: ReadSides): JudgedNames {
  const judgedWith = (linked: readonly GoalFile[]): JudgedNames => {
    const namesIn = ({ files }: ReadSide): ProblemsOfSet =>
      checkNames(createGoalSet([...files, ...linked], after.config));
    const [old, now] = [namesIn(before), namesIn(after)];
    return { old, now, concerned: linked.filter(({ path }) => old.has(path) || now.has(path)) };
  };
  const objectives = namedObjectives(before.files, after.files, unchanged);
  const few = objectives && judgedWith(objectives);
  // What is found in the objectives is only that others were not read.
  const isNothingWrong =
    few !== undefined &&
    before.files.every(({ path }) => !few.old.has(path)) &&
    after.files.every(({ path }) => !few.now.has(path));
  return isNothingWrong ? NOTHING_WRONG : judgedWith(linkedGoals(before.files, after.files, unchanged));
}
