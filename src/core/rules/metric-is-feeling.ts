import { hasBlank } from '../coach/blanks';
import { placeInValue } from '../model/place-in-value';
import { rewriteText } from './blanks';
import { atMostHintInDraft } from './missing-field';
import type { FileRule } from './rule';
import { shown } from './words';

export const metricIsFeeling: FileRule = {
  id: 'metric-is-feeling',
  scope: 'file',
  severity: 'warning',
  english: true,
  summary: 'The goal is measured by a feeling or an impression.',
  why: 'A feeling can be read by one person only and changes with the day; a score, a count or a behavior others can see too.',
  bad: 'metric: Feel more confident in reviews',
  good: 'metric: { measure: Peer score for clarity in reviews, baseline: 2.8, target: 4, unit: of 5 }',
  check: (file, { wording }) => {
    const { measure } = file.goal.metric;
    const feeling = measure === undefined ? undefined : wording.metricFeeling;
    if (measure === undefined || feeling === undefined || hasBlank(measure.value)) return [];
    const { start, end } = feeling;
    return [
      {
        span: placeInValue(file.source, measure, feeling),
        message: `“${shown(measure.value.slice(start, end))}” is a feeling or an impression, which only one person can read. Measure what shows it to others: a score they give, a count, something done.`,
        fixes: [
          {
            title: 'Measure it by a score that others give',
            edits: [rewriteText(file, measure, 'Score given by <whom> for <what they see or hear>')],
            safe: false,
          },
        ],
        ...atMostHintInDraft(file, 'metric'),
      },
    ];
  },
};
