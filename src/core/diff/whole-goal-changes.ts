/** Goals that come, go, or cannot be compared because one side cannot be read. */
import type { GoalFile } from '../model/document';
import { isWhole } from '../model/goal-set';
import type { Finding } from './change';

export function added(file: GoalFile): readonly Finding[] {
  const { title, id, type, owner } = file.goal;
  if (!isWhole(file)) return unreadable(undefined);
  const kind = type?.value === 'objective' ? 'objective' : `${type?.value ?? ''} goal`.trim();
  const whose = owner === undefined ? '' : ` of ${owner.value}`;
  return [
    {
      kind: 'goal-added',
      field: null,
      before: null,
      after: title?.value ?? id?.value ?? file.path,
      attention: 'note',
      message: `New ${kind}${whose}, ${file.goal.status?.value ?? 'without a status'}.`,
      afterSpan: title?.span ?? id?.span,
    },
  ];
}

export function removed(file: GoalFile): readonly Finding[] {
  const { title, id, status } = file.goal;
  const was = status === undefined ? '' : ` It was ${status.value}.`;
  return [
    {
      kind: 'goal-removed',
      field: null,
      before: title?.value ?? id?.value ?? file.path,
      after: null,
      attention: 'review',
      message: `The goal was removed.${was}`,
      beforeSpan: title?.span ?? id?.span,
    },
  ];
}

export function unreadable(before: GoalFile | undefined): readonly Finding[] {
  const was = before === undefined || !isWhole(before) ? '' : ' It could be read before.';
  return [
    {
      kind: 'unreadable',
      field: null,
      before: null,
      after: null,
      attention: 'review',
      message: `The goal cannot be read, so that nobody can tell what changed.${was}`,
    },
  ];
}

/** What it said before nobody knows; that it can be read now is good news all the same. */
export function readable(): readonly Finding[] {
  return [
    {
      kind: 'unreadable',
      field: null,
      before: null,
      after: null,
      attention: 'review',
      message: 'The goal could not be read before and can be now. Read it as a whole.',
    },
  ];
}
