/** What goal files held before and after a commit, also under the names they had then. */
import { groupBy } from '../../core';
import type { Content } from '../read-file';
import {
  changesIn,
  commitOfStep,
  renamesIn,
  stepsBefore,
  stepsBetween,
  type FileChange,
  type Step,
} from './file-changes';
import { readBlobs } from './objects';
import type { Git } from './run-git';

/** The contents a file had, oldest first; `undefined` where it was gone. */
type Versions = readonly (Content | undefined)[];

export interface VersionsOptions {
  readonly base: string;
  readonly head: string;
  /** Files as the base has them. */
  readonly paths: readonly string[];
  /** Files as they are called after the base. */
  readonly laterPaths: readonly string[];
  /** Whether a file and the one that git takes for what it was renamed from are the same goal. */
  readonly isSame: (older: Content, newer: Content) => boolean;
}

export interface VersionsAround {
  /** Up to the base, by the path asked for; what git takes for a rename is followed. */
  readonly earlier: ReadonlyMap<string, Versions>;
  /**
   * After the base and up to the head, oldest first, each with the path it was written to. None where the base is no
   * part of the head's history and has changed one of these files on its own.
   */
  readonly later: readonly { readonly path: string; readonly content: Content }[];
}

/** The versions of files before and after a commit. */
export function versionsAround(git: Git, options: VersionsOptions): VersionsAround {
  const { base, head, paths, laterPaths, isSame } = options;
  const before = stepsBefore(git, base);
  const { ofBase, ofHead } = stepsBetween(git, base, head, laterPaths);
  const hasBothChanged = changesIn(git, ofBase, laterPaths).length > 0;
  const after = hasBothChanged ? [] : ofHead;
  // Each question takes git about as long as all files of its answer.
  const all = [...new Set([...paths, ...laterPaths])];
  const { changes, contents } = readChanges(git, [...after, ...before], all);
  const isLater = new Set(after);
  const later = changes.filter(({ commit }) => isLater.has(commit)).reverse();
  const earlier = changes.filter(({ commit }) => !isLater.has(commit));
  return {
    earlier: earlierVersions(git, before, { changes: earlier, contents }, paths, isSame),
    later: later.flatMap(({ path, hash }) => {
      const content = contents.get(hash);
      return content === undefined ? [] : [{ path, content }];
    }),
  };
}

/** A file that is followed back through its names. */
interface Trail {
  /** The path it was asked for by. */
  readonly path: string;
  /** What it is called here. */
  readonly name: string;
  /** Where in the steps it begins to be called that. */
  readonly start: number;
}

function earlierVersions(
  git: Git,
  steps: readonly Step[],
  known: Changes,
  paths: readonly string[],
  isSame: VersionsOptions['isSame'],
): ReadonlyMap<string, Versions> {
  const found = new Map<string, Versions>();
  const places = new Map(steps.map((step, at) => [commitOfStep(step), at]));
  const placeOf = ({ commit }: FileChange): number => places.get(commit) ?? steps.length;
  let read = known;
  let trails: readonly Trail[] = paths.map((path) => ({ path, name: path, start: 0 }));
  for (let round = 0; round <= MOST_RENAMES; round++) {
    const { changes, contents } = read;
    const byName = groupBy(changes, ({ path }) => path);
    const changesOf = ({ name, start }: Trail): readonly FileChange[] =>
      (byName.get(name) ?? []).filter((change) => placeOf(change) >= start);
    const additions = new Set(
      trails.flatMap(changesOf).flatMap((change) => (change.isNew ? placeOf(change) : [])),
    );
    const renames = renamesIn(
      git,
      [...additions].flatMap((at) => steps[at] ?? []),
    );
    const originOf = ({ commit, path }: FileChange): string | undefined => renames.get(`${commit} ${path}`);
    trails = trails.flatMap((trail): readonly Trail[] => {
      const { path } = trail;
      const ofName = changesOf(trail);
      // What is older under this name was before the file went away, and is found where it comes back to it.
      const came = ofName.findIndex((change) => originOf(change) !== undefined);
      const own = came === -1 ? ofName : ofName.slice(0, came + 1);
      const versions = own.map(({ hash }) => contents.get(hash)).reverse();
      const since = found.get(path);
      const [newer, older] = [since?.[0], versions.at(-1)];
      const isOther =
        since !== undefined && (newer === undefined || older === undefined || !isSame(older, newer));
      if (own.length === 0 || isOther) return [];
      found.set(path, [...versions, ...(since ?? [])]);
      const oldest = own.at(-1);
      const origin = oldest && originOf(oldest);
      return oldest === undefined || origin === undefined
        ? []
        : [{ path, name: origin, start: placeOf(oldest) + 1 }];
    });
    if (trails.length === 0) break;
    const start = Math.min(...trails.map((trail) => trail.start));
    read = readChanges(git, steps.slice(start), [...new Set(trails.map(({ name }) => name))]);
  }
  return found;
}

const MOST_RENAMES = 10;

interface Changes {
  /** In the order of the steps. */
  readonly changes: readonly FileChange[];
  /** What the files hold, by hash. */
  readonly contents: ReadonlyMap<string, Content>;
}

function readChanges(git: Git, steps: readonly Step[], paths: readonly string[]): Changes {
  const changes = changesIn(git, steps, paths).slice(0, MOST_VERSIONS);
  const hashes = changes.map(({ hash }) => hash).filter((hash) => !NOTHING.test(hash));
  return { changes, contents: readBlobs(git, hashes) };
}

/** Of all files together. */
const MOST_VERSIONS = 20_000;

/** Git's name for no blob. */
const NOTHING = /^0+$/;
