/**
 * Keeps one comment on a pull request up to date with what changed in its goals. It is found by its marker and its author, for
 * anybody can write the marker. Where the run may not comment, as for a fork, the job's summary has to do, and it says so.
 */
import { ALL_OF_IT, SUMMARY_MARKER, summarizeChanges } from '../core';
import { forGithubData } from '../cli/output/escape';
import { commentsOf, Refused, type CommentsApi } from './github-api';

export interface CommentRequest {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** What `goalmark diff --format markdown` printed. */
  readonly summary: string;
  /** The event that started the run, as GitHub wrote it down. */
  readonly event: unknown;
}

export interface Said {
  readonly status: 0 | 2;
  /** One line for the log. */
  readonly line: string;
}

export async function keepComment({ env, summary, event }: CommentRequest): Promise<Said> {
  if (env['GITHUB_ACTIONS'] !== 'true') return cannot('This runs in a workflow on GitHub alone.');
  const [marker = ''] = summary.split('\n', 1);
  if (!MARKER.test(marker)) return cannot('This is no summary of goal changes.');
  const number = numberOf(event);
  if (number === undefined) return done('There is no pull request to comment on.');
  const api = (env['GITHUB_API_URL'] ?? '').replace(/\/$/, '');
  const repository = env['GITHUB_REPOSITORY'] ?? '';
  const token = env['GITHUB_TOKEN'] ?? '';
  if (!API.test(api) || !REPOSITORY.test(repository)) {
    return cannot('GITHUB_API_URL or GITHUB_REPOSITORY is missing.');
  }
  if (token === '') return inSummaryOnly('no token was given');
  try {
    const comments = commentsOf({ api, repository, number, token });
    const body = withWayToAll(summary, env);
    return done(await bringUpToDate(comments, marker, body, env['COMMENT_AUTHOR'] ?? ''));
  } catch (error) {
    return inSummaryOnly(whyNot(error));
  }
}

/** The run's own summary has what a comment leaves out. */
function withWayToAll(summary: string, env: CommentRequest['env']): string {
  const server = env['GITHUB_SERVER_URL'] ?? '';
  const run = env['GITHUB_RUN_ID'] ?? '';
  if (!SERVER.test(server) || !/^\d+$/.test(run)) return summary;
  const url = `${server}/${env['GITHUB_REPOSITORY']}/actions/runs/${run}`;
  return summary.replace(ALL_OF_IT, `All of it: [the summary of this run](${url}).`);
}

/** As `summaryMarker` writes it: each folder with goals has a comment of its own. */
const MARKER = /^<!-- goalmark:changes(?: in [\w%./-]+)? -->$/;

async function bringUpToDate(
  comments: CommentsApi,
  marker: string,
  summary: string,
  author: string,
): Promise<string> {
  const ours = await comments.find((comment) => comment.author === author && comment.body.startsWith(marker));
  if (ours === undefined) {
    // Most pull requests have nothing to do with goals.
    if (summary.slice(marker.length) === NOTHING) return 'No goal changed, so there is no comment.';
    await comments.create(summary);
    return 'The comment on the pull request was written.';
  }
  if (sameText(ours.body, summary)) return 'The comment on the pull request is up to date.';
  await comments.update(ours.id, summary);
  return 'The comment on the pull request was brought up to date.';
}

const NOTHING = summarizeChanges([]).slice(SUMMARY_MARKER.length);

/** What is stored may end its lines in another way, and end sooner. */
function sameText(stored: string, text: string): boolean {
  return stored.replaceAll('\r\n', '\n').trimEnd() === text.trimEnd();
}

/** Nothing of what the server says is repeated. */
function whyNot(error: unknown): string {
  if (!(error instanceof Refused)) {
    const cause = error instanceof Error ? error.cause : undefined;
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'no answer';
    return `GitHub cannot be reached (${code})`;
  }
  const { status, message, isTooOften } = error;
  if (isTooOften) return `GitHub was asked too often (${status}), so run this once more later`;
  return status === 401 || status === 403 || status === 404
    ? `this run may not comment (${status}), as one for a fork never may`
    : message;
}

const API = /^https?:\/\/[\w.-]+(?::\d+)?(?:\/[\w.-]+)*$/;
const SERVER = /^https:\/\/[\w.-]+(?::\d+)?$/;
const REPOSITORY = /^[\w-]+\/(?!\.\.?$)[\w.-]+$/;

function numberOf(event: unknown): number | undefined {
  if (typeof event !== 'object' || event === null || !('pull_request' in event)) return undefined;
  const { pull_request: pullRequest } = event;
  if (typeof pullRequest !== 'object' || pullRequest === null || !('number' in pullRequest)) return undefined;
  const { number } = pullRequest;
  return typeof number === 'number' && Number.isSafeInteger(number) && number > 0 ? number : undefined;
}

function done(line: string): Said {
  return { status: 0, line };
}

/** Nothing is lost, so that nothing fails. */
function inSummaryOnly(why: string): Said {
  const text = `What changed is in this run's summary and not in a comment: ${why}.`;
  return { status: 0, line: `::notice title=Goal changes::${forGithubData(text)}` };
}

function cannot(line: string): Said {
  return { status: 2, line };
}
