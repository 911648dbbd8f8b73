/** What is compared with what: two commits, a commit and the index or the work tree, or two folders without git. */
import { statSync } from 'node:fs';
import path from 'node:path';
import { CannotRun } from '../cannot-run';
import { forTerminal } from '../output/escape';
import { commitOf, mergeBase, resolveCommit } from './objects';
import type { Git } from './run-git';

export type Side =
  | { readonly kind: 'commit'; readonly hash: string }
  /** A repository before its first commit. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'index' }
  | { readonly kind: 'work-tree' };

export interface Comparison {
  readonly before: Side;
  readonly after: Side;
}

/** As git reads them: `BASE` against the work tree, `BASE..HEAD`, and `BASE...HEAD` from what both have in common. */
export function comparisonOf(git: Git, range: string | undefined, isStaged: boolean): Comparison {
  if (range === '') throw new CannotRun('Name a commit, as in goalmark diff main: the name given is empty.');
  // No name of a commit has two dots in it (git-check-ref-format).
  const dots = ['...', '..'].find((some) => range?.includes(some) === true);
  if (range === undefined || dots === undefined) {
    return { before: baseOf(git, range ?? ''), after: { kind: isStaged ? 'index' : 'work-tree' } };
  }
  const base = range.slice(0, range.indexOf(dots));
  const head = range.slice(base.length + dots.length);
  if (isStaged)
    throw new CannotRun('--staged compares a commit with the index, so give one commit and not a range.');
  const to = resolveCommit(git, head === '' ? 'HEAD' : head);
  if (EMPTY_TREES.has(base)) return { before: { kind: 'nothing' }, after: { kind: 'commit', hash: to } };
  const from = resolveCommit(git, base === '' ? 'HEAD' : base);
  return {
    before: { kind: 'commit', hash: dots === '...' ? mergeBase(git, from, to) : from },
    after: { kind: 'commit', hash: to },
  };
}

/** What a first commit is compared with: git's names for a tree without a file. */
const EMPTY_TREES: ReadonlySet<string> = new Set([
  '4b825dc642cb6eb9a060e54bf8d69288fbee4904',
  '6ef19b41225c5369f1c104d45d8d85efa9b057b53b14b4b9b939dd74decc5321',
]);

function baseOf(git: Git, name: string): Side {
  if (EMPTY_TREES.has(name)) return { kind: 'nothing' };
  return name === '' ? headOf(git) : { kind: 'commit', hash: resolveCommit(git, name) };
}

/** What the work tree and another commit have in common. Before a repository's first commit everything is new. */
export function commonBaseOf(git: Git, name: string): Side {
  const head = headOf(git);
  if (name === 'HEAD') return head;
  return { kind: 'commit', hash: mergeBase(git, resolveCommit(git, name), resolveCommit(git, 'HEAD')) };
}

function headOf(git: Git): Side {
  const hash = commitOf(git, 'HEAD');
  if (hash !== undefined) return { kind: 'commit', hash };
  const isBorn = git.ask('rev-parse', ['--verify', '--quiet', 'HEAD']) !== undefined;
  return isBorn ? { kind: 'commit', hash: resolveCommit(git, 'HEAD') } : { kind: 'nothing' };
}

/** Refuses to go on outside of a git work tree: in the words given, or git's own where it has another reason. */
export function requireWorkTree(git: Git, refusal: string): void {
  const question = ['--is-inside-work-tree'];
  if (git.ask('rev-parse', question) === 'true') return;
  const complaint = git.complaint('rev-parse', question);
  // By a setting of ours: nobody who reads git's words could change it.
  if (complaint?.startsWith('cannot use bare repository') === true) throw new CannotRun(BARE);
  const isElsewhere = complaint === undefined || complaint.startsWith('not a git repository');
  throw new CannotRun(isElsewhere ? refusal : `git does not read this repository: ${forTerminal(complaint)}`);
}

const BARE =
  'This is a bare repository, and goals are read in a work tree: clone it, or make one with git worktree add.';

export function isFolder(cwd: string, name: string): boolean {
  return name !== '' && statSync(path.resolve(cwd, name), { throwIfNoEntry: false })?.isDirectory() === true;
}
