/** What git's history tells of goals that slip now. */
import { earlierSlips, groupBy, parseGoalFile, textAboveBody, type Config, type GoalFile } from '../../core';
import type { Comparison } from '../git/comparison';
import { versionsAround } from '../git/versions-around';
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
  // Most versions of a goal are check-ins: what is above them is read once.
  const readings = new Map<Content, GoalFile | undefined>();
  const read = (version: Content): GoalFile | undefined => {
    const content = typeof version === 'string' ? textAboveBody(version) : version;
    if (!readings.has(content)) {
      readings.set(content, parseGoalFile({ path: '', content }, config.extraFields));
    }
    return readings.get(content);
  };
  const idOf = (content: Content): string | undefined => read(content)?.goal.id?.value;
  const { earlier, later } = versionsAround(git, {
    base: before.hash,
    head: comparison.after.kind === 'commit' ? comparison.after.hash : 'HEAD',
    paths: goals.map((goal) => inGit(goal.before)),
    laterPaths: goals.flatMap((goal) => [inGit(goal.before), inGit(goal.after)]),
    isSame: (older, newer) => idOf(older) === idOf(newer),
  });

  const laterByPath = groupBy(later, ({ path }) => path);
  return new Map(
    goals.flatMap((goal): [string, number][] => {
      const id = goal.before.goal.id?.value;
      if (id === undefined) return [];
      const [was, is] = [inGit(goal.before), inGit(goal.after)];
      const own =
        was === is ? (laterByPath.get(was) ?? []) : later.filter(({ path }) => path === was || path === is);
      const versions = [
        ...(earlier.get(was) ?? []).map((content) => ({
          file: content === undefined ? undefined : read(content),
        })),
        // As it is compared: a checkout of little depth knows no version of it.
        { file: goal.before },
        ...own
          .map(({ content }) => ({ file: read(content) }))
          .filter(({ file }) => file?.goal.id?.value === id),
        { file: goal.after },
      ];
      return [[id, Math.max(0, earlierSlips(versions) - 1)]];
    }),
  );
}
