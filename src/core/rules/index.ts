/** The rules, in the order in which they are listed everywhere. */
import { invalidDate } from './invalid-date';
import type { Rule } from './rule';

export const RULES: readonly Rule[] = [invalidDate];
