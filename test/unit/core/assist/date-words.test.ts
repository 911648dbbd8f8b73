import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addDays } from '../../../../src/core';
import { distanceWords, roughDistanceWords } from '../../../../src/core/assist/date-words';
import { date } from '../../../support/date';

const today = date('2026-03-29');

function exact(...days: readonly string[]): string[] {
  return days.map((day) => distanceWords(today, date(day)));
}

describe('the words for how far a date is away', () => {
  it('has names for the days around today', () => {
    assert.deepEqual(exact('2026-03-28', '2026-03-29', '2026-03-30'), ['yesterday', 'today', 'tomorrow']);
  });

  it('counts days within a month, then months and days, then years and months', () => {
    assert.deepEqual(exact('2026-04-12', '2026-04-28', '2026-04-29', '2026-04-30'), [
      'in 14 days',
      'in 30 days',
      'in 1 month',
      'in 1 month and 1 day',
    ]);
    assert.deepEqual(exact('2025-12-27', '2026-02-28', '2027-03-29', '2028-08-30', '2024-02-28'), [
      '3 months and 2 days ago',
      '1 month and 1 day ago',
      'in 1 year',
      'in 2 years and 5 months',
      '2 years and 1 month ago',
    ]);
  });

  it('takes the last day of a shorter month for a month later', () => {
    assert.equal(distanceWords(date('2026-01-31'), date('2026-02-28')), 'in 1 month');
    assert.equal(distanceWords(date('2026-01-30'), date('2026-02-27')), 'in 28 days');
  });

  it('has an end at the last date there is', () => {
    assert.equal(distanceWords(date('9999-12-01'), date('9999-12-31')), 'in 30 days');
    assert.match(distanceWords(date('0001-01-01'), date('9999-12-31')), /^in 9998 years and 11 months$/);
  });

  it('says it roughly at a glance', () => {
    const rough = ['2026-04-12', '2026-04-13', '2026-03-08', '2026-05-10', '2026-08-12', '2029-03-01'];
    assert.deepEqual(
      rough.map((day) => roughDistanceWords(today, date(day))),
      ['in 14 days', 'in 2 weeks', '3 weeks ago', 'in 6 weeks', 'in 4 months', 'in 3 years'],
    );
  });

  it('says no zero, and one of a thing as one', () => {
    fc.assert(
      fc.property(fc.integer({ min: -4000, max: 4000 }), (days) => {
        const day = addDays(today, days);
        for (const words of [distanceWords(today, day), roughDistanceWords(today, day)]) {
          assert.match(words, /^(?:today|tomorrow|yesterday|in [1-9].*[a-z]|[1-9].* ago)$/);
          assert.doesNotMatch(words, /\b1 [a-z]+s\b|\b0 /);
        }
      }),
    );
  });
});
