/** `goalmark due`: what is due, soonest first. Being late is nothing that fails: the exit status says nothing of it. */
import {
  createGoalSet,
  findDue,
  nearest,
  whyStalled,
  type CalendarDate,
  type Config,
  type DueItem,
  type GoalSet,
} from '../core';
import type { Io } from './io';
import { forTerminal } from './output/escape';
import { dueToGithub } from './output/github';
import { dueToJson } from './output/json';
import { createStyle } from './output/style';
import { dueToText } from './output/text-due';
import { openRepository, readGoalFiles, reportNotes, type RepositoryOptions } from './repository';
import { todayOf } from './today';

export interface DueOptions extends RepositoryOptions {
  readonly format: 'text' | 'json' | 'github';
  readonly owner?: string;
  readonly today?: string;
  readonly color: boolean;
}

export function due(io: Io, options: DueOptions): number {
  const today = todayOf(io, options.today);
  const repository = openRepository(io, options);
  const { config } = repository;
  const { files, gitPrefix, notes } = readGoalFiles(io, repository);
  const isIncomplete = reportNotes(io, notes);

  const set = createGoalSet(files, config);
  const owners = new Set(set.files.map(({ goal }) => goal.owner?.value ?? ''));
  const items = findDue(set, today);
  const { owner } = options;
  const wanted = owner === undefined ? items : itemsOf(io, owner, items, owners, config);
  io.stdout.write(print(io, wanted, options, { set, today, gitPrefix }));
  return isIncomplete ? 2 : 0;
}

/** An owner is meant by the handle, with or without `@`, or by the full name in the configuration. */
function itemsOf(
  io: Io,
  name: string,
  items: readonly DueItem[],
  owners: ReadonlySet<string>,
  config: Config,
): readonly DueItem[] {
  const said = name.replace(/^@/, '').toLowerCase();
  const isMeant = (owner: string): boolean =>
    owner.toLowerCase() === said || config.people?.get(owner)?.name?.toLowerCase() === said;
  if (![...owners].some(isMeant)) {
    const near = nearest(said, owners);
    const question = near === undefined ? '' : ` Did you mean ${forTerminal(near)}?`;
    io.stderr.write(`No goal is owned by ${forTerminal(name)}.${question}\n`);
  }
  return items.filter(({ owner }) => isMeant(owner));
}

interface DuePlace {
  readonly set: GoalSet;
  readonly today: CalendarDate;
  readonly gitPrefix: string;
}

function print(
  io: Io,
  items: readonly DueItem[],
  { format, color }: DueOptions,
  { set, today, gitPrefix }: DuePlace,
): string {
  switch (format) {
    case 'text':
      return dueToText(
        items,
        { soonDays: set.config.dueSoonDays, stalled: stalledIn(set, today) },
        createStyle(io, color),
      );
    case 'json':
      return dueToJson(items, today);
    case 'github':
      return dueToGithub(items, gitPrefix);
  }
}

/** The files of goals that are better thought over than checked in on. */
function stalledIn({ files, config }: GoalSet, today: CalendarDate): ReadonlySet<string> {
  const stalled = files.filter((file) => whyStalled(file, today, config) !== undefined);
  return new Set(stalled.map(({ path }) => path));
}
