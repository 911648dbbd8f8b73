import assert from 'node:assert/strict';
import { DEFAULT_CONFIG, parseGoalFile } from '../../../../src/core';
import { placeInValue } from '../../../../src/core/model/place-in-value';
import { goalWith } from '../../../support/example-goal';

/** The text of the file where `part` of the goal stands. */
function placeOf(line: string, part: string): string {
  const content = goalWith(line);
  const file = parseGoalFile({ path: 'goals/example.md', content }, DEFAULT_CONFIG.extraFields);
  const goal = file?.goal.goal;
  assert.ok(file !== undefined && goal !== undefined);
  const start = goal.value.indexOf(part);
  const span = placeInValue(file.source, goal, { start, end: start + part.length });
  return content.slice(span.start, span.end);
}

describe('placeInValue', () => {
  it('finds a stretch of a value however the value is written', () => {
    assert.equal(placeOf('goal: Write two drafts', 'two'), 'two');
    assert.equal(placeOf('goal: "Write two drafts"', 'drafts'), 'drafts');
    assert.equal(placeOf("goal: 'Write Li''s two drafts'", "Li's two"), "Li''s two");
    assert.equal(placeOf('goal: "Say \\"two\\" words"', 'words'), 'words');
    assert.equal(placeOf('goal: Write\n  two\n  drafts', 'two drafts'), 'two\n  drafts');
    assert.equal(placeOf('goal: >-\n  Write\n  two drafts', 'two'), 'two');
  });

  it('takes the whole value where text and value part', () => {
    assert.equal(placeOf('goal: "Write tw\\u006f drafts"', 'drafts'), '"Write tw\\u006f drafts"');
  });
});
