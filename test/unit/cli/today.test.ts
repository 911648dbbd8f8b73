/** The one place of the command line that reads a clock, in whatever time zone the test runs. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import type { Io } from '../../../src/cli/io';
import { NOBODY } from './conversation';
import { todayOf } from '../../../src/cli/today';

function ioAt(now: Date): Io {
  const nowhere = { write: () => undefined, isTTY: false, columns: undefined };
  return {
    cwd: '/',
    env: {},
    stdin: NOBODY,
    stdout: nowhere,
    stderr: nowhere,
    now: () => now,
    version: '0.0.0',
  };
}

describe('the local date @tz', () => {
  it('is the one on the calendar of the time zone @tz', () => {
    const seconds = fc.integer({ min: -2_000_000_000, max: 8_000_000_000 });
    fc.assert(
      fc.property(seconds, (epochSeconds) => {
        const epochMilliseconds = epochSeconds * 1000;
        const here = Temporal.Instant.fromEpochMilliseconds(epochMilliseconds).toZonedDateTimeISO(
          Temporal.Now.timeZoneId(),
        );
        assert.equal(todayOf(ioAt(new Date(epochMilliseconds)), undefined), here.toPlainDate().toString());
      }),
    );
  });

  it('changes at midnight, also where the clocks change @tz', () => {
    for (const [month, day, expected] of [
      [3, 31, '2026-03-31'],
      [3, 8, '2026-03-08'],
      [3, 29, '2026-03-29'],
      [9, 6, '2026-09-06'],
      [10, 25, '2026-10-25'],
      [12, 31, '2026-12-31'],
    ] as const) {
      for (const time of [
        [1, 30, 0],
        [12, 0, 0],
        [23, 59, 59],
      ] as const) {
        assert.equal(todayOf(ioAt(new Date(2026, month - 1, day, ...time)), undefined), expected);
      }
    }
  });

  it('is the one asked for @tz', () => {
    assert.equal(todayOf(ioAt(new Date(2026, 0, 1)), '2028-02-29'), '2028-02-29');
    assert.throws(() => todayOf(ioAt(new Date(2026, 0, 1)), 'yesterday'), /calendar date/);
    assert.throws(() => todayOf(ioAt(new Date(Number.NaN)), undefined), /--today/);
  });
});
