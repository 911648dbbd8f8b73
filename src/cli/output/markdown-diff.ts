/** `goalmark diff --format markdown`: the core's summary, with links where a workflow run on GitHub says where to. */
import { summarizeChanges } from '../../core';
import type { DiffReport } from './report';

export function diffToMarkdown(
  { base, head, changes, files, gitPrefix }: DiffReport,
  env: Readonly<Record<string, string | undefined>>,
): string {
  const linkBefore = linkTo(base, gitPrefix, env);
  const linkAfter = linkTo(head, gitPrefix, env);
  return summarizeChanges(changes, {
    files,
    ...(linkBefore !== undefined && { linkBefore }),
    ...(linkAfter !== undefined && { linkAfter }),
  });
}

/** Where the files of a commit are (GitHub Docs, "Default environment variables" and "Getting permanent links to files"). */
function linkTo(
  commit: string,
  gitPrefix: string,
  env: Readonly<Record<string, string | undefined>>,
): string | undefined {
  const server = env['GITHUB_SERVER_URL'] ?? '';
  const repository = env['GITHUB_REPOSITORY'] ?? '';
  if (!COMMIT.test(commit) || !SERVER.test(server) || !REPOSITORY.test(repository)) return undefined;
  const folder = gitPrefix === '' ? '' : `${gitPrefix.split('/').map(encodeURIComponent).join('/')}/`;
  return `${server}/${repository}/blob/${commit}/${folder}`;
}

const COMMIT = /^[0-9a-f]{40,64}$/;
const SERVER = /^https:\/\/[\w.-]+(?::\d+)?$/;
const REPOSITORY = /^[\w.-]+\/[\w.-]+$/;
