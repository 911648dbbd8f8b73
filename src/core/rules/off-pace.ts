/**
 * Only where even the steepest pace that the readings allow is too slow: a projection that may be wrong is kept to
 * itself. A metric that moves away from its target is `metric-moving-away`'s, and one problem is enough.
 */
import { projectPace, type Pace } from '../coach/pace';
import { movingAway } from '../coach/readings';
import type { GoalFile } from '../model/document';
import { isActive } from '../model/goal-set';
import type { MetricProgress } from '../model/metric-progress';
import { decimalsOf, numberWords } from '../text/number-words';
import type { FileRule, Finding } from './rule';

export const offPace: FileRule = {
  id: 'off-pace',
  scope: 'file',
  severity: 'hint',
  summary: 'At the pace of the readings so far the target is not reached by the due date.',
  why: 'Half-way there is time to change something; on the last day there is only a missed target.',
  bad: '---\nstatus: active\ncreated: 2026-01-12\ndue: 2026-04-12\nmetric: { measure: Peer score for update clarity, baseline: 2.8, target: 4.2 }\n---\n\n## Check-ins\n\n### 2026-02-04\n\n- **Metric:** 2.9\n\n### 2026-02-25\n\n- **Metric:** 3.1\n\n### 2026-03-18\n\n- **Metric:** 3.2',
  good: '---\nstatus: active\ncreated: 2026-01-12\ndue: 2026-04-12\nmetric: { measure: Peer score for update clarity, baseline: 2.8, target: 4.2 }\n---\n\n## Check-ins\n\n### 2026-02-04\n\n- **Metric:** 3.2\n\n### 2026-02-25\n\n- **Metric:** 3.6\n\n### 2026-03-18\n\n- **Metric:** 3.9',
  check: (file, { progress }) => {
    if (progress === undefined || !isActive(file)) return [];
    const pace = projectPace(file, progress);
    if (pace?.outlook !== 'missed') return [];
    if (progress.isReached === true || movingAway(progress) !== undefined) return [];
    return findingsFor(file, pace, progress);
  },
};

function findingsFor(file: GoalFile, pace: Pace, progress: MetricProgress): Finding[] {
  const { target, readings } = progress;
  const last = readings.at(-1);
  const place = file.goal.metric.target;
  if (target === undefined || last === undefined || place === undefined) return [];
  const words = figuresOf(progress);
  const [value, ...between] = [pace.value, pace.low, pace.high].map(words);
  const [low = '', high = ''] = between;
  const range = low === high ? '' : ` (${low} to ${high})`;
  return [
    {
      span: last.span,
      message: `At the pace of ${pace.readings} readings the metric reaches about ${value ?? ''}${range} by ${pace.due}; the target is ${words(target)}. Change what is done, or agree on another date or target.`,
      related: [{ path: file.path, span: place.span, message: `The target is ${words(target)}.` }],
    },
  ];
}

/**
 * As exact as the author writes the metric's numbers, but no more exact than a hundredth of the way; one digit more where
 * a projection would look like the target.
 */
function figuresOf({ readings, baseline, target = 0 }: MetricProgress): (value: number) => string {
  const start = baseline ?? readings[0]?.value ?? target;
  const written = [...readings.map(({ value }) => value), start, target];
  const exact = Math.ceil(HUNDREDTHS - Math.log10(Math.abs(target - start)));
  const decimals = Math.min(MOST_DECIMALS, exact, Math.max(...written.map(decimalsOf)));
  return (value) => {
    if (value === target) return numberWords(value);
    const rounded = roundTo(value, decimals);
    return numberWords(rounded === target ? roundTo(value, decimals + 1) : rounded);
  };
}

/** Below zero to tens, hundreds and so on. */
function roundTo(value: number, decimals: number): number {
  if (decimals >= 0) return Number(value.toFixed(decimals));
  const step = 10 ** -decimals;
  return Math.round(value / step) * step;
}

const MOST_DECIMALS = 3;
const HUNDREDTHS = 2;
