/** A rule in short: what it reports, why that matters, how severe it is here. */
import type { Config } from '../../model/config';
import { paragraph, strong, type Block } from './card';
import type { HoverContext } from './context';

/** No block for a rule that is not there. */
export function ruleBlocks(id: string, { rules }: HoverContext, config: Config): readonly Block[] {
  const rule = rules.find((known) => known.id === id);
  if (rule === undefined) return [];
  const severity = config.severities.get(id);
  const here = severity === undefined ? rule.severity : `${severity} here, otherwise ${rule.severity}`;
  return [
    paragraph(strong(rule.id), ` (${here}): `, rule.summary),
    paragraph(rule.why),
    paragraph({ text: 'Read more about this rule', from: 'us', to: { kind: 'rule', rule: rule.id } }),
  ];
}
