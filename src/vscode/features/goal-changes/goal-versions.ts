/** The versions of one goal file in git, as the core tells a goal's life from them; earlier paths are followed. */
import * as vscode from 'vscode';
import {
  calendarDateOf,
  earlierSlips,
  isWhole,
  parseGoalFile,
  type CalendarDate,
  type Config,
  type GoalFile,
  type GoalVersion,
} from '../../../core';
import type { GitCommit, GitRepository } from '../../git';
import { pathIn } from '../../store/place';
import { readContent } from './base-side';

export interface History {
  /** Newest last. */
  readonly versions: readonly GoalVersion[];
  /** The first line of each commit's message, by hash. */
  readonly subjects: ReadonlyMap<string, string>;
  /** Whether there are older ones that were not read. */
  readonly isCut: boolean;
}

/** More is read neither in time nor by anybody. */
const MOST_VERSIONS = 300;
const AT_ONCE = 8;

/** A goal that slips, as it is on both sides. */
export interface SlippingGoal {
  readonly before: GoalFile;
  readonly after: GoalFile;
}

/** How often goals slipped before a comparison. History does not change, so that each goal's is read once for a commit. */
export interface EarlierSlips {
  of(goal: SlippingGoal): Promise<number>;
}

/** Of the goals of a folder, in comparisons with a base. */
export function createEarlierSlips(
  repository: GitRepository,
  base: string,
  { folder, config }: Omit<Place, 'uri'>,
): EarlierSlips {
  const pasts = new Map<string, Map<string, Promise<Past>>>();
  let known: { readonly head: string; readonly isLater: Promise<boolean> } | undefined;
  const pastOf = (path: string, from: string): Promise<Past> => {
    // Of an earlier head nobody asks any more.
    for (const commit of pasts.keys()) if (commit !== from && commit !== base) pasts.delete(commit);
    const ofCommit = pasts.get(from) ?? new Map<string, Promise<Past>>();
    pasts.set(from, ofCommit);
    const read =
      ofCommit.get(path) ??
      readHistory(repository, { uri: vscode.Uri.joinPath(folder, path), folder, config }, from).then(
        ({ versions }) => summaryOf(versions),
      );
    ofCommit.set(path, read);
    // What failed once is tried again.
    read.catch(() => ofCommit.delete(path));
    return read;
  };
  /** The last commit, where the base is an earlier one of its history. */
  const headSince = async (): Promise<string | undefined> => {
    const head = repository.state.HEAD?.commit;
    if (head === undefined || head === base) return undefined;
    if (known?.head !== head) {
      const isLater = repository.getMergeBase(head, base).then((common) => common === base);
      known = { head, isLater };
      isLater.catch(() => (known = undefined));
    }
    return (await known.isLater) ? head : undefined;
  };
  return {
    of: async ({ before, after }) => {
      const head = await headSince();
      const past = head === undefined ? undefined : await pastOf(after.path, head);
      if (past === undefined || past.last.length === 0) return (await pastOf(before.path, base)).slips;
      // Where a date slips more than once since the base, the slips but the last count as earlier ones.
      return Math.max(0, past.slips + earlierSlips([...past.last, { file: after }]) - 1);
    },
  };
}

/** What is kept of a goal's versions. */
interface Past {
  readonly slips: number;
  /** The last one that can be read, and those behind it: what a later one is compared with. */
  readonly last: readonly Pick<GoalVersion, 'file'>[];
}

function summaryOf(versions: readonly GoalVersion[]): Past {
  const whole = versions.findLastIndex(({ file }) => file !== undefined && isWhole(file));
  return { slips: earlierSlips(versions), last: versions.slice(whole) };
}

export interface Place {
  readonly uri: vscode.Uri;
  readonly folder: vscode.Uri;
  readonly config: Config;
}

/** In the history of a commit; on being canceled, what was read so far. */
export async function readHistory(
  repository: GitRepository,
  { uri, folder, config }: Place,
  from: string,
  token?: vscode.CancellationToken,
): Promise<History> {
  const found: { readonly commit: GitCommit; readonly uri: vscode.Uri }[] = [];
  let place: vscode.Uri | undefined = uri;
  let start = from;
  while (place !== undefined && found.length < MOST_VERSIONS && token?.isCancellationRequested !== true) {
    const at: vscode.Uri = place;
    const commits = await repository.log({ range: start, path: literal(at.fsPath) });
    found.push(...commits.slice(0, MOST_VERSIONS - found.length).map((commit) => ({ commit, uri: at })));
    const first = commits.at(-1);
    const [parent] = first?.parents ?? [];
    place =
      first === undefined || parent === undefined
        ? undefined
        : await earlierPlace(repository, parent, first.hash, at);
    start = parent ?? start;
  }
  const versions: GoalVersion[] = [];
  for (let index = 0; index < found.length && token?.isCancellationRequested !== true; index += AT_ONCE) {
    versions.push(
      ...(await Promise.all(
        found.slice(index, index + AT_ONCE).map(async ({ commit, uri: at }) => {
          const content = await readContent(repository, commit.hash, at.fsPath);
          const path = pathIn(folder, at) ?? at.path;
          const file =
            content === undefined ? undefined : parseGoalFile({ path, content }, config.extraFields);
          return { file, commit: commitOf(commit) };
        }),
      )),
    );
  }
  const subjects = new Map(found.map(({ commit }) => [commit.hash, commit.message.split('\n')[0] ?? '']));
  return { versions: versions.reverse(), subjects, isCut: found.length >= MOST_VERSIONS };
}

/** A path that git takes for a pattern is said to be none. */
function literal(path: string): string {
  return /[*?[\]]/.test(path) ? `:(literal)${path}` : path;
}

/** Where git says that a file came from, in the commit that brought it. */
async function earlierPlace(
  repository: GitRepository,
  parent: string,
  commit: string,
  uri: vscode.Uri,
): Promise<vscode.Uri | undefined> {
  const changes = await repository.diffBetween(parent, commit);
  const moved = changes.find(({ renameUri }) => renameUri?.fsPath === uri.fsPath);
  return moved === undefined || moved.originalUri.fsPath === uri.fsPath ? undefined : moved.originalUri;
}

function commitOf({ hash, authorName, authorDate }: GitCommit): GoalVersion['commit'] {
  return { hash, author: authorName ?? '', date: dayOf(authorDate) ?? '' };
}

/** The reader's own day. */
function dayOf(date: Date | undefined): CalendarDate | undefined {
  return date && calendarDateOf(date.getFullYear(), date.getMonth() + 1, date.getDate());
}
