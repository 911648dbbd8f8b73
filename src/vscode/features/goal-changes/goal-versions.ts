/** The versions of one goal file in git, as the core tells a goal's life from them; earlier paths are followed. */
import type * as vscode from 'vscode';
import {
  calendarDateOf,
  parseGoalFile,
  type CalendarDate,
  type Config,
  type GoalFile,
  type GoalVersion,
} from '../../../core';
import type { GitCommit, GitRepository } from '../../git';
import { pathIn } from '../../store/place';
import { readContent } from './base-side';
import { earlierPlace, type GoalAt } from './earlier-place';
import { shallowBoundary } from './shallow-boundary';

export interface History {
  /** Newest last. */
  readonly versions: readonly GoalVersion[];
  /** The first line of each commit's message, by hash. */
  readonly subjects: ReadonlyMap<string, string>;
  readonly older: OlderVersions;
}

/** Whether there may be older ones than those found: that were not read, or that a clone of little depth does not have. */
export type OlderVersions = 'none' | 'not-read' | 'not-fetched';

/** More is read neither in time nor by anybody. */
const MOST_VERSIONS = 300;
const AT_ONCE = 8;
/** So many are a page to begin with: each is two processes of git's, and nearly all of the time goes there. */
const FIRST_VERSIONS = 3 * AT_ONCE;

export interface Place {
  readonly uri: vscode.Uri;
  readonly folder: vscode.Uri;
  readonly config: Config;
}

export interface Reading {
  readonly token: vscode.CancellationToken;
  /** Has the newest versions, where there are many, before the others are read. */
  readonly onFirst: (history: History) => Promise<void>;
}

/** In the history of a commit; on being canceled, what was read so far. */
export async function readHistory(
  repository: GitRepository,
  { uri, folder, config }: Place,
  from: string,
  reading?: Reading,
): Promise<History> {
  const goalAt: GoalAt = async (commit, at) => {
    const content = await readContent(repository, commit, at.fsPath);
    const path = pathIn(folder, at) ?? at.path;
    return content === undefined ? undefined : parseGoalFile({ path, content }, config.extraFields);
  };
  const versionAt = async (commit: GitCommit, at: vscode.Uri): Promise<Version> => ({
    commit,
    file: await goalAt(commit.hash, at),
  });
  const isCanceled = (): boolean => reading?.token.isCancellationRequested === true;
  // Before anything else, for the rest may be fetched meanwhile.
  const boundary = await shallowBoundary(repository);
  const found: Version[] = [];
  let isCut = false;
  let leg: Leg | undefined = { uri, start: from };
  while (leg !== undefined && !isCanceled()) {
    const at: vscode.Uri = leg.uri;
    const commits = await repository.log({ range: leg.start, path: literal(at.fsPath) });
    const wanted = commits.slice(0, MOST_VERSIONS - found.length);
    isCut = wanted.length < commits.length;
    const versions: Version[] = [];
    for (let index = 0; index < wanted.length && !isCanceled(); index += AT_ONCE) {
      const some = wanted.slice(index, index + AT_ONCE);
      versions.push(...(await Promise.all(some.map((commit) => versionAt(commit, at)))));
      const isFirst = found.length === 0 && versions.length === FIRST_VERSIONS;
      if (isFirst && versions.length < commits.length && versions.every(isThere))
        await reading?.onFirst(historyOf(versions, 'not-read'));
    }
    const origin = await originOf(repository, goalAt, versions, at, isCut);
    found.push(...versions.slice(0, origin?.length));
    leg = origin?.leg;
  }
  const oldest = found.at(-1)?.commit.hash;
  const isBoundary = oldest !== undefined && boundary.has(oldest);
  return historyOf(found, isCut ? 'not-read' : isBoundary ? 'not-fetched' : 'none');
}

function historyOf(found: readonly Version[], older: OlderVersions): History {
  return {
    versions: found.map(({ commit, file }) => ({ file, commit: commitOf(commit) })).reverse(),
    subjects: new Map(found.map(({ commit }) => [commit.hash, commit.message.split('\n')[0] ?? ''])),
    older,
  };
}

/** Where a goal was not there it may have been elsewhere, which is found out later. */
function isThere({ file }: Version): boolean {
  return file !== undefined;
}

interface Version {
  readonly commit: GitCommit;
  readonly file: GoalFile | undefined;
}

/** The time in which a goal had one name, up to a commit. */
interface Leg {
  readonly uri: vscode.Uri;
  readonly start: string;
}

/**
 * The newest of the commits, themselves newest first, that brought a goal from another path: what is older at this one
 * was before it went away, and is told of where it comes back to. A goal that was deleted and added again came from nowhere.
 */
async function originOf(
  repository: GitRepository,
  goalAt: GoalAt,
  versions: readonly Version[],
  uri: vscode.Uri,
  isCut: boolean,
): Promise<{ readonly length: number; readonly leg: Leg } | undefined> {
  for (const [index, { commit, file }] of versions.entries()) {
    const isOldest = index === versions.length - 1;
    const isAdded = isOldest ? !isCut : file !== undefined && versions[index + 1]?.file === undefined;
    const [parent] = commit.parents;
    if (!isAdded || parent === undefined) continue;
    const place = await earlierPlace(repository, goalAt, { parent, commit: commit.hash, uri, file });
    if (place !== undefined) return { length: index + 1, leg: { uri: place, start: parent } };
  }
  return undefined;
}

/** A path that git takes for a pattern is said to be none. */
function literal(path: string): string {
  return /[*?[\]]/.test(path) ? `:(literal)${path}` : path;
}

function commitOf({ hash, authorName, authorDate }: GitCommit): GoalVersion['commit'] {
  return { hash, author: authorName ?? '', date: dayOf(authorDate) ?? '' };
}

/** The reader's own day. */
function dayOf(date: Date | undefined): CalendarDate | undefined {
  return date && calendarDateOf(date.getFullYear(), date.getMonth() + 1, date.getDate());
}
