import assert from 'node:assert/strict';
import { editConfig, parseConfigFile } from '../../../../src/core';

/** What setting `vague-goal` to off makes of a configuration's lines, or why it is refused. */
function turnedOff(...lines: readonly string[]): string {
  const result = editConfig(lines.join('\n'), { rule: 'vague-goal', setting: 'off' });
  if (!result.ok) return result.reason;
  const { config } = parseConfigFile('.goalmark.yml', result.text);
  assert.equal(config.severities.get('vague-goal'), 'off');
  return result.text;
}

describe('edits of the configuration', () => {
  it('make a new file', () => {
    const result = editConfig(undefined, { rule: 'vague-goal', setting: 'warning' });
    assert.deepEqual(result, {
      ok: true,
      edits: [{ span: { start: 0, end: 0 }, newText: 'rules:\n  vague-goal: warning\n' }],
      text: 'rules:\n  vague-goal: warning\n',
    });
  });

  it('add the rule where rules are, in their style', () => {
    assert.equal(
      turnedOff('cadence: weekly # ours', ''),
      'cadence: weekly # ours\nrules:\n  vague-goal: off\n',
    );
    assert.equal(turnedOff('cadence: weekly # ours'), 'cadence: weekly # ours\nrules:\n  vague-goal: off');
    assert.equal(
      turnedOff('rules:', '    no-timeframe: hint # soon', '', 'cadence: weekly', ''),
      'rules:\n    no-timeframe: hint # soon\n    vague-goal: off\n\ncadence: weekly\n',
    );
    assert.equal(
      turnedOff('rules: { no-timeframe: hint } # soon', ''),
      'rules: { no-timeframe: hint, vague-goal: off } # soon\n',
    );
    assert.equal(turnedOff('rules: {}', ''), 'rules: { vague-goal: off }\n');
    assert.equal(turnedOff('rules: # none', ''), 'rules: # none\n  vague-goal: off\n');
    assert.equal(turnedOff('rules:'), 'rules:\n  vague-goal: off');
  });

  it('replace the setting and keep what is behind it', () => {
    assert.equal(turnedOff('rules:', '  vague-goal: error  # why', ''), 'rules:\n  vague-goal: off  # why\n');
    assert.equal(turnedOff("rules:\r\n  vague-goal: 'error'\r\n"), "rules:\r\n  vague-goal: 'off'\r\n");
    assert.equal(turnedOff('rules:', '  vague-goal: off', ''), 'rules:\n  vague-goal: off\n');
  });

  it('go below a file of comments', () => {
    assert.equal(turnedOff('# Ours', ''), '# Ours\nrules:\n  vague-goal: off\n');
    assert.equal(turnedOff('# Ours'), '# Ours\nrules:\n  vague-goal: off');
    assert.equal(turnedOff('---', '# Ours', ''), '---\n# Ours\nrules:\n  vague-goal: off\n');
    assert.equal(turnedOff('\uFEFF'), '\uFEFFrules:\n  vague-goal: off\n');
  });

  it('take a mark of the byte order for no blank', () => {
    assert.equal(turnedOff('\uFEFFgoals: [a]', ''), '\uFEFFgoals: [a]\nrules:\n  vague-goal: off\n');
    assert.equal(
      turnedOff('\uFEFFrules:', '  no-timeframe: hint', ''),
      '\uFEFFrules:\n  no-timeframe: hint\n  vague-goal: off\n',
    );
    assert.equal(turnedOff('\uFEFFrules: # none', ''), '\uFEFFrules: # none\n  vague-goal: off\n');
  });

  it('are refused where the file cannot be read with certainty', () => {
    assert.equal(turnedOff('rules: [', ''), 'Line 1 has a mistake in its YAML. Correct it first.');
    assert.equal(
      turnedOff('rules: &a {}', ''),
      'Line 1 has a YAML anchor, which is not read. Remove it first.',
    );
    assert.equal(
      turnedOff('<<<<<<< HEAD', 'rules:'),
      'The file has conflict markers. Resolve the conflict first.',
    );
    assert.equal(
      turnedOff('rules: none', ''),
      'rules is a text here, where vague-goal cannot be set. Write its parts below it first.',
    );
  });
});
