/** By the last two answers of the log: a focus that came back is no problem, however low it once was. */
import { lowFocusTwice } from '../model/focus';
import { isActive } from '../model/goal-set';
import { metricProgress } from '../model/metric-progress';
import type { FileRule } from './rule';

export const losingFocus: FileRule = {
  id: 'losing-focus',
  scope: 'file',
  severity: 'info',
  summary: 'The last two Focus answers are 4 or less.',
  why: 'A goal that its owner no longer believes in takes time from one that would help.',
  bad: '### 2026-02-11\n\n- **Focus:** 4\n\n### 2026-03-11\n\n- **Focus:** 3',
  good: '### 2026-02-11\n\n- **Focus:** 4\n\n### 2026-03-11\n\n- **Focus:** 7',
  check: (file) => {
    const low = isActive(file) ? lowFocusTwice(file) : undefined;
    if (low === undefined) return [];
    const [earlier, latest] = low;
    const isReached = metricProgress(file)?.isReached === true;
    return [
      {
        span: latest.span,
        message: `Focus was ${earlier.value} on ${earlier.date} and ${latest.value} on ${latest.date}. ${isReached ? REACHED : NOT_REACHED}`,
        related: [
          { path: file.path, span: earlier.span, message: `The answer before was ${earlier.value}.` },
        ],
      },
    ];
  },
};

const REACHED =
  'The metric has reached its target: close the goal as achieved, or agree on one that matters more.';
const NOT_REACHED = 'Revise the goal, pause it, or go back to the diagnosis.';
