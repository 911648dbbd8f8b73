/**
 * A goal's life, told from its versions: what each commit changed, how often the due date had slipped by then, and where
 * the metric stood. Finding the versions, also under earlier paths, is the caller's part.
 */
import { rememberingReader } from '../coach/wording';
import { DEFAULT_CONFIG, type Config } from '../model/config';
import type { GoalFile } from '../model/document';
import { isWhole } from '../model/goal-set';
import { metricProgress, type MetricProgress } from '../model/metric-progress';
import type { Change } from './change';
import { changesOf, type DiffSide, type PairOptions } from './diff-goals';
import { pairGoals } from './pairs';

export interface GoalVersion {
  /** `undefined` where the goal was not there, or not there any more. */
  readonly file: GoalFile | undefined;
  readonly commit: CommitOfGoal;
}

export interface CommitOfGoal {
  readonly hash: string;
  readonly author: string;
  /** As the caller wants it shown. */
  readonly date: string;
}

export interface HistoryStep {
  readonly commit: CommitOfGoal;
  readonly changes: readonly Change[];
  /** How often the due date has slipped so far, this commit included. */
  readonly slips: number;
  /** The metric as of this commit; `undefined` where it has no numbers or the goal cannot be read. */
  readonly metric: MetricProgress | undefined;
}

/** One step a version that changed something, newest last, as the versions are. */
export function goalHistory(
  versions: readonly GoalVersion[],
  config: Config = DEFAULT_CONFIG,
): readonly HistoryStep[] {
  const steps: HistoryStep[] = [];
  // Each version is compared with the one before it and the one after, and mostly says what they do.
  const wordingOf = rememberingReader();
  let slips = 0;
  for (const { before, file, commit } of withBefore(versions)) {
    const changes = stepChanges(before, file, { earlierSlips: slipsById(before, slips), wordingOf }, config);
    if (hasSlipped(before, file)) slips += 1;
    const metric = file === undefined ? undefined : metricProgress(file);
    if (changes.length > 0) steps.push({ commit, changes, slips, metric });
  }
  return steps;
}

/** How often the due date slipped in these versions, newest last: what a diff asks for to say that it slips again. */
export function earlierSlips(versions: readonly Pick<GoalVersion, 'file'>[]): number {
  return withBefore(versions).filter(({ before, file }) => hasSlipped(before, file)).length;
}

/** The goals whose due date slips between two sides, as they are on both: of these alone the past is worth a look. */
export function slippingPairs(
  before: readonly GoalFile[],
  after: readonly GoalFile[],
): readonly { readonly before: GoalFile; readonly after: GoalFile }[] {
  return pairGoals(before, after).flatMap((pair) =>
    pair.before !== undefined && pair.after !== undefined && hasSlipped(pair.before, pair.after)
      ? [{ before: pair.before, after: pair.after }]
      : [],
  );
}

/** Each version with what it is compared with. One that cannot be read hides nothing: the next is compared with the last that could. */
function withBefore<Version extends Pick<GoalVersion, 'file'>>(
  versions: readonly Version[],
): readonly (Version & { readonly before: GoalFile | undefined })[] {
  let previous: GoalFile | undefined;
  let lastWhole: GoalFile | undefined;
  return versions.map((version) => {
    const { file } = version;
    const isReadable = file !== undefined && isWhole(file);
    const before = isReadable && previous !== undefined ? lastWhole : previous;
    previous = file;
    if (isReadable) lastWhole = file;
    return { ...version, before };
  });
}

/** A date that was taken away or added is no slip that could be counted. */
function hasSlipped(before: GoalFile | undefined, after: GoalFile | undefined): boolean {
  if (before === undefined || after === undefined || !isWhole(before) || !isWhole(after)) return false;
  const [from, to] = [before.goal.due?.value, after.goal.due?.value];
  return from !== undefined && to !== undefined && to > from;
}

function stepChanges(
  before: GoalFile | undefined,
  after: GoalFile | undefined,
  options: PairOptions,
  config: Config,
): readonly Change[] {
  return changesOf({ before, after }, sideOf(before, config), sideOf(after, config), options);
}

function slipsById(file: GoalFile | undefined, slips: number): ReadonlyMap<string, number> {
  const id = file?.goal.id?.value;
  return new Map(id === undefined ? [] : [[id, slips]]);
}

function sideOf(file: GoalFile | undefined, config: Config): DiffSide {
  return { files: file === undefined ? [] : [file], config, problems: NO_PROBLEMS };
}

const NO_PROBLEMS: DiffSide['problems'] = new Map();
