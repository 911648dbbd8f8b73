import type { FieldIssue } from '../model/field-issue';
import type { Shape } from '../model/fields';
import { listWords } from '../text/list-words';
import { choiceMeant } from './choice-meant';
import type { DocumentRule, Finding, Fix } from './rule';
import { keyName, shown } from './words';
import { firstLineOf, isOnOneLine, replaceScalar } from '../edit/yaml-edits';

type WrongValue = Extract<FieldIssue, { code: 'type' | 'value' | 'id' | 'date' }>;

export const invalidValue: DocumentRule = {
  id: 'invalid-value',
  scope: 'document',
  severity: 'error',
  summary: 'A value is not one of those that its key allows.',
  why: 'A value nobody knows is left out: a goal of an unknown status is never due.',
  bad: 'status: In Progress',
  good: 'status: active',
  check: (document) =>
    document.issues.flatMap((issue): Finding[] => {
      if (issue.code !== 'value' || issue.node.kind !== 'scalar') return [];
      const text = issue.node.text.trim();
      return [
        {
          span: firstLineOf(document, issue.node),
          message: messageFor(issue, text),
          fixes: isOnOneLine(issue.node, document) ? fixesFor(issue, text) : [],
        },
      ];
    }),
};

function messageFor({ path, field }: WrongValue, text: string): string {
  const key = keyName(path);
  const { shape } = field;
  switch (shape.kind) {
    case 'choice':
      return `${shown(text)} is no value of ${key}. Write ${listWords(
        shape.values.map(({ value }) => value),
        'or',
      )}.`;
    case 'line':
      return /[\r\n]/.test(text)
        ? `Write ${key} on one line.`
        : `${key} has ${text.length} characters; ${shape.maxLength} are the most. Shorten it.`;
    case 'person':
      return /[,;]/.test(text)
        ? `${key} names more than one person. Write the one who answers for it.`
        : `Write ${key} as one handle or name, at most 100 characters.`;
    case 'number':
      return `${key} needs ${boundsOf(shape)}.`;
    case 'globs':
      return `${shown(text)} cannot be used as a pattern. Write a simple one for paths below the root, such as goals/**/*.md.`;
    default:
      return `${shown(text)} is no value that ${key} allows.`;
  }
}

function boundsOf({ integer, minimum, maximum }: Extract<Shape, { kind: 'number' }>): string {
  const number = integer === true ? 'a whole number' : 'a number';
  if (minimum !== undefined && maximum !== undefined) return `${number} from ${minimum} to ${maximum}`;
  if (minimum !== undefined) return `${number} of at least ${minimum}`;
  return maximum === undefined ? number : `${number} of at most ${maximum}`;
}

function fixesFor({ field, node }: WrongValue, text: string): readonly Fix[] {
  const changeTo = (value: string, safe: boolean): Fix => ({
    title: `Change to ${value}`,
    edits: [replaceScalar(node, value)],
    safe,
  });
  if (field.shape.kind === 'choice') {
    const meant = choiceMeant(text, field.shape.values);
    return meant === undefined ? [] : [changeTo(meant.value, meant.plain)];
  }
  if (field.shape.kind !== 'person' || !/[,;]/.test(text)) return [];
  const people = text.split(/[,;]/).map((name) => name.trim().replace(/^@/, ''));
  return people
    .filter((name) => /^[\p{L}\d][\p{L}\d ._-]*$/u.test(name))
    .map((name) => changeTo(name, false));
}
