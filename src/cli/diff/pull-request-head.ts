/**
 * The head of a pull request where its merge into the base is checked out. That merge is made for the run and goes away; the
 * head stays with the pull request.
 */
import { commitOf } from '../git/objects';
import type { Git } from '../git/run-git';

export interface PullRequestHead {
  readonly commit: string;
  /** The files that the merge holds otherwise, by their paths in git's work tree. */
  readonly otherwise: ReadonlySet<string>;
}

type Env = Readonly<Record<string, string | undefined>>;

/** `undefined` where a commit is no such merge, or its head was not fetched. */
export function pullRequestHead(git: Git, commit: string, env: Env): PullRequestHead | undefined {
  const name = nameOfHead(commit, env) ?? '';
  const head = name === '' ? undefined : commitOf(git, name);
  if (head === undefined) return undefined;
  const names = git.ask('diff-tree', ['-r', '-z', '--name-only', '--no-renames', head, commit]);
  return names === undefined ? undefined : { commit: head, otherwise: new Set(names.split('\0')) };
}

function nameOfHead(commit: string, env: Env): string | undefined {
  // GitHub Docs, "Events that trigger workflows", `pull_request`. The base is the first parent.
  const isPullRequest = /^refs\/pull\/\d+\/merge$/.test(env['GITHUB_REF'] ?? '');
  if (isPullRequest && env['GITHUB_SHA'] === commit) return `${commit}^2`;
  // GitLab Docs, "Predefined CI/CD variables": there in merged results pipelines alone.
  return env['CI_COMMIT_SHA'] === commit ? env['CI_MERGE_REQUEST_SOURCE_BRANCH_SHA'] : undefined;
}
