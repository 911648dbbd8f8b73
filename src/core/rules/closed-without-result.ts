/**
 * Only for a metric with a number to reach: whether a metric in words is reached is the evidence's to show. Without a
 * baseline nobody knows on which side of the target the good values are, so then any reading will do.
 */
import type { GoalFile } from '../model/document';
import { isObjective } from '../model/goal-set';
import { numberWords } from '../text/number-words';
import type { FileRule, Finding } from './rule';

export const closedWithoutResult: FileRule = {
  id: 'closed-without-result',
  scope: 'file',
  severity: 'warning',
  summary: 'An achieved goal whose last reading does not reach the target, or that was never measured.',
  why: 'Months later the last reading is all that shows what the work has changed.',
  bad: '---\nstatus: achieved\nmetric: { measure: Peer score, baseline: 2.8, target: 4.2 }\n---\n\n## Check-ins\n\n### 2026-04-08\n\n- **Metric:** 3.9',
  good: '---\nstatus: achieved\nmetric: { measure: Peer score, baseline: 2.8, target: 4.2 }\n---\n\n## Check-ins\n\n### 2026-04-08\n\n- **Metric:** 4.3',
  check: (file, { progress }) => {
    const { status, metric } = file.goal;
    if (status?.value !== 'achieved' || metric.target === undefined) return [];
    if (progress === undefined || progress.isReached === true || isUnread(file)) return [];
    const what = isObjective(file) ? 'objective' : 'goal';
    const target = numberWords(metric.target.value);
    const related = [{ path: file.path, span: metric.target.span, message: `The target is ${target}.` }];
    const last = progress.readings.at(-1);
    if (last === undefined) {
      const message = `This ${what} is achieved, but no check-in says what its metric reads. Log the last reading; the target is ${target}.`;
      return [{ span: status.span, message, related }];
    }
    if (progress.isReached === undefined) return [];
    const message = `This ${what} is achieved, but its metric last read ${numberWords(last.value)} and the target is ${target}. Log the reading that shows the result, or choose the status that fits.`;
    const reading = { path: file.path, span: last.span, message: `The last reading, of ${last.date}.` };
    return [{ span: status.span, message, related: [reading, ...related] } satisfies Finding];
  },
};

/** Whether another rule asks for a reading or its date already: once that is mended the result may be there. */
function isUnread({ checkIns }: GoalFile): boolean {
  return checkIns.some(({ date, reading, answers }) => {
    const isGiven = answers.some(({ label, value }) => label === 'Metric' && value !== '');
    return isGiven && (date === undefined || reading === undefined);
  });
}
