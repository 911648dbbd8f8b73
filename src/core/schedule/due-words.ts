/** When something is due, in the words that the editor and the command line share. */
import type { DueItem, DueState } from './due';

/** `today`, `tomorrow`, `in 3 days`, `5 days overdue`. */
export function whenWords({ days }: Pick<DueItem, 'days'>): string {
  switch (days) {
    case -1:
      return '1 day overdue';
    case 0:
      return 'today';
    case 1:
      return 'tomorrow';
    default:
      return days < 0 ? `${-days} days overdue` : `in ${days} days`;
  }
}

/** What is next and when, as one phrase: `check-in due in 3 days`, `close-out 5 days overdue`. */
export function nextWords(item: Pick<DueItem, 'kind' | 'days'>): string {
  return `${item.kind}${item.days < 0 ? '' : ' due'} ${whenWords(item)}`;
}

/** The heading over what is due in a state; `soonDays` is how many days "soon" reaches. */
export function dueStateTitle(state: DueState, soonDays: number): string {
  switch (state) {
    case 'overdue':
      return 'Overdue';
    case 'today':
      return 'Today';
    case 'soon':
      return soonDays === 7 ? 'This week' : `Within ${soonDays} days`;
    case 'later':
      return 'Later';
  }
}
