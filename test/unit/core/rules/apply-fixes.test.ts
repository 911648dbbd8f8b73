import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  checkGoalFile,
  DEFAULT_CONFIG,
  fixGoalFile,
  parseGoalFile,
  type Config,
  type FixResult,
} from '../../../../src/core';
import { date } from '../../../support/date';
import { EXAMPLE_LOG, goalWith } from '../../../support/example-goal';

const today = date('2026-12-31');

function fix(text: string, config: Config = DEFAULT_CONFIG): FixResult {
  return fixGoalFile({ path: 'goals/example.md', text }, { config, today });
}

describe('fixGoalFile', () => {
  it('leaves a file without problems and a file that is no goal as they are', () => {
    for (const text of [goalWith(''), '# A README\n', '', '---\n', '\uFEFF---js\n---\n']) {
      assert.deepEqual(fix(text), { text, applied: [], refused: [] });
    }
  });

  it('mends what mending the YAML uncovers', () => {
    const result = fix(goalWith('gap: One text: half of it jargon\ndue: 12.4.2026\nsetBy: together'));
    assert.deepEqual(
      result.applied.map(({ rule, title }) => `${rule}: ${title}`),
      ['yaml-syntax: Quote the text', 'invalid-date: Change to 2026-04-12', 'field-alias: Rename to set_by'],
    );
    assert.equal(
      result.text,
      goalWith('gap: "One text: half of it jargon"\ndue: 2026-04-12\nset_by: together'),
    );
    assert.deepEqual(result.refused, []);
  });

  it('tells of each fix the problem it mended, in the text it mended it in', () => {
    const [applied] = fix(goalWith('due: 12.4.2026')).applied;
    assert.equal(applied?.problem.rule, 'invalid-date');
    assert.deepEqual(applied.problem.range.start, { line: 8, character: 5 });
  });

  it('keeps every other byte', () => {
    const odd = goalWith(
      'due:   12.4.2026   # by then',
      `${EXAMPLE_LOG}\ttrailing \u00A0\r\nmixed\rends\n\n\n`,
    );
    for (const text of [odd, `\uFEFF${odd}`, odd.replaceAll('\n', '\r\n')]) {
      assert.equal(fix(text).text, text.replace('12.4.2026', '2026-04-12'));
    }
  });

  it('applies no mere suggestion', () => {
    const text = goalWith('id: Not An Id\nstatus: in progress\ncompetancy: Communication\nowner: ana, li');
    assert.deepEqual(fix(text), { text, applied: [], refused: [] });
  });

  it('passes over rules that are turned off', () => {
    const text = goalWith('due: 12.4.2026');
    const severities = new Map([['invalid-date', 'off' as const]]);
    assert.equal(fix(text, { ...DEFAULT_CONFIG, severities }).text, text);
    const silenced = `${text}\n<!-- goalmark-disable invalid-date -->\n`;
    assert.equal(fix(silenced).text, silenced);
  });

  it('reads keys of the configuration’s own', () => {
    const config = { ...DEFAULT_CONFIG, extraFields: new Set(['deadline']) };
    const text = goalWith('deadline: 2026-05-01');
    assert.deepEqual(fix(text, config), { text, applied: [], refused: [] });
  });

  it('refuses a file with conflict markers', () => {
    const text = goalWith(
      'due: 12.4.2026',
      `${EXAMPLE_LOG}\n<<<<<<< ours\nOne\n=======\nTwo\n>>>>>>> theirs\n`,
    );
    const result = fix(text);
    assert.equal(result.text, text);
    assert.deepEqual(
      result.refused.map(({ problem, reason }) => [problem.rule, reason]),
      [['invalid-date', 'The file has conflict markers. Resolve the conflict first.']],
    );
    // A line of equals signs alone underlines a heading.
    const heading = goalWith('due: 12.4.2026', `${EXAMPLE_LOG}\nHeading\n=======\n`);
    assert.equal(fix(heading).applied.length, 1);
  });

  it('refuses a fix that would not mend its problem, and makes the others', () => {
    // The bracket is never closed, so that quoting the texts before it is not enough.
    const result = fix(goalWith('owner: @ana\ngap: "never closed'));
    assert.deepEqual(
      result.applied.map(({ rule }) => rule),
      ['yaml-syntax'],
    );
    assert.match(result.text, /owner: "@ana"/);
  });

  it('does not sort a log whose entries cannot be told apart afterwards', () => {
    const entry = (day: string, more: string): string =>
      `### ${day}\n\n- Progress: Some\n- Blockers: None\n- Support: None\n- Focus: 8\n${more}`;
    // Moved up, the open fence would swallow what follows it.
    const text = goalWith(
      '',
      `## Check-ins\n\n${entry('2026-03-11', '\n')}${entry('2026-02-11', '\n```\nopen to the end\n')}`,
    );
    const result = fix(text);
    assert.equal(result.text, text);
    assert.deepEqual(
      result.refused.map(({ problem, reason }) => [problem.rule, reason]),
      [['check-in-order', 'Something else would change with it.']],
    );
  });

  it('fixes many problems of one file', () => {
    const entries = Array.from({ length: 300 }, (_, index) => {
      const day = `${2027 - Math.floor(index / 28)}-02-${String(28 - (index % 28)).padStart(2, '0')}`;
      return `### ${day}\n\n- Progress: Some\n- Blockers: None\n- Support: None\n- Focus: 8/10\n`;
    });
    const result = fix(goalWith('created: 2000-01-01', `## Check-ins\n\n${entries.join('\n')}`));
    assert.equal(result.applied.length, 301);
    assert.deepEqual(result.refused, []);
  });

  it('quotes no first line whose text goes on below', () => {
    for (const value of [
      'Within 90 days: one',
      '@ana writes',
      '`code` first',
      '[x] foo',
      '%50',
      '*foo* bar',
      'Do #1',
    ]) {
      const text = goalWith(`goal: ${value}\n    and two`);
      assert.equal(fix(text).text, text, value);
    }
  });

  it('makes no text of a list or a map with a slip in it', () => {
    for (const line of [
      'metric: { measure: x, target: 3 }}',
      'metric: { measure: x, , target: 3 }',
      'metric: { measure: "x" y, target: 3 }',
      'metric: { measure: x target: 3 }',
      'metric: { measure: x; target: 3 }',
      'metric: { measure: p95 [ms], target: 3 }',
      'tags: [a, , b]',
      'tags: [a, b]]',
      'tags: [,a]',
      'tags: [a,b],',
      'tags: [a, b}',
      'tags: [a] b',
    ]) {
      const text = goalWith(line);
      assert.equal(fix(text).text, text, line);
    }
    assert.match(fix(goalWith('title: [draft] write')).text, /title: "\[draft\] write"/);
  });

  it('reads a comment behind a value that is no prose', () => {
    for (const line of [
      'status: active #todo',
      'cadence: weekly #foo',
      'owner: ana #was bob',
      'tags:\n  - a #b',
    ]) {
      const text = goalWith(line);
      assert.deepEqual(fix(text), { text, applied: [], refused: [] }, line);
      assert.equal(errorsIn(text), 0);
    }
    assert.match(fix(goalWith('title: Fix #12 today')).text, /title: "Fix #12 today"/);
  });

  it('changes the tabs of a map to the last one', () => {
    const result = fix(goalWith('root_cause:\n\tkind: skill\n\tdetail: foo\nownership:\n\temployee: x'));
    assert.doesNotMatch(result.text, /\t/);
    assert.deepEqual(result.refused, []);
  });

  it('makes thousands of fixes at once', () => {
    const lines = (count: number, line: (index: number) => string): string =>
      Array.from({ length: count }, (_, index) => line(index)).join('\n');
    const tabs = goalWith(`x_map:\n${lines(1000, (index) => `\tk${index}: a`)}`);
    assert.doesNotMatch(fix(tabs).text, /\t/);
    assert.equal(errorsIn(fix(goalWith(lines(3000, (index) => `x_${index}: @a`))).text), 0);
  });

  it('never throws, never adds a YAML error and is content with its own result', () => {
    const line = fc.constantFrom(
      'due: 12.4.2026',
      'owner: @ana',
      'gap: One: two',
      'tags: a',
      'metric: { measure: Score, target: 80% }',
      'metric:\n\tmeasure: Score',
      'status: ACTIVE',
      '- stray',
      'title: "open',
      'aligns_to: [a',
      'rootCause: [why]',
      '  id: x',
      'kpi: *x',
      'created: 2026-01-12T00:00:00Z # day',
    );
    const logLine = fc.constantFrom(
      '### 2026-02-11',
      '### 11.2.2026 first',
      '### 2025-12-01 Reflection!',
      '- Focus: 8/10',
      '- **Metric**: 3,1',
      '- Health: On Track',
      '',
      '```',
      'text',
      '<!--',
      '-->',
    );
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 8 }),
        fc.array(logLine, { maxLength: 12 }),
        fc.constantFrom('\n', '\r\n', '\r'),
        (lines, log, eol) => {
          const text = `---\n${lines.join('\n')}\n---\n\n## Check-ins\n\n${log.join('\n')}`.replaceAll(
            '\n',
            eol,
          );
          const before = errorsIn(text);
          const result = fix(text);
          assert.ok(errorsIn(result.text) <= before);
          const again = fix(result.text);
          assert.equal(again.text, result.text);
          if (result.applied.length === 0) assert.equal(result.text, text);
        },
      ),
      { numRuns: 100 },
    );
  });
});

function errorsIn(text: string): number {
  const file = parseGoalFile({ path: 'goals/example.md', content: text }, new Set());
  assert.ok(file !== undefined);
  assert.ok(checkGoalFile(file, DEFAULT_CONFIG, today).length <= 50);
  return file.yaml.errors.length;
}
