/**
 * One folder's goals against a commit of one repository: which files may differ, and what the difference means. Only
 * those files are read; of the rest nothing is asked.
 */
import * as vscode from 'vscode';
import {
  CONFIG_FILE_NAME,
  diffGoals,
  goalPathMatcher,
  slippingGoals,
  type CalendarDate,
  type Change,
  type Config,
  type DiffSide,
  type GoalFile,
} from '../../../core';
import type { GitChange, GitRepository } from '../../git';
import type { GoalRoot } from '../../goal-store';
import { checkGoal } from '../../store/check-goals';
import { pathIn } from '../../store/place';
import type { BaseSide } from './base-side';
import type { Base } from './base';

/** What does not change while somebody types. */
export interface Listing {
  readonly root: GoalRoot;
  readonly repository: GitRepository;
  readonly base: Base;
  readonly baseSide: BaseSide;
  /** Of the folder, with `/`: where git sees a difference. */
  readonly paths: ReadonlySet<string>;
}

export interface Comparison extends Listing {
  readonly changes: readonly Change[];
  /** The goals that may have changed, as they are now and as they were, by path. */
  readonly after: ReadonlyMap<string, GoalFile>;
  readonly before: ReadonlyMap<string, GoalFile>;
}

export interface CompareContext {
  readonly today: CalendarDate;
  readonly log: vscode.LogOutputChannel;
  /** How often a goal's date slipped before the base. */
  readonly slipsOf: (listing: Listing, file: GoalFile) => Promise<number>;
}

/** Whether a folder is in a repository, or a repository in it. */
export function isRelated({ folder }: GoalRoot, { rootUri }: GitRepository): boolean {
  const [one, other] = [plain(folder.uri), plain(rootUri)];
  return (
    one.toString() === other.toString() ||
    pathIn(one, other) !== undefined ||
    pathIn(other, one) !== undefined
  );
}

/** Paths of the folder that differ between a commit and the work tree, untracked files among them. */
export async function changedPaths(
  { folder }: GoalRoot,
  repository: GitRepository,
  commit: string,
): Promise<ReadonlySet<string>> {
  const { state } = repository;
  const changes: readonly GitChange[] = [
    ...(await repository.diffWith(commit)),
    ...state.workingTreeChanges,
    ...state.untrackedChanges,
    ...state.mergeChanges,
  ];
  const root = plain(folder.uri);
  return new Set(
    changes
      .flatMap(({ uri, originalUri, renameUri }) => [uri, originalUri, renameUri ?? uri])
      .flatMap((uri) => pathIn(root, plain(uri)) ?? [])
      .filter((path) => path.endsWith('.md') || path === CONFIG_FILE_NAME),
  );
}

/** The paths among these may be more than git sees: documents as they are typed. */
export async function compare(
  listing: Listing,
  typed: ReadonlySet<string>,
  context: CompareContext,
): Promise<Comparison> {
  const { root, baseSide, paths } = listing;
  const config = await baseSide.config(paths.has(CONFIG_FILE_NAME), root.config);
  const wanted = new Set([...paths, ...typed]);
  const after = new Map(
    root.set.files.filter(({ path }) => wanted.has(path)).map((file) => [file.path, file]),
  );
  const before = await readBefore([...wanted], baseSide, config);
  const older = sideOf(before, config, context);
  const newer = sideOf(after, root.config, context);
  const slipping = slippingGoals(older.files, newer.files);
  const earlierSlips = await slipsBefore(listing, slipping, context);
  return {
    ...listing,
    changes: diffGoals(older, newer, { earlierSlips }),
    after,
    before,
  };
}

async function readBefore(
  paths: readonly string[],
  baseSide: BaseSide,
  config: Config,
): Promise<ReadonlyMap<string, GoalFile>> {
  const isGoalPath = goalPathMatcher(config);
  const goals = paths.filter((path) => isGoalPath(path));
  const files = new Map<string, GoalFile>();
  for (let from = 0; from < goals.length; from += AT_ONCE) {
    const read = await Promise.all(
      goals.slice(from, from + AT_ONCE).map((path) => baseSide.goal(path, config)),
    );
    for (const file of read) if (file !== undefined) files.set(file.path, file);
  }
  return files;
}

/** Each is a process or two of git's. */
const AT_ONCE = 8;

/** Of each file alone: what the others say is not known of the past. */
function sideOf(files: ReadonlyMap<string, GoalFile>, config: Config, context: CompareContext): DiffSide {
  const problems = new Map(
    [...files].map(([path, file]) => [path, checkGoal(file, config, context).problems]),
  );
  return { files: [...files.values()], config, problems };
}

async function slipsBefore(
  listing: Listing,
  goals: readonly GoalFile[],
  { slipsOf, log }: CompareContext,
): Promise<ReadonlyMap<string, number>> {
  const slips = new Map<string, number>();
  for (const file of goals) {
    const id = file.goal.id?.value;
    if (id === undefined || slips.has(id)) continue;
    try {
      slips.set(id, await slipsOf(listing, file));
    } catch (error) {
      log.warn(`The history of ${file.path} cannot be read: ${String(error)}`);
    }
  }
  return slips;
}

/** The goals of a folder that are being edited. */
export function typedPaths(root: GoalRoot): ReadonlySet<string> {
  return new Set(
    vscode.workspace.textDocuments
      .filter(({ isDirty, isUntitled }) => isDirty || isUntitled)
      .flatMap(({ uri }) => root.pathOf(uri) ?? []),
  );
}

/** As the disk spells it: a drive has a small letter in one uri and a large one in another. */
function plain(uri: vscode.Uri): vscode.Uri {
  return vscode.Uri.file(uri.fsPath);
}
