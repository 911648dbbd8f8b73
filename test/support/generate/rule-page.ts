/** `docs/rules.md`: every rule with its reason and examples; each diagnostic's code links to its heading here. */
import { RULES, type Rule } from '../../../src/core';

export function rulePage(): string {
  const groups: [string, readonly Rule[]][] = [
    ['The file can be read', RULES.filter(({ scope }) => scope !== 'set')],
    ['The files fit together', RULES.filter(({ scope }) => scope === 'set')],
  ];
  return [
    '# Rules',
    '',
    'What Goalmark looks at, why, and how to mend it. The same ids stand in the editor’s problems, in `goalmark check`',
    'and in `.goalmark.yml`, where each rule can be given another severity or turned off:',
    '',
    '```yaml',
    'rules:',
    `  ${RULES[0]?.id ?? ''}: warning # off, hint, info, warning, error`,
    '```',
    '',
    'For one goal alone, put a comment into its body: `<!-- goalmark-disable rule-id -->`.',
    '',
    ...groups.flatMap(([title, rules]) => [
      `## ${title}`,
      '',
      ...listOf(rules),
      '',
      ...rules.flatMap(sectionOf),
    ]),
  ]
    .join('\n')
    .trimEnd()
    .concat('\n');
}

function listOf(rules: readonly Rule[]): string[] {
  return [
    '| rule | severity | says |',
    '| --- | --- | --- |',
    ...rules.map(({ id, severity, summary }) => `| [${id}](#${id}) | ${severity} | ${cell(summary)} |`),
  ];
}

function sectionOf({ id, severity, summary, why, bad, good }: Rule): string[] {
  const example = (title: string, text: string): string[] => [
    title,
    '',
    '```markdown',
    text.trimEnd(),
    '```',
    '',
  ];
  return [
    `### ${id}`,
    '',
    `${summary} ${why}`,
    '',
    `Severity: ${severity}.`,
    '',
    ...example('Instead of', bad),
    ...example('write', good),
  ];
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
