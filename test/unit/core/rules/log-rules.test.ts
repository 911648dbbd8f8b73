/** What the rules of the log leave alone, where no fixture can show it: other rules have something to say there. */
import assert from 'node:assert/strict';
import { addDays, checkGoalFile, DEFAULT_CONFIG, parseGoalFile } from '../../../../src/core';
import { date } from '../../../support/date';
import { goalWith } from '../../../support/example-goal';

const LOG_RULES = [
  'cadence-too-sparse',
  'losing-focus',
  'metric-moving-away',
  'off-pace',
  'closed-without-result',
];

function saidOf(yaml: string, log: string, today = '2026-12-31'): string[] {
  const content = goalWith(yaml, `## Check-ins\n\n${log}`);
  const file = parseGoalFile({ path: 'goals/ana/goal.md', content }, new Set());
  assert.ok(file !== undefined);
  return checkGoalFile(file, DEFAULT_CONFIG, date(today))
    .filter(({ rule }) => LOG_RULES.includes(rule))
    .map(({ rule, message }) => `${rule}: ${message}`);
}

function readings(...some: readonly (readonly [day: string, reading: number | string])[]): string {
  return some.map(([day, reading]) => `### ${day}\n\n- Metric: ${reading}\n`).join('\n');
}

describe('the rules of the log', () => {
  it('say nothing of the example of the format, whatever the day', () => {
    const log = `### 2026-02-11\n\n- Focus: 8\n- Metric: 3.1\n\n### 2026-04-08 reflection\n\n- Focus: 7\n- Metric: 3.9\n`;
    for (let day = date('2026-01-01'); day < date('2028-01-01'); day = addDays(day, 17))
      assert.deepEqual(saidOf('', log, day), []);
  });

  it('measure no gap around a check-in whose date cannot be read', () => {
    assert.deepEqual(saidOf('due: 2026-12-18', '### 2026-02-11\n\n### 5 May 2026\n\n### 2026-08-20\n'), []);
  });

  it('wait for a reading that cannot be read before they miss the result', () => {
    const closed = 'status: achieved\nclosed: 2026-04-10';
    assert.deepEqual(saidOf(closed, readings(['2026-02-11', 3.1], ['2026-04-08', '4,2'])), []);
    assert.deepEqual(saidOf(closed, readings(['2026-02-11', 3.1], ['8 April 2026', 4.2])), []);
  });

  it('say once that a metric goes the wrong way', () => {
    const [only, ...others] = saidOf(
      '',
      readings(['2026-02-11', 2.7], ['2026-02-25', 2.5], ['2026-03-11', 2.3]),
    );
    assert.match(only ?? '', /^metric-moving-away: /);
    assert.deepEqual(others, []);
  });

  it('show one digit more where a projection would look like the target', () => {
    const metric = 'due: 2026-04-02\nmetric:\n  measure: Talks\n  baseline: 0\n  target: 3';
    assert.deepEqual(saidOf(metric, readings(['2026-02-11', 1], ['2026-03-14', 2], ['2026-03-23', 2])), [
      'off-pace: At the pace of 3 readings the metric reaches about 2 (2 to 2.6) by 2026-04-02; the target is 3. Change what is done, or agree on another date or target.',
    ]);
  });
});
