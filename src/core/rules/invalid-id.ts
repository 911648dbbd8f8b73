import { ID_MAX_LENGTH } from '../model/fields';
import { kebabCase } from '../model/kebab-case';
import type { FileRule, Finding } from './rule';
import { firstLineOf, isOnOneLine, replaceScalar } from '../edit/yaml-edits';

export const invalidId: FileRule = {
  id: 'invalid-id',
  scope: 'file',
  severity: 'error',
  summary: 'An id is not lower-case words joined by hyphens.',
  why: 'Other goals name this one by its id, in files and on command lines, so it has to be written the same everywhere.',
  bad: 'id: Plain Language Updates',
  good: 'id: plain-language-updates',
  check: (file) =>
    file.issues.flatMap((issue): Finding[] => {
      if (issue.code !== 'id' || issue.node.kind !== 'scalar') return [];
      const { node } = issue;
      const { length } = issue.node.text.trim();
      const id = kebabCase(issue.node.text);
      // Other goals may name it as it is, so that changing it is for a person to decide.
      const fix = { title: `Change to ${id}`, edits: [replaceScalar(node, id)], safe: false };
      return [
        {
          span: firstLineOf(file, node),
          message:
            length > ID_MAX_LENGTH
              ? `The id has ${length} characters; ${ID_MAX_LENGTH} are the most. Shorten it.`
              : 'Write the id in lower-case letters and digits, words joined by hyphens.',
          fixes: id === '' || !isOnOneLine(node, file) ? [] : [fix],
        },
      ];
    }),
};
