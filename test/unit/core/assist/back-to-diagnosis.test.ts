/** What the boxes of the stalled path say is still missing, while the goal is written anew. */
import assert from 'node:assert/strict';
import { DEFAULT_CONFIG, missingWords, parseGoalFile, revisedStrength } from '../../../../src/core';
import { goalWith } from '../../../support/example-goal';

describe('the strength of a goal that is revised', () => {
  const file = parseGoalFile({ path: 'goals/a.md', content: goalWith('goal: Improve reviews') }, new Set());
  assert.ok(file);
  const missingWith = (goal: string): string => {
    const strength = revisedStrength(file, { goal }, DEFAULT_CONFIG);
    assert.ok(strength);
    return missingWords(strength);
  };

  it('rises with words in which something can be seen', () => {
    assert.equal(missingWith(''), 'something others can see happen');
    assert.equal(missingWith('Review each release note with the support team'), '');
  });

  it('does not rise with words that stand in for others', () => {
    for (const goal of ['TBD', '?', '42', 'n/a']) assert.equal(missingWith(goal), 'the goal itself');
    assert.equal(missingWith('Review <what> with the support team'), 'something others can see happen');
  });
});
