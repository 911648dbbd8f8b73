import assert from 'node:assert/strict';
import { parseGoalFile, type GoalFile } from '../../../src/core';
import { typedDay, usualDays } from '../../../src/vscode/features/goal-actions/due-days';
import { nothingDueWords } from '../../../src/vscode/features/goal-actions/nothing-due';
import { date } from '../../support/date';

const today = date('2026-11-22');

function dueOn(due: string): GoalFile {
  const content = `---\ntype: development\nstatus: active\ncreated: 2026-01-05\ndue: ${due}\n---\n`;
  return parseGoalFile({ path: 'goals/ana/goal.md', content }, new Set()) ?? assert.fail();
}

function rows(due: string): readonly string[] {
  return usualDays(dueOn(due), today).map(({ label, description = '' }) => `${label}: ${description}`);
}

describe('the days to move a goal to', () => {
  it('are later than the day it is due', () => {
    assert.deepEqual(rows('2027-06-18'), [
      '30 days later: Sunday, 2027-07-18, in 238 days',
      '90 days later: Thursday, 2027-09-16, in 298 days',
      'End of its quarter: Wednesday, 2027-06-30, in 220 days',
      'End of the next quarter: Thursday, 2027-09-30, in 312 days',
      'End of its year: Friday, 2027-12-31, in 404 days',
      'A year later: Sunday, 2028-06-18, in 574 days',
    ]);
  });

  it('are counted from today where it is due by now', () => {
    assert.deepEqual(rows('2026-11-01').slice(0, 3), [
      'In 30 days: Tuesday, 2026-12-22, in 30 days',
      'In 90 days: Saturday, 2027-02-20, in 90 days',
      'End of the quarter: Thursday, 2026-12-31, in 39 days',
    ]);
  });

  it('say how far away one is that is typed, also an earlier one', () => {
    const typed = (text: string): unknown => typedDay(dueOn('2027-06-18'), text, today);
    assert.deepEqual(typed('2026-12-04'), {
      value: '2026-12-04',
      label: '2026-12-04',
      description: 'Friday, in 12 days',
    });
    assert.match(String(typed('soon')), /^soon is not a date/);
  });
});

describe('nothing to check in on', () => {
  it('says whether it is not known whose the goals are, or they are of others', () => {
    const words = (isKnown: boolean, isOnlyMine: boolean, all: number): unknown =>
      Object.values(nothingDueWords({ isKnown, isOnlyMine, all }));
    assert.deepEqual(words(false, true, 2), [
      'It is not known which goals are yours. 2 check-ins are due.',
      true,
    ]);
    assert.deepEqual(words(true, false, 2), ['Nothing of yours is due. 2 of others are.', false]);
    assert.deepEqual(words(true, true, 1), ['Nothing of yours is due. 1 of somebody else is.', false]);
    assert.deepEqual(words(false, true, 0), ['Nothing is due today.', false]);
  });
});
