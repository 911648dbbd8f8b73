/** Our calendar against Temporal's, which Node does not have yet. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import {
  addDays,
  addMonths,
  calendarDateOf,
  daysBetween,
  endOfPeriod,
  parseCalendarDate,
  weekdayOf,
  type CalendarDate,
} from '../../../../src/core';
import { date } from '../../../support/date';

const FIRST = Temporal.PlainDate.from('0001-01-01');
const LAST = Temporal.PlainDate.from('9999-12-31');
const DAYS = FIRST.until(LAST).days;

const anyDate = fc.nat({ max: DAYS }).map((days) => date(FIRST.add({ days }).toString()));
/** Where calendars go wrong: the ends of months, leap days and the years around them. */
const trickyDate = fc
  .record({
    year: fc.constantFrom(1, 4, 100, 400, 1600, 1700, 1900, 1999, 2000, 2024, 2026, 2028, 2100, 2400, 9999),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.constantFrom(1, 27, 28, 29, 30, 31),
  })
  .map((parts) => date(Temporal.PlainDate.from(parts).toString()));
const dates = fc.oneof(anyDate, trickyDate);

function temporal(of: CalendarDate): Temporal.PlainDate {
  return Temporal.PlainDate.from(of);
}

function isInRange(plain: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(plain, FIRST) >= 0 && Temporal.PlainDate.compare(plain, LAST) <= 0;
}

describe('calendar dates @tz', () => {
  it('exist where Temporal has them @tz', () => {
    const number = fc.integer({ min: -1, max: 40 });
    fc.assert(
      fc.property(fc.integer({ min: -1, max: 10_001 }), number, number, (year, month, day) => {
        let expected: string | undefined;
        try {
          const plain = Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' });
          if (isInRange(plain)) expected = plain.toString();
        } catch {
          expected = undefined;
        }
        assert.equal(calendarDateOf(year, month, day), expected);
      }),
      { numRuns: 2000 },
    );
  });

  it('have the weekday that Temporal has @tz', () => {
    const names = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
    fc.assert(
      fc.property(dates, (of) => {
        assert.equal(weekdayOf(of), names[temporal(of).dayOfWeek - 1]);
      }),
    );
  });

  it('end their month, quarter and year where Temporal does @tz', () => {
    fc.assert(
      fc.property(dates, fc.constantFrom(1, 3, 12), (of, months) => {
        const { year, month } = temporal(of);
        const last = month + ((months - (month % months)) % months);
        const first = Temporal.PlainDate.from({ year, month: last, day: 1 });
        assert.equal(endOfPeriod(of, months), first.with({ day: first.daysInMonth }).toString());
      }),
    );
  });

  it('follow one another day by day @tz', () => {
    for (const [first, days] of [
      ['1995-12-28', 3000],
      ['2095-12-28', 3000],
    ] as const) {
      let day = date(first);
      let plain = temporal(day);
      for (let count = 0; count < days; count++) {
        day = addDays(day, 1);
        plain = plain.add({ days: 1 });
        if (day !== plain.toString()) assert.equal(day, plain.toString());
      }
    }
  });

  it('are read from YYYY-MM-DD and nothing else @tz', () => {
    fc.assert(
      fc.property(dates, (text) => {
        assert.equal(parseCalendarDate(text), text);
      }),
    );
    for (const text of [
      '2026-02-29',
      '2100-02-29',
      '2026-04-31',
      '2026-00-10',
      '2026-13-01',
      '2026-01-00',
      '0000-01-01',
      '2026-1-12',
      '26-01-12',
      '12026-01-12',
      '+002026-01-12',
      '2026-01-12T00:00',
      ' 2026-01-12',
      '2026-01-12\n',
      '2026/01/12',
      '٢٠٢٦-٠١-١٢',
      '',
    ]) {
      assert.equal(parseCalendarDate(text), undefined, JSON.stringify(text));
    }
  });

  it('are as many days apart as Temporal says @tz', () => {
    fc.assert(
      fc.property(dates, dates, (from, to) => {
        assert.equal(daysBetween(from, to), temporal(from).until(temporal(to)).days);
      }),
      { numRuns: 2000 },
    );
  });

  it('have days added and taken away @tz', () => {
    const days = fc.integer({ min: -1_000_000, max: 1_000_000 });
    fc.assert(
      fc.property(dates, days, (from, count) => {
        const expected = temporal(from).add({ days: count });
        fc.pre(isInRange(expected));
        assert.equal(addDays(from, count), expected.toString());
      }),
      { numRuns: 2000 },
    );
  });

  it('have months added, to the last day of a shorter month @tz', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: -30_000, max: 30_000 }), (from, months) => {
        const expected = temporal(from).add({ months }, { overflow: 'constrain' });
        fc.pre(isInRange(expected));
        assert.equal(addMonths(from, months), expected.toString());
      }),
      { numRuns: 2000 },
    );
    assert.equal(addMonths(date('2026-01-31'), 1), '2026-02-28');
    assert.equal(addMonths(date('2028-01-31'), 1), '2028-02-29');
    assert.equal(addMonths(date('2026-11-30'), 3), '2027-02-28');
  });

  it('stay within four digits of year, so that texts sort as dates @tz', () => {
    fc.assert(
      fc.property(dates, fc.nat({ max: 10_000_000 }), (from, count) => {
        assert.match(addDays(from, count), /^\d{4}-\d{2}-\d{2}$/);
        assert.match(addMonths(from, count), /^\d{4}-\d{2}-\d{2}$/);
        assert.ok(addDays(from, count) >= from && addMonths(from, count) >= from);
      }),
    );
    fc.assert(
      fc.property(dates, dates, (a, b) => {
        assert.equal(Math.sign(daysBetween(b, a)), a === b ? 0 : a < b ? -1 : 1);
      }),
    );
  });

  it('do not go before the first one @tz', () => {
    fc.assert(
      fc.property(dates, fc.nat({ max: 10_000_000 }), (from, count) => {
        assert.ok(parseCalendarDate(addDays(from, -count)) !== undefined);
        assert.ok(parseCalendarDate(addMonths(from, -count)) !== undefined);
      }),
    );
  });
});
