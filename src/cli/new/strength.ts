/** What a goal in the making still lacks, as its strength has it. */
import { newGoalText, parseGoalFile, strengthOf, type CalendarDate, type StrengthPart } from '../../core';
import { newGoalOf, type CompleteAnswers } from './answers';

/** In words that follow "missing". */
export function missingFrom(
  answers: CompleteAnswers,
  parts: readonly StrengthPart['name'][],
  today: CalendarDate,
): readonly string[] {
  const content = newGoalText(newGoalOf(answers, 'id', today));
  const file = parseGoalFile({ path: 'goal.md', content }, new Set());
  if (file === undefined) return [];
  return strengthOf(file.goal)
    .parts.filter(({ name, isThere }) => !isThere && parts.includes(name))
    .map(({ missing }) => missing);
}
