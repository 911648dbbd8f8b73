/** Any goal or objective aligning to it counts, whatever its status: somebody has taken it up. */
import { isActive, isObjective, isWhole } from '../model/goal-set';
import type { SetFinding, SetRule } from './rule';

export const objectiveWithoutGoals: SetRule = {
  id: 'objective-without-goals',
  scope: 'set',
  severity: 'info',
  summary: 'No goal aligns to an active objective.',
  why: 'An objective that nobody’s goal serves is a wish.',
  bad: '# the only file with this id in it\nid: customer-trust-2026\ntype: objective\nstatus: active',
  good: '# goals/ana/plain-language-updates.md\naligns_to: [customer-trust-2026]',
  check: ({ files }) => {
    // Of a goal that cannot be read nobody knows what it aligns to.
    if (files.some((file) => !isWhole(file) && file.goal.alignsTo.length === 0)) return [];
    const served = new Set(
      files.flatMap(({ goal }) =>
        goal.alignsTo.map(({ value }) => value).filter((value) => value !== goal.id?.value),
      ),
    );
    return files.flatMap((file): SetFinding[] => {
      const { id, title } = file.goal;
      if (id === undefined || !isObjective(file) || !isActive(file) || !isWhole(file)) return [];
      if (served.has(id.value)) return [];
      const message = `No goal aligns to this objective. Name ${id.value} under aligns_to in the goals that serve it.`;
      return [{ file, span: (title ?? id).span, message }];
    });
  },
};
