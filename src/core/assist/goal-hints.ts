/** Short remarks behind the dates and the readings of a goal. What could not be read has none. */
import { weekdayOf, type CalendarDate } from '../model/calendar-date';
import type { GoalFile } from '../model/document';
import type { Maybe } from '../model/goal';
import { isClosed } from '../model/goal-set';
import { metricProgress } from '../model/metric-progress';
import type { Span } from '../text/source-text';
import { distanceWords, roughDistanceWords } from './date-words';
import { numberWords } from '../text/number-words';
import { readingWords } from './metric-trend';

export interface GoalHint {
  /** What it is a remark on; it stands behind it. */
  readonly span: Span;
  readonly text: string;
  readonly tooltip: string;
}

/** Behind the dates that still matter, and behind the newest entry of the log. */
export function dateHints(file: GoalFile, today: CalendarDate): readonly GoalHint[] {
  const { created, due, closed, metric } = file.goal;
  // How far a date is that a closed goal did not wait for is of no use to anybody.
  const dates = isClosed(file) ? [closed] : [created, due, metric.by];
  return [...dates, newestEntry(file, today)].flatMap((date) =>
    date === undefined
      ? []
      : [
          {
            span: date.span,
            text: roughDistanceWords(today, date.value),
            tooltip: `${weekdayOf(date.value)}, ${distanceWords(today, date.value)}`,
          },
        ],
  );
}

/** A remark behind each of many headings would be noise. */
function newestEntry({ checkIns }: GoalFile, today: CalendarDate): Maybe<CalendarDate> {
  let newest: Maybe<CalendarDate>;
  for (const { date, heading } of checkIns) {
    if (date === undefined || date > today || (newest !== undefined && date < newest.value)) continue;
    newest = { value: date, span: heading.span };
  }
  return newest;
}

export function readingHints(file: GoalFile): readonly GoalHint[] {
  const progress = metricProgress(file);
  if (progress === undefined) return [];
  const { baseline, target, readings } = progress;
  const ends = [
    baseline === undefined ? '' : ` from ${numberWords(baseline)} at the start`,
    target === undefined ? '' : ` to ${numberWords(target)}`,
  ].join('');
  return readings.flatMap(({ span }, index) => {
    const text = readingWords(progress, index);
    // What stands below its label has no end to stand behind.
    if (text === '' || span.start === span.end) return [];
    const change = index === 0 ? 'Since the baseline' : 'Since the reading before';
    return [{ span, text, tooltip: ends === '' ? change : `${change}; the way goes${ends}` }];
  });
}
