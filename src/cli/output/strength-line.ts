/** How strong a goal is, as a line for people. */
import { strengthIn, strengthWords, type Config, type GoalFile } from '../../core';

/** Empty where a goal is not judged: an objective is no person's to grow by, and for a closed goal it is too late. */
export function strengthLine(file: GoalFile, config: Config): string {
  const strength = strengthIn(file, config);
  return strength === undefined ? '' : `Strength ${strengthWords(strength)}.\n`;
}
