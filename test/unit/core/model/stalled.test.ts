import assert from 'node:assert/strict';
import { DEFAULT_CONFIG, parseGoalFile, whyStalled, type Config } from '../../../../src/core';
import { date } from '../../../support/date';
import { goalWith } from '../../../support/example-goal';

describe('whether a goal is stalled', () => {
  it('counts the check-ins missed in a row, from the day after the second was due', () => {
    const text = goalWith('due: 2026-12-31');
    assert.equal(stalledOn('2026-04-11', text), undefined);
    assert.deepEqual(stalledOn('2026-04-12', text), {
      reason: 'missed',
      words: '2 check-ins missed since 2026-02-11',
    });
    assert.equal(stalledOn('2026-06-30', text)?.words, '4 check-ins missed since 2026-02-11');
  });

  it('counts from the day the goal was set where nothing was logged', () => {
    assert.equal(stalledOn('2026-03-12', goalWith('', '')), undefined);
    assert.equal(stalledOn('2026-03-13', goalWith('', ''))?.words, '2 check-ins missed since 2026-01-12');
  });

  it('goes by the cadence, of the goal or of the configuration', () => {
    assert.equal(stalledOn('2026-02-26', goalWith('cadence: weekly'))?.reason, 'missed');
    assert.equal(stalledOn('2026-04-12', goalWith('cadence: quarterly')), undefined);
    const quarterly: Config = { ...DEFAULT_CONFIG, cadence: 'quarterly' };
    assert.equal(stalledOn('2026-04-12', goalWith(''), quarterly), undefined);
    assert.equal(stalledOn('2026-04-12', goalWith('type: objective')), undefined);
  });

  it('expects no check-in from the due date on', () => {
    assert.equal(stalledOn('2027-01-01', goalWith('due: 2026-04-11')), undefined);
    assert.equal(
      stalledOn('2027-01-01', goalWith('due: 2026-04-12'))?.words,
      '2 check-ins missed since 2026-02-11',
    );
  });

  it('knows long months, short ones, and the end of the calendar', () => {
    const set = goalWith('created: 2025-12-31\ndue: 9999-12-31', '');
    assert.equal(stalledOn('2026-02-28', set), undefined);
    assert.equal(stalledOn('2026-03-01', set)?.words, '2 check-ins missed since 2025-12-31');
    const old = goalWith('created: 0001-01-01\ndue: 9999-12-31\ncadence: monthly', '');
    assert.equal(stalledOn('9999-12-31', old)?.words, '119987 check-ins missed since 0001-01-01');
  });

  it('says that the focus was low twice, in the order of the dates', () => {
    const log = '## Check-ins\n\n### 2026-03-11\n\n- Focus: 2\n\n### 2026-02-11\n\n- Focus: 4\n';
    assert.deepEqual(stalledOn('2026-03-12', goalWith('', log)), {
      reason: 'low-focus',
      words: 'focus 4, then 2',
    });
  });

  it('is silent when the focus came back, or was asked about only once', () => {
    const back =
      '## Check-ins\n\n### 2026-02-01\n\n- Focus: 2\n\n### 2026-02-11\n\n- Focus: 4\n\n### 2026-03-01\n\n- Focus: 5\n';
    assert.equal(stalledOn('2026-03-02', goalWith('', back)), undefined);
    const oneDay =
      '## Check-ins\n\n### 2026-02-11\n\n- Focus: 2\n\n### 2026-02-11 reflection\n\n- Focus: 3\n';
    assert.equal(stalledOn('2026-03-02', goalWith('', oneDay)), undefined);
  });

  for (const status of ['draft', 'paused', 'achieved', 'dropped']) {
    it(`leaves a goal alone that is ${status}`, () => {
      assert.equal(stalledOn('2026-12-01', goalWith(`status: ${status}`)), undefined);
    });
  }
});

function stalledOn(today: string, text: string, config = DEFAULT_CONFIG): ReturnType<typeof whyStalled> {
  const file = parseGoalFile({ path: 'goals/ana/goal.md', content: text }, config.extraFields);
  assert.ok(file !== undefined);
  return whyStalled(file, date(today), config);
}
