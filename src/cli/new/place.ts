/** Where a new goal's file goes: `goals/<owner>/<id>.md`, or wherever the configuration has its goals instead. */
import { CONFIG_FILE_NAME, goalPathMatcher, newGoalPath, type Config } from '../../core';
import { CannotRun } from '../cannot-run';
import { forTerminal } from '../output/escape';

/** A path that is a goal's by the configuration, relative to the root. */
export function placeForGoal({ goals, exclude }: Config, owner: string, id: string): string {
  const isGoalPath = goalPathMatcher({ goals, exclude });
  const usual = newGoalPath(owner, id);
  const places = [usual, ...goals.flatMap((pattern) => placesFor(pattern, usual))];
  const place = places.find((candidate) => isGoalPath(candidate));
  if (place !== undefined) return place;
  throw new CannotRun(
    `A goal at ${forTerminal(usual)} would not be read: goals and exclude in ${CONFIG_FILE_NAME} leave it out. ` +
      `Name a folder there, such as goals/**/*.md.`,
  );
}

/** Below what a pattern says literally: in a folder of the owner's, else right there; with the ending it asks for. */
function placesFor(pattern: string, usual: string): string[] {
  const inGoals = usual.split('/').slice(1);
  const file = inGoals.at(-1) ?? '';
  const segments = pattern.split('/');
  const literal = segments.findIndex((segment) => /[*?[\]{}()!\\]/.test(segment));
  const folder = segments.slice(0, literal === -1 ? -1 : literal);
  const names = [file, file.replace(/\.md$/, '.goal.md')];
  const ofOwner = [...folder, ...inGoals.slice(0, -1)];
  return names.flatMap((name) => [[...ofOwner, name].join('/'), [...folder, name].join('/')]);
}
