/**
 * One folder's goals against a commit of one repository: which files may differ, and what the difference means. Only
 * those files are read; of the rest nothing is asked.
 */
import * as vscode from 'vscode';
import {
  CONFIG_FILE_NAME,
  diffGoals,
  goalPathMatcher,
  parseGoalFile,
  slippingPairs,
  type CalendarDate,
  type Change,
  type Config,
  type GoalFile,
} from '../../../core';
import type { GitChange, GitRepository } from '../../git';
import type { GoalRoot } from '../../goal-store';
import { pathIn } from '../../store/place';
import type { BaseSide } from './base-side';
import type { Base } from './base';
import type { EarlierSlips, SlippingGoal } from './earlier-slips';
import { judgedSides } from './judged-sides';
import { newPlaces } from './new-places';

/** What does not change while somebody types. */
export interface Listing {
  readonly root: GoalRoot;
  readonly repository: GitRepository;
  readonly base: Base;
  readonly baseSide: BaseSide;
  readonly slips: EarlierSlips;
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
  /** Whether a path of the folder is in the repository itself, and not in one within it. */
  readonly isIn: (listing: Listing, path: string) => boolean;
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
      .filter((path) => path.endsWith('.md') || path === CONFIG_FILE_NAME)
      .filter((path) => isOwn(folder, path)),
  );
}

/** A workspace folder within another one has its goals to itself. */
function isOwn({ uri }: vscode.WorkspaceFolder, path: string): boolean {
  const owner = vscode.workspace.getWorkspaceFolder(vscode.Uri.joinPath(uri, path));
  return owner === undefined || owner.uri.toString() === uri.toString();
}

export interface Compared {
  readonly now: Comparison;
  /** The same once it is known how often goals had slipped before, where git takes its time to tell. */
  readonly later: Promise<Comparison> | undefined;
}

/** The paths among these may be more than git sees: documents as they are typed. */
export async function compare(
  listing: Listing,
  typed: ReadonlySet<string>,
  context: CompareContext,
): Promise<Compared> {
  const { root, baseSide, paths } = listing;
  const wanted = new Set([...paths, ...typed]);
  const config = await baseSide.config(wanted.has(CONFIG_FILE_NAME), root.config);
  const readAnew = hasSameFields(config, root.config)
    ? []
    : root.set.files.filter(({ path }) => !wanted.has(path) && context.isIn(listing, path));
  const readNow = await readBefore([...wanted], baseSide, config);
  const before = new Map([...readNow, ...readBy(config, readAnew)]);
  const isAfter = new Set([...wanted, ...readAnew.map(({ path }) => path)]);
  const after = new Map(
    root.set.files.filter(({ path }) => isAfter.has(path)).map((file) => [file.path, file]),
  );
  const [older, newer] = judgedSides(root, { files: before, config }, after, context);
  const places = await newPlaces(root, wanted, baseSide, before, after);
  const slipping = slippingPairs([...before.values()], [...after.values()]);
  const compared = (earlierSlips: Slips): Comparison => ({
    ...listing,
    changes: diffGoals(
      older,
      { ...newer, passedOver: ({ goal }) => places.get(goal.id?.value ?? '') },
      { earlierSlips },
    ),
    after,
    before,
  });
  const counted = slipsBefore(listing.slips, slipping, context);
  const known = await Promise.race([counted, pause(PATIENCE_MS)]);
  return known === undefined
    ? { now: compared(new Map()), later: counted.then(compared) }
    : { now: compared(known), later: undefined };
}

/** What was read before is there at once. */
const PATIENCE_MS = 200;

async function pause(ms: number): Promise<undefined> {
  await new Promise((resolve) => setTimeout(resolve, ms));
  return undefined;
}

/** A configuration may read the same text in another way. */
function hasSameFields(a: Config, b: Config): boolean {
  return [...a.extraFields].join('\n') === [...b.extraFields].join('\n');
}

/** Goals that say what they said, as another configuration reads them; what has no text is the same by any. */
function readBy(config: Config, files: readonly GoalFile[]): ReadonlyMap<string, GoalFile> {
  return new Map(
    files.map((file) => {
      const known = readings.get(file);
      if (known?.config === config) return [file.path, known.file];
      const content = file.unreadable === undefined ? file.source.text : undefined;
      const read =
        content === undefined ? file : parseGoalFile({ path: file.path, content }, config.extraFields);
      readings.set(file, { config, file: read ?? file });
      return [file.path, read ?? file];
    }),
  );
}

const readings = new WeakMap<GoalFile, { readonly config: Config; readonly file: GoalFile }>();

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

/** How often goals had slipped before, by id. */
type Slips = ReadonlyMap<string, number>;

async function slipsBefore(
  earlier: EarlierSlips,
  goals: readonly SlippingGoal[],
  { log }: CompareContext,
): Promise<Slips> {
  const slips = new Map<string, number>();
  for (const goal of goals) {
    const id = goal.before.goal.id?.value;
    if (id === undefined || slips.has(id)) continue;
    try {
      slips.set(id, await earlier.of(goal));
    } catch (error) {
      log.warn(`The history of ${goal.after.path} cannot be read: ${String(error)}`);
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

/** Where a path is on the disk, also while a new document stands in for it. */
export function fileIn({ folder }: GoalRoot, path: string): vscode.Uri {
  return vscode.Uri.joinPath(folder.uri, path);
}

/** All that is seen of comparisons. */
export function look(all: readonly Comparison[]): string {
  const seen = ({ goal, kind, attention, message, beforeRange, afterRange }: Change): unknown => [
    goal,
    kind,
    attention,
    message,
    beforeRange,
    afterRange,
  ];
  return JSON.stringify(
    all.map(({ root, base, changes }) => [root.folder.uri.toString(), base, changes.map(seen)]),
  );
}
