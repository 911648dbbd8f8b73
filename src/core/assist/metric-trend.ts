/** A metric's readings in words, and drawn small: each reading is a block as high as it stands between the others. */
import { fractionOfWay, type MetricProgress } from '../model/metric-progress';
import { numberWords } from '../text/number-words';

/** `79 % of the way`, `target reached`, `further from the target than at the start`; `undefined` where there is no way. */
export function wayWords(fraction: number | undefined): string | undefined {
  if (fraction === undefined) return undefined;
  if (fraction >= 1) return 'target reached';
  if (fraction < 0) return 'further from the target than at the start';
  // 99.9 % is not there yet, and 0.1 % is a step from the start. What is added makes up for binary halves.
  const nearest = Math.round(fraction * 100 + 1e-9);
  const percent = fraction === 0 ? 0 : Math.min(99, Math.max(1, nearest));
  return `${percent} % of the way`;
}

/** What each reading changed since the one before, the first one since the baseline: `+0.3, 21 % of the way`. */
export function readingWords(progress: MetricProgress, index: number): string {
  const { readings, baseline, target } = progress;
  const value = readings[index]?.value;
  if (value === undefined) return '';
  const before = index === 0 ? baseline : readings[index - 1]?.value;
  const change = before === undefined ? undefined : signed(value - before);
  const way = value === target ? 'target reached' : wayWords(fractionOfWay(value, baseline, target));
  return [change, way].filter((part) => part !== undefined).join(', ');
}

/** `2.8 ▁▂▆ 3.9`: from the baseline over the readings to the last; `undefined` for fewer than two numbers. */
export function trendLine({ baseline, target, readings }: MetricProgress): string | undefined {
  const values = [...(baseline === undefined ? [] : [baseline]), ...readings.map(({ value }) => value)];
  const [first, last] = [values.at(0), values.at(-1)];
  if (first === undefined || last === undefined || values.length < 2 || readings.length === 0)
    return undefined;
  const all = target === undefined ? values : [...values, target];
  const low = Math.min(...all);
  const high = Math.max(...all);
  // The oldest of very many are left out; the first number stays.
  const blocks = values.slice(-MOST_BLOCKS).map((value) => blockOf(value, low, high));
  return `${numberWords(first)} ${blocks.join('')} ${numberWords(last)}`;
}

/** The same as a sentence, for whoever does not see it: `Rose from 2.8 to 3.9 over 2 readings.` */
export function trendWords({ baseline, readings }: MetricProgress): string | undefined {
  const first = baseline ?? readings[0]?.value;
  const last = readings.at(-1)?.value;
  if (first === undefined || last === undefined) return undefined;
  if (baseline === undefined && readings.length === 1) return `One reading: ${numberWords(last)}.`;
  const count = readings.length === 1 ? 'one reading' : `${readings.length} readings`;
  if (first === last) return `At ${numberWords(last)} as at the start, after ${count}.`;
  return `${last > first ? 'Rose' : 'Fell'} from ${numberWords(first)} to ${numberWords(last)} over ${count}.`;
}

function signed(change: number): string {
  const size = numberWords(Math.abs(change));
  if (size === '0') return '±0';
  return change > 0 ? `+${size}` : `−${size}`;
}

function blockOf(value: number, low: number, high: number): string {
  const share = high > low ? (value - low) / (high - low) : 0.5;
  return BLOCKS[Math.round((Number.isFinite(share) ? share : 0.5) * (BLOCKS.length - 1))] ?? '';
}

const BLOCKS = '▁▂▃▄▅▆▇█';
const MOST_BLOCKS = 40;
