/** A metric: where it began, what was read since, where it is to go, how far it is, and the trend drawn small. */
import type { GoalFile } from '../../model/document';
import { metricProgress, type MetricProgress } from '../../model/metric-progress';
import { capitalized } from '../../text/capitalized';
import { numberWords } from '../../text/number-words';
import { readingWords, trendLine, trendWords, wayWords } from '../metric-trend';
import { code, list, paragraph, quoted, strong, type Block, type CardPart } from './card';

/** `Peer score: 2.8 → 3.9 → 4.2 of 5, 78 % of the way`, as far as it is known. */
export function metricParts(file: GoalFile): readonly (CardPart | string)[] {
  const { measure, unit } = file.goal.metric;
  const progress = metricProgress(file);
  const { baseline, last, target } = progress ?? {};
  const numbers = [baseline, last, target].filter((value) => value !== undefined).map(numberWords);
  const way = progress && stateWords(progress);
  return [
    ...(measure === undefined ? [] : [quoted(measure.value)]),
    ...(measure === undefined || numbers.length === 0 ? [] : [': ']),
    numbers.join(' → '),
    ...(unit === undefined || numbers.length === 0 ? [] : [' ', quoted(unit.value)]),
    ...(way === undefined ? [] : [`, ${way}`]),
  ].filter((part) => part !== '');
}

/** No block for a metric without numbers. */
export function metricBlocks(file: GoalFile): readonly Block[] {
  const progress = metricProgress(file);
  if (progress === undefined) return [];
  const line = trendLine(progress);
  const said = [trendWords(progress), sentence(stateWords(progress))].filter((words) => words !== undefined);
  return [
    ...(line === undefined ? [] : [paragraph(code(line))]),
    ...(said.length === 0 ? [] : [paragraph(said.join(' '))]),
    ...numberList(file, progress),
  ];
}

/** Where the baseline and the target differ, and what the readings between them are. */
function numberList(file: GoalFile, progress: MetricProgress): readonly Block[] {
  const { baseline, target, readings } = progress;
  const unit = file.goal.metric.unit;
  const inUnit = unit === undefined ? [] : [' ', quoted(unit.value)];
  const first = Math.max(0, readings.length - MOST_READINGS);
  const items: (readonly (CardPart | string)[])[] = [];
  if (baseline !== undefined) items.push(['Baseline: ', strong(numberWords(baseline)), ...inUnit]);
  if (first > 0) items.push([`${first} earlier readings`]);
  for (const [index, { date, value }] of readings.entries()) {
    if (index < first) continue;
    const change = readingWords(progress, index);
    items.push([`${date}: `, strong(numberWords(value)), change === '' ? '' : ` (${change})`]);
  }
  if (target !== undefined) items.push(['Target: ', strong(numberWords(target)), ...inUnit]);
  return list(items);
}

const MOST_READINGS = 6;

function stateWords({ fraction, isReached }: MetricProgress): string | undefined {
  return isReached === true ? 'target reached' : wayWords(fraction);
}

function sentence(words: string | undefined): string | undefined {
  return words && `${capitalized(words)}.`;
}
