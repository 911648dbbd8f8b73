/**
 * Which of a person's goals to look at first when there are too many: those that matter least to the person, then those
 * that nobody has looked at for longest. By the log alone: today is no part of it.
 */
import type { CalendarDate } from '../model/calendar-date';
import type { GoalFile } from '../model/document';
import { focusAnswers } from '../model/focus';
import { compare } from '../text/compare';

export interface LeastPursued {
  readonly file: GoalFile;
  /** Why, as a phrase: `last focus 4`, `last check-in 2026-02-11`, `no check-in yet`. */
  readonly words: string;
}

/** All of them, in that order; where nothing tells them apart, as they came. */
export function leastPursued(files: readonly GoalFile[]): readonly LeastPursued[] {
  return files
    .map((file) => ({ file, focus: focusAnswers(file).at(-1)?.value, last: lastDate(file) }))
    .sort((a, b) => doubt(a.focus) - doubt(b.focus) || compare(sinceOf(a), sinceOf(b)))
    .map(({ file, focus, last }) => ({ file, words: wordsFor(focus, last) }));
}

interface Pursuit {
  readonly file: GoalFile;
  readonly focus: number | undefined;
  readonly last: CalendarDate | undefined;
}

/** From this on a Focus is no reason to let a goal go. */
const RIGHT = 7;

function doubt(focus: number | undefined): number {
  return Math.min(focus ?? RIGHT, RIGHT);
}

function wordsFor(focus: number | undefined, last: CalendarDate | undefined): string {
  if (focus !== undefined && focus < RIGHT) return `last focus ${focus}`;
  return last === undefined ? 'no check-in yet' : `last check-in ${last}`;
}

/** Since when nobody has looked at it. */
function sinceOf({ file, last }: Pursuit): string {
  return last ?? file.goal.created?.value ?? '';
}

function lastDate({ checkIns }: GoalFile): CalendarDate | undefined {
  let last: CalendarDate | undefined;
  for (const { date } of checkIns) if (date !== undefined && (last === undefined || date > last)) last = date;
  return last;
}
