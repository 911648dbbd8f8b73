/** `goalmark fix`: makes the changes that need no asking, or shows them. A file is written whole or not at all. */
import { createGoalSet, fixGoalFile } from '../core';
import type { Io } from './io';
import { createStyle, PLAIN } from './output/style';
import type { FixedFile, FixReport } from './output/report';
import { fixesToDiff, fixesToText } from './output/text-fix';
import { toAbsolute } from './paths';
import { createProgress } from './progress';
import { openRepository, readGoalFiles, reportNotes, type RepositoryOptions } from './repository';
import { selectPaths } from './selection';
import { todayOf } from './today';
import { replaceFile } from './write-file';

export interface FixOptions extends RepositoryOptions {
  readonly dryRun?: boolean;
  readonly today?: string;
  readonly color: boolean;
}

export function fix(io: Io, paths: readonly string[], options: FixOptions): number {
  const today = todayOf(io, options.today);
  const repository = openRepository(io, options);
  const { root, config } = repository;
  const selection = selectPaths(paths, root, repository.cwd);
  const { files, notes } = readGoalFiles(io, repository, selection);
  const isIncomplete = reportNotes(io, notes);

  const selected = createGoalSet(files, config).files.filter(({ path }) => selection.includes(path));
  const progress = createProgress(io, 'Looking for what can be mended', selected.length);
  const fixed = selected.flatMap(({ path, source }): FixedFile[] => {
    progress.step();
    const before = source.text;
    const result = fixGoalFile({ path, text: before }, { config, today });
    if (result.text === before && result.refused.length === 0) return [];
    const isWritten = result.text !== before && options.dryRun !== true;
    const failure = isWritten ? replaceFile(toAbsolute(root, path), before, result.text) : undefined;
    return [{ ...result, path, before, failure }];
  });
  progress.end();

  const report: FixReport = { files: selected.length, fixed };
  const style = createStyle(io, options.color);
  if (options.dryRun === true) {
    io.stdout.write(fixesToDiff(report, io, style));
    io.stderr.write(fixesToText(report, PLAIN, true));
  } else {
    io.stdout.write(fixesToText(report, style, false));
  }
  if (isIncomplete) return 2;
  const isLeft = fixed.some(({ failure, refused }) => failure !== undefined || refused.length > 0);
  const isPending = options.dryRun === true && fixed.length > 0;
  return isLeft || isPending ? 1 : 0;
}
