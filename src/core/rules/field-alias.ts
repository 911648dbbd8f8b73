import type { FieldIssue } from '../model/field-issue';
import type { DocumentRule, Finding } from './rule';
import { keyName } from './words';

export const fieldAlias: DocumentRule = {
  id: 'field-alias',
  scope: 'document',
  severity: 'warning',
  summary: 'A key is written under another name than the format’s.',
  why: 'It is read as what it means, but people and tools that look for the key find only its own name.',
  bad: 'target_date: 2026-04-12',
  good: 'due: 2026-04-12',
  check: (document) =>
    document.issues.flatMap((issue): Finding[] => {
      if (issue.code !== 'alias') return [];
      const { path, keySpan, field, redundant } = issue;
      const written = path.at(-1) ?? '';
      if (redundant) {
        return [
          {
            span: keySpan,
            message: `${written} is another name for ${keyName([...path.slice(0, -1), field.key])}, which is there too and counts. Remove one of the two.`,
          },
        ];
      }
      // A value that does not fit may mean that the key was no other name at all: `deadline: no`.
      const fits = !document.issues.some(
        ({ code, path: at }) => MISFITS.has(code) && String(at) === String([...path.slice(0, -1), field.key]),
      );
      return [
        {
          span: keySpan,
          message: `${written} is read as ${field.key}. Rename it.`,
          fixes: [
            { title: `Rename to ${field.key}`, edits: [{ span: keySpan, newText: field.key }], safe: fits },
          ],
        },
      ];
    }),
};

const MISFITS: ReadonlySet<FieldIssue['code']> = new Set(['type', 'value', 'id', 'date']);
