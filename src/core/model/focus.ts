/** The answers to "is this goal still the right focus?" over time. Knows the log, and nothing of what is due. */
import type { CalendarDate } from './calendar-date';
import type { GoalFile } from './document';
import type { Span } from '../text/source-text';

export interface FocusAnswer {
  readonly date: CalendarDate;
  /** 1 to 10. */
  readonly value: number;
  readonly span: Span;
}

/** At this and below other things matter more: FOCUS_LEVELS says what each number means. */
const LOW = 4;

/** In date order; of two on one day the later of the text, which says how that day ended. */
export function focusAnswers({ checkIns }: GoalFile): readonly FocusAnswer[] {
  const byDate = new Map<CalendarDate, FocusAnswer>();
  for (const { date, focus, answers } of checkIns) {
    const answer = answers.find(({ label }) => label === 'Focus');
    if (date === undefined || focus === undefined || answer === undefined) continue;
    byDate.set(date, { date, value: focus, span: answer.valueSpan });
  }
  return [...byDate.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
}

/** The last two answers where both are low: one bad month is none, and what was low long ago is over. */
export function lowFocusTwice(file: GoalFile): readonly [FocusAnswer, FocusAnswer] | undefined {
  // Mostly none is, and then nothing is to be put in order.
  if (file.checkIns.filter(({ focus }) => focus !== undefined && focus <= LOW).length < 2) return undefined;
  const [earlier, latest] = focusAnswers(file).slice(-2);
  if (earlier === undefined || latest === undefined) return undefined;
  return earlier.value <= LOW && latest.value <= LOW ? [earlier, latest] : undefined;
}
