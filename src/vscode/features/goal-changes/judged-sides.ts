/** What the rules say of both sides: of each goal alone, and of how the goals name one another. */
import { checkNames, createGoalSet, type Config, type DiffSide, type GoalFile } from '../../../core';
import type { GoalRoot } from '../../goal-store';
import { checkGoal, type CheckContext } from '../../store/check-goals';

type Files = ReadonlyMap<string, GoalFile>;
type ProblemsOfSet = ReturnType<typeof checkNames>;

/**
 * A goal that nobody touched is part of both sides where a change elsewhere may have broken or mended it. How goals fit
 * together is judged by the configuration of today, for a rule that is turned on changes no goal.
 */
export function judgedSides(
  { set, config }: Pick<GoalRoot, 'set' | 'config'>,
  before: { readonly files: Files; readonly config: Config },
  after: Files,
  context: CheckContext,
): readonly [DiffSide, DiffSide] {
  const untouched = set.files.filter(({ path }) => !before.files.has(path) && !after.has(path));
  const isChanged = before.files.size > 0 || after.size > 0;
  const namesIn = (files: Files): ProblemsOfSet =>
    isChanged ? checkNames(createGoalSet([...files.values(), ...untouched], config)) : NO_PROBLEMS;
  const [old, now] = [namesIn(before.files), namesIn(after)];
  const concerned = untouched.filter(({ path }) => old.has(path) || now.has(path));
  const sideOf = (files: Files, own: Config, ofSet: ProblemsOfSet): DiffSide => {
    const alone = [...files].map(([path, file]) => [path, checkGoal(file, own, context).problems] as const);
    const problems = new Map(ofSet);
    for (const [path, ofFile] of alone) problems.set(path, [...ofFile, ...(ofSet.get(path) ?? [])]);
    return { files: [...files.values(), ...concerned], config: own, problems };
  };
  return [sideOf(before.files, before.config, old), sideOf(after, config, now)];
}

const NO_PROBLEMS: ProblemsOfSet = new Map();
