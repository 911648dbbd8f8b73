/** What a configuration may say of rules: of those that there are. */
import assert from 'node:assert/strict';
import { checkConfigFile, parseConfigFile, RULES } from '../../../../src/core';

function problemsIn(...lines: readonly string[]): readonly string[] {
  const file = parseConfigFile('.goalmark.yml', ['rules:', ...lines, ''].join('\n'));
  return checkConfigFile(file).map(({ rule, range }) => `${range.start.line + 1} ${rule}`);
}

describe('the rules in a configuration', () => {
  it('may be any that there are', () => {
    const ids = RULES.map(({ id }) => id);
    assert.deepEqual(problemsIn(...ids.map((id) => `  ${id}: hint`)), []);
  });

  it('are reported once where there is no such rule, and the others still for what they say', () => {
    assert.deepEqual(problemsIn('  no-such-rule: loud', '  duplicate-id: loud'), [
      '2 unknown-field',
      '3 invalid-value',
    ]);
  });
});
