import { isGoalFile } from '../model/document';
import type { DocumentRule, Finding } from './rule';
import { keyName } from './words';

export const unknownField: DocumentRule = {
  id: 'unknown-field',
  scope: 'document',
  severity: 'info',
  summary: 'A key is not one of the format’s.',
  why: 'A misspelled key is as good as absent: what stands behind it is not read.',
  bad: 'competancy: Communication',
  good: 'competency: Communication',
  check: (document) =>
    document.issues.flatMap((issue): Finding[] => {
      if (issue.code !== 'unknown') return [];
      const { path, keySpan, near } = issue;
      const key = keyName(path);
      if (near !== undefined) {
        const fix = { title: `Rename to ${near}`, edits: [{ span: keySpan, newText: near }], safe: false };
        return [
          {
            span: keySpan,
            severity: 'warning',
            message: `${key} is not a known key and is not read. Is it ${near}?`,
            fixes: [fix],
          },
        ];
      }
      return [
        {
          span: keySpan,
          message: `${key} is not a known key and is not read. ${adviceFor(path, isGoalFile(document))}`,
        },
      ];
    }),
};

function adviceFor(path: readonly string[], inGoal: boolean): string {
  if (!inGoal) return path[0] === 'rules' ? 'Write the id of a rule.' : 'Remove it.';
  return path.length === 1
    ? 'To keep it, list it under extra_fields in .goalmark.yml or let it start with x_.'
    : 'To keep it, let it start with x_.';
}
