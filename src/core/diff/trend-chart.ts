/**
 * A metric's readings as a Mermaid chart, which GitHub and GitLab draw. Only numbers and dates go into it, so that nothing
 * from a file can be read as Mermaid's own.
 */
import type { GoalFile } from '../model/document';
import { metricProgress } from '../model/metric-progress';

/** `undefined` with fewer than two readings, or with numbers that Mermaid cannot read. */
export function trendChart(file: GoalFile): string | undefined {
  const progress = metricProgress(file);
  // An axis has each date once: of several readings the last one counts.
  const byDate = new Map(progress?.readings.map((reading) => [reading.date, reading]));
  if (progress === undefined || byDate.size < 2) return undefined;
  const readings = [...byDate.values()].slice(-MOST_READINGS);
  const values = readings.map(({ value }) => value);
  const { target } = progress;
  const all = target === undefined ? values : [...values, target];
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const margin = high > low ? (high - low) / 10 : 1;
  const numbers = [...all, low - margin, high + margin].map(decimal);
  if (numbers.includes(undefined)) return undefined;
  const line = (points: readonly number[]): string => `    line [${points.map(decimal).join(', ')}]`;
  return [
    '```mermaid',
    'xychart-beta',
    `    x-axis [${readings.map(({ date }) => `"${date}"`).join(', ')}]`,
    `    y-axis ${decimal(low - margin) ?? ''} --> ${decimal(high + margin) ?? ''}`,
    line(values),
    ...(target === undefined ? [] : [line(readings.map(() => target))]),
    '```',
  ].join('\n');
}

/** More would not be told apart. */
const MOST_READINGS = 24;

/** Without an exponent, and without the digits that only binary arithmetic adds. */
function decimal(value: number): string | undefined {
  const text = String(Number(value.toPrecision(10)));
  return /^-?\d+(?:\.\d+)?$/.test(text) ? text : undefined;
}
