/**
 * Each objective of a circle is reported once, at the first of its alignments that leads back to it. An objective
 * aligning to itself is unresolved-reference's to say.
 */
import type { GoalFile } from '../model/document';
import type { Located } from '../model/goal';
import { objectivesById } from '../model/goal-set';
import { findCircles } from './circles';
import { MOST_RELATED, type SetFinding, type SetRule } from './rule';

export const alignmentCycle: SetRule = {
  id: 'alignment-cycle',
  scope: 'set',
  byName: true,
  severity: 'error',
  summary: 'Objectives align to one another in a circle.',
  why: 'In a circle nothing is on top, so nobody can tell which objective serves which.',
  bad: '# goals/objectives/trust.md\nid: trust\naligns_to: [growth]\n\n# goals/objectives/growth.md\nid: growth\naligns_to: [trust]',
  good: '# goals/objectives/trust.md\nid: trust\naligns_to: [growth]\n\n# goals/objectives/growth.md\nid: growth',
  check: (set) => {
    const objectives = objectivesById(set);
    const alignmentsOf = (id: string): Located<string>[] =>
      (objectives.get(id) ?? []).flatMap(({ goal }) =>
        goal.alignsTo.filter(({ value }) => value !== id && objectives.has(value)),
      );
    const circles = findCircles([...objectives.keys()], (id) => alignmentsOf(id).map(({ value }) => value));
    return circles.flatMap((circle) => {
      const steps = stepsWithin(circle, objectives);
      return [...steps.values()].map((step) => findingFor(step, steps));
    });
  },
};

interface Step {
  readonly file: GoalFile;
  readonly from: string;
  readonly to: Located<string>;
}

/** For each objective the first of its alignments that stays in the circle. */
function stepsWithin(
  circle: readonly string[],
  objectives: ReadonlyMap<string, readonly GoalFile[]>,
): ReadonlyMap<string, Step> {
  const members = new Set(circle);
  const steps = new Map<string, Step>();
  for (const from of circle) {
    for (const file of objectives.get(from) ?? []) {
      const to = file.goal.alignsTo.find(({ value }) => value !== from && members.has(value));
      if (to !== undefined && !steps.has(from)) steps.set(from, { file, from, to });
    }
  }
  return steps;
}

function findingFor(step: Step, steps: ReadonlyMap<string, Step>): SetFinding {
  const { file, from, to } = step;
  const onward: Step[] = [];
  const seen = new Set([from]);
  let next = steps.get(to.value);
  while (next !== undefined && !seen.has(next.from) && onward.length < MOST_RELATED) {
    onward.push(next);
    seen.add(next.from);
    next = steps.get(next.to.value);
  }
  return {
    file,
    span: to.span,
    message: `${wayBack(step, onward, next)} Take one of these alignments out.`,
    related: onward.map((other) => ({
      path: other.file.path,
      span: other.to.span,
      message: `${other.from} aligns to ${other.to.value}.`,
    })),
  };
}

/** Where circles share objectives the first alignments may lead into another one, and a long circle fills a screen. */
function wayBack({ from, to }: Step, onward: readonly Step[], next: Step | undefined): string {
  const ids = onward.map((step) => step.from);
  return next?.from === from && ids.length <= 4
    ? `These objectives align in a circle: ${[from, ...ids, from].join(' → ')}.`
    : `${from} aligns to ${to.value}, which leads back to it.`;
}
