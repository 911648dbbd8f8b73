/**
 * Words that leave open what will be seen. An objective says an outcome wanted, which the goals aligned to it make
 * visible, so that it may be wide ("Customers hear of an incident from us first"); only where it is an improvement of
 * something generic ("Improve quality") does it give these goals no direction.
 */
import { isVagueEvenForObjective } from '../coach/goal-judgement';
import { rewriteGoal } from '../coach/goal-rewrite';
import { vaguenessWords } from '../coach/goal-words';
import type { GoalFile } from '../model/document';
import { isObjective } from '../model/goal-set';
import type { Span } from '../text/source-text';
import { goalTextOf, type GoalText } from './goal-wording';
import { atMostHintInDraft } from './missing-field';
import type { FileRule, Finding, Fix } from './rule';

export const vagueGoal: FileRule = {
  id: 'vague-goal',
  scope: 'file',
  severity: 'warning',
  english: true,
  summary: 'The words of the goal leave open what others will see.',
  why: 'Improving can mean anything: only by what others can see do an owner and a manager agree on whether it happened.',
  bad: 'goal: Improve communication with other teams',
  good: 'goal: Present the plan of each release to the support team and answer their questions in writing',
  check: (file, context) => {
    const text = goalTextOf(file, context);
    if (text?.judgement.verdict !== 'vague') return [];
    if (isObjective(file) && !isVagueEvenForObjective(text.judgement)) return [];
    return [findingFor(file, text)];
  },
};

function findingFor(file: GoalFile, { goal, judgement, place }: GoalText): Finding {
  const { vagueWords: word = { start: 0, end: goal.value.length } } = judgement;
  return {
    span: place(word),
    message: vaguenessWords(goal.value, judgement, isObjective(file)),
    fixes: fixesFor(file, { goal, judgement, place }),
    ...atMostHintInDraft(file, 'goal'),
  };
}

function fixesFor(file: GoalFile, { goal, judgement, place }: GoalText): readonly Fix[] {
  // Between brackets of YAML a comma would begin something new.
  if (file.yaml.root?.flow !== false) return [];
  const { due, metric } = file.goal;
  const insertions = rewriteGoal(goal.value, judgement, {
    hasDate: due !== undefined,
    hasMetric: metric.measure !== undefined,
    isObjective: isObjective(file),
  });
  // Where the place of so few characters cannot be told, the edit would take the place of the whole text.
  if (insertions.some(({ at, length }) => lengthOf(place({ start: at, end: at + length })) !== length))
    return [];
  const edits = insertions.map(({ at, length, newText, blanks }) => {
    return { span: place({ start: at, end: at + length }), newText, blanks };
  });
  return edits.length === 0 ? [] : [{ title: 'Rewrite it as something others can see', edits, safe: false }];
}

function lengthOf({ start, end }: Span): number {
  return end - start;
}
