/** A file that a command has written, or is about to: what `check` says of it, alone and among the others. */
import {
  atMostFifty,
  checkGoalFile,
  checkGoalSet,
  createGoalSet,
  type CalendarDate,
  type GoalFile,
  type GoalSet,
  type Problem,
} from '../core';
import { findMissingPaths } from './evidence';
import { repositoryVisibility } from './git/place';
import type { Io } from './io';

/** `file` is as it will be; what the set holds under its path does not count. */
export function problemsOf(
  io: Io,
  file: GoalFile,
  { files, config }: GoalSet,
  { root, today }: { readonly root: string; readonly today: CalendarDate },
): readonly Problem[] {
  const set = createGoalSet([...files.filter(({ path }) => path !== file.path), file], config);
  const ofSet = checkGoalSet(set, {
    repositoryVisibility: repositoryVisibility(io.env),
    missingPaths: findMissingPaths(set, root),
  });
  return atMostFifty([...checkGoalFile(file, config, today), ...(ofSet.get(file.path) ?? [])]);
}
