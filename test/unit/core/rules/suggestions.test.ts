import assert from 'node:assert/strict';
import { checkGoalFile, DEFAULT_CONFIG, parseGoalFile, type Problem } from '../../../../src/core';
import { numbersMeant } from '../../../../src/core/rules/numbers-meant';
import { date } from '../../../support/date';
import { goalWith } from '../../../support/example-goal';

function problemsIn(content: string): readonly Problem[] {
  const file = parseGoalFile({ path: 'goals/example.md', content }, new Set());
  assert.ok(file !== undefined);
  return checkGoalFile(file, DEFAULT_CONFIG, date('2026-12-31'));
}

function fixesIn(content: string, rule: string): readonly string[] {
  return problemsIn(content)
    .filter((problem) => problem.rule === rule)
    .flatMap(({ fixes }) => fixes.map(({ title, safe }) => `${safe ? 'fix' : 'suggestion'}: ${title}`));
}

describe('suggestions', () => {
  it('take no number in another notation apart', () => {
    for (const text of ['0x10', '0o17', '0b11', '1e400', '1e-400']) {
      assert.deepEqual(numbersMeant(text).numbers, [], text);
    }
    for (const text of ['12 exports', '12h', '80%', '5 €', '20°']) {
      assert.equal(numbersMeant(text).numbers.length, 1, text);
    }
  });

  it('take a reading as they take a target', () => {
    const log = (reading: string): string =>
      goalWith(
        '',
        `## Check-ins\n\n### 2026-02-11\n\n- Progress: Some\n- Blockers: None\n- Support: None\n- Focus: 8\n- Metric: ${reading}\n`,
      );
    for (const reading of ['1e3', '.5', '4.']) assert.deepEqual(problemsIn(log(reading)), [], reading);
    assert.deepEqual(fixesIn(log('0x10'), 'check-in-answer'), []);
  });

  it('know a reflection in brackets or misspelled', () => {
    for (const word of ['(Reflection)', 'reflexion', '[reflektion]']) {
      const [title] = fixesIn(goalWith('', `## Check-ins\n\n### 2026-02-11 ${word}\n`), 'check-in-heading');
      assert.equal(title, 'fix: Change to 2026-02-11 reflection', word);
    }
  });

  it('rename no ordinary word to a key', () => {
    for (const line of ['objective: customer-trust-2026', 'done: true', 'completed: true', 'statement: x']) {
      assert.deepEqual(fixesIn(goalWith(line), 'field-alias'), [], line);
    }
    assert.deepEqual(fixesIn(goalWith('deadline: 2026-04-12').replace(/^due:.*\n/m, ''), 'field-alias'), [
      'fix: Rename to due',
    ]);
  });

  it('do not move check-ins with tags or comments in them unseen', () => {
    const entry = (day: string, more: string): string =>
      `### ${day}\n\n- Progress: Some\n- Blockers: None\n- Support: None\n- Focus: 8\n\n${more}\n`;
    for (const more of ['</details>', '<!-- a note -->']) {
      const text = goalWith('', `## Check-ins\n\n${entry('2026-03-11', '')}${entry('2026-02-11', more)}`);
      assert.deepEqual(fixesIn(text, 'check-in-order'), ['suggestion: Sort the check-ins by date'], more);
    }
  });
});
