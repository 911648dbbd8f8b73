import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  checkGoalFile,
  DEFAULT_CONFIG,
  FILE_SIZE_LIMIT,
  parseGoalFile,
  type GoalFile,
  type Problem,
} from '../../../../src/core';
import { date } from '../../../support/date';
import { EXAMPLE_LOG, goalWith } from '../../../support/example-goal';

const today = date('2026-12-31');

function parse(content: string): GoalFile | undefined {
  return parseGoalFile({ path: 'goals/a.md', content }, new Set());
}

function rulesOf(content: string): string[] {
  const file = parse(content);
  assert.ok(file !== undefined);
  return problems(file).map(({ rule }) => rule);
}

function problems(file: GoalFile): readonly Problem[] {
  return checkGoalFile(file, DEFAULT_CONFIG, today);
}

describe('parseGoalFile', () => {
  it('reads the facts and the log, each where it stands', () => {
    const text = goalWith(
      '',
      `${EXAMPLE_LOG}\n### 2026-04-08 Reflection\n\n- Focus: 7\n\n  as before\n- Metric: 3.9\n`,
    );
    const file = parse(text);
    assert.equal(file?.goal.metric.target?.value, 4.2);
    assert.equal(text.slice(file.goal.due?.span.start, file.goal.due?.span.end), '2026-04-12');
    assert.deepEqual(
      file.checkIns.map(({ kind, date: day, focus, health, reading }) => [kind, day, focus, health, reading]),
      [
        ['check-in', '2026-02-11', 8, 'on-track', 3.1],
        ['reflection', '2026-04-08', 7, undefined, 3.9],
      ],
    );
  });

  it('passes over a file without front matter', () => {
    for (const text of ['', '# Title\n', '-----\n', '\n---\nid: a\n---\n'])
      assert.equal(parse(text), undefined);
  });

  it('reads what it can of broken YAML, and reports nothing but the mistake', () => {
    const file = parse(goalWith('gap: One text: half of it jargon\ncolour: red'));
    assert.equal(file?.goal.id?.value, 'plain-language-updates');
    assert.deepEqual(file.issues, []);
  });

  it('reports each kind of unreadable file once', () => {
    assert.deepEqual(rulesOf('---\n---\n'.concat('x'.repeat(FILE_SIZE_LIMIT))), ['yaml-limits']);
    const encoding = parseGoalFile({ path: 'goals/a.md', content: { unreadable: 'encoding' } }, new Set());
    assert.deepEqual(encoding && problems(encoding).map(({ rule }) => rule), ['file-encoding']);
    assert.deepEqual(rulesOf('---js\n{}\n---\n'), ['front-matter-language']);
    assert.deepEqual(rulesOf('---\nid: a\n'), ['front-matter-unclosed']);
  });

  it('has an answer to what was made to be slow or to crash', () => {
    assert.deepEqual(rulesOf(`---\n${'['.repeat(900)}\n---\n`), ['yaml-limits']);
    assert.deepEqual(rulesOf(`---\n${'\n'.repeat(64 * 1024)}---\n`), ['yaml-limits']);
    assert.deepEqual(rulesOf(`---\nid: ${'a'.repeat(64 * 1024)}\n---\n`), ['yaml-limits']);
    assert.deepEqual(rulesOf(goalWith('', `${EXAMPLE_LOG}\n${'x\n'.repeat(200_000)}`)), ['yaml-limits']);
    for (const unit of ['>', '[', '- ', '`', '*_', '<!--', '&']) {
      assert.deepEqual(rulesOf(goalWith('', `${EXAMPLE_LOG}\n${unit.repeat(50_000)}`)), []);
    }
    assert.deepEqual(rulesOf(goalWith('', '\n'.repeat(FILE_SIZE_LIMIT - 2000))), []);
    assert.equal(rulesOf(goalWith(`title: ${'<'.repeat(60_000)}`)).length, 1);
    assert.equal(rulesOf(goalWith(Array.from({ length: 5000 }, (_, n) => `k${n}: 1`).join('\n'))).length, 50);
    assert.equal(rulesOf(goalWith(`id: "${'a-'.repeat(30_000)}"`)).length, 1);
  });

  it('reports at most fifty problems, the first ones', () => {
    const log = Array.from({ length: 200 }, () => '### no date\n').join('\n');
    assert.equal(rulesOf(goalWith('', `## Check-ins\n\n${log}`)).length, 50);
  });

  it('never throws and keeps every range in its text, whatever is done to a goal', () => {
    const insertion = fc.oneof(
      fc.constantFrom(
        ...[
          '---\n',
          '\n---',
          '\r',
          '\r\n',
          '\uFEFF',
          '\t',
          ': ',
          ' #',
          '"',
          "'",
          '[',
          '{',
          '@',
          '&a ',
          '*a',
          '!b ',
          '%',
        ],
        ...[
          '### ',
          '## Check-ins\n',
          '- **Focus:** ',
          '```\n',
          '<!--',
          '-->',
          '<x>',
          '\u0000',
          '\u2028',
          '\uD83C',
        ],
        ...['__proto__: ', 'constructor:\n', '<<: ', '12.4.2026', 'target: 80%\n', 'setBy: x\n'],
      ),
      fc.string({ unit: 'binary', maxLength: 10 }),
    );
    const change = fc.record({ at: fc.nat(1500), remove: fc.nat(40), insertion });
    const texts = fc.oneof(
      fc
        .array(change, { minLength: 1, maxLength: 6 })
        .map((changes) =>
          changes.reduce(
            (text, { at, remove, insertion: added }) => text.slice(0, at) + added + text.slice(at + remove),
            goalWith(''),
          ),
        ),
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.string({ unit: 'binary', maxLength: 300 }).map((text) => `---\n${text}\n---\n`),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const file = parse(text);
        if (file === undefined) return;
        const { source } = file;
        for (const { range, fixes, message } of problems(file)) {
          for (const { start, end } of [
            range,
            ...fixes.flatMap(({ edits }) => edits.map((edit) => edit.range)),
          ]) {
            const [from, to] = [source.offsetAt(start), source.offsetAt(end)];
            assert.ok(0 <= from && from <= to && to <= text.length);
          }
          assert.match(message, /^[^\r\n]{1,300}$/);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('answers the same for the same text', () => {
    const text = goalWith('due: 12.4.2026\ngap: a: b');
    assert.deepEqual(JSON.stringify(parse(text)), JSON.stringify(parse(text)));
  });
});
