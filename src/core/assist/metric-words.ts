/** How far a metric has come, in the words that are shown where a reading is asked for and where a goal is closed. */
import type { CalendarDate } from '../model/calendar-date';
import type { MetricProgress } from '../model/metric-progress';
import { numberWords } from '../text/number-words';
import { readingWords, wayWords } from './metric-trend';

/** `last 3.1 on 2026-02-11, target 4.2 of 5, 21 % of the way`; what is not known is left out. */
export function metricWords({ baseline, target, unit, readings, fraction }: MetricProgress): string {
  const last = readings.at(-1);
  const ofUnit = unit === undefined ? '' : ` ${unit}`;
  const parts = [
    last !== undefined && `last ${numberWords(last.value)} on ${last.date}`,
    last === undefined && baseline !== undefined && `baseline ${numberWords(baseline)}`,
    target !== undefined && `target ${numberWords(target)}${ofUnit}`,
    last !== undefined && wayWords(fraction),
  ];
  return parts.filter((part) => part !== false && part !== undefined).join(', ');
}

/** What one more reading would change: `+0.3, 79 % of the way`. */
export function newReadingWords(progress: MetricProgress, value: number, date: CalendarDate): string {
  const { readings } = progress;
  const added = { value, date, span: { start: 0, end: 0 } };
  return readingWords({ ...progress, readings: [...readings, added] }, readings.length);
}
