/** How often goals slipped before a comparison, from their history in git. */
import * as vscode from 'vscode';
import { earlierSlips, isWhole, type GoalFile, type GoalVersion } from '../../../core';
import type { GitRepository } from '../../git';
import { readHistory, type Place } from './goal-versions';

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
        ({ versions, older }) => {
          // The rest may be fetched at any time.
          if (older === 'not-fetched') ofCommit.delete(path);
          return summaryOf(versions);
        },
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
