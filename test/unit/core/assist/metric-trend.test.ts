import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { MetricProgress } from '../../../../src/core';
import { readingWords, trendLine, trendWords, wayWords } from '../../../../src/core/assist/metric-trend';
import { numberWords } from '../../../../src/core/text/number-words';
import { date } from '../../../support/date';

function metric(
  baseline: number | undefined,
  readings: readonly number[],
  target: number | undefined,
): MetricProgress {
  return {
    ...(baseline !== undefined && { baseline }),
    ...(target !== undefined && { target }),
    readings: readings.map((value) => ({ date: date('2026-02-11'), value, span: { start: 0, end: 0 } })),
  };
}

describe('the trend of a metric', () => {
  it('is drawn from the baseline to the last reading, in the room up to the target', () => {
    assert.equal(trendLine(metric(2.8, [3.1, 3.9], 4.2)), '2.8 ▁▃▆ 3.9');
    assert.equal(trendLine(metric(12, [9, 5.5], 6)), '12 █▅▁ 5.5');
    assert.equal(trendLine(metric(undefined, [1, 2], undefined)), '1 ▁█ 2');
    assert.equal(trendLine(metric(3, [3], 3)), '3 ▅▅ 3');
  });

  it('is not drawn of a single number', () => {
    assert.equal(trendLine(metric(1, [], 5)), undefined);
    assert.equal(trendLine(metric(undefined, [2], 5)), undefined);
    assert.equal(trendLine(metric(undefined, [], undefined)), undefined);
  });

  it('draws the newest of very many', () => {
    const line = trendLine(
      metric(
        0,
        Array.from({ length: 500 }, (_, index) => index),
        500,
      ),
    );
    assert.match(line ?? '', /^0 [▇█]{40} 499$/);
  });

  it('is said as a sentence too', () => {
    assert.equal(trendWords(metric(2.8, [3.1, 3.9], 4.2)), 'Rose from 2.8 to 3.9 over 2 readings.');
    assert.equal(trendWords(metric(12, [9], 6)), 'Fell from 12 to 9 over one reading.');
    assert.equal(trendWords(metric(12, [9, 12], 6)), 'At 12 as at the start, after 2 readings.');
    assert.equal(trendWords(metric(undefined, [9], 6)), 'One reading: 9.');
    assert.equal(trendWords(metric(12, [], 6)), undefined);
  });

  it('draws any numbers', () => {
    const number = fc.double({ noNaN: true, noDefaultInfinity: true });
    fc.assert(
      fc.property(number, fc.array(number, { minLength: 1 }), number, (baseline, readings, target) => {
        const line = trendLine(metric(baseline, readings, target));
        assert.match(line ?? '', /^\S+ [▁▂▃▄▅▆▇█]+ \S+$/);
      }),
    );
  });
});

describe('the words for a reading', () => {
  it('say the change since the one before, and how far that is', () => {
    const up = metric(2.8, [3.1, 3.9, 3.9, 4.2], 4.2);
    assert.deepEqual(
      up.readings.map((_, index) => readingWords(up, index)),
      ['+0.3, 21 % of the way', '+0.8, 79 % of the way', '±0, 79 % of the way', '+0.3, target reached'],
    );
    const down = metric(12, [13, 5], 6);
    assert.deepEqual(
      down.readings.map((_, index) => readingWords(down, index)),
      ['+1, further from the target than at the start', '−8, target reached'],
    );
  });

  it('say what can be said', () => {
    assert.equal(readingWords(metric(undefined, [3], undefined), 0), '');
    assert.equal(readingWords(metric(undefined, [3, 4], 9), 1), '+1');
    assert.equal(readingWords(metric(undefined, [9], 9), 0), 'target reached');
    assert.equal(readingWords(metric(1, [2], undefined), 0), '+1');
    assert.equal(readingWords(metric(1, [], 2), 0), '');
  });

  it('are rounded to the nearest, but never to the target nor back to the start', () => {
    assert.equal(wayWords(0.785), '79 % of the way');
    assert.equal(wayWords(0.784), '78 % of the way');
    assert.equal(wayWords(0.999), '99 % of the way');
    assert.equal(wayWords(0.001), '1 % of the way');
    assert.equal(wayWords((0.3 - 0) / (1 - 0)), '30 % of the way');
    assert.equal(wayWords((2.9 - 2.8) / (3.8 - 2.8)), '10 % of the way');
    assert.equal(wayWords(0), '0 % of the way');
    assert.equal(numberWords(3.1 - 2.8), '0.3');
  });
});
