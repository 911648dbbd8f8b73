/**
 * How far a goal's metric has come: its numbers and the readings of the log, in the order of their dates. What the
 * author did not write is not made up: the first reading is no baseline, and without one there is no way to measure.
 */
import { compare } from '../text/compare';
import { sorted } from '../text/sorted';
import type { Span } from '../text/source-text';
import type { CalendarDate } from './calendar-date';
import type { GoalFile } from './document';
import type { CheckIn } from './goal';

export interface MetricProgress {
  readonly baseline?: number;
  readonly target?: number;
  readonly unit?: string;
  /** In date order; two of one day in the order of the text. */
  readonly readings: readonly MetricReading[];
  readonly last?: number;
  /** 0 at the baseline, 1 at the target, whichever is larger; below 0 when it moved away, above 1 when it went beyond. */
  readonly fraction?: number;
  /** `undefined` where nobody can tell: without a reading or a target, or when both ends do not say the direction. */
  readonly isReached?: boolean;
}

export interface MetricReading {
  readonly date: CalendarDate;
  readonly value: number;
  /** The answer on the label's line; empty where the number stands below it. */
  readonly span: Span;
}

/** `undefined` for a goal without a number: neither in its metric nor in its log. */
export function metricProgress({ goal, checkIns }: GoalFile): MetricProgress | undefined {
  const { metric } = goal;
  const baseline = metric.baseline?.value;
  const target = metric.target?.value;
  const unit = metric.unit?.value;
  const readings = sorted(readingsIn(checkIns), byDate);
  if (baseline === undefined && target === undefined && readings.length === 0) return undefined;
  const last = readings.at(-1)?.value;
  const fraction = last === undefined ? undefined : fractionOfWay(last, baseline, target);
  const isReached = last !== undefined && last === target ? true : isWholeWay(fraction);
  // One by one, as it is reckoned for each goal that is checked, and spreading is slow.
  const progress: { -readonly [Key in keyof MetricProgress]: MetricProgress[Key] } = { readings };
  if (baseline !== undefined) progress.baseline = baseline;
  if (target !== undefined) progress.target = target;
  if (unit !== undefined) progress.unit = unit;
  if (last !== undefined) progress.last = last;
  if (fraction !== undefined) progress.fraction = fraction;
  if (isReached !== undefined) progress.isReached = isReached;
  return progress;
}

/** How much of the way from the baseline to the target a value has gone; `undefined` where there is no way. */
export function fractionOfWay(
  value: number,
  baseline: number | undefined,
  target: number | undefined,
): number | undefined {
  if (baseline === undefined || target === undefined || baseline === target) return undefined;
  const fraction = (value - baseline) / (target - baseline);
  // Numbers near the largest there are: their distance is none.
  return Number.isFinite(fraction) ? fraction : undefined;
}

function isWholeWay(fraction: number | undefined): boolean | undefined {
  return fraction === undefined ? undefined : fraction >= 1;
}

function readingsIn(checkIns: readonly CheckIn[]): readonly MetricReading[] {
  const readings: MetricReading[] = [];
  for (const { date, reading, answers } of checkIns) {
    if (date === undefined || reading === undefined) continue;
    const answer = answers.find(({ label }) => label === 'Metric');
    if (answer !== undefined) readings.push({ date, value: reading, span: answer.valueSpan });
  }
  return readings;
}

function byDate(a: MetricReading, b: MetricReading): number {
  return compare(a.date, b.date);
}
