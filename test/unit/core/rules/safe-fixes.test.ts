import assert from 'node:assert/strict';
import { checkGoalFile, DEFAULT_CONFIG, parseGoalFile } from '../../../../src/core';
import { date } from '../../../support/date';

/** Whether the first fix of the one problem of a rule may be applied unseen. */
function isSafe(rule: string, lines: readonly string[]): boolean | undefined {
  const content = ['---', ...lines, '---', ''].join('\n');
  const file = parseGoalFile({ path: 'goals/a.md', content }, new Set());
  assert.ok(file !== undefined);
  const problems = checkGoalFile(file, DEFAULT_CONFIG, date('2026-03-01')).filter(
    (problem) => problem.rule === rule,
  );
  assert.equal(problems.length, 1);
  return problems[0]?.fixes[0]?.safe;
}

describe('fixes made unseen', () => {
  it('rename another name of a key only where its value fits the key', () => {
    assert.equal(isSafe('field-alias', ['deadline: 2026-04-12']), true);
    assert.equal(isSafe('field-alias', ['deadline: none']), false);
    assert.equal(isSafe('field-alias', ['metrics: [a, b]']), false);
  });

  it('indent a key like its neighbors only where it has one place', () => {
    assert.equal(isSafe('yaml-syntax', ['owner: ana', '  status: active']), true);
    assert.equal(isSafe('yaml-syntax', ['ownership:', '  employee: a', '    manager: b']), false);
  });
});
