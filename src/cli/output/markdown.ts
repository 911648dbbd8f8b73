/** The rules as a markdown page: a table, then a section for each, whose anchor is its id. */
import type { Rule } from '../../core';

export function rulesToMarkdown(rules: readonly Rule[]): string {
  return ['# Rules\n', `${ruleTable(rules)}\n`, ...rules.map(ruleToMarkdown)].join('\n');
}

/** Each rule with a link to its section. */
export function ruleTable(rules: readonly Rule[]): string {
  return [
    '| Rule | Severity | Says |',
    '|---|---|---|',
    ...rules.map(
      ({ id, severity, summary }) => `| [${id}](#${id}) | ${severity} | ${summary.replaceAll('|', '\\|')} |`,
    ),
  ].join('\n');
}

export function ruleToMarkdown({ id, severity, summary, why, bad, good }: Rule): string {
  return `## ${id}

${summary} Severity: ${severity}.

${why}

Reported:

${fenced(bad)}

Better:

${fenced(good)}

Turn it off for one goal with \`<!-- goalmark-disable ${id} -->\` in its body, or for all with \`rules: { ${id}: off }\` in \`.goalmark.yml\`.
`;
}

/** An example may hold a fence itself. */
function fenced(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`{3,}/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}markdown\n${text.trimEnd()}\n${fence}`;
}
