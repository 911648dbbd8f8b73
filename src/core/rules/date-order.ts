import type { CalendarDate } from '../model/calendar-date';
import type { Maybe } from '../model/goal';
import type { FileRule, Finding } from './rule';

type MaybeDate = Maybe<CalendarDate>;

export const dateOrder: FileRule = {
  id: 'date-order',
  scope: 'file',
  severity: 'error',
  summary: 'Two dates of a goal are the wrong way round.',
  why: 'One of them is mistyped, and what is due is reckoned from both.',
  bad: 'created: 2026-01-12\ndue: 2025-04-12',
  good: 'created: 2026-01-12\ndue: 2026-04-12',
  check: ({ path, goal, checkIns }) => {
    const { created, due, closed, metric } = goal;
    const findings: Finding[] = [];
    const compare = (
      date: MaybeDate,
      what: string,
      wrong: 'before' | 'after',
      other: MaybeDate,
      than: string,
    ): void => {
      if (date === undefined || other === undefined) return;
      if (wrong === 'before' ? date.value >= other.value : date.value <= other.value) return;
      findings.push({
        span: date.span,
        message: `${what} ${date.value} is ${wrong} ${than} ${other.value}. Correct one of the two.`,
        related: [{ path, span: other.span, message: `The other date is ${other.value}.` }],
      });
    };
    compare(due, 'The due date', 'before', created, 'the goal was created on');
    compare(closed, 'The closing date', 'before', created, 'the goal was created on');
    compare(metric.by, 'The metric’s date', 'before', created, 'the goal was created on');
    compare(metric.by, 'The metric’s date', 'after', due, 'the due date');
    for (const { date, heading } of checkIns) {
      // Nearly all are behind it, and there are many.
      if (date === undefined || created === undefined || date >= created.value) continue;
      const dated = { value: date, span: heading.span };
      compare(dated, 'The check-in of', 'before', created, 'the goal was created on');
    }
    return findings;
  },
};
