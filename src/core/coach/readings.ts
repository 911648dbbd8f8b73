/** The readings of a metric over time, and whether they go away from the target. */
import { fractionOfWay, type MetricProgress, type MetricReading } from '../model/metric-progress';

/** One a day, in date order: of several on one day the last of the text, which says how the day ended. */
export function dailyReadings({ readings }: MetricProgress): readonly MetricReading[] {
  return readings.filter(({ date }, index) => date !== readings[index + 1]?.date);
}

/**
 * The last three readings where each is further from the target than the one before, `undefined` otherwise. Which way
 * is away only a baseline tells; whatever reaches the target is equally near; and less than a twentieth of the whole
 * way is too little to speak of.
 */
export function movingAway(progress: MetricProgress): readonly MetricReading[] | undefined {
  const { baseline, target, readings } = progress;
  if (readings.length < IN_A_ROW) return undefined;
  const last = dailyReadings(progress).slice(-IN_A_ROW);
  if (last.length < IN_A_ROW) return undefined;
  const ways = last.map(({ value }) => Math.min(1, fractionOfWay(value, baseline, target) ?? NaN));
  const isAway = ways.every((way, index) => index === 0 || way < (ways[index - 1] ?? NaN));
  const change = (ways[0] ?? NaN) - (ways.at(-1) ?? NaN);
  return isAway && change >= LEAST_CHANGE ? last : undefined;
}

const IN_A_ROW = 3;
const LEAST_CHANGE = 0.05;
