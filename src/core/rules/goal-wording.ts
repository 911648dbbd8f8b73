/** What the rules about the wording of a goal share: which goals they speak of, and where in the file its words stand. */
import type { GoalJudgement } from '../coach/goal-judgement';
import { emptinessOf } from '../coach/own-words';
import { hasBlank } from '../coach/blanks';
import type { GoalFile } from '../model/document';
import type { Maybe } from '../model/goal';
import { isClosed } from '../model/goal-set';
import { placeInValue } from '../model/place-in-value';
import type { Span } from '../text/source-text';
import type { FileContext } from './rule';

export interface GoalText {
  readonly goal: NonNullable<Maybe<string>>;
  readonly judgement: GoalJudgement;
  /** Where offsets in the text are in the file. */
  readonly place: (within: Span) => Span;
}

/**
 * The words of a goal that is still open: those of a closed one are history, and nobody rewrites them. While blanks of
 * a rewrite are left, or the text only stands in for one to come, there is nothing to judge yet.
 */
export function goalTextOf(file: GoalFile, { wording }: FileContext): GoalText | undefined {
  const { goal } = file.goal;
  if (goal === undefined || isClosed(file) || wording.goal.length === 0) return undefined;
  if (hasBlank(goal.value) || emptinessOf(goal.value) !== undefined) return undefined;
  return {
    goal,
    judgement: wording.goalJudgement,
    place: (within) => placeInValue(file.source, goal, within),
  };
}
