/**
 * What changed in how a goal is measured. Which way is better follows from baseline and target, so that lowering a
 * target that counts defects is stretching it.
 */
import type { GoalFile } from '../model/document';
import type { Metric } from '../model/goal';
import type { Finding } from './change';
import { spans, valueOf, type Versions } from './fact-changes';
import { oneLine, rewording } from './rewording';
import { quoted, withUnit } from './words';

export function metricChanges({ before, after }: Versions): readonly Finding[] {
  const a = before.goal.metric;
  const b = after.goal.metric;
  return [...measure(a, b), ...baseline(a, b), ...target(a, b, before), ...unit(a, b)];
}

function measure({ measure: a }: Metric, { measure: b }: Metric): readonly Finding[] {
  const field = 'metric.measure';
  if (a === undefined) {
    if (b === undefined) return [];
    const message = `Metric added: ${quoted(b.value)}.`;
    return [
      {
        kind: 'field-changed',
        field,
        before: null,
        after: b.value,
        attention: 'note',
        message,
        afterSpan: b.span,
      },
    ];
  }
  if (b === undefined) {
    const message = `Metric removed; it was ${quoted(a.value)}.`;
    return [
      {
        kind: 'metric-removed',
        field,
        before: a.value,
        after: null,
        attention: 'review',
        message,
        beforeSpan: a.span,
      },
    ];
  }
  if (oneLine(a.value) === oneLine(b.value)) return [];
  return [
    {
      kind: 'metric-replaced',
      field,
      before: a.value,
      after: b.value,
      attention: 'review',
      message: `Metric changed from ${quoted(a.value)} to ${quoted(b.value)}.`,
      rewording: rewording(a.value, b.value),
      ...spans(a, b),
    },
  ];
}

function baseline(a: Metric, b: Metric): readonly Finding[] {
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
      message: moved('Baseline', from, to, b.unit?.value ?? a.unit?.value),
      ...spans(a.baseline, b.baseline),
    },
  ];
}

function target(a: Metric, b: Metric, before: GoalFile): readonly Finding[] {
  const from = a.target?.value;
  const to = b.target?.value;
  if (from === to) return [];
  const places = {
    field: 'metric.target',
    before: valueOf(a.target),
    after: valueOf(b.target),
    ...spans(a.target, b.target),
  };
  const message = moved('Target', from, to, b.unit?.value ?? a.unit?.value);
  const direction = directionOf(a, before) ?? directionOf(b, before);
  if (from === undefined) return [{ kind: 'target-stretched', attention: 'note', message, ...places }];
  if (to === undefined) return [{ kind: 'target-eased', attention: 'review', message, ...places }];
  if (direction === undefined) {
    const doubt = `${message} Without a baseline nobody can tell whether that is easier.`;
    return [
      {
        kind: to < from ? 'target-eased' : 'target-stretched',
        attention: 'review',
        message: doubt,
        ...places,
      },
    ];
  }
  const turned = directionOf(b, before);
  if (turned !== undefined && turned !== direction) {
    const doubt = `${message} It now lies on the other side of the baseline.`;
    return [{ kind: 'target-eased', attention: 'review', message: doubt, ...places }];
  }
  return (to - from) * direction > 0
    ? [
        {
          kind: 'target-stretched',
          attention: 'note',
          message: `${message} That is more than before.`,
          ...places,
        },
      ]
    : [
        {
          kind: 'target-eased',
          attention: 'review',
          message: `${message} That is easier to reach.`,
          ...places,
        },
      ];
}

/** 1 where more is better, -1 where less is; `undefined` where baseline and target do not say. */
function directionOf({ baseline, target }: Metric, { checkIns }: GoalFile): 1 | -1 | undefined {
  const start = baseline?.value ?? checkIns.find(({ reading }) => reading !== undefined)?.reading;
  if (start === undefined || target === undefined || start === target.value) return undefined;
  return target.value > start ? 1 : -1;
}

function unit(a: Metric, b: Metric): readonly Finding[] {
  const from = a.unit?.value;
  const to = b.unit?.value;
  if (from === to || (from !== undefined && to !== undefined && oneLine(from) === oneLine(to))) return [];
  const message =
    from === undefined
      ? `Unit added: ${quoted(to ?? '')}.`
      : to === undefined
        ? `Unit removed; it was ${quoted(from)}.`
        : `Unit changed from ${quoted(from)} to ${quoted(to)}.`;
  return [
    {
      kind: 'unit-changed',
      field: 'metric.unit',
      before: from ?? null,
      after: to ?? null,
      attention: 'note',
      message,
      ...spans(a.unit, b.unit),
    },
  ];
}

/** `Target lowered from 4.2 to 3.5 of 5.` */
function moved(
  name: string,
  from: number | undefined,
  to: number | undefined,
  unit: string | undefined,
): string {
  if (from === undefined) return `${name} set to ${withUnit(to ?? 0, unit)}.`;
  if (to === undefined) return `${name} removed; it was ${withUnit(from, unit)}.`;
  return `${name} ${to < from ? 'lowered' : 'raised'} from ${from} to ${withUnit(to, unit)}.`;
}
