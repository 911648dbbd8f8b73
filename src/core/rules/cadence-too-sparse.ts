/**
 * By the last two dates of the log, or the day the goal was set and the first check-in: an old gap that regular
 * check-ins followed cannot be mended any more. The time since the last check-in is the due list's to say, so that no
 * problem appears because time passes.
 */
import { cadenceOf } from '../model/cadence';
import { addDays, addMonths, daysBetween, type CalendarDate } from '../model/calendar-date';
import type { GoalFile } from '../model/document';
import { isActive } from '../model/goal-set';
import type { Span } from '../text/source-text';
import type { FileRule } from './rule';

export const cadenceTooSparse: FileRule = {
  id: 'cadence-too-sparse',
  scope: 'file',
  severity: 'info',
  summary: 'More than a quarter lies between the last two check-ins.',
  why: 'What nobody looks at for a quarter is neither helped nor corrected, and its end comes as a surprise.',
  bad: '### 2026-02-11\n\n### 2026-08-20',
  good: '### 2026-02-11\n\n### 2026-05-12\n\n### 2026-08-20',
  check: (file, { config }) => {
    const gap = isActive(file) ? lastGap(file) : undefined;
    if (gap === undefined || isWithinQuarter(gap)) return [];
    const { from, to } = gap;
    const first = from.isStart ? 'The first check-in came' : 'This check-in came';
    const since = from.isStart ? `the goal was set on ${from.date}` : `the one of ${from.date}`;
    return [
      {
        span: to.span,
        message: `${first} more than a quarter after ${since}. Agree on the day of the next one: they are to be ${cadenceOf(file, config)}.`,
        related: [
          {
            path: file.path,
            span: from.span,
            message: from.isStart ? 'The day the goal was set.' : 'The check-in before.',
          },
        ],
      },
    ];
  },
};

/** A quarterly talk that a holiday moved is quarterly still. */
const GRACE_DAYS = 14;

function isWithinQuarter({ from, to }: Gap): boolean {
  // Counting days is quicker than naming the last one, and three months have never fewer.
  if (daysBetween(from.date, to.date) <= FEWEST_DAYS_OF_A_QUARTER) return true;
  return to.date <= addDays(addMonths(from.date, 3), GRACE_DAYS);
}

const FEWEST_DAYS_OF_A_QUARTER = 89;

interface Gap {
  readonly from: Moment;
  readonly to: Moment;
}

interface Moment {
  readonly date: CalendarDate;
  readonly span: Span;
  /** Whether it is the day the goal was set. */
  readonly isStart: boolean;
}

function lastGap({ checkIns, goal: { created } }: GoalFile): Gap | undefined {
  let earlier: Moment | undefined;
  let latest: Moment | undefined;
  for (const { date, heading } of checkIns) {
    // One whose date cannot be read may lie in between.
    if (date === undefined) return undefined;
    if (latest === undefined || date >= latest.date) {
      earlier = latest;
      latest = { date, span: heading.span, isStart: false };
    } else if (earlier === undefined || date >= earlier.date) {
      earlier = { date, span: heading.span, isStart: false };
    }
  }
  if (latest === undefined) return undefined;
  if (created !== undefined && (earlier === undefined || created.value >= earlier.date)) {
    if (created.value >= latest.date) return undefined;
    return { from: { date: created.value, span: created.span, isStart: true }, to: latest };
  }
  return earlier && { from: earlier, to: latest };
}
