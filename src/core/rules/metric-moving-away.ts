/** One problem at the last reading: the two before it stay as they are, whatever is done next. */
import { movingAway } from '../coach/readings';
import { isActive } from '../model/goal-set';
import { fractionOfWay } from '../model/metric-progress';
import { numberWords } from '../text/number-words';
import type { FileRule } from './rule';

export const metricMovingAway: FileRule = {
  id: 'metric-moving-away',
  scope: 'file',
  severity: 'info',
  summary: 'The last three readings of the metric move away from the target.',
  why: 'One bad reading is chance; three in a row say that what is done does not help, or that something else changed.',
  bad: '### 2026-01-28\n\n- **Metric:** 3.4\n\n### 2026-02-11\n\n- **Metric:** 3.2\n\n### 2026-03-11\n\n- **Metric:** 3.0',
  good: '### 2026-01-28\n\n- **Metric:** 3.4\n\n### 2026-02-11\n\n- **Metric:** 3.2\n\n### 2026-03-11\n\n- **Metric:** 3.6',
  check: (file, { progress }) => {
    if (progress?.target === undefined || !isActive(file)) return [];
    const away = movingAway(progress);
    const last = away?.at(-1);
    if (away === undefined || last === undefined) return [];
    const target = numberWords(progress.target);
    const [first, ...others] = away;
    const later = others.map(({ value }) => numberWords(value)).join(', then ');
    const start = numberWords(first?.value ?? NaN);
    // What reaches the target is not away from it, however far beyond it is.
    const wasReached =
      first !== undefined && (fractionOfWay(first.value, progress.baseline, progress.target) ?? 0) >= 1;
    const what = wasReached
      ? `The target of ${target} was reached on ${first.date} with ${numberWords(first.value)}, and is lost again: ${later}.`
      : `The metric moves away from its target of ${target}: ${start}, then ${later}.`;
    return [
      {
        span: last.span,
        message: `${what} Find out what changed, then revise what is done or what is measured.`,
        related: away.slice(0, -1).map(({ span, value, date }) => {
          return { path: file.path, span, message: `${numberWords(value)} on ${date}.` };
        }),
      },
    ];
  },
};
