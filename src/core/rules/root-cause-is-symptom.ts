import { symptomIn } from '../coach/restatement';
import { placeInValue } from '../model/place-in-value';
import { atMostHintInDraft } from './missing-field';
import type { FileRule } from './rule';

export const rootCauseIsSymptom: FileRule = {
  id: 'root-cause-is-symptom',
  scope: 'file',
  severity: 'warning',
  english: true,
  summary: 'The root cause says the gap again.',
  why: 'Who treats a symptom has it back: only what is behind the gap can be changed for good.',
  bad: 'gap: Misses deadlines\nroot_cause: Often delivers late',
  good: 'gap: Misses deadlines\nroot_cause: Promises a date before knowing what the work depends on',
  check: (file, { wording }) => {
    const { path, source } = file;
    const { gap, rootCause } = file.goal;
    const { detail } = rootCause;
    if (gap === undefined || detail === undefined) return [];
    const words = symptomIn(wording);
    if (words === undefined) return [];
    return [
      {
        span: placeInValue(source, detail, words),
        message:
          'The cause says the gap again. Ask why it is so: the five questions of the diagnosis, such as what you keep avoiding, help to find it.',
        related: [{ path, span: gap.span, message: 'The gap, in nearly the same words.' }],
        ...atMostHintInDraft(file, 'root_cause'),
      },
    ];
  },
};
