/**
 * `goalmark init`: what a repository needs to start with goals. Only what is not there yet is written, so that a second
 * run changes nothing.
 */
import path from 'node:path';
import { CONFIG_FILE_NAME, type CalendarDate } from '../core';
import { canAsk, startAsking } from './ask';
import { CannotRun } from './cannot-run';
import { defaultBranch } from './git/default-branch';
import { createGit } from './git/run-git';
import {
  configText,
  EXAMPLE_ID,
  examplePeople,
  exampleText,
  workflowText,
  WORKFLOW_PATH,
} from './init/texts';
import type { Io } from './io';
import { placeForGoal } from './new/place';
import { forTerminal } from './output/escape';
import { inFolder, toAbsolute } from './paths';
import {
  openRepository,
  readGoalFiles,
  reportNotes,
  type Repository,
  type RepositoryOptions,
} from './repository';
import { todayOf } from './today';
import { createFile, isTaken } from './write-file';

export interface InitOptions extends RepositoryOptions {
  readonly dryRun?: boolean;
  readonly yes?: boolean;
  readonly today?: string;
  readonly color: boolean;
}

export async function init(io: Io, options: InitOptions): Promise<number> {
  const today = todayOf(io, options.today);
  const repository = openRepository(io, options);
  const { files, gitPrefix, notes } = readGoalFiles(io, repository);
  reportNotes(io, notes);
  const wanted = wantedFiles(repository, {
    gitPrefix,
    today,
    hasGoals: files.length > 0,
    version: io.version,
    branch: branchIn(io, repository),
  });
  const missing = wanted.filter(({ root, relative }) => !isTaken(toAbsolute(root, relative)));

  if (missing.length > 0 && options.yes !== true && options.dryRun !== true && canAsk(io)) {
    const asking = await startAsking(io, options.color);
    asking.tell(missing.map(({ name }) => `  ${name}`).join('\n'));
    const isWanted = await asking.confirm(`Write ${missing.length === 1 ? 'this file' : 'these files'}?`);
    if (!isWanted) throw new CannotRun('Nothing was written.');
  }

  let status = 0;
  for (const file of wanted) {
    const isMissing = missing.includes(file);
    const failure =
      isMissing && options.dryRun !== true ? createFile(file.root, file.relative, file.text) : undefined;
    if (failure !== undefined) {
      io.stderr.write(`${file.name} cannot be written: ${failure}.\n`);
      status = 2;
      continue;
    }
    const done = options.dryRun === true ? 'would be written' : 'written';
    io.stdout.write(`${file.name} ${isMissing ? done : 'kept as it is'}\n`);
  }
  if (files.length > 0) io.stderr.write('No example is needed: there are goals already.\n');
  return status;
}

interface WantedFile {
  readonly root: string;
  readonly relative: string;
  /** As it is shown, from the root of the goals. */
  readonly name: string;
  readonly text: string;
}

interface Surroundings {
  readonly gitPrefix: string;
  readonly today: CalendarDate;
  readonly hasGoals: boolean;
  readonly version: string;
  readonly branch: string | undefined;
}

function wantedFiles({ root, config }: Repository, around: Surroundings): readonly WantedFile[] {
  const { gitPrefix, today, hasGoals, version, branch } = around;
  const files: WantedFile[] = [fileIn(root, '', CONFIG_FILE_NAME, configText())];
  if (!hasGoals) {
    const people = examplePeople(config);
    const example = placeForGoal(config, people.owner, EXAMPLE_ID);
    files.push(fileIn(root, '', example, exampleText(people, today)));
  }
  // A workflow is read at the top of the work tree alone, wherever below it the goals are.
  const up = gitPrefix === '' ? '' : gitPrefix.replace(/[^/]+/g, '..');
  const workflow = workflowText(version, gitPrefix, branch);
  return [...files, fileIn(path.join(root, up), up, WORKFLOW_PATH, workflow)];
}

/** Goals need no git. */
function branchIn({ env }: Io, { root }: Repository): string | undefined {
  try {
    return defaultBranch(createGit(root, env));
  } catch (error) {
    if (error instanceof CannotRun) return undefined;
    throw error;
  }
}

function fileIn(root: string, folder: string, relative: string, text: string): WantedFile {
  return { root, relative, name: forTerminal(inFolder(folder, relative)), text };
}
