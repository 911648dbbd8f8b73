/**
 * Words that leave open what will be seen. An objective says an outcome wanted, which the goals aligned to it make
 * visible, so that it may be wide ("Customers hear of an incident from us first"); only where it is an improvement of
 * something generic ("Improve quality") does it give these goals no direction.
 */
import { isVagueEvenForObjective } from '../coach/goal-judgement';
import { rewriteGoal } from '../coach/goal-rewrite';
import { vaguenessWords } from '../coach/goal-words';
import type { Wording } from '../coach/wording';
import type { GoalFile } from '../model/document';
import { isObjective } from '../model/goal-set';
import { judgedGoalOf, placeInGoal, type JudgedGoal } from './goal-wording';
import { atMostHintInDraft } from './missing-field';
import type { FileRule, Finding, Fix, FixEdit } from './rule';

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
    const judged = judgedGoalOf(file, context);
    if (judged?.judgement.verdict !== 'vague') return [];
    if (isObjective(file) && !isVagueEvenForObjective(judged.judgement)) return [];
    return [findingFor(file, judged, context.wording)];
  },
};

function findingFor(file: GoalFile, judged: JudgedGoal, wording: Wording): Finding {
  const { goal, judgement } = judged;
  const { vagueWords: word = { start: 0, end: goal.value.length } } = judgement;
  return {
    span: placeInGoal(file, judged, word),
    message: vaguenessWords(goal.value, judgement, isObjective(file)),
    fixes: fixesFor(file, judged, wording),
    ...atMostHintInDraft(file, 'goal'),
  };
}

function fixesFor(file: GoalFile, judged: JudgedGoal, wording: Wording): readonly Fix[] {
  // Between brackets of YAML a comma would begin something new.
  if (file.yaml.root?.flow !== false) return [];
  const { due, metric } = file.goal;
  const text = { text: judged.goal.value, words: wording.goal, statement: wording.goalStatement };
  const insertions = rewriteGoal(text, judged.judgement, {
    hasDate: due !== undefined,
    hasMetric: metric.measure !== undefined,
    isObjective: isObjective(file),
  });
  const edits: FixEdit[] = [];
  for (const { at, length, newText, blanks } of insertions) {
    const span = placeInGoal(file, judged, { start: at, end: at + length });
    // Where the place of so few characters cannot be told, the edit would take the place of the whole text.
    if (span.end - span.start !== length) return [];
    edits.push({ span, newText, blanks });
  }
  return edits.length === 0 ? [] : [{ title: 'Rewrite it as something others can see', edits, safe: false }];
}
