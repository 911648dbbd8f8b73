/**
 * Where a metric gets to by its date if it goes on as it went so far. Says nothing where the readings do not carry it,
 * and how far off it may be where they do. Today is no part of it: the log says how far it has come.
 */
import { daysBetween, type CalendarDate } from '../model/calendar-date';
import type { GoalFile } from '../model/document';
import {
  fractionOfWay,
  metricProgress,
  type MetricProgress,
  type MetricReading,
} from '../model/metric-progress';
import { medianSlope, type Line, type Point } from './median-slope';
import { dailyReadings } from './readings';

export interface Pace {
  /** On how many days the metric was read; the baseline is none of them. */
  readonly readings: number;
  readonly slopePerDay: number;
  /** The date of the metric, else that of the goal. */
  readonly due: CalendarDate;
  /** What the metric reads then, and between what it may well read. */
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** From the last reading, 0 where it is reached; `undefined` where this pace never leads there. */
  readonly daysUntilTarget: number | undefined;
  /** Whether the target is reached by then; `open` where it may or may not; `undefined` where nobody can tell. */
  readonly outlook: 'reached' | 'missed' | 'open' | undefined;
}

/**
 * `undefined` for fewer than three days with a reading, without a date that lies ahead of them, and where they are too
 * close together to speak of the time that is left.
 */
export function projectPace(file: GoalFile, progress = metricProgress(file)): Pace | undefined {
  const due = (file.goal.metric.by ?? file.goal.due)?.value;
  if (due === undefined || file.checkIns.length < FEWEST_READINGS) return undefined;
  const readings = progress === undefined ? [] : dailyReadings(progress);
  const last = readings.at(-1);
  if (progress === undefined || last === undefined || readings.length < FEWEST_READINGS) return undefined;

  const points = pointsOf(progress.baseline, readings, last.date, file.goal.created?.value);
  const left = daysBetween(last.date, due);
  const line = medianSlope(points);
  if (line === undefined || left <= 0 || left > FURTHEST * -(points[0]?.x ?? 0)) return undefined;
  const { slope, lowSlope, highSlope, heightAt } = line;
  const value = heightAt(left, slope);
  const low = heightAt(left, lowSlope);
  const high = heightAt(left, highSlope);
  if (!Number.isFinite(value) || !Number.isFinite(low) || !Number.isFinite(high)) return undefined;
  return {
    readings: readings.length,
    slopePerDay: slope,
    due,
    value,
    low,
    high,
    daysUntilTarget: daysUntilTarget(progress, line),
    outlook: outlookOf(progress, low, high),
  };
}

const FEWEST_READINGS = 3;

/** How many times as far as the readings reach back a projection reaches ahead. */
const FURTHEST = 4;

/** Older readings say little of the pace now, and every pair of points is looked at. */
const MOST_POINTS = 24;

/** Days counted from the last reading; the baseline is what the metric read on the day the goal was set. */
function pointsOf(
  baseline: number | undefined,
  readings: readonly MetricReading[],
  last: CalendarDate,
  created: CalendarDate | undefined,
): readonly Point[] {
  const points = readings.map(({ date, value }) => ({ x: daysBetween(last, date), y: value }));
  const start = created === undefined ? 0 : daysBetween(last, created);
  if (baseline !== undefined && start < (points[0]?.x ?? 0)) points.unshift({ x: start, y: baseline });
  return points.slice(-MOST_POINTS);
}

function daysUntilTarget(
  { target, isReached }: MetricProgress,
  { slope, heightAt }: Line,
): number | undefined {
  if (isReached === true) return 0;
  if (target === undefined || slope === 0) return undefined;
  const days = Math.ceil((target - heightAt(0, slope)) / slope);
  return days >= 0 && days <= MOST_DAYS ? Math.max(0, days) : undefined;
}

/** A century: what takes longer is never reached. */
const MOST_DAYS = 36525;

function outlookOf({ baseline, target }: MetricProgress, low: number, high: number): Pace['outlook'] {
  const lowWay = fractionOfWay(low, baseline, target);
  const highWay = fractionOfWay(high, baseline, target);
  if (lowWay === undefined || highWay === undefined) return undefined;
  if (lowWay >= 1 && highWay >= 1) return 'reached';
  return lowWay < NEARLY && highWay < NEARLY ? 'missed' : 'open';
}

/** What is as near as this may be there with a good week, or with the next rounding of a reading. */
const NEARLY = 0.9;
