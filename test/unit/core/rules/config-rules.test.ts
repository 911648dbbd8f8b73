/** What a configuration may say of rules: of those that there are, and of those that are to come. */
import assert from 'node:assert/strict';
import { checkConfigFile, parseConfigFile, RULES } from '../../../../src/core';
import { METHOD_RULE_IDS } from '../../../../src/core/rules/method-rule-ids';

function problemsIn(...lines: readonly string[]): readonly string[] {
  const file = parseConfigFile('.goalmark.yml', ['rules:', ...lines, ''].join('\n'));
  return checkConfigFile(file).map(({ rule, range }) => `${range.start.line + 1} ${rule}`);
}

describe('the rules in a configuration', () => {
  it('may be any that there are or will be', () => {
    const ids = [...RULES.map(({ id }) => id), ...METHOD_RULE_IDS];
    assert.deepEqual(problemsIn(...ids.map((id) => `  ${id}: hint`)), []);
  });

  it('are reported once where there is no such rule, and the others still for what they say', () => {
    assert.deepEqual(problemsIn('  no-such-rule: loud', '  duplicate-id: loud'), [
      '2 unknown-field',
      '3 invalid-value',
    ]);
  });

  it('are no longer to come once they are there', () => {
    const there = RULES.filter(({ id }) => METHOD_RULE_IDS.includes(id)).map(({ id }) => id);
    assert.deepEqual(there, [], 'Take them out of method-rule-ids.ts.');
    assert.notEqual(METHOD_RULE_IDS.length, 0, 'None is to come: remove method-rule-ids.ts and this test.');
  });
});
