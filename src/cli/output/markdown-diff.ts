/** `goalmark diff --format markdown`: the core's summary, with links where a run on GitHub or GitLab says where to. */
import { summarizeChanges } from '../../core';
import { inFolder } from '../paths';
import type { DiffReport } from './report';

export function diffToMarkdown(
  { base, head, pullRequest, changes, files, gitPrefix }: DiffReport,
  env: Readonly<Record<string, string | undefined>>,
  limit?: number,
): string {
  const linkTo = (commit: string): string | undefined => filesOf(commit, gitPrefix, env);
  const [before, after] = [linkTo(base), linkTo(head)];
  const ofRequest = pullRequest && linkTo(pullRequest.commit);
  return summarizeChanges(changes, {
    files,
    folder: gitPrefix,
    linkBefore: () => before,
    linkAfter: (file) =>
      pullRequest === undefined || pullRequest.otherwise.has(inFolder(gitPrefix, file)) ? after : ofRequest,
    limit,
  });
}

/** Where the files of a commit are. */
function filesOf(
  commit: string,
  gitPrefix: string,
  env: Readonly<Record<string, string | undefined>>,
): string | undefined {
  const files = COMMIT.test(commit) ? filesIn(env) : undefined;
  const folder = gitPrefix === '' ? '' : `${gitPrefix.split('/').map(encodeURIComponent).join('/')}/`;
  return files && `${files}/${commit}/${folder}`;
}

/**
 * GitHub Docs, "Default environment variables" and "Getting permanent links to files"; GitLab Docs, "Predefined CI/CD
 * variables".
 */
function filesIn(env: Readonly<Record<string, string | undefined>>): string | undefined {
  const server = env['GITHUB_SERVER_URL'] ?? '';
  const repository = env['GITHUB_REPOSITORY'] ?? '';
  if (SERVER.test(server) && REPOSITORY.test(repository)) return `${server}/${repository}/blob`;
  const project = env['CI_PROJECT_URL'] ?? '';
  return env['GITLAB_CI'] === 'true' && PROJECT.test(project) ? `${project}/-/blob` : undefined;
}

const COMMIT = /^[0-9a-f]{40,64}$/;
const SERVER = /^https:\/\/[\w.-]+(?::\d+)?$/;
const REPOSITORY = /^[\w.-]+\/[\w.-]+$/;
const PROJECT = /^https?:\/\/[\w.-]+(?::\d+)?(?:\/[\w.-]+){2,}$/;
