/** Goal strength in words, the same wherever it is shown: never as a bare number. Judges nothing. */
import type { Config } from '../model/config';
import type { GoalFile } from '../model/document';
import { isClosed, isObjective, isWhole } from '../model/goal-set';
import { missingWords, strengthOf, type Strength } from './strength';

/**
 * `undefined` for an objective, which answers no gap; for a closed goal, of which it is too late to ask; and where what
 * seems to be missing may only be unreadable.
 */
export function strengthIn(file: GoalFile, config: Pick<Config, 'language'>): Strength | undefined {
  return isObjective(file) || isClosed(file) || !isWhole(file) ? undefined : strengthOf(file.goal, config);
}

/** `3 of 5, missing: the root cause, a metric` */
export function strengthWords(strength: Strength): string {
  return withNumber(strength, missingWords(strength));
}

/** `3 of 5, missing: the root cause and 1 more`: one thing to begin with, where a line that is too long is not read. */
export function shortStrengthWords(strength: Strength): string {
  const [first, ...others] = strength.parts.filter(({ isThere }) => !isThere);
  const more = others.length === 0 ? '' : ` and ${others.length} more`;
  return withNumber(strength, first === undefined ? '' : `${first.missing}${more}`);
}

function withNumber({ points, parts }: Strength, missing: string): string {
  return `${points} of ${parts.length}, ${missing === '' ? 'nothing is missing' : `missing: ${missing}`}`;
}
