/** What the commands found, as the outputs print it. */
import type { Change, FixResult, GoalFile, Problem, Severity, YamlDocument } from '../../core';
import type { PullRequestHead } from '../diff/pull-request-head';
import type { Note } from '../files';

export interface CheckReport {
  /** How many goal files were checked. */
  readonly files: number;
  /** Those, and the configuration where it was checked; by path. */
  readonly checked: readonly YamlDocument[];
  /** The commit after which changes count, as it was named. */
  readonly since: string | undefined;
  /** How many goal files are gone since then. */
  readonly deleted: number;
  /** Where the configuration stands, whose problems are among them. */
  readonly configPath: string | undefined;
  /** By file, then place. */
  readonly problems: readonly Problem[];
  readonly summary: Readonly<Record<Severity, number>>;
}

export interface FixReport {
  /** How many goal files were looked at. */
  readonly files: number;
  /** Those with something to mend. */
  readonly fixed: readonly FixedFile[];
}

export interface FixedFile extends FixResult {
  readonly path: string;
  readonly before: string;
  /** Why the file could not be written. */
  readonly failure: string | undefined;
}

/** What `goalmark diff` found. */
export interface DiffReport {
  /** A commit, `worktree`, `index`, `nothing` before the first commit, or a folder as it was named. */
  readonly base: string;
  readonly head: string;
  /** Where the head is a pull request's merge into its base. */
  readonly pullRequest?: PullRequestHead | undefined;
  readonly changes: readonly Change[];
  /** The goals on the side after, as far as they differ. */
  readonly files: readonly GoalFile[];
  readonly notes: readonly Note[];
  /** From git's work tree to the root. */
  readonly gitPrefix: string;
}
