/**
 * What a sparse checkout leaves out of the work tree. It is part of the repository all the same: goals may align to an
 * objective, or point at evidence, that nobody has checked out here.
 */
import { lstatSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { goalPathMatcher, parseGoalFile, type GoalFile } from '../../core';
import { CannotRun } from '../cannot-run';
import { pathInRoot } from '../diff/sources';
import { filesOfIndex, readBlobs } from '../git/objects';
import { placeInGit } from '../git/place';
import { createGit } from '../git/run-git';
import type { Note } from '../files';
import type { Io } from '../io';
import { withFolders } from '../paths';
import type { Repository } from '../repository';

export interface LeftOut {
  /** As the index has them. */
  readonly goals: readonly GoalFile[];
  /** Whether it is a file or a folder of what is left out. */
  readonly has: (path: string) => boolean;
  readonly notes: readonly Note[];
}

const NOTHING: LeftOut = { goals: [], has: () => false, notes: [] };

/** Asks git only where there is a sparse checkout. A clone made with a filter may not have what is left out. */
export function readLeftOut(io: Io, { root, config }: Repository): LeftOut {
  const place = placeInGit(root);
  if (!place.isInGit || !hasSparseCheckout(place.workTree)) return NOTHING;
  try {
    const git = createGit(root, io.env);
    const hashes = new Map(
      filesOfIndex(git).files.flatMap(({ path: inGit, hash, isLeftOut }): [string, string][] => {
        const own = isLeftOut ? pathInRoot(place, inGit) : undefined;
        return own === undefined ? [] : [[own, hash]];
      }),
    );
    const goalPaths = [...hashes.keys()].filter(goalPathMatcher(config));
    const there = withFolders(hashes.keys());
    const contents = readBlobs(
      git,
      goalPaths.flatMap((own) => hashes.get(own) ?? []),
    );
    return {
      goals: goalPaths.flatMap((own) => {
        const content = contents.get(hashes.get(own) ?? '');
        return content === undefined ? [] : (parseGoalFile({ path: own, content }, config.extraFields) ?? []);
      }),
      has: (named) => there.has(named),
      notes: [],
    };
  } catch (error) {
    if (!(error instanceof CannotRun)) throw error;
    const text = `is a sparse checkout, and goals that refer to what it leaves out seem wrong: ${error.message}`;
    return { ...NOTHING, notes: [{ path: '.', text: text.replace(/\.$/, ''), unreadable: false }] };
  }
}

/** git keeps what to check out beside the index, in a linked work tree in a folder that `.git` names. */
function hasSparseCheckout(workTree: string): boolean {
  const own = path.join(workTree, '.git');
  try {
    const gitFolder = lstatSync(own).isFile()
      ? path.resolve(
          workTree,
          readFileSync(own, 'utf8')
            .replace(/^gitdir: /, '')
            .trim(),
        )
      : own;
    return lstatSync(path.join(gitFolder, 'info/sparse-checkout')).isFile();
  } catch {
    // Mostly there is none. One that cannot be looked at counts as none: what it leaves out is then reported as missing.
    return false;
  }
}
