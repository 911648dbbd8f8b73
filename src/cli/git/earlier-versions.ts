/** What goal files held before, in the history of a commit, also under the names they had then. */
import type { Content } from '../read-file';
import { lines, readBlobs } from './objects';
import type { Git } from './run-git';

/** The contents a file had, oldest first; `undefined` where it was gone. */
export type Versions = readonly (Content | undefined)[];

/**
 * The versions of files in the history of a commit, at most so many commits of it for each name they had. What git takes
 * for a rename is followed where the caller finds the same in both files.
 */
export function earlierVersions(
  git: Git,
  commit: string,
  paths: readonly string[],
  isSame: (older: Content, newer: Content) => boolean,
  most = 1000,
): ReadonlyMap<string, Versions> {
  const found = new Map<string, Versions>();
  // By the commit from which on a file had another name: that name, and the path it was asked for by.
  let legs = new Map([[commit, new Map(paths.map((path) => [path, path]))]]);
  for (let round = 0; round <= MOST_RENAMES && legs.size > 0; round++) {
    const read = [...legs].map(([start, names]) => {
      const changes = changesBefore(git, start, [...names.keys()], most);
      return { names, changes, contents: readContents(git, changes) };
    });
    const added = read.flatMap(({ changes }) => changes.filter(({ isNew }) => isNew));
    const renames = renamesIn(git, [...new Set(added.map(({ commit }) => commit))]);
    const originOf = ({ commit, path }: FileChange): string | undefined => renames.get(`${commit} ${path}`);
    legs = new Map();
    for (const { names, changes, contents } of read) {
      for (const [name, path] of names) {
        const all = changes.filter((change) => change.path === name);
        // What is older under this name was before the file went away, and is found where it comes back to it. What a merge
        // brings is new to one of its parents, and was there all the same.
        const came = all.findIndex(
          (change, at) =>
            change.isNew && NOTHING.test(all[at + 1]?.hash ?? '0') && originOf(change) !== undefined,
        );
        const own = came === -1 ? all : all.slice(0, came + 1);
        const versions = own.map(({ hash }) => contents.get(hash)).reverse();
        const known = found.get(path);
        const [newer, older] = [known?.[0], versions.at(-1)];
        const isOther =
          known !== undefined && (newer === undefined || older === undefined || !isSame(older, newer));
        if (own.length === 0 || isOther) continue;
        found.set(path, [...versions, ...(known ?? [])]);
        const first = own.at(-1);
        const origin = first === undefined ? undefined : originOf(first);
        if (first === undefined || origin === undefined) continue;
        const parent = `${first.commit}^1`;
        legs.set(parent, (legs.get(parent) ?? new Map<string, string>()).set(origin, path));
      }
    }
  }
  return found;
}

const MOST_RENAMES = 10;

/**
 * The contents files got after one commit and up to another, oldest first, each with the path it was written to. None
 * where the first commit is no part of the other's history and has changed one of these files on its own.
 */
export function versionsBetween(
  git: Git,
  base: string,
  head: string,
  paths: readonly string[],
): readonly { readonly path: string; readonly content: Content }[] {
  const range = ['--topo-order', '--no-merges', '--left-right', `${base}...${head}`, '--'];
  // A branch before its first commit has no HEAD.
  const commits = git.ask('rev-list', [...range, ...paths.filter(isUsable)])?.match(/^.+/gm) ?? [];
  if (commits.some((commit) => commit.startsWith('<'))) return [];
  const changes = changesIn(
    git,
    commits.map((commit) => commit.slice(1)),
    paths,
  );
  const contents = readContents(git, changes);
  return [...changes].reverse().flatMap(({ path, hash }) => {
    const content = contents.get(hash);
    return content === undefined ? [] : [{ path, content }];
  });
}

/** What a commit made of a file. */
interface FileChange {
  readonly commit: string;
  readonly path: string;
  /** Of nothing but zeros where the file is gone. */
  readonly hash: string;
  readonly isNew: boolean;
}

function changesBefore(
  git: Git,
  commit: string,
  paths: readonly string[],
  most: number,
): readonly FileChange[] {
  const args = ['--first-parent', `--max-count=${most}`, commit, '--', ...paths.filter(isUsable)];
  const commits = git.run('rev-list', args).toString('latin1');
  return changesIn(git, commits.split('\n').slice(0, -1), paths);
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

function readContents(git: Git, changes: readonly FileChange[]): ReadonlyMap<string, Content> {
  return readBlobs(
    git,
    changes.map(({ hash }) => hash).filter((hash) => !NOTHING.test(hash)),
  );
}

/** A name that is not UTF-8 cannot be asked for. */
function isUsable(path: string): boolean {
  return !path.includes('\uFFFD');
}

/** Git's name for no blob. */
const NOTHING = /^0+$/;
