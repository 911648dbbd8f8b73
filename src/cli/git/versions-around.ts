/** What goal files held before and after a commit, also under the names they had then. */
import { groupBy } from '../../core';
import type { Content } from '../read-file';
import { lines, readBlobs } from './objects';
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
  const before = commitsBefore(git, base, paths);
  const after = commitsBetween(git, base, head, laterPaths);
  // Each question takes git about as long as all files of its answer.
  const all = [...new Set([...paths, ...laterPaths])];
  const { changes, contents } = readChanges(git, [...before, ...after], all);
  const isLater = new Set(after);
  const leg: Leg = {
    names: new Map(paths.map((path) => [path, path])),
    changes: groupBy(
      changes.filter(({ commit }) => !isLater.has(commit)),
      ({ path }) => path,
    ),
    contents,
  };
  const later = changes.filter(({ commit }) => isLater.has(commit)).reverse();
  return {
    earlier: earlierVersions(git, leg, isSame),
    later: later.flatMap(({ path, hash }) => {
      const content = contents.get(hash);
      return content === undefined ? [] : [{ path, content }];
    }),
  };
}

/** A stretch of history through which files had the same names. */
interface Leg {
  /** By that name, the path a file was asked for by. */
  readonly names: ReadonlyMap<string, string>;
  /** By path, newest first. */
  readonly changes: ReadonlyMap<string, readonly FileChange[]>;
  /** By hash. */
  readonly contents: ReadonlyMap<string, Content>;
}

function earlierVersions(
  git: Git,
  first: Leg,
  isSame: VersionsOptions['isSame'],
): ReadonlyMap<string, Versions> {
  const found = new Map<string, Versions>();
  let legs: readonly Leg[] = [first];
  for (let round = 0; round <= MOST_RENAMES && legs.length > 0; round++) {
    const all = legs.flatMap(({ names, changes }) =>
      [...names.keys()].flatMap((name) => changes.get(name) ?? []),
    );
    const commits = new Set(all.filter(({ isNew }) => isNew).map(({ commit }) => commit));
    const renames = renamesIn(git, [...commits]);
    const originOf = ({ commit, path }: FileChange): string | undefined => renames.get(`${commit} ${path}`);
    // By the commit up to which a file had another name: that name, and the path it was asked for by.
    const starts = new Map<string, Map<string, string>>();
    for (const { names, changes, contents } of legs) {
      for (const [name, path] of names) {
        const ofName = changes.get(name) ?? [];
        // What is older under this name was before the file went away, and is found where it comes back to it. What a merge
        // brings is new to one of its parents, and was there all the same.
        const came = ofName.findIndex(
          (change, at) =>
            change.isNew && NOTHING.test(ofName[at + 1]?.hash ?? '0') && originOf(change) !== undefined,
        );
        const own = came === -1 ? ofName : ofName.slice(0, came + 1);
        const versions = own.map(({ hash }) => contents.get(hash)).reverse();
        const known = found.get(path);
        const [newer, older] = [known?.[0], versions.at(-1)];
        const isOther =
          known !== undefined && (newer === undefined || older === undefined || !isSame(older, newer));
        if (own.length === 0 || isOther) continue;
        found.set(path, [...versions, ...(known ?? [])]);
        const oldest = own.at(-1);
        const origin = oldest && originOf(oldest);
        if (oldest === undefined || origin === undefined) continue;
        const parent = `${oldest.commit}^1`;
        starts.set(parent, (starts.get(parent) ?? new Map<string, string>()).set(origin, path));
      }
    }
    legs = [...starts].map(([start, names]) => readLeg(git, start, names));
  }
  return found;
}

const MOST_RENAMES = 10;
const MOST_COMMITS = 1000;

function readLeg(git: Git, start: string, names: ReadonlyMap<string, string>): Leg {
  const paths = [...names.keys()];
  const { changes, contents } = readChanges(git, commitsBefore(git, start, paths), paths);
  return { names, changes: groupBy(changes, ({ path }) => path), contents };
}

/** What a commit made of a file. */
interface FileChange {
  readonly commit: string;
  readonly path: string;
  /** Of nothing but zeros where the file is gone. */
  readonly hash: string;
  readonly isNew: boolean;
}

/** Those that touched these files, newest first, at most so many. */
function commitsBefore(git: Git, commit: string, paths: readonly string[]): readonly string[] {
  const args = ['--first-parent', `--max-count=${MOST_COMMITS}`, commit, '--', ...paths.filter(isUsable)];
  return git.run('rev-list', args).toString('latin1').split('\n').slice(0, -1);
}

function commitsBetween(git: Git, base: string, head: string, paths: readonly string[]): readonly string[] {
  const range = ['--topo-order', '--no-merges', '--left-right', `${base}...${head}`, '--'];
  // A branch before its first commit has no HEAD.
  const commits = git.ask('rev-list', [...range, ...paths.filter(isUsable)])?.match(/^.+/gm) ?? [];
  return commits.some((commit) => commit.startsWith('<')) ? [] : commits.map((commit) => commit.slice(1));
}

interface Changes {
  /** In the order of the commits. */
  readonly changes: readonly FileChange[];
  /** What the files hold, by hash. */
  readonly contents: ReadonlyMap<string, Content>;
}

function readChanges(git: Git, commits: readonly string[], paths: readonly string[]): Changes {
  const changes = changesIn(git, commits, paths);
  const hashes = changes.map(({ hash }) => hash).filter((hash) => !NOTHING.test(hash));
  return { changes, contents: readBlobs(git, hashes) };
}

/** What commits made of these files, in the order of the commits. */
function changesIn(git: Git, commits: readonly string[], paths: readonly string[]): readonly FileChange[] {
  const usable = paths.filter(isUsable);
  if (commits.length === 0 || usable.length === 0) return [];
  const args = ['--stdin', '-r', '-z', '--root', '--no-renames', '-m', '--', ...usable];
  const output = git.run('diff-tree', args, lines(commits)).toString('utf8');
  const changes: FileChange[] = [];
  const fields = output.split('\0');
  let commit = '';
  for (let at = 0; at < fields.length; at++) {
    const field = fields[at] ?? '';
    const [, hash, status] = /^:\d+ \d+ [0-9a-f]+ ([0-9a-f]+) ([ADMT])$/.exec(field) ?? [];
    if (hash === undefined) {
      commit = field;
      continue;
    }
    at += 1;
    changes.push({ commit, path: fields[at] ?? '', hash, isNew: status === 'A' });
  }
  return changes;
}

/** Where files came from, by the commit and the name they have in it. By git's own judgement; a first commit has none. */
function renamesIn(git: Git, commits: readonly string[]): ReadonlyMap<string, string> {
  const renames = new Map<string, string>();
  if (commits.length === 0) return renames;
  const args = ['--stdin', '-r', '-z', '-m', '-M', '--diff-filter=R'];
  const output = git.run('diff-tree', args, lines(commits));
  const fields = output.toString('utf8').split('\0');
  let commit = '';
  for (let at = 0; at < fields.length; at++) {
    const field = fields[at] ?? '';
    if (!/^:\d+ \d+ [0-9a-f]+ [0-9a-f]+ R\d+$/.test(field)) {
      commit = field;
      continue;
    }
    renames.set(`${commit} ${fields[at + 2] ?? ''}`, fields[at + 1] ?? '');
    at += 2;
  }
  return renames;
}

/** A name that is not UTF-8 cannot be asked for. */
function isUsable(path: string): boolean {
  return !path.includes('\uFFFD');
}

/** Git's name for no blob. */
const NOTHING = /^0+$/;
