import type { GoalFile } from '../model/document';
import type { FieldIssue } from '../model/field-issue';
import { DRAFT_NEEDS, type FieldDefinition } from '../model/fields';
import { GOAL_TYPES } from '../model/vocabulary';
import { isPlaceholder } from '../model/read-fields';
import { applyEdits, type TextEdit } from '../text/edits';
import { listWords } from '../text/list-words';
import type { Span } from '../text/source-text';
import { entryOf } from '../parse/yaml-tree';
import { kebabCase } from '../model/kebab-case';
import type { FileRule, Finding, Fix, FixEdit } from './rule';
import { keyName, withArticle } from './words';
import { textToMap } from '../edit/text-to-map';
import { insertKey, isOnOneLine } from '../edit/yaml-edits';

type Missing = Extract<FieldIssue, { code: 'missing' }>;

export const missingField: FileRule = {
  id: 'missing-field',
  scope: 'file',
  severity: 'error',
  summary: 'A key that this type and status need is missing.',
  why: 'Each part answers a question that somebody will ask: what is missing here is missing in the talk about the goal.',
  bad: 'status: achieved',
  good: 'status: achieved\nclosed: 2026-04-10',
  check: (file) =>
    file.issues.flatMap((issue): Finding[] => {
      if (issue.code !== 'missing') return [];
      return [
        {
          span: issue.parentKey ?? openingOf(file),
          message: messageFor(file, issue),
          fixes: fixesForMissing(file, issue),
          ...atMostHintInDraft(file, issue.path[0] ?? ''),
        },
      ];
    }),
};

/** What a draft still lacks is no mistake, except for the few keys that make it findable. */
export function atMostHintInDraft(file: GoalFile, key: string): Pick<Finding, 'atMost'> {
  return file.goal.status?.value === 'draft' && !DRAFT_NEEDS.has(key) ? { atMost: 'hint' } : {};
}

function openingOf({ frontMatter: { scan } }: GoalFile): Span {
  return scan.kind === 'none' ? { start: 0, end: 0 } : scan.opening;
}

function messageFor(file: GoalFile, { field, path, siblings, parentKey }: Missing): string {
  if (parentKey !== undefined && field.neededBy?.length === GOAL_TYPES.length) {
    const parent = keyName(path.slice(0, -1));
    const needed = siblings.filter(({ neededBy }) => neededBy?.length === GOAL_TYPES.length);
    const others = needed.map(({ key }) => key);
    return others.length > 1
      ? `Add ${keyName(path)}: ${parent} is either one text or ${listWords(others, 'and')}.`
      : `Add ${keyName(path)}: without it ${parent} says nothing.`;
  }
  return `Add ${keyName(path)}: ${whoNeeds(file, field)} needs it.`;
}

function whoNeeds({ goal }: GoalFile, field: FieldDefinition): string {
  if (field.neededIn !== undefined)
    return `a goal that is ${goal.status?.value ?? listWords(field.neededIn, 'or')}`;
  if (field.neededBy?.length === GOAL_TYPES.length) return 'every goal';
  const type = goal.type?.value ?? 'such';
  return type === 'objective' ? 'an objective' : `${withArticle(type)} goal`;
}

/** The key with a placeholder at its place in the usual order. */
export function fixesForMissing(file: GoalFile, issue: Missing): readonly Fix[] {
  const { field, map, siblings, path } = issue;
  if (map === undefined) return asMap(file, issue);
  const fixes: Fix[] = [];
  const id = field.shape.kind === 'id' ? kebabCase(fileName(file)) : '';
  if (id !== '') {
    fixes.push({
      title: `Add id: ${id}, from the file name`,
      edits: [insertKey(file, map, siblings, field.key, id)],
      safe: false,
    });
  }
  fixes.push({
    title: `Add ${keyName(path)}`,
    edits: [withBlank(insertKey(file, map, siblings, field.key, field.placeholder), field)],
    safe: false,
  });
  return fixes;
}

/** What is filled in is the whole placeholder, for a choice by one of the values. */
function withBlank(edit: TextEdit, { placeholder, shape }: FieldDefinition): FixEdit {
  const start = edit.newText.lastIndexOf(placeholder);
  if (start === -1 || !isPlaceholder(placeholder)) return edit;
  const span = { start, end: start + placeholder.length };
  const choices = shape.kind === 'choice' ? { choices: shape.values.map(({ value }) => value) } : {};
  return { ...edit, blanks: [{ span, ...choices }] };
}

function fileName({ path }: GoalFile): string {
  return (path.split('/').at(-1) ?? '').replace(/(?:\.goal)?\.md$/i, '');
}

/** `metric: a text` becomes a map that has the text and the missing part. */
function asMap(file: GoalFile, { field, path, siblings }: Missing): readonly Fix[] {
  const [key = ''] = path;
  const { root } = file.yaml;
  const shape = file.fields.find((known) => known.key === key)?.shape;
  const entry = entryOf(root, key);
  if (root === undefined || shape?.kind !== 'parts' || shape.orText === undefined) return [];
  if (entry?.value.kind !== 'scalar' || root.flow || !isOnOneLine(entry.value, file)) return [];
  const order = siblings.map((part) => part.key);
  const made = textToMap(file, root, entry, entry.value, {
    textKey: shape.orText,
    isFirst: order.indexOf(field.key) < order.indexOf(shape.orText),
    pair: () => `${field.key}: ${field.placeholder}`,
  });
  const edits = 'reason' in made ? [] : made;
  const [first] = edits;
  if (first === undefined) return [];
  // The text goes to another place, and so is part of what is edited.
  const { start } = first.span;
  const end = Math.max(entry.value.span.end, ...edits.map(({ span }) => span.end));
  const inside = edits.map(({ span, newText }) => ({
    span: { start: span.start - start, end: span.end - start },
    newText,
  }));
  const newText = applyEdits(file.source.text.slice(start, end), inside);
  return [
    {
      title: `Write ${key} with a ${field.key}`,
      edits: [withBlank({ span: { start, end }, newText }, field)],
      safe: false,
    },
  ];
}
