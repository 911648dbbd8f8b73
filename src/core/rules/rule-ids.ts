/** The ids of all rules, which a configuration may speak of. */
import { RULES } from './index';

export const RULE_IDS: readonly string[] = RULES.map(({ id }) => id);
