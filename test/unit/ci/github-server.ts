/** A server on this machine that answers as GitHub's API does where it is about the comments of a pull request. */
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface StoredComment {
  readonly id: number;
  readonly user: { readonly login: string };
  body: string;
}

export interface GithubServer {
  readonly url: string;
  readonly comments: StoredComment[];
  /** `POST /repos/...` and so on, in order. */
  readonly requests: string[];
  readonly tokens: Set<string>;
  /** What it answers instead, by method. */
  readonly refusals: Map<
    string,
    { readonly status: number; readonly headers?: Readonly<Record<string, string>> }
  >;
  readonly add: (login: string, body: string) => void;
  readonly close: () => Promise<void>;
}

export const BOT = 'github-actions[bot]';

export async function githubServer(): Promise<GithubServer> {
  const comments: StoredComment[] = [];
  const requests: string[] = [];
  const tokens = new Set<string>();
  const refusals: GithubServer['refusals'] = new Map();
  const add = (login: string, body: string): void => {
    comments.push({ id: comments.length + 1, user: { login }, body });
  };

  const answer = (method: string, url: URL, body: string): readonly [number, unknown] => {
    const text = body === '' ? '' : (JSON.parse(body) as { body: string }).body;
    if (url.pathname === '/repos/o/r/issues/7/comments') {
      if (method === 'POST') {
        add(BOT, text);
        return [201, comments.at(-1)];
      }
      const size = Number(url.searchParams.get('per_page'));
      const page = Number(url.searchParams.get('page'));
      return [200, comments.slice((page - 1) * size, page * size)];
    }
    const id = Number(/^\/repos\/o\/r\/issues\/comments\/(\d+)$/.exec(url.pathname)?.[1]);
    const comment = comments.find((other) => other.id === id);
    if (method !== 'PATCH' || comment === undefined) return [404, { message: 'Not Found' }];
    comment.body = text;
    return [200, comment];
  };

  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      const { method = '', url = '' } = request;
      requests.push(`${method} ${url}`);
      tokens.add(request.headers.authorization ?? '');
      const refusal = refusals.get(method);
      const [status, value] =
        refusal === undefined
          ? answer(method, new URL(url, 'http://localhost'), body)
          : [refusal.status, { message: '::error::said by the server' }];
      response.writeHead(status, {
        'content-type': 'application/json',
        ...refusal?.headers,
      });
      response.end(JSON.stringify(value));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    comments,
    requests,
    tokens,
    refusals,
    add,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
