/** A date: the weekday, how far away it is, and for a due date how much of the time is left. */
import { daysBetween, weekdayOf, type CalendarDate } from '../../model/calendar-date';
import type { GoalFile } from '../../model/document';
import { isClosed } from '../../model/goal-set';
import { countWords } from '../../text/number-words';
import { distanceWords } from '../date-words';
import { paragraph, strong, type Block } from './card';

export function dateBlock(date: CalendarDate, today: CalendarDate): Block {
  return paragraph(strong(weekdayOf(date)), `, ${distanceWords(today, date)}`);
}

/** Nothing for a goal that is closed, or whose dates leave no time between them. */
export function timeLeftBlocks(file: GoalFile, today: CalendarDate): readonly Block[] {
  const { created, due } = file.goal;
  if (created === undefined || due === undefined || isClosed(file)) return [];
  const all = daysBetween(created.value, due.value);
  const left = daysBetween(today, due.value);
  if (all <= 0 || left < 0 || left > all) return [];
  return [paragraph(`${left} of ${countWords(all, 'day')} are left.`)];
}
