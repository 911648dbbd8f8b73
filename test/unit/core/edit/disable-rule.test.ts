import assert from 'node:assert/strict';
import { DEFAULT_CONFIG, disableRuleHere, parseGoalFile } from '../../../../src/core';

/** A goal's body, from its closing line on, after a rule is turned off in it. */
function body(text: string, rule = 'vague-goal'): string {
  const file = parseGoalFile({ path: 'goals/a.md', content: `---\nid: a\n${text}` }, new Set());
  assert.ok(file !== undefined);
  const result = disableRuleHere(file, rule, DEFAULT_CONFIG);
  return result.ok ? result.text.slice('---\nid: a\n'.length) : result.reason;
}

const COMMENT = '<!-- goalmark-disable vague-goal -->';

describe('turning a rule off in a file', () => {
  it('puts a comment directly below the front matter', () => {
    assert.equal(body('---\n\nText\n'), `---\n\n${COMMENT}\n\nText\n`);
    assert.equal(body('---\nText\n'), `---\n\n${COMMENT}\n\nText\n`);
    assert.equal(body('---'), `---\n\n${COMMENT}`);
    assert.equal(
      body('---\r\n\r\n## Check-ins\r\n').replace(/(?<!\r)\n/g, 'LF'),
      `---LFLF${COMMENT}\r\n\r\n## Check-ins\r\n`,
    );
  });

  it('joins a comment that counts', () => {
    assert.equal(
      body('---\n\nText\n\n<!-- goalmark-disable no-timeframe -->\n'),
      '---\n\nText\n\n<!-- goalmark-disable no-timeframe vague-goal -->\n',
    );
    const fenced = '```\n<!-- goalmark-disable no-timeframe -->\n```\n';
    assert.equal(body(`---\n\n${fenced}`), `---\n\n${COMMENT}\n\n${fenced}`);
  });

  it('changes nothing where it is off, and refuses what is no rule', () => {
    assert.equal(body(`---\n${COMMENT}\n`), `---\n${COMMENT}\n`);
    assert.equal(body('---\n', 'a --> b'), 'There is no such rule.');
  });
});
