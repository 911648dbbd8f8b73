/** Which paths named as evidence are not there. A path behind a link that leads out of the root is not in it. */
import { lstatSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { evidencePaths, type GoalSet } from '../core';
import { isGone } from './cannot-run';
import { isInside, toAbsolute } from './paths';

export function findMissingPaths(set: GoalSet, root: string): ReadonlySet<string> {
  return new Set(evidencePaths(set).filter((named) => isMissing(root, toAbsolute(root, named))));
}

/** What cannot be looked at may well be there. */
function isMissing(root: string, absolute: string): boolean {
  try {
    if (!isInside(root, realpathSync.native(path.dirname(absolute)))) return true;
    lstatSync(absolute);
    return false;
  } catch (error) {
    return isGone(error);
  }
}
