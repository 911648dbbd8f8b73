/** What the rules about the wording of a goal share: which goals they speak of, and where in the file its words stand. */
import type { GoalJudgement } from '../coach/goal-judgement';
import type { GoalFile } from '../model/document';
import type { Located } from '../model/goal';
import { isClosed } from '../model/goal-set';
import { placeInValue } from '../model/place-in-value';
import type { Span } from '../text/source-text';
import type { FileContext } from './rule';

export interface JudgedGoal {
  readonly goal: Located<string>;
  readonly judgement: GoalJudgement;
}

/**
 * The words of a goal that is still open: those of a closed one are history, and nobody rewrites them. While blanks of
 * a rewrite are left, or the text only stands in for one to come, there is nothing to judge yet.
 */
export function judgedGoalOf(file: GoalFile, { wording }: FileContext): JudgedGoal | undefined {
  const { goal } = file.goal;
  if (goal === undefined || isClosed(file) || !wording.saysGoal) return undefined;
  return { goal, judgement: wording.goalJudgement };
}

/** Where offsets in its text are in the file. */
export function placeInGoal({ source }: GoalFile, { goal }: JudgedGoal, within: Span): Span {
  return placeInValue(source, goal, within);
}
