/** The one goal that somebody means, by its id or by the path of its file. */
import path from 'node:path';
import { nearest, type GoalFile, type GoalSet } from '../../core';
import { CannotRun } from '../cannot-run';
import { forTerminal } from '../output/escape';
import { toRelative } from '../paths';
import type { Repository } from '../repository';

export function findGoal(said: string, { files, byId }: GoalSet, { root, cwd }: Repository): GoalFile {
  const [file, ...others] = byId.get(said) ?? [];
  if (file !== undefined && others.length === 0) return file;
  const shown = forTerminal(said);
  if (file !== undefined) {
    const paths = [file, ...others].map((same) => forTerminal(same.path)).join(', ');
    throw new CannotRun(`More than one goal has the id ${shown}: ${paths}. Name a file instead.`);
  }
  const relative = toRelative(root, path.resolve(cwd, said));
  const named = files.find((goal) => goal.path === relative);
  if (named !== undefined) return named;
  const nameless = files.find((goal) => goal.goal.id === undefined && nameOf(goal) === said);
  if (nameless !== undefined) {
    const shownPath = forTerminal(nameless.path);
    throw new CannotRun(
      `There is no goal "${shown}" that can be read. goalmark check says what is wrong with ${shownPath}.`,
    );
  }
  const near = nearest(said, byId.keys());
  const hint =
    near === undefined ? 'goalmark due lists those that are due.' : `Did you mean ${forTerminal(near)}?`;
  throw new CannotRun(`There is no goal "${shown}". ${hint}`);
}

/** A file is usually named like its goal. */
function nameOf(file: GoalFile): string {
  return path.posix.basename(file.path).replace(/(?:\.goal)?\.md$/, '');
}
