/**
 * Any goal or objective aligning to it counts, whatever its status: somebody has taken it up. Where active goals align
 * to nothing yet, those of the objective's owner and of the people the owner manages are named first.
 */
import type { GoalFile } from '../model/document';
import { isActive, isObjective, isWhole } from '../model/goal-set';
import { goalNames } from './goal-names';
import type { SetFinding, SetRule } from './rule';
import { isUnaligned } from './unaligned-goal';

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
    const free = freeGoals(files);
    return files.flatMap((file): SetFinding[] => {
      const { id, title, owner } = file.goal;
      if (id === undefined || !isObjective(file) || !isActive(file) || !isWhole(file)) return [];
      if (served.has(id.value)) return [];
      const message = `No goal aligns to this objective. ${adviceFor(id.value, free(owner?.value))}`;
      return [{ file, span: (title ?? id).span, message }];
    });
  },
};

function adviceFor(id: string, goals: readonly GoalFile[]): string {
  return goals.length === 0
    ? `Agree on a goal that serves it and name ${id} there under aligns_to, or pause the objective.`
    : `Name ${id} under aligns_to in the goals that serve it; these align to nothing yet: ${goalNames(goals)}.`;
}

/** The unaligned goals near a person, else all of them. */
function freeGoals(files: readonly GoalFile[]): (person: string | undefined) => readonly GoalFile[] {
  const all = files.filter(isUnaligned);
  const near = new Map<string, Set<GoalFile>>();
  for (const file of all) {
    for (const person of [file.goal.owner, file.goal.manager]) {
      if (person === undefined) continue;
      const key = person.value.toLowerCase();
      const same = near.get(key);
      if (same === undefined) near.set(key, new Set([file]));
      else same.add(file);
    }
  }
  const lists = new Map([...near].map(([person, goals]) => [person, [...goals]]));
  return (person) => lists.get(person?.toLowerCase() ?? '') ?? all;
}
