import { emptinessOfMeasure } from '../coach/own-words';
import { hasBlank } from '../coach/blanks';
import type { GoalFile } from '../model/document';
import type { FieldIssue } from '../model/field-issue';
import { placeInValue } from '../model/place-in-value';
import { entryOf } from '../parse/yaml-tree';
import { atMostHintInDraft, fixesForMissing } from './missing-field';
import type { FileRule, Fix } from './rule';
import { shown } from './words';

export const metricWithoutTarget: FileRule = {
  id: 'metric-without-target',
  scope: 'file',
  severity: 'warning',
  english: true,
  summary: 'Nothing tells when the metric is reached.',
  why: 'Without a target nobody knows when it is enough, and two people will judge the same reading differently.',
  bad: 'metric: Peer score for update clarity',
  good: 'metric: { measure: Peer score for update clarity, baseline: 2.8, target: 4.2, unit: of 5 }',
  check: (file, { wording }) => {
    const { measure, target } = file.goal.metric;
    if (measure === undefined || target !== undefined) return [];
    // One that is empty, a placeholder or no number is reported as that.
    const issue = issueOfTarget(file);
    if (issue !== undefined && issue.code !== 'missing') return [];
    const { feeling, vague, namesTarget } = wording.metricJudgement;
    // A feeling is reported as one: a target would not help it.
    // No measure at all is empty-field's to say.
    if (emptinessOfMeasure(measure.value, wording.measure) !== undefined) return [];
    if (namesTarget || feeling !== undefined || hasBlank(measure.value)) return [];
    const said = vague === undefined ? undefined : measure.value.slice(vague.start, vague.end);
    return [
      {
        span: vague === undefined ? measure.span : placeInValue(file.source, measure, vague),
        message:
          said === undefined
            ? 'Nothing tells when this is reached. Add a target: the number to reach, or what is done by then.'
            : `“${shown(said)}” does not tell how much, or when it is reached. Add what is counted and a target.`,
        ...(file.goal.type?.value === 'performance' && { severity: 'error' as const }),
        ...atMostHintInDraft(file, 'metric'),
        fixes: addTarget(file),
      },
    ];
  },
};

/** What stands at `metric.target` where it gave no number: that it is missing, or what is wrong with it. */
function issueOfTarget({ issues }: GoalFile): FieldIssue | undefined {
  return issues.find((issue) => 'path' in issue && issue.path.join('.') === 'metric.target');
}

/** None where the missing key is reported by itself, with the same fix. */
function addTarget(file: GoalFile): readonly Fix[] {
  const { root } = file.yaml;
  const metric = root && entryOf(root, 'metric');
  const shape = file.fields.find(({ key }) => key === 'metric')?.shape;
  const siblings = shape?.kind === 'parts' ? shape.parts : [];
  const field = siblings.find(({ key }) => key === 'target');
  if (metric === undefined || field === undefined || issueOfTarget(file) !== undefined) return [];
  const map = metric.value.kind === 'map' ? metric.value : undefined;
  // A key without a value is there already.
  if (entryOf(map, 'target') !== undefined) return [];
  return fixesForMissing(file, {
    code: 'missing',
    field,
    path: ['metric', 'target'],
    map,
    siblings,
    parentKey: metric.keySpan,
  });
}
