/** What a goal in the making still lacks, as its strength has it. */
import { strengthOfNewGoal, type CalendarDate, type Config, type StrengthPart } from '../../core';
import { newGoalOf, type CompleteAnswers } from './answers';

/** In words that follow "missing". */
export function missingFrom(
  answers: CompleteAnswers,
  parts: readonly StrengthPart['name'][],
  today: CalendarDate,
  config: Config,
): readonly string[] {
  return strengthOfNewGoal(newGoalOf(answers, 'id', today), config)
    .parts.filter(({ name, isThere }) => !isThere && parts.includes(name))
    .map(({ missing }) => missing);
}
