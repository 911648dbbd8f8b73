/** `goalmark diff`: what a change means, between two commits, a commit and the work tree, or two folders. */
import { realpathSync } from 'node:fs';
import path from 'node:path';
import {
  diffGoals,
  handleOf,
  isSamePerson,
  rememberingReader,
  slippingPairs,
  type CalendarDate,
  type Change,
} from '../core';
import { CannotRun } from './cannot-run';
import { judgedSides } from './diff/judged-sides';
import { pullRequestHead } from './diff/pull-request-head';
import { readFolders, readSides } from './diff/sides';
import { slipsBefore } from './diff/slips-before';
import type { Note } from './files';
import { comparisonOf, isFolder, requireWorkTree, type Side } from './git/comparison';
import { placeInGit } from './git/place';
import { createGit } from './git/run-git';
import type { Io } from './io';
import { forTerminal } from './output/escape';
import { diffToGithub } from './output/github';
import { diffToJson } from './output/json';
import { diffToMarkdown } from './output/markdown-diff';
import type { DiffReport } from './output/report';
import { createStyle } from './output/style';
import { diffToText } from './output/text-diff';
import { openRepository, reportNotes, type Repository, type RepositoryOptions } from './repository';
import { todayOf } from './today';

export interface DiffCommandOptions extends RepositoryOptions {
  readonly format: 'text' | 'json' | 'markdown' | 'github';
  readonly failOn: 'review' | 'never';
  readonly staged?: true;
  readonly owner?: string;
  readonly maxLength?: number;
  readonly today?: string;
  readonly color: boolean;
}

export function diff(io: Io, given: readonly string[], options: DiffCommandOptions): number {
  const today = todayOf(io, options.today);
  const repository = openRepository(io, options);
  const report = isTwoFolders(repository, given)
    ? compareFolders(repository, given, today)
    : compareInGit(io, repository, given, options, today);
  const changes = changesOf(report, options.owner);
  const isIncomplete = reportNotes(io, report.notes);
  io.stdout.write(print(io, { ...report, changes }, options));
  if (isIncomplete) return 2;
  return options.failOn === 'review' && changes.some(({ attention }) => attention === 'review') ? 1 : 0;
}

function isTwoFolders({ cwd }: Repository, given: readonly string[]): boolean {
  if (given.length < 2) return false;
  if (given.length === 2 && given.every((name) => isFolder(cwd, name))) return true;
  throw new CannotRun('Give one range, as BASE..HEAD, or two folders.');
}

function compareFolders(
  { cwd, config }: Repository,
  [before = '', after = '']: readonly string[],
  today: CalendarDate,
): DiffReport {
  const real = (name: string): string => realpathSync.native(path.resolve(cwd, name));
  const sides = readFolders(real(before), real(after), config);
  const wordingOf = rememberingReader();
  const [older, newer] = judgedSides(sides, today, wordingOf);
  const changes = diffGoals(older, newer, { wordingOf });
  return { base: before, head: after, changes, files: newer.files, notes: sides.notes, gitPrefix: '' };
}

function compareInGit(
  io: Io,
  { root, config }: Repository,
  [range]: readonly string[],
  options: DiffCommandOptions,
  today: CalendarDate,
): DiffReport {
  const git = createGit(root, io.env);
  const refusal = `${forTerminal(root)} is in no git repository. Two folders can be compared by naming both.`;
  requireWorkTree(git, refusal);
  const comparison = comparisonOf(git, range, options.staged === true);
  const place = placeInGit(root);
  const sides = readSides(git, comparison, {
    root,
    place,
    config,
    isConfigGiven: options.config !== undefined,
  });
  const wordingOf = rememberingReader();
  const [before, after] = judgedSides(sides, today, wordingOf);
  const slipping = slippingPairs(before.files, after.files);
  // Paths that git is asked for count from the folder it runs in, and those it tells from the top.
  const top = createGit(place.workTree, io.env);
  const { slips, notes } = slipsOrNote(() =>
    slipsBefore(top, comparison, slipping, before.config, place.prefix),
  );
  return {
    base: nameOf(comparison.before),
    head: nameOf(comparison.after),
    pullRequest:
      options.format === 'markdown' && comparison.after.kind === 'commit'
        ? pullRequestHead(git, comparison.after.hash, io.env)
        : undefined,
    changes: diffGoals(before, after, { earlierSlips: slips, wordingOf }),
    files: after.files,
    notes: [...sides.notes, ...notes],
    gitPrefix: place.prefix,
  };
}

type Slips = ReturnType<typeof slipsBefore>;

/** A clone made with a filter has both sides, but maybe not what was before them: a slip is one all the same. */
function slipsOrNote(count: () => Slips): { readonly slips: Slips; readonly notes: readonly Note[] } {
  try {
    return { slips: count(), notes: [] };
  } catch (error) {
    if (!(error instanceof CannotRun)) throw error;
    const text = `has slips that are not counted: ${error.message}`.replace(/\.$/, '');
    return { slips: new Map(), notes: [{ path: '.', text, unreadable: false }] };
  }
}

function nameOf(side: Side): string {
  if (side.kind === 'commit') return side.hash;
  return side.kind === 'work-tree' ? 'worktree' : side.kind;
}

/** Of one owner's goals, those that went to another owner among them. */
function changesOf({ changes }: DiffReport, owner: string | undefined): readonly Change[] {
  if (owner === undefined) return changes;
  const handedOver = changes.filter(
    ({ kind, before }) => kind === 'owner-changed' && isOwnedBy(before, owner),
  );
  const files = new Set(handedOver.map(({ goal }) => goal.file));
  return changes.filter(({ goal }) => isOwnedBy(goal.owner, owner) || files.has(goal.file));
}

/** By the handle, with or without `@`. */
function isOwnedBy(owner: unknown, asked: string): boolean {
  return typeof owner === 'string' && isSamePerson(handleOf(owner), handleOf(asked));
}

function print(io: Io, report: DiffReport, { format, maxLength, color }: DiffCommandOptions): string {
  switch (format) {
    case 'text':
      return diffToText(report.changes, createStyle(io, color));
    case 'json':
      return diffToJson(report);
    case 'markdown':
      return diffToMarkdown(report, io.env, maxLength);
    case 'github':
      return diffToGithub(report);
  }
}
