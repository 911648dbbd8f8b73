/** The rules as a markdown page: a table, then a section for each, whose anchor is its id. */
import type { Rule, RuleGroup } from '../../core';

export function rulesToMarkdown(groups: readonly RuleGroup[]): string {
  return ['# Rules\n', ruleTables(groups), ...groups.flatMap(({ rules }) => rules.map(ruleToMarkdown))].join(
    '\n',
  );
}

/** A table for each group, and each rule with a link to its section. */
export function ruleTables(groups: readonly RuleGroup[]): string {
  return groups.map(({ title, rules }) => `**${title}**\n\n${ruleTable(rules)}\n`).join('\n');
}

function ruleTable(rules: readonly Rule[]): string {
  return [
    '| Rule | Severity | Says |',
    '|---|---|---|',
    ...rules.map(
      ({ id, severity, summary }) => `| [${id}](#${id}) | ${severity} | ${summary.replaceAll('|', '\\|')} |`,
    ),
  ].join('\n');
}

export function ruleToMarkdown({ id, severity, summary, why, bad, good, english }: Rule): string {
  return `## ${id}

${summary} Severity: ${severity}.

${why}${english === true ? `\n\n${ENGLISH}` : ''}

Reported:

${fenced(bad)}

Better:

${fenced(good)}

Turn it off for one goal with \`<!-- goalmark-disable ${id} -->\` in its body, or for all with \`rules: { ${id}: off }\` in \`.goalmark.yml\`.
`;
}

/** What a reader of another language wants to know. */
const ENGLISH =
  'It judges English wording: other languages are left alone, and `language: none` in `.goalmark.yml` turns it off.';

/** An example may hold a fence itself. */
function fenced(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`{3,}/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}markdown\n${text.trimEnd()}\n${fence}`;
}
