import assert from 'node:assert/strict';
import {
  DEFAULT_CONFIG,
  parseGoalFile,
  shortStrengthWords,
  strengthIn,
  strengthWords,
} from '../../../../src/core';
import { goalWith } from '../../../support/example-goal';

function words(excerpt: string): readonly string[] {
  const file = parseGoalFile({ path: 'goals/a.md', content: goalWith(excerpt) }, new Set());
  assert.ok(file);
  const strength = strengthIn(file, DEFAULT_CONFIG);
  return strength === undefined ? [] : [strengthWords(strength), shortStrengthWords(strength)];
}

describe('the strength of a goal in words', () => {
  it('is never a number alone', () => {
    assert.deepEqual(words(''), ['5 of 5, nothing is missing', '5 of 5, nothing is missing']);
    assert.deepEqual(words('gap: []'), ['4 of 5, missing: the gap', '4 of 5, missing: the gap']);
    assert.deepEqual(words('gap: []\nmetric: Peer score'), [
      '3 of 5, missing: the gap, a target for the metric',
      '3 of 5, missing: the gap and 1 more',
    ]);
  });

  it('is not said of an objective, of a closed goal, and where the file cannot be read', () => {
    assert.deepEqual(words('type: objective'), []);
    assert.deepEqual(words('status: dropped'), []);
    assert.deepEqual(words('gap: "Not closed'), []);
  });
});
