import { replaceText } from '../edit/yaml-edits';
import type { GoalFile } from '../model/document';
import type { Located } from '../model/goal';
import type { GoalSet } from '../model/goal-set';
import { kebabCase } from '../model/kebab-case';
import { MOST_RELATED, type Fix, type RelatedPlace, type SetFinding, type SetRule } from './rule';

export const duplicateId: SetRule = {
  id: 'duplicate-id',
  scope: 'set',
  byName: true,
  severity: 'error',
  summary: 'Two goals have the same id.',
  why: 'Goals are found by their id: in aligns_to, and in their history when the file moves.',
  bad: '# goals/ana/updates.md\nid: plain-language-updates\n\n# goals/tom/updates.md\nid: plain-language-updates',
  good: '# goals/ana/updates.md\nid: plain-language-updates\n\n# goals/tom/updates.md\nid: plain-language-runbooks',
  check: (set) =>
    [...set.byId.values()].flatMap((files) => (files.length > 1 ? findingsFor(files, set.byId) : [])),
};

function findingsFor(files: readonly GoalFile[], taken: GoalSet['byId']): SetFinding[] {
  const first = files.slice(0, MOST_RELATED + 1);
  return files.flatMap((file): SetFinding[] => {
    const { id } = file.goal;
    if (id === undefined) return [];
    const others = first.filter((other) => other !== file).slice(0, MOST_RELATED);
    const message = messageFor(id.value, files, others);
    return [{ file, span: id.span, message, related: places(others), fixes: fixesFor(file, id, taken) }];
  });
}

/** A copy is mostly renamed before its id is. Which of the goals the others mean by the id only a person knows. */
function fixesFor({ path }: GoalFile, { span }: Located<string>, taken: GoalSet['byId']): Fix[] {
  const named = kebabCase(path.slice(path.lastIndexOf('/') + 1).replace(/(?:\.goal)?\.md$/, ''));
  // It is taken too where the file is named as its id is.
  if (named === '' || taken.has(named)) return [];
  return [{ title: `Change to ${named}`, edits: [replaceText(span, named)], safe: false }];
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
