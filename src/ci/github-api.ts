/**
 * The comments of a pull request, through GitHub's API. The one module of this project that opens a connection: to the
 * server that the workflow run names, with the token it was given, and nowhere else.
 */

export interface Comment {
  readonly id: number;
  readonly author: string;
  readonly body: string;
}

export interface CommentsApi {
  /** The first that is meant, oldest first. */
  readonly find: (isMeant: (comment: Comment) => boolean) => Promise<Comment | undefined>;
  readonly create: (body: string) => Promise<void>;
  readonly update: (id: number, body: string) => Promise<void>;
}

/** An answer that is none of those hoped for. */
export class Refused extends Error {
  readonly status: number;
  /** As GitHub tells it, also by a 403: GitHub Docs, "Rate limits for the REST API". */
  readonly isTooOften: boolean;

  constructor({ status, headers }: Response) {
    super(`GitHub answered with ${status}`);
    this.status = status;
    this.isTooOften =
      status === 429 ||
      (status === 403 && (headers.has('retry-after') || headers.get('x-ratelimit-remaining') === '0'));
  }
}

export interface PullRequest {
  /** `https://api.github.com`, or what a server of one's own has for it. */
  readonly api: string;
  /** `owner/name`. */
  readonly repository: string;
  readonly number: number;
  readonly token: string;
}

export function commentsOf({ api, repository, number, token }: PullRequest): CommentsApi {
  const comments = `/repos/${repository}/issues/${number}/comments`;

  async function request(method: 'GET' | 'POST' | 'PATCH', path: string, body?: string): Promise<unknown> {
    const response = await fetch(`${api}${path}`, {
      method,
      headers: {
        accept: 'application/vnd.github+json',
        authorization: `Bearer ${token}`,
        'user-agent': 'goalmark',
        'x-github-api-version': '2022-11-28',
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify({ body }) }),
      // The token is for this server alone.
      redirect: 'manual',
      signal: AbortSignal.timeout(PATIENCE),
    });
    if (!response.ok) throw new Refused(response);
    return response.json();
  }

  return {
    find: async (isMeant) => {
      for (let page = 1; page <= MOST_PAGES; page++) {
        const list = await request('GET', `${comments}?per_page=${ON_A_PAGE}&page=${page}`);
        if (!Array.isArray(list)) return undefined;
        const found = list.map(commentIn).find((comment) => comment !== undefined && isMeant(comment));
        if (found !== undefined || list.length < ON_A_PAGE) return found;
      }
      return undefined;
    },
    create: async (body) => {
      await request('POST', comments, body);
    },
    update: async (id, body) => {
      await request('PATCH', `/repos/${repository}/issues/comments/${id}`, body);
    },
  };
}

/** Milliseconds. */
const PATIENCE = 20_000;
const ON_A_PAGE = 100;
const MOST_PAGES = 50;

function commentIn(value: unknown): Comment | undefined {
  const { id, user, body } = propertiesOf(value);
  const author = propertiesOf(user)['login'];
  return typeof id === 'number' && typeof author === 'string' && typeof body === 'string'
    ? { id, author, body }
    : undefined;
}

function propertiesOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
