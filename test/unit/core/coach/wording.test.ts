import assert from 'node:assert/strict';
import { DEFAULT_CONFIG, parseGoalFile, type Goal } from '../../../../src/core';
import { rememberingReader, type Wording } from '../../../../src/core/coach/wording';
import { goalWith } from '../../../support/example-goal';

const GOAL = 'goal: Write an update for support every Friday';
const METRIC = 'metric:\n  measure: Updates sent\n  baseline: 0\n  target: 12\n  unit: updates';

/** A change of what is judged in it, and something that is read otherwise then. */
const CHANGES: Readonly<Record<string, readonly [string, (wording: Wording) => unknown]>> = {
  goal: ['goal: Be better at support', ({ goalJudgement }) => goalJudgement.verdict],
  gap: ['gap: Support waits', ({ gap }) => gap.length],
  'root cause': ['root_cause: Nobody has asked', ({ cause }) => cause.length],
  measure: [METRIC.replace('Updates', 'Long updates'), ({ measure }) => measure.length],
  unit: [METRIC.replace('unit: updates', 'unit: updates a week'), ({ unit }) => unit.length],
};

describe('the wording of a goal that is remembered', () => {
  const wordingOf = rememberingReader();

  it('is read once where only other things changed', () => {
    const [goal, later] = [goalOf(GOAL, METRIC), goalOf(GOAL, METRIC, 'due: 2027-01-12\ntitle: Updates')];
    assert.equal(wordingOf(later, DEFAULT_CONFIG), wordingOf(goal, DEFAULT_CONFIG));
  });

  for (const [name, [change, read]] of Object.entries(CHANGES)) {
    it(`is read anew with another ${name}`, () => {
      const [before, after] = [goalOf(GOAL, METRIC), goalOf(GOAL, METRIC, change)];
      const first = read(wordingOf(before, DEFAULT_CONFIG));
      assert.notDeepEqual(read(wordingOf(after, DEFAULT_CONFIG)), first);
      assert.deepEqual(read(wordingOf(before, DEFAULT_CONFIG)), first);
    });
  }

  it('is read anew where the metric has another baseline or target or none, or the goal another type', () => {
    const verdictOf = (...lines: readonly string[]): string =>
      wordingOf(goalOf('goal: Increase sales', METRIC, ...lines), DEFAULT_CONFIG).goalJudgement.verdict;
    assert.equal(verdictOf('type: performance'), 'strong');
    assert.equal(verdictOf('type: development'), 'vague');
    assert.equal(verdictOf('type: performance', METRIC.replace(/\n {2}target.*/, '')), 'vague');
    assert.equal(verdictOf('type: performance', METRIC.replace(/\n {2}baseline.*/, '')), 'vague');
    assert.equal(verdictOf('type: performance'), 'strong');
  });

  it('is read anew where no language is judged', () => {
    const goal = goalOf(GOAL);
    assert.equal(wordingOf(goal, DEFAULT_CONFIG).isEnglish, true);
    assert.equal(wordingOf(goal, { language: 'none' }).isEnglish, false);
    assert.equal(wordingOf(goal, DEFAULT_CONFIG).isEnglish, true);
  });
});

function goalOf(...lines: readonly string[]): Goal {
  const file = parseGoalFile({ path: 'goals/a.md', content: goalWith(lines.join('\n')) }, new Set());
  assert.ok(file);
  return file.goal;
}
