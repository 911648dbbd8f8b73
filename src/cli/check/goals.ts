/** The goals that `check` judges: those of the work tree, or with `--staged` those that the next commit has. */
import { evidencePaths, type Config, type GoalFile, type GoalSet } from '../../core';
import { readSide } from '../diff/sides';
import { pathInRoot } from '../diff/sources';
import { findMissingPaths } from '../evidence';
import { isThere } from '../files';
import { requireWorkTree } from '../git/comparison';
import { filesOfIndex } from '../git/objects';
import { placeInGit } from '../git/place';
import { createGit } from '../git/run-git';
import type { Io } from '../io';
import { forTerminal } from '../output/escape';
import { withFolders } from '../paths';
import { readGoalFiles, type GoalFiles, type Repository } from '../repository';
import type { Selection } from '../selection';
import { readLeftOut } from './left-out';

export interface JudgedGoals extends GoalFiles {
  readonly config: Config;
  /** Goals that others may refer to, of which nothing is reported. */
  readonly unseen: readonly GoalFile[];
  /** Whether there is a file of that path from the root. */
  readonly has: (path: string) => boolean;
  /** What the goals name as evidence and is not there. */
  readonly missingPaths: (set: GoalSet) => ReadonlySet<string>;
}

export function goalsOfWorkTree(io: Io, repository: Repository, selection: Selection): JudgedGoals {
  const { root, config } = repository;
  const { files, gitPrefix, notes } = readGoalFiles(io, repository, selection);
  const leftOut = readLeftOut(io, repository);
  return {
    files,
    gitPrefix,
    notes: [...notes, ...leftOut.notes],
    config,
    unseen: leftOut.goals,
    has: (path) => isThere(root, path) || leftOut.has(path),
    missingPaths: (set) => new Set([...findMissingPaths(set, root)].filter((path) => !leftOut.has(path))),
  };
}

/** What is not staged, an untracked goal among it, is no part of the commit: it neither fails it nor makes up for anything. */
export function goalsOfIndex(io: Io, { root, config }: Repository, isConfigGiven: boolean): JudgedGoals {
  const git = createGit(root, io.env);
  requireWorkTree(git, `--staged needs git, and ${forTerminal(root)} is in no git repository.`);
  const place = placeInGit(root);
  const staged = readSide(git, { kind: 'index' }, { root, place, config, isConfigGiven });
  const paths = new Set(filesOfIndex(git).files.flatMap(({ path }) => pathInRoot(place, path) ?? []));
  const there = withFolders(paths);
  return {
    files: staged.files,
    gitPrefix: place.prefix,
    notes: staged.notes,
    config: staged.config,
    unseen: [],
    has: (path) => paths.has(path),
    missingPaths: (set) => new Set(evidencePaths(set).filter((path) => !there.has(path))),
  };
}
