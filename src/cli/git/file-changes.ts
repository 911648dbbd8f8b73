/** What commits made of files, as git's trees tell: quick also where a repository has many commits and many goals. */
import { folderOf } from '../../core';
import { lines } from './objects';
import type { Git } from './run-git';

/** As git is told it: a commit, or a commit and behind it the one it is compared with. */
export type Step = string;

export function commitOfStep(step: Step): string {
  return step.split(' ', 1)[0] ?? '';
}

/** What a step made of a file. */
export interface FileChange {
  readonly commit: string;
  readonly path: string;
  /** Of nothing but zeros where the file is gone. */
  readonly hash: string;
  readonly isNew: boolean;
}

/**
 * From a commit back to the first, newest first, each compared with its first parent. Which of them touched a file git finds
 * out no sooner than what they made of it, so that is not asked here.
 */
export function stepsBefore(git: Git, commit: string): readonly Step[] {
  const args = ['--first-parent', '--parents', `--max-count=${MOST_STEPS}`, commit];
  const output = git.run('rev-list', args).toString('latin1');
  return output.match(/^[0-9a-f]+(?: [0-9a-f]+)?/gm) ?? [];
}

/** Git takes about a second for them. */
const MOST_STEPS = 100_000;

export interface StepsBetween {
  /** Those that the base alone has. */
  readonly ofBase: readonly Step[];
  /** Those that the head alone has, newest first. */
  readonly ofHead: readonly Step[];
}

/** What each of two commits has and the other has not, merges left out: at least the steps that touched these files. */
export function stepsBetween(git: Git, base: string, head: string, paths: readonly string[]): StepsBetween {
  const range = ['--topo-order', '--no-merges', '--left-right', `${base}...${head}`, '--'];
  // A branch before its first commit has no HEAD.
  const marked = git.ask('rev-list', [...range, ...pathspecsOf(paths)])?.match(/^.+/gm) ?? [];
  const stepsOf = (mark: string): readonly Step[] =>
    marked.filter((step) => step.startsWith(mark)).map((step) => step.slice(1));
  return { ofBase: stepsOf('<'), ofHead: stepsOf('>') };
}

/** What steps made of these files, in the order of the steps. */
export function changesIn(git: Git, steps: readonly Step[], paths: readonly string[]): readonly FileChange[] {
  const wanted = new Set(paths.filter(isUsable));
  if (steps.length === 0 || wanted.size === 0) return [];
  return diffTree(git, steps, ['--no-renames', '--', ...pathspecsOf(paths)]).flatMap(
    ({ commit, hash, status, names: [path = ''] }) =>
      wanted.has(path) ? [{ commit, path, hash, isNew: status === 'A' }] : [],
  );
}

/** Where files came from, by the commit and the name they have in it. By git's own judgement; a first commit has none. */
export function renamesIn(git: Git, steps: readonly Step[]): ReadonlyMap<string, string> {
  if (steps.length === 0) return new Map();
  return new Map(
    diffTree(git, steps, ['-M', '--diff-filter=R']).map(({ commit, names: [from = '', to = ''] }) => [
      `${commit} ${to}`,
      from,
    ]),
  );
}

interface TreeChange {
  readonly commit: string;
  readonly hash: string;
  /** A letter, and behind that of a rename how much is the same (git-diff-tree, "Raw output format"). */
  readonly status: string;
  /** Of a rename the old and the new one. */
  readonly names: readonly string[];
}

function diffTree(git: Git, steps: readonly Step[], args: readonly string[]): readonly TreeChange[] {
  const output = git.run('diff-tree', ['--stdin', '-r', '-z', '--root', ...args], lines(steps));
  const fields = output.toString('utf8').split('\0');
  const changes: TreeChange[] = [];
  let commit = '';
  for (let at = 0; at < fields.length; at++) {
    const field = fields[at] ?? '';
    const [, hash, status] = /^:\d+ \d+ [0-9a-f]+ ([0-9a-f]+) ([ADMT]|R\d+)$/.exec(field) ?? [];
    if (hash === undefined || status === undefined) {
      commit = field;
      continue;
    }
    const count = status.startsWith('R') ? 2 : 1;
    changes.push({ commit, hash, status, names: fields.slice(at + 1, at + 1 + count) });
    at += count;
  }
  return changes;
}

/**
 * Git compares each name it meets with each path that is asked for. Where those are many, the folders they are in are
 * asked for instead, and there is more in the answer than was wanted.
 */
function pathspecsOf(paths: readonly string[]): readonly string[] {
  let asked = new Set(paths.filter(isUsable));
  while (asked.size > MOST_PATHSPECS) asked = new Set([...asked].map(folderOf));
  return asked.has(EVERYTHING) ? [] : [...asked];
}

const MOST_PATHSPECS = 16;
const EVERYTHING = '';

/** A name that is not UTF-8 cannot be asked for. */
function isUsable(path: string): boolean {
  return !path.includes('\uFFFD');
}
