/**
 * Only where some objective is active: a team that sets no objectives, or whose objectives are over, is not asked for
 * one. An improvement goal answers a basic duty of the role, which serves every objective and none, and is left alone.
 */
import { insertKey, replaceScalar } from '../edit/yaml-edits';
import type { GoalFile } from '../model/document';
import { isActive, isObjective, isWhole } from '../model/goal-set';
import { entryOf } from '../parse/yaml-tree';
import { goalNames, isPrivate } from './goal-names';
import { ownersFirst, type ByOwner } from './owners-first';
import type { Fix, SetFinding, SetRule } from './rule';

export const unalignedGoal: SetRule = {
  id: 'unaligned-goal',
  scope: 'set',
  severity: 'info',
  summary: 'An active goal aligns to no objective, and there are objectives.',
  why: 'What serves an objective is easier to find time and support for.',
  bad: 'type: development\nstatus: active',
  good: 'type: development\nstatus: active\naligns_to: [customer-trust-2026]',
  check: ({ files }) => {
    const objectives = files.filter((file) => isObjective(file) && isActive(file));
    // What a private one is about its id tells, so that no other file is asked to name it.
    const told = objectives.filter((file) => !isPrivate(file));
    if (told.length === 0) return [];
    const suggest = ownersFirst(told);
    return files.flatMap((file): SetFinding[] => {
      const { title, id, type } = file.goal;
      const place = title ?? id ?? type;
      if (place === undefined || !isUnaligned(file)) return [];
      return [{ file, span: place.span, ...suggestionFor(file, suggest, told.length) }];
    });
  },
};

/** Whether a goal is one that could say which objective it serves, and does not. */
export function isUnaligned(file: GoalFile): boolean {
  const type = file.goal.type?.value;
  if (type === undefined || !isActive(file) || !isWhole(file)) return false;
  if (type === 'objective' || type === 'improvement') return false;
  return file.goal.alignsTo.length === 0 && !meansToAlign(file);
}

/** Whether the key is there and another rule already asks for its value or its spelling. */
function meansToAlign({ issues }: GoalFile): boolean {
  return issues.some(
    (issue) => issue.path[0] === 'aligns_to' || (issue.code === 'unknown' && issue.near === 'aligns_to'),
  );
}

function suggestionFor(
  file: GoalFile,
  suggest: ByOwner,
  count: number,
): { message: string; fixes: readonly Fix[] } {
  const { manager, owner, created } = file.goal;
  const near = suggest([manager?.value, owner?.value]);
  // One that ended before this goal was set is over: naming it would be the next problem.
  const objectives = near.filter(
    ({ goal: { id, due } }) =>
      id !== undefined && (due === undefined || created === undefined || due.value >= created.value),
  );
  const more = count - near.length + objectives.length;
  const names = goalNames(objectives, ({ goal }) => goal.id?.value ?? '', more);
  return {
    message: `This goal aligns to no objective. Name the one it serves under aligns_to${names === '' ? '' : `: ${names}`}.`,
    fixes: fixesFor(file, [...new Set(objectives.flatMap(({ goal }) => goal.id?.value ?? []))]),
  };
}

function fixesFor(file: GoalFile, ids: readonly string[]): readonly Fix[] {
  const { root } = file.yaml;
  const [first] = ids;
  if (root === undefined || first === undefined) return [];
  const value = entryOf(root, 'aligns_to')?.value;
  // An empty list is filled; what else stands there says nothing that could be kept.
  if (value !== undefined && value.kind !== 'list') return [];
  const edit =
    value === undefined
      ? insertKey(file, root, file.fields, 'aligns_to', first)
      : replaceScalar(value, `[${first}]`);
  const start = edit.newText.lastIndexOf(first);
  const span = { start, end: start + first.length };
  const title = ids.length === 1 ? `Align to ${first}` : 'Add aligns_to';
  return [{ title, edits: [{ ...edit, blanks: [{ span, choices: ids }] }], safe: false }];
}
