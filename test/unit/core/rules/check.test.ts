import assert from 'node:assert/strict';
import {
  checkGoalFile,
  DEFAULT_CONFIG,
  MOST_PROBLEMS_IN_A_FILE,
  parseCalendarDate,
  parseGoalFile,
} from '../../../../src/core';

describe('the problems of a file', () => {
  it('are at most fifty, the gravest, so that no error hides behind lesser ones', () => {
    const fillers = Array.from({ length: 80 }, (_, index) => `zz${index}q: 1`);
    const content = ['---', 'id: a', ...fillers, 'closed: 2026-99-99', '---', ''].join('\n');
    const file = parseGoalFile({ path: 'goals/a.md', content }, new Set());
    const today = parseCalendarDate('2026-03-01');
    assert.ok(file !== undefined && today !== undefined);
    const problems = checkGoalFile(file, DEFAULT_CONFIG, today);
    assert.equal(problems.length, MOST_PROBLEMS_IN_A_FILE);
    assert.ok(problems.some(({ rule }) => rule === 'invalid-date'));
    assert.ok(problems.some(({ rule }) => rule === 'unknown-field'));
    const lines = problems.map(({ range }) => range.start.line);
    assert.deepEqual(
      lines,
      [...lines].sort((a, b) => a - b),
    );
  });
});
