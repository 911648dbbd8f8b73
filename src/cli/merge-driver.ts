/**
 * `goalmark merge-driver`: merges goal files for git. What cannot be read as goals on all sides is merged by git itself, as
 * it would be without a driver: `git merge-file` takes any bytes and follows git's settings.
 */
import { realpathSync } from 'node:fs';
import path from 'node:path';
import {
  checkGoalFile,
  DEFAULT_CONFIG,
  mergeGoals,
  parseGoalFile,
  type CalendarDate,
  type Config,
  type MergeResult,
  type Problem,
} from '../core';
import { CannotRun, reasonOf } from './cannot-run';
import { createGit } from './git/run-git';
import type { Io } from './io';
import { forTerminal } from './output/escape';
import { readRegularFile, type Content } from './read-file';
import { openRepository } from './repository';
import { todayOf } from './today';
import { replaceFile } from './write-file';

export interface MergeDriverOptions {
  readonly markerSize: number;
  readonly ours: string;
  readonly base: string;
  readonly theirs: string;
  readonly cwd?: string;
  readonly today?: string;
}

/** As git passes them: three files of its own, of which ours takes the result, and the path they are versions of. */
export interface MergedFiles {
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
  readonly path: string;
}

export function mergeDriver(io: Io, given: MergedFiles, options: MergeDriverOptions): number {
  const folder = path.resolve(io.cwd, options.cwd ?? '');
  const files = [given.ours, given.base, given.theirs].map((name) => realPath(folder, name));
  const [ours = '', base = '', theirs = ''] = files.map(read);
  const labels = {
    ours: oneLine(options.ours),
    base: oneLine(options.base),
    theirs: oneLine(options.theirs),
  };
  const config = configIn(io, options);
  const isText = typeof base === 'string' && typeof ours === 'string' && typeof theirs === 'string';
  const merge = (label?: string): MergeResult =>
    isText
      ? mergeGoals(
          base,
          ours,
          theirs,
          { ...labels, base: label, size: options.markerSize },
          config.extraFields,
        )
      : { kind: 'unreadable' };
  const merged = merge();
  const result = merged.kind === 'conflicts' && showsBase(folder, io) ? merge(labels.base) : merged;
  const name = forTerminal(given.path);
  if (result.kind === 'unreadable' || !isText) {
    io.stderr.write(`${name}: not all sides can be read as goals; git merges the lines.\n`);
    return mergeLinesByGit(io, folder, files, labels, options.markerSize);
  }
  const refused = result.text === ours ? undefined : replaceFile(files[0] ?? '', ours, result.text);
  if (refused !== undefined) throw new CannotRun(`The merge of ${name} cannot be written: ${refused}.`);
  if (result.kind === 'conflicts') return 1;

  // Each change is right by itself, and both together are not: a person has to look.
  const today = todayOf(io, options.today);
  const errors = (text: string): readonly Problem[] => errorsOf(text, config, today);
  const added = errorsBeyond(errors(result.text), [...errors(ours), ...errors(theirs)]);
  for (const { message } of added)
    io.stderr.write(`${name}: what the two sides changed does not go together. ${forTerminal(message)}\n`);
  return added.length === 0 ? 0 : 1;
}

/** 255 is for what git does not merge either, and leaves as ours. */
function mergeLinesByGit(
  io: Io,
  folder: string,
  files: readonly string[],
  labels: Readonly<Record<'ours' | 'base' | 'theirs', string>>,
  size: number,
): number {
  const named = [labels.ours, labels.base, labels.theirs].flatMap((label) => ['-L', label]);
  const status = createGit(folder, io.env).status('merge-file', [
    '-q',
    `--marker-size=${size}`,
    ...named,
    '--',
    ...files,
  ]);
  return status === 0 ? 0 : 1;
}

/** Git tells no driver the style of conflicts that people have chosen. */
function showsBase(folder: string, { env }: Io): boolean {
  try {
    const style = createGit(folder, env).ask('config', ['--get', 'merge.conflictStyle']);
    return style === 'diff3' || style === 'zdiff3';
  } catch (error) {
    // Without git nobody has chosen one.
    if (error instanceof CannotRun) return false;
    throw error;
  }
}

/** As it is in the work tree, where it may be in a conflict itself: then it counts as little as one that is not there. */
function configIn(io: Io, { cwd = '' }: MergeDriverOptions): Config {
  try {
    return openRepository(io, { cwd }).config;
  } catch (error) {
    if (error instanceof CannotRun) return DEFAULT_CONFIG;
    throw error;
  }
}

function errorsOf(content: string, config: Config, today: CalendarDate): readonly Problem[] {
  const file = parseGoalFile({ path: 'goal.md', content }, config.extraFields);
  if (file === undefined) return [];
  return checkGoalFile(file, config, today).filter(({ severity }) => severity === 'error');
}

/** Told by their words, and of each kind no more than there are more of: words also name what the other side changed. */
function errorsBeyond(errors: readonly Problem[], known: readonly Problem[]): readonly Problem[] {
  return errors.filter(({ rule, message }) => {
    const isAlike = (problem: Problem): boolean => problem.rule === rule;
    const before = new Set(known.filter(isAlike).map((problem) => problem.message));
    return !before.has(message) && errors.filter(isAlike).length > before.size;
  });
}

function realPath(folder: string, name: string): string {
  const absolute = path.resolve(folder, name);
  try {
    return path.join(realpathSync.native(path.dirname(absolute)), path.basename(absolute));
  } catch (error) {
    throw new CannotRun(`${forTerminal(name)} cannot be read: ${reasonOf(error)}.`);
  }
}

function read(absolute: string): Content {
  let content: Content | undefined;
  try {
    content = readRegularFile(absolute);
  } catch (error) {
    throw new CannotRun(`${forTerminal(absolute)} cannot be read: ${reasonOf(error)}.`);
  }
  if (content === undefined) throw new CannotRun(`${forTerminal(absolute)} is no file.`);
  return content;
}

/** A label is a part of one line. */
function oneLine(label: string): string {
  return label.replace(/[\r\n]+/g, ' ');
}
