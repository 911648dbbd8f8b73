/** What git's history tells of goals that slip now. */
import { earlierSlips, parseGoalFile, type Config, type GoalFile } from '../../core';
import type { Comparison } from '../git/comparison';
import { earlierVersions } from '../git/earlier-versions';
import type { Git } from '../git/run-git';
import { inFolder } from '../paths';
import type { Content } from '../read-file';

/** How often the goals that slip now had slipped before, by id. */
export function slipsBefore(
  git: Git,
  { before }: Comparison,
  goals: readonly GoalFile[],
  config: Config,
  gitPrefix: string,
): ReadonlyMap<string, number> {
  if (before.kind !== 'commit') return new Map();
  const paths = goals.map((file) => inFolder(gitPrefix, file.path));
  const versions = earlierVersions(git, before.hash, paths);
  return new Map(
    goals.flatMap((file): [string, number][] => {
      const id = file.goal.id?.value;
      const contents = versions.get(inFolder(gitPrefix, file.path));
      if (id === undefined || contents === undefined) return [];
      const read = (content: Content | undefined): GoalFile | undefined => {
        if (content === file.source.text) return file;
        return content === undefined
          ? undefined
          : parseGoalFile({ path: file.path, content }, config.extraFields);
      };
      return [[id, earlierSlips(contents.map((content) => ({ file: read(content) })))]];
    }),
  );
}
