/** What a reminder says of the goals that are overdue, longest first. Knows nothing of when it is shown. */
import { countWords, type DueItem } from '../../../core';

type Overdue = Pick<DueItem, 'title' | 'kind' | 'days'>;

export interface ReminderWords {
  readonly message: string;
  /** The button that leads to doing it. */
  readonly now: string;
}

/** `undefined` where nothing is overdue. */
export function reminderWords(overdue: readonly Overdue[]): ReminderWords | undefined {
  const [longest] = overdue;
  if (longest === undefined) return undefined;
  const days = daysWords(-longest.days);
  if (overdue.length > 1) {
    return {
      message: `${overdue.length} of your goals wait for you, “${longest.title}” for ${days}.`,
      now: NOW,
    };
  }
  if (longest.kind === 'close-out') {
    return {
      message: `“${longest.title}” was due ${days} ago: achieved, dropped or moved?`,
      now: 'Close goal',
    };
  }
  return { message: `The ${longest.kind} on “${longest.title}” is ${days} overdue.`, now: NOW };
}

const NOW = 'Log now';

function daysWords(days: number): string {
  return countWords(days, 'day');
}
