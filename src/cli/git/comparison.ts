/** What is compared with what: two commits, a commit and the index or the work tree, or two folders without git. */
import { statSync } from 'node:fs';
import path from 'node:path';
import { CannotRun } from '../cannot-run';
import { mergeBase, resolveCommit } from './objects';
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
  // No name of a commit has two dots in it (git-check-ref-format).
  const dots = ['...', '..'].find((some) => range?.includes(some) === true);
  if (range === undefined || dots === undefined) {
    return { before: baseOf(git, range ?? ''), after: { kind: isStaged ? 'index' : 'work-tree' } };
  }
  const base = range.slice(0, range.indexOf(dots));
  const head = range.slice(base.length + dots.length);
  if (isStaged)
    throw new CannotRun('--staged compares a commit with the index, so give one commit and not a range.');
  const from = resolveCommit(git, base === '' ? 'HEAD' : base);
  const to = resolveCommit(git, head === '' ? 'HEAD' : head);
  return {
    before: { kind: 'commit', hash: dots === '...' ? mergeBase(git, from, to) : from },
    after: { kind: 'commit', hash: to },
  };
}

function baseOf(git: Git, name: string): Side {
  return name === '' ? headOf(git) : { kind: 'commit', hash: resolveCommit(git, name) };
}

/** What the work tree and another commit have in common. Before a repository's first commit everything is new. */
export function commonBaseOf(git: Git, name: string): Side {
  const head = headOf(git);
  if (name === 'HEAD') return head;
  return { kind: 'commit', hash: mergeBase(git, resolveCommit(git, name), resolveCommit(git, 'HEAD')) };
}

function headOf(git: Git): Side {
  const isBorn = git.ask('rev-parse', ['--verify', '--quiet', 'HEAD']) !== undefined;
  return isBorn ? { kind: 'commit', hash: resolveCommit(git, 'HEAD') } : { kind: 'nothing' };
}

/** Refuses to go on, in the words given, outside of a git work tree. */
export function requireWorkTree(git: Git, refusal: string): void {
  if (git.ask('rev-parse', ['--is-inside-work-tree']) !== 'true') throw new CannotRun(refusal);
}

export function isFolder(cwd: string, name: string): boolean {
  return statSync(path.resolve(cwd, name), { throwIfNoEntry: false })?.isDirectory() === true;
}
