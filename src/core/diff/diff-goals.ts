/**
 * Two versions of goal files -> what changed, goal by goal, in an order of its own. Compares what the files say, so that
 * formatting, quoting, the order of keys and comments are no change. Takes only the files that differ: where they come
 * from, and what the rules say of them, is the caller's to know.
 */
import { rememberingReader, type WordingReader } from '../coach/wording';
import type { Config } from '../model/config';
import { bodyStart, type GoalFile } from '../model/document';
import { isWhole } from '../model/goal-set';
import { once } from '../text/once';
import type { Change, ChangedGoal, Finding } from './change';
import { bodyChanges } from './body-changes';
import { factChanges } from './fact-changes';
import { keyChanges } from './key-changes';
import { logChanges } from './log-changes';
import { metricChanges } from './metric-changes';
import { pairGoals, type Pair } from './pairs';
import { proseText } from './prose';
import { problemChanges, type ProblemsByPath } from './problem-changes';
import { statusChange } from './status-change';
import { strengthChange } from './strength-change';
import { textChanges } from './text-changes';
import type { Versions } from './versions';
import { added, moved, readable, removed, unreadable, unreadableBody } from './whole-goal-changes';
import { writtenValues } from './written-values';

export interface DiffSide {
  /**
   * The goal files that are not the same on both sides, and those of which the rules may say something else, because of
   * what others say now; more of them cost time and change nothing.
   */
  readonly files: readonly GoalFile[];
  readonly config: Config;
  /** What the rules say, by path. */
  readonly problems: ProblemsByPath;
  /** Where a goal of the other side is, when its file is there and no goal only by the configuration. */
  readonly passedOver?: (file: GoalFile) => string | undefined;
}

export interface DiffOptions {
  /** How many times the due date of a goal had slipped before, by its id on the side before. */
  readonly earlierSlips?: ReadonlyMap<string, number>;
  /** Of the caller where that has read wordings of these goals before. */
  readonly wordingOf?: WordingReader;
}

export interface PairOptions extends DiffOptions {
  readonly wordingOf: WordingReader;
}

/** By path, then what wants review first, then in the order of the format. */
export function diffGoals(before: DiffSide, after: DiffSide, options: DiffOptions = {}): readonly Change[] {
  // Mostly both sides say the same.
  const { wordingOf = rememberingReader() } = options;
  return pairGoals(before.files, after.files).flatMap((pair) =>
    changesOf(pair, before, after, { ...options, wordingOf }),
  );
}

/** The changes of one goal, which is known to be the same on both sides. */
export function changesOf(
  pair: Pair,
  before: DiffSide,
  after: DiffSide,
  options: PairOptions,
): readonly Change[] {
  const findings = findingsOf(pair, before, after, options);
  const ordered = [
    ...findings.filter(({ attention }) => attention === 'review'),
    ...findings.filter(({ attention }) => attention === 'note'),
  ];
  return ordered.map((finding) => changeOf(finding, pair));
}

function findingsOf(pair: Pair, before: DiffSide, after: DiffSide, options: PairOptions): readonly Finding[] {
  if (pair.after === undefined) {
    return pair.before === undefined ? [] : removed(pair.before, after.passedOver?.(pair.before));
  }
  const problems = problemChanges(pair, before, after);
  if (pair.before === undefined)
    return [...added(pair.after, before.passedOver?.(pair.after) === pair.after.path), ...problems];
  const movedThere = moved(pair.before, pair.after);
  if (saysTheSame(pair.before, pair.after)) return [...movedThere, ...problems];
  if (!isWhole(pair.after)) return [...unreadable(pair.before, pair.after), ...movedThere, ...problems];
  if (!isWhole(pair.before)) return [...readable(pair.before), ...movedThere, ...problems];
  const versions = versionsOf(pair.before, pair.after, before.config, after.config, options);
  return [...movedThere, ...factsAndTexts(versions), ...problems];
}

/** Nothing is known of what could not be decoded, but that a file is itself. */
function saysTheSame(before: GoalFile, after: GoalFile): boolean {
  if (before === after) return true;
  const isText = before.unreadable === undefined && after.unreadable === undefined;
  return isText && before.source.text === after.source.text;
}

function versionsOf(
  before: GoalFile,
  after: GoalFile,
  configBefore: Config,
  configAfter: Config,
  { earlierSlips, wordingOf }: PairOptions,
): Versions {
  const id = before.goal.id?.value;
  return {
    before,
    after,
    configBefore,
    configAfter,
    writtenBefore: writtenValues(before, configBefore.extraFields),
    writtenAfter: writtenValues(after, configAfter.extraFields),
    proseBefore: once(() => proseText(before)),
    proseAfter: once(() => proseText(after)),
    wordingOf,
    earlierSlips: id === undefined ? undefined : earlierSlips?.get(id),
  };
}

function factsAndTexts(versions: Versions): readonly Finding[] {
  const said = [
    ...statusChange(versions),
    ...factChanges(versions),
    ...textChanges(versions),
    ...metricChanges(versions),
  ];
  return [...said, ...keyChanges(versions, said), ...belowChanges(versions), ...strengthChange(versions)];
}

/** What changed below the front matter. */
function belowChanges(versions: Versions): readonly Finding[] {
  const { before, after } = versions;
  if (isSameBody(before, after)) return [];
  if (before.body.tooLong || after.body.tooLong) return unreadableBody(before, after);
  return [...logChanges(versions), ...bodyChanges(versions)];
}

function isSameBody(before: GoalFile, after: GoalFile): boolean {
  return bodyOf(before) === bodyOf(after);
}

function bodyOf(file: GoalFile): string {
  return file.source.text.slice(bodyStart(file));
}

function changeOf(finding: Finding, { before, after }: Pair): Change {
  const { beforeSpan, afterSpan, ...rest } = finding;
  return {
    ...rest,
    goal: goalOf(before, after),
    beforeRange: before && beforeSpan && before.source.rangeOf(beforeSpan),
    afterRange: after && afterSpan && after.source.rangeOf(afterSpan),
  };
}

function goalOf(before: GoalFile | undefined, after: GoalFile | undefined): ChangedGoal {
  const file = after ?? before;
  const goal = file?.goal;
  return {
    file: file?.path ?? '',
    previousFile: before !== undefined && before.path !== file?.path ? before.path : undefined,
    id: goal?.id?.value ?? before?.goal.id?.value,
    title: goal?.title?.value ?? before?.goal.title?.value,
    owner: goal?.owner?.value ?? before?.goal.owner?.value,
  };
}
