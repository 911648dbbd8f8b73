/** Where a new goal's file goes, or the end of the command. */
import { newGoalPathIn, type Config } from '../../core';
import { CannotRun } from '../cannot-run';

/** A path that is a goal's by the configuration, relative to the root. */
export function placeForGoal(config: Config, owner: string, id: string): string {
  const place = newGoalPathIn(config, owner, id);
  if (place.ok) return place.path;
  throw new CannotRun(place.reason);
}
