/** What git's history tells of goals that slip now. */
import { earlierSlips, parseGoalFile, type Config, type GoalFile } from '../../core';
import type { Comparison } from '../git/comparison';
import { earlierVersions, versionsBetween, type Versions } from '../git/earlier-versions';
import type { Git } from '../git/run-git';
import { inFolder } from '../paths';
import type { Content } from '../read-file';

/** A goal that slips, as it is on both sides. */
export interface SlippingGoal {
  readonly before: GoalFile;
  readonly after: GoalFile;
}

/**
 * How often the goals that slip now had slipped before, by id. Where a date slips more than once between the two sides,
 * the slips but the last count as earlier ones.
 */
export function slipsBefore(
  git: Git,
  comparison: Comparison,
  goals: readonly SlippingGoal[],
  config: Config,
  gitPrefix: string,
): ReadonlyMap<string, number> {
  const { before } = comparison;
  if (before.kind !== 'commit' || goals.length === 0) return new Map();
  const inGit = (file: GoalFile): string => inFolder(gitPrefix, file.path);
  const readings = new Map<Content, GoalFile | undefined>(
    goals.map(({ before: file }) => [file.source.text, file]),
  );
  const read = (content: Content): GoalFile | undefined => {
    if (!readings.has(content)) {
      readings.set(content, parseGoalFile({ path: '', content }, config.extraFields));
    }
    return readings.get(content);
  };
  const idOf = (content: Content): string | undefined => read(content)?.goal.id?.value;
  const history = earlierVersions(
    git,
    before.hash,
    goals.map((goal) => inGit(goal.before)),
    (older, newer) => idOf(older) === idOf(newer),
  );
  const head = comparison.after.kind === 'commit' ? comparison.after.hash : 'HEAD';
  const paths = goals.flatMap((goal) => [inGit(goal.before), inGit(goal.after)]);
  const between = versionsBetween(git, before.hash, head, [...new Set(paths)]);

  return new Map(
    goals.flatMap((goal): [string, number][] => {
      const id = goal.before.goal.id?.value;
      const earlier: Versions = history.get(inGit(goal.before)) ?? [];
      if (id === undefined) return [];
      const own = new Set([inGit(goal.before), inGit(goal.after)]);
      const versions = [
        ...earlier.map((content) => ({ file: content === undefined ? undefined : read(content) })),
        // As it is compared: a checkout of little depth knows no version of it.
        { file: goal.before },
        ...between
          .filter(({ path }) => own.has(path))
          .map(({ content }) => ({ file: read(content) }))
          .filter(({ file }) => file?.goal.id?.value === id),
        { file: goal.after },
      ];
      return [[id, Math.max(0, earlierSlips(versions) - 1)]];
    }),
  );
}
