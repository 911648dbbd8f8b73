import type { GoalFile } from '../model/document';
import { MOST_RELATED, type RelatedPlace, type SetFinding, type SetRule } from './rule';

export const duplicateId: SetRule = {
  id: 'duplicate-id',
  scope: 'set',
  severity: 'error',
  summary: 'Two goals have the same id.',
  why: 'Goals are found by their id: in aligns_to, and in their history when the file moves.',
  bad: '# goals/ana/updates.md\nid: plain-language-updates\n\n# goals/tom/updates.md\nid: plain-language-updates',
  good: '# goals/ana/updates.md\nid: plain-language-updates\n\n# goals/tom/updates.md\nid: plain-language-runbooks',
  check: (set) => [...set.byId.values()].flatMap((files) => (files.length > 1 ? findingsFor(files) : [])),
};

function findingsFor(files: readonly GoalFile[]): SetFinding[] {
  const first = files.slice(0, MOST_RELATED + 1);
  return files.flatMap((file): SetFinding[] => {
    const { id } = file.goal;
    if (id === undefined) return [];
    const others = first.filter((other) => other !== file).slice(0, MOST_RELATED);
    return [{ file, span: id.span, message: messageFor(id.value, files, others), related: places(others) }];
  });
}

function messageFor(id: string, files: readonly GoalFile[], others: readonly GoalFile[]): string {
  if (files.length === 2)
    return `${others[0]?.path ?? ''} has the id ${id} too. Give one of the two another id.`;
  const named = others.slice(0, MOST_NAMED).map(({ path }) => path);
  const left = files.length - 1 - named.length;
  if (left > 0) named.push(left === 1 ? '1 more' : `${left} more`);
  return `${named.slice(0, -1).join(', ')} and ${named.at(-1) ?? ''} have the id ${id} too. Give each its own.`;
}

/** A message is one line; the related places name more. */
const MOST_NAMED = 3;

function places(others: readonly GoalFile[]): RelatedPlace[] {
  return others.flatMap(({ path, goal: { id } }) =>
    id === undefined ? [] : [{ path, span: id.span, message: 'The same id.' }],
  );
}
