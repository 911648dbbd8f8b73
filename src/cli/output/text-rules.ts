/** The rules for people: a table, or all there is to say of one. */
import type { Rule } from '../../core';
import { pad, widest, wrap } from './layout';
import type { Style } from './style';

export function rulesToText(rules: readonly Rule[], { colors, columns }: Style): string {
  const ids = widest(rules.map(({ id }) => id));
  const severities = widest(rules.map(({ severity }) => severity));
  const indent = ids + severities + 4;
  const room = columns === undefined ? Number.POSITIVE_INFINITY : Math.max(columns - indent, 24);
  const lines = rules.map(({ id, severity, summary }) => {
    const head = `${colors.bold(pad(id, ids))}  ${pad(severity, severities)}  `;
    return `${head}${wrap(summary, room).join(`\n${' '.repeat(indent)}`)}`;
  });
  return `${lines.join('\n')}\n`;
}

/** What a reader of another language wants to know. */
const ENGLISH =
  'It judges English wording: other languages are left alone, and language: none in .goalmark.yml turns it off.';

export function ruleToText({ id, severity, summary, why, bad, good, english }: Rule, style: Style): string {
  const { colors, columns } = style;
  const prose = (text: string): string => wrap(text, Math.min(columns ?? 80, 80)).join('\n');
  const example = (text: string): string =>
    text
      .trimEnd()
      .split('\n')
      .map((line) => `  ${line}`.trimEnd())
      .join('\n');
  const parts = [
    `${colors.bold(id)} (${severity})`,
    prose(summary),
    prose(why),
    ...(english === true ? [prose(ENGLISH)] : []),
    `${colors.red('Reported:')}\n${example(bad)}`,
    `${colors.green('Better:')}\n${example(good)}`,
    `Turn it off for one goal, in its body:\n  <!-- goalmark-disable ${id} -->`,
    `Turn it off, or choose how severe it is, in .goalmark.yml:\n  rules: { ${id}: off }`,
  ];
  return `${parts.join('\n\n')}\n`;
}
