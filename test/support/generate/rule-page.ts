/** `docs/rules.md`: every rule with its reason and examples; each diagnostic's code links to its heading here. */
import { ruleTables, ruleToMarkdown } from '../../../src/cli/output/markdown';
import { RULE_GROUPS, RULES } from '../../../src/core';

export function rulePage(): string {
  const introduction = [
    'What Goalmark looks at, why, and how to mend it. The same ids stand in the editor’s problems, in `goalmark check`',
    'and in `.goalmark.yml`, where each rule can be given another severity (hint, info, warning, error) or turned off.',
  ].join('\n');
  return ['# Rules\n', `${introduction}\n`, ruleTables(RULE_GROUPS), ...RULES.map(ruleToMarkdown)].join('\n');
}
