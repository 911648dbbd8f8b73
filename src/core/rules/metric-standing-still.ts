import { withBlanks } from './blanks';
import { atMostHintInDraft } from './missing-field';
import type { FileRule } from './rule';

export const metricStandingStill: FileRule = {
  id: 'metric-standing-still',
  scope: 'file',
  severity: 'error',
  summary: 'The metric’s target is where it stands already.',
  why: 'A metric that has nowhere to go is reached before the first day and shows no progress.',
  bad: 'metric: { measure: Peer score for update clarity, baseline: 4.2, target: 4.2 }',
  good: 'metric: { measure: Peer score for update clarity, baseline: 2.8, target: 4.2 }',
  check: (file) => {
    const { path, source, goal } = file;
    const { baseline, target } = goal.metric;
    if (target === undefined || baseline?.value !== target.value) return [];
    const written = source.text.slice(target.span.start, target.span.end);
    return [
      {
        span: target.span,
        message: `The target is the baseline, ${written}. Write the number to reach, or measure what will change; to hold a level, count how often it is not held.`,
        related: [{ path, span: baseline.span, message: 'The baseline.' }],
        fixes: [
          {
            title: 'Write another target',
            edits: [withBlanks({ span: target.span, newText: '<number to reach>' })],
            safe: false,
          },
        ],
        ...atMostHintInDraft(file, 'metric'),
      },
    ];
  },
};
