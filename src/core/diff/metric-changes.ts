/**
 * What changed in how a goal is measured. Which way is better follows from baseline and target, so that lowering a
 * target that counts defects is stretching it.
 */
import type { GoalFile } from '../model/document';
import type { Metric } from '../model/goal';
import { oneLine } from '../text/one-line';
import type { Finding } from './change';
import { rewording } from './rewording';
import { changeWords, goneWords, spansOf, type Versions } from './versions';
import { quoted, quotedPair, withUnit } from './words';

export function metricChanges(versions: Versions): readonly Finding[] {
  const a = versions.before.goal.metric;
  const b = versions.after.goal.metric;
  const measures = measure(versions, a, b);
  // With the metric its numbers come and go: that is said once.
  const isAllSaid = hasNoNumbers(measures[0]?.kind === 'metric-removed' ? b : a);
  if (measures.length > 0 && isAllSaid) return measures;
  return [...measures, ...baseline(versions, a, b), ...target(versions, a, b), ...unit(versions, a, b)];
}

function hasNoNumbers({ baseline: start, target: end, unit: ofWhat }: Metric): boolean {
  return start === undefined && end === undefined && ofWhat === undefined;
}

function measure(versions: Versions, a: Metric, b: Metric): readonly Finding[] {
  const field = 'metric.measure';
  const places = { field, ...spansOf(versions, field) };
  const from = a.measure?.value;
  const to = b.measure?.value;
  if (from === undefined) {
    if (to === undefined) return [];
    const message = `Metric added: ${quoted(to)}${hasNoNumbers(a) ? numbersWords(b) : ''}.`;
    return [{ kind: 'field-changed', before: null, after: to, attention: 'note', message, ...places }];
  }
  if (to === undefined) {
    const numbers = hasNoNumbers(b) ? numbersWords(a) : '';
    const message = `Metric ${goneWords(versions, field)}; it was ${quoted(from)}${numbers}.`;
    return [{ kind: 'metric-removed', before: from, after: null, attention: 'review', message, ...places }];
  }
  if (oneLine(from) === oneLine(to)) return [];
  const [shownFrom, shownTo] = quotedPair(from, to);
  return [
    {
      kind: 'metric-replaced',
      before: from,
      after: to,
      attention: 'review',
      message: `Metric changed from ${shownFrom} to ${shownTo}.`,
      rewording: rewording(from, to),
      ...places,
    },
  ];
}

/** `, from 2.8 to 4.2 of 5`. */
function numbersWords({ baseline: start, target: end, unit: ofWhat }: Metric): string {
  const from =
    start === undefined
      ? ''
      : `from ${end === undefined ? withUnit(start.value, ofWhat?.value) : start.value}`;
  const to = end === undefined ? '' : `to ${withUnit(end.value, ofWhat?.value)}`;
  return from + to === '' ? '' : `, ${[from, to].filter((part) => part !== '').join(' ')}`;
}

function baseline(versions: Versions, a: Metric, b: Metric): readonly Finding[] {
  const from = a.baseline?.value;
  const to = b.baseline?.value;
  if (from === to) return [];
  return [
    {
      kind: 'baseline-changed',
      field: 'metric.baseline',
      before: from ?? null,
      after: to ?? null,
      attention: from === undefined ? 'note' : 'review',
      message: `${moved(versions, 'baseline', a, b)}${hasPassedTarget(a, b) ? ' The target now lies on the other side of it.' : ''}`,
      ...spansOf(versions, 'metric.baseline'),
    },
  ];
}

/** A target that changes as well is said to lie on the other side by itself. */
function hasPassedTarget(a: Metric, b: Metric): boolean {
  const [from, to] = [a.baseline?.value, b.baseline?.value];
  const target = b.target?.value;
  if (from === undefined || to === undefined || target === undefined || target !== a.target?.value)
    return false;
  return isSameUnit(a, b) && (from - target) * (to - target) < 0;
}

function target(versions: Versions, a: Metric, b: Metric): readonly Finding[] {
  const from = a.target?.value;
  const to = b.target?.value;
  if (from === to) return [];
  const places = {
    field: 'metric.target',
    before: from ?? null,
    after: to ?? null,
    ...spansOf(versions, 'metric.target'),
  };
  const message = moved(versions, 'target', a, b);
  const stretched = (attention: Finding['attention'], more = ''): readonly Finding[] => [
    { kind: 'target-stretched', attention, message: `${message}${more}`, ...places },
  ];
  const eased = (more = ''): readonly Finding[] => [
    { kind: 'target-eased', attention: 'review', message: `${message}${more}`, ...places },
  ];
  if (from === undefined) return stretched('note');
  if (to === undefined) return eased();
  if (isAnotherUnit(a, b)) return eased(' In another unit nobody can tell whether that is easier.');
  if (!isSameUnit(a, b))
    return eased(' Only one of them has a unit: nobody can tell whether that is easier.');
  const direction = directionOf(a, versions.before) ?? directionOf(b, versions.before);
  if (direction === undefined) {
    const doubt = ' Without a baseline nobody can tell whether that is easier.';
    return to < from ? eased(doubt) : stretched('review', doubt);
  }
  const turned = directionOf(b, versions.before);
  if (turned !== undefined && turned !== direction)
    return eased(' It now lies on the other side of the baseline.');
  // That lower is easier goes without saying where more is better.
  const less = direction === -1 ? ' Less is better here, so ' : '';
  return (to - from) * direction > 0
    ? stretched('note', less && `${less}that is harder to reach.`)
    : eased(less && `${less}that is easier to reach.`);
}

/** One that was not there before, or is not there any more, may only say what was meant anyway. */
function isAnotherUnit(a: Metric, b: Metric): boolean {
  return a.unit !== undefined && b.unit !== undefined && !isSameUnit(a, b);
}

function isSameUnit({ unit: a }: Metric, { unit: b }: Metric): boolean {
  return (a && oneLine(a.value)) === (b && oneLine(b.value));
}

/** 1 where more is better, -1 where less is; `undefined` where baseline and target do not say. */
function directionOf({ baseline, target }: Metric, { checkIns }: GoalFile): 1 | -1 | undefined {
  const start = baseline?.value ?? checkIns.find(({ reading }) => reading !== undefined)?.reading;
  if (start === undefined || target === undefined || start === target.value) return undefined;
  return target.value > start ? 1 : -1;
}

function unit(versions: Versions, a: Metric, b: Metric): readonly Finding[] {
  const from = a.unit && oneLine(a.unit.value);
  const to = b.unit && oneLine(b.unit.value);
  if (from === to) return [];
  const [shownFrom, shownTo] = [from, to].map((text) => (text === undefined ? undefined : quoted(text)));
  const words = `${changeWords(versions, 'metric.unit', 'Unit', shownFrom, shownTo)}.`;
  // 4 of 5 is not 4 of 10; a target that changes as well is said by itself.
  const target = b.target?.value;
  const isOther = isAnotherUnit(a, b) && target !== undefined && target === a.target?.value;
  return [
    {
      kind: 'unit-changed',
      field: 'metric.unit',
      before: from ?? null,
      after: to ?? null,
      attention: isOther ? 'review' : 'note',
      message: isOther ? `${words} The target is still ${target}, which means something else now.` : words,
      ...spansOf(versions, 'metric.unit'),
    },
  ];
}

/** `Target lowered from 4.2 to 3.5 of 5.` */
function moved(versions: Versions, part: 'baseline' | 'target', a: Metric, b: Metric): string {
  const name = part === 'target' ? 'Target' : 'Baseline';
  const from = a[part]?.value;
  const to = b[part]?.value;
  const [unitBefore, unitAfter] = [a.unit?.value, b.unit?.value];
  if (from !== undefined && to !== undefined && isSameUnit(a, b))
    return `${name} ${to < from ? 'lowered' : 'raised'} from ${from} to ${withUnit(to, unitAfter)}.`;
  const shownFrom = from === undefined ? undefined : withUnit(from, unitBefore);
  const shownTo = to === undefined ? undefined : withUnit(to, unitAfter);
  return `${changeWords(versions, `metric.${part}`, name, shownFrom, shownTo)}.`;
}
