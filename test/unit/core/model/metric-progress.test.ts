import assert from 'node:assert/strict';
import fc from 'fast-check';
import { metricProgress, parseGoalFile, type MetricProgress } from '../../../../src/core';

function progress(
  metric: string,
  readings: Readonly<Record<string, number | string>>,
): MetricProgress | undefined {
  const log = Object.entries(readings).map(
    ([heading, value]) => `### ${heading}\n\n- **Metric:** ${value}\n`,
  );
  const content = `---\nid: a\nmetric: ${metric}\n---\n\n## Check-ins\n\n${log.join('\n')}`;
  const file = parseGoalFile({ path: 'goals/a.md', content }, new Set());
  assert.ok(file);
  const found = metricProgress(file);
  for (const reading of found?.readings ?? []) {
    assert.equal(Number(content.slice(reading.span.start, reading.span.end)), reading.value);
  }
  return found;
}

function way(metric: string, ...values: readonly number[]): unknown[] {
  const days = values.map((value, index) => [`2026-02-${String(index + 10)}`, value] as const);
  const found = progress(metric, Object.fromEntries<number>(days));
  const { fraction } = found ?? {};
  return [fraction === undefined ? undefined : Math.round(fraction * 100), found?.isReached];
}

describe('metricProgress', () => {
  it('has the numbers of the metric and the readings', () => {
    const found = progress('{ measure: Score, baseline: 2.8, target: 4.2, unit: of 5 }', {
      '2026-02-11': 3.1,
      '2026-04-08 reflection': 3.9,
    });
    const { readings = [], ...numbers } = found ?? {};
    assert.deepEqual(
      readings.map(({ date, value }) => [date, value]),
      [
        ['2026-02-11', 3.1],
        ['2026-04-08', 3.9],
      ],
    );
    assert.deepEqual(numbers, {
      baseline: 2.8,
      target: 4.2,
      unit: 'of 5',
      last: 3.9,
      fraction: (3.9 - 2.8) / (4.2 - 2.8),
      isReached: false,
    });
  });

  it('measures the way from the baseline to the target, whichever is larger', () => {
    assert.deepEqual(way('{ baseline: 10, target: 20 }', 15), [50, false]);
    assert.deepEqual(way('{ baseline: 20, target: 10 }', 15), [50, false]);
    assert.deepEqual(way('{ baseline: 20, target: 10 }', 15, 9), [110, true]);
    assert.deepEqual(way('{ baseline: 20, target: 10 }', 22), [-20, false]);
    assert.deepEqual(way('{ baseline: -4, target: 4 }', 0), [50, false]);
    assert.deepEqual(way('{ baseline: 10, target: 20 }', 20), [100, true]);
  });

  it('takes the latest day for the last reading, whatever the order of the log', () => {
    const found = progress('{ target: 4 }', { '2026-03-02': 3, '2026-01-05': 1, '2026-02-03': 2 });
    assert.deepEqual(
      found?.readings.map(({ value }) => value),
      [1, 2, 3],
    );
    assert.equal(found.last, 3);
  });

  it('makes no baseline of the first reading', () => {
    assert.deepEqual(way('{ target: 20 }', 10, 15), [undefined, undefined]);
    assert.deepEqual(way('{ target: 20 }', 10, 20), [undefined, true]);
    assert.deepEqual(way('{ baseline: 10 }', 15), [undefined, undefined]);
  });

  it('knows no way where it begins and ends at one number', () => {
    assert.deepEqual(way('{ baseline: 99, target: 99 }', 98), [undefined, undefined]);
    assert.deepEqual(way('{ baseline: 99, target: 99 }', 99), [undefined, true]);
  });

  it('has nothing to say without a reading, or without any number', () => {
    assert.deepEqual(progress('{ baseline: 1, target: 2 }', {}), { baseline: 1, target: 2, readings: [] });
    assert.equal(progress('Peer score', {}), undefined);
    assert.equal(progress('{ measure: Peer score, unit: of 5 }', {}), undefined);
  });

  it('leaves out what is no reading or has no date', () => {
    const found = progress('{ baseline: 1, target: 2 }', {
      '2026-02-30': 1.5,
      'some day': 1.6,
      '2026-03-01': 'about 2',
    });
    assert.deepEqual(found?.readings, []);
    assert.equal(found.last, undefined);
  });

  it('finds a reading in the line below its label, where it has no span', () => {
    const content = '---\nid: a\n---\n\n## Check-ins\n\n### 2026-02-11\n\n- Metric:\n  3\n';
    const file = parseGoalFile({ path: 'goals/a.md', content }, new Set());
    const [reading] = (file && metricProgress(file)?.readings) ?? [];
    assert.equal(reading?.value, 3);
    assert.equal(reading.span.start, reading.span.end);
  });

  it('is never NaN or endless', () => {
    const number = fc.double({ noNaN: true, noDefaultInfinity: true });
    fc.assert(
      fc.property(number, number, number, (baseline, target, reading) => {
        const found = progress(`{ baseline: ${baseline}, target: ${target} }`, { '2026-02-11': reading });
        for (const value of [found?.baseline, found?.target, found?.last, found?.fraction])
          assert.ok(value === undefined || Number.isFinite(value));
      }),
    );
    assert.deepEqual(way('{ baseline: -1.7e308, target: 1.7e308 }', 1.7e308), [undefined, true]);
  });
});
