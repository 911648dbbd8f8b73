/**
 * `check --since BASE`: what the range BASE...work tree answers for. That is whatever is wrong with the files it touches, and
 * elsewhere what was not wrong before it: who deletes an objective breaks goals that they never opened. Each side is
 * judged as a whole, so that rules about several files see all of them.
 */
import {
  checkGoalFile,
  checkGoalSet,
  createGoalSet,
  evidencePaths,
  once,
  type CalendarDate,
  type GoalFile,
  type Problem,
  type SetContext,
  type YamlDocument,
} from '../../core';
import { readSide, type ReadSide } from '../diff/sides';
import { commonBaseOf, requireWorkTree, type Side } from '../git/comparison';
import { filesOfCommit, filesOfIndex, readBlobs, type GitFile } from '../git/objects';
import { placeInGit } from '../git/place';
import { createGit, type Git } from '../git/run-git';
import type { Io } from '../io';
import { forTerminal } from '../output/escape';
import { inFolder, withFolders } from '../paths';
import type { Repository } from '../repository';

export interface Since {
  readonly touches: (file: YamlDocument) => boolean;
  /** The goal files that are gone. */
  readonly deleted: () => readonly string[];
  /** Whether a goal had the same problem at the same place before. */
  readonly wasThere: (problem: Problem) => boolean;
}

export interface SinceOptions {
  readonly base: string;
  /** Whether the configuration was given by name, so that it counts for both sides. */
  readonly isConfigGiven: boolean;
  readonly today: CalendarDate;
  /** Whether there is a file of that path now. */
  readonly has: (path: string) => boolean;
  readonly repositoryVisibility: SetContext['repositoryVisibility'];
}

export function readSince(io: Io, { root, config, configFile }: Repository, options: SinceOptions): Since {
  const git = createGit(root, io.env);
  requireWorkTree(git, `--since needs git, and ${forTerminal(root)} is in no git repository.`);
  const side = commonBaseOf(git, options.base);
  const place = placeInGit(root);
  const before = readSide(git, side, { root, place, config, isConfigGiven: options.isConfigGiven });
  const tree = treeOf(git, side, place.prefix);
  const texts = new Map(before.files.map((file) => [file.path, withoutLineEnds(file.source.text)]));
  const configBefore = configFile === undefined ? undefined : tree.textOf(configFile.path);
  if (configFile !== undefined && configBefore !== undefined) {
    texts.set(configFile.path, withoutLineEnds(configBefore));
  }
  return {
    touches: (file) => isUnreadable(file) || texts.get(file.path) !== withoutLineEnds(file.source.text),
    deleted: () => {
      const gone = before.files.map(({ path }) => path).filter((path) => !options.has(path));
      if (gone.length === 0) return [];
      // A sparse checkout goes without files that are not gone.
      const index = filesOfIndex(git).files.filter(({ isLeftOut }) => isLeftOut);
      const leftOut = new Set(index.map(({ path }) => path));
      return gone.filter((path) => !leftOut.has(inFolder(place.prefix, path)));
    },
    wasThere: problemsBefore(before, tree, options),
  };
}

interface Tree {
  /** Whether it has a file or a folder of this path. */
  readonly has: (path: string) => boolean;
  readonly textOf: (path: string) => string | undefined;
}

/** The files of a commit, by their path from the root. Most goals name none of them. */
function treeOf(git: Git, side: Side, prefix: string): Tree {
  const filesBelow = (path: string): readonly GitFile[] =>
    side.kind === 'commit' ? filesOfCommit(git, side.hash, path) : [];
  const there = once(() => withFolders(filesBelow('').map(({ path }) => path)));
  return {
    has: (path) => there().has(inFolder(prefix, path)),
    textOf: (path) => {
      const inGit = inFolder(prefix, path);
      const hash = filesBelow(inGit).find((file) => file.path === inGit)?.hash;
      const content = hash === undefined ? undefined : readBlobs(git, [hash]).get(hash);
      return typeof content === 'string' ? content : undefined;
    },
  };
}

/** A checkout may end lines in another way than git keeps them. */
function withoutLineEnds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

/** What cannot be read has no text to compare. */
function isUnreadable(file: YamlDocument): boolean {
  return 'unreadable' in file && file.unreadable !== undefined;
}

/** Asked for little: of each file when it is first asked for, and of the set once. */
function problemsBefore(
  { files, config }: ReadSide,
  tree: Tree,
  { today, repositoryVisibility }: SinceOptions,
): (problem: Problem) => boolean {
  const byPath = new Map<string, GoalFile>(files.map((file) => [file.path, file]));
  const known = new Map<string, ReadonlySet<string>>();
  let ofSet: ReadonlyMap<string, readonly Problem[]> | undefined;
  return (problem) => {
    const file = byPath.get(problem.file);
    if (file === undefined) return false;
    let problems = known.get(file.path);
    if (problems === undefined) {
      ofSet ??= setProblems();
      const all = [...checkGoalFile(file, config, today), ...(ofSet.get(file.path) ?? [])];
      problems = new Set(all.map(placeOf));
      known.set(file.path, problems);
    }
    return problems.has(placeOf(problem));
  };

  function setProblems(): ReadonlyMap<string, readonly Problem[]> {
    const set = createGoalSet(files, config);
    const missingPaths = new Set(evidencePaths(set).filter((path) => !tree.has(path)));
    return checkGoalSet(set, { repositoryVisibility, missingPaths });
  }
}

/** Not its message: that two more goals share an id, or one goal fewer is too many, is no other problem. */
function placeOf({ rule, severity, range: { start } }: Problem): string {
  return `${rule} ${severity} ${start.line}:${start.character}`;
}
