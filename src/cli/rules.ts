/** `goalmark rules`: the rules there are, or one of them explained. */
import { nearest, RULE_GROUPS, RULES, type Rule } from '../core';
import { CannotRun } from './cannot-run';
import type { Io } from './io';
import { forTerminal } from './output/escape';
import { toJson } from './output/json';
import { ruleToMarkdown, rulesToMarkdown } from './output/markdown';
import { createStyle } from './output/style';
import { ruleToText, rulesToText } from './output/text-rules';

export interface RulesOptions {
  readonly format: 'text' | 'json' | 'markdown';
  readonly color: boolean;
}

export function rules(io: Io, id: string | undefined, options: RulesOptions): number {
  const rule = id === undefined ? undefined : findRule(id);
  io.stdout.write(rule === undefined ? printAll(io, options) : printOne(io, rule, options));
  return 0;
}

function findRule(id: string): Rule {
  const rule = RULES.find((one) => one.id === id);
  if (rule !== undefined) return rule;
  const near = nearest(
    id,
    RULES.map((one) => one.id),
  );
  const hint = near === undefined ? 'goalmark rules lists them all.' : `Did you mean ${near}?`;
  throw new CannotRun(`There is no rule "${forTerminal(id)}". ${hint}`);
}

function printAll(io: Io, { format, color }: RulesOptions): string {
  switch (format) {
    case 'text':
      return rulesToText(RULES, createStyle(io, color));
    case 'json':
      return toJson({ version: 1, rules: RULES.map(dataOf) });
    case 'markdown':
      return rulesToMarkdown(RULE_GROUPS);
  }
}

function printOne(io: Io, rule: Rule, { format, color }: RulesOptions): string {
  switch (format) {
    case 'text':
      return ruleToText(rule, createStyle(io, color));
    case 'json':
      return toJson({ version: 1, rules: [dataOf(rule)] });
    case 'markdown':
      return ruleToMarkdown(rule);
  }
}

function dataOf({ id, severity, summary, why, bad, good }: Rule): unknown {
  return { id, severity, summary, why, bad, good };
}
