import { isUnrelated } from '../coach/unrelated-metric';
import type { FileRule } from './rule';
import { shown } from './words';

export const unrelatedMetric: FileRule = {
  id: 'unrelated-metric',
  scope: 'file',
  severity: 'hint',
  english: true,
  summary: 'The metric measures something that neither the gap nor the goal speaks of.',
  why: 'A number that moves for other reasons says nothing of whether the gap closes.',
  bad: 'gap: Speaks too little in meetings\nroot_cause: Sees the agenda only when the meeting starts\ngoal: Ask one question in each planning meeting\nmetric: { measure: Lines of code written, target: 2000 }',
  good: 'gap: Speaks too little in meetings\nroot_cause: Sees the agenda only when the meeting starts\ngoal: Ask one question in each planning meeting\nmetric: { measure: Questions asked in planning, target: 12 }',
  check: ({ path, goal: { gap, goal, metric } }, { wording }) => {
    const { measure } = metric;
    if (measure === undefined || gap === undefined || goal === undefined) return [];
    if (!isUnrelated(wording)) return [];
    return [
      {
        span: measure.span,
        message: `Neither the gap nor the goal speaks of “${shown(measure.value)}”. Measure what changes when the gap closes, or say in the goal how they belong together.`,
        related: [{ path, span: gap.span, message: 'The gap.' }],
      },
    ];
  },
};
