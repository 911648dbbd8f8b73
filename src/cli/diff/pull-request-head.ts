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

/** `undefined` where a commit is no such merge, or its parents were not fetched. */
export function pullRequestHead(git: Git, commit: string, env: Env): PullRequestHead | undefined {
  const isByGithub = isMadeByGithub(commit, env);
  const headOnGitlab = mergedByGitlab(env);
  if (!isByGithub && headOnGitlab === undefined) return undefined;
  // The base is the first parent.
  const head = commitOf(git, `${commit}^2`);
  if (head === undefined || !(isByGithub || head === headOnGitlab)) return undefined;
  const names = git.ask('diff-tree', ['-r', '-z', '--name-only', '--no-renames', head, commit]);
  return names === undefined ? undefined : { commit: head, otherwise: new Set(names.split('\0')) };
}

/** GitHub Docs, "Events that trigger workflows": `pull_request`. */
function isMadeByGithub(commit: string, env: Env): boolean {
  return env['GITHUB_SHA'] === commit && /^refs\/pull\/\d+\/merge$/.test(env['GITHUB_REF'] ?? '');
}

/** GitLab Docs, "Predefined CI/CD variables": set in merged results pipelines alone. */
function mergedByGitlab(env: Env): string | undefined {
  return env['GITLAB_CI'] === 'true' ? env['CI_MERGE_REQUEST_SOURCE_BRANCH_SHA'] : undefined;
}
