/**
 * Where `ownership` says what the owner does and nothing else. A goal without that key has not spoken of it yet, which
 * its strength says. What nobody gave to a closed goal can no longer be given; an objective belongs to everybody; and
 * what people learn for later, usually by their own choice, needs nobody else.
 */
import { isSaid } from '../coach/own-words';
import { insertKey } from '../edit/yaml-edits';
import type { GoalFile } from '../model/document';
import { isClosed, isObjective, isWhole } from '../model/goal-set';
import { entryOf, type YamlMap } from '../parse/yaml-tree';
import { rewriteText } from './blanks';
import { atMostHintInDraft } from './missing-field';
import type { FileRule, Fix } from './rule';

export const missingSupport: FileRule = {
  id: 'missing-support',
  scope: 'file',
  severity: 'info',
  summary: 'Neither the manager nor the organization does anything for the goal.',
  why: 'Change needs time, feedback or money, and what nobody promised is the first thing to fall away.',
  bad: 'ownership:\n  employee: Use the structure in each weekly update',
  good: 'ownership:\n  employee: Use the structure in each weekly update\n  manager: Review one draft a week',
  check: (file) => {
    const { ownership, type, setBy } = file.goal;
    if (!isSaid(ownership.employee)) return [];
    if (isSaid(ownership.manager) || isSaid(ownership.organization)) return [];
    if (isObjective(file) || isClosed(file) || !isWhole(file)) return [];
    if (type?.value === 'learning' && (setBy?.value ?? 'self') === 'self') return [];
    // Another rule asks for what is there and cannot be read.
    if (file.issues.some(({ path }) => path[0] === 'ownership')) return [];
    const entry = entryOf(file.yaml.root, 'ownership');
    if (entry?.value.kind !== 'map') return [];
    return [
      {
        span: entry.keySpan,
        message:
          'This goal has no support from the manager or the organization. Agree on what would help, such as feedback, time or money, and write it here.',
        fixes: fixesFor(file, entry.value),
        ...atMostHintInDraft(file, 'ownership'),
      },
    ];
  },
};

function fixesFor(file: GoalFile, ownership: YamlMap): readonly Fix[] {
  const shape = file.fields.find(({ key }) => key === 'ownership')?.shape;
  const parts = shape?.kind === 'parts' ? shape.parts : [];
  return parts.flatMap(({ key, placeholder }): readonly Fix[] => {
    if (key !== 'manager' && key !== 'organization') return [];
    if (entryOf(ownership, key) !== undefined) {
      // "None", "TBD"; a list of such words is left to its author.
      const [said, ...others] = file.goal.ownership[key];
      if (said === undefined || others.length > 0) return [];
      const edit = rewriteText(file, said, placeholder);
      return [{ title: `Fill in ownership.${key}`, edits: [edit], safe: false }];
    }
    const edit = insertKey(file, ownership, parts, key, placeholder);
    const start = edit.newText.lastIndexOf(placeholder);
    const blanks = [{ span: { start, end: start + placeholder.length } }];
    return [{ title: `Add ownership.${key}`, edits: [{ ...edit, blanks }], safe: false }];
  });
}
