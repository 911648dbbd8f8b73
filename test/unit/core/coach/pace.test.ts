import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addDays, parseGoalFile } from '../../../../src/core';
import { projectPace, type Pace } from '../../../../src/core/coach/pace';
import { date } from '../../../support/date';
import { goalWith } from '../../../support/example-goal';

const START = date('2026-01-12');

/** A reading on a day after the goal was set. */
type Reading = readonly [day: number, value: number];

interface Metric {
  readonly baseline?: number | undefined;
  readonly target?: number | undefined;
  /** The day it is due. */
  readonly due?: number;
  readonly by?: number;
}

function paceOf(readings: readonly Reading[], { baseline, target, due = 90, by }: Metric): Pace | undefined {
  const numbers = [
    baseline === undefined ? '' : `  baseline: ${baseline}\n`,
    target === undefined ? '' : `  target: ${target}\n`,
    by === undefined ? '' : `  by: ${addDays(START, by)}\n`,
  ];
  const log = readings.map(([day, value]) => `### ${addDays(START, day)}\n\n- Metric: ${value}\n`);
  const yaml = `due: ${addDays(START, due)}\nmetric:\n  measure: Score\n${numbers.join('')}`;
  const content = goalWith(yaml, `## Check-ins\n\n${log.join('\n')}`);
  const file = parseGoalFile({ path: 'goals/goal.md', content }, new Set());
  assert.ok(file !== undefined);
  return projectPace(file);
}

const WAY: Metric = { baseline: 0, target: 10 };

describe('the pace of a metric', () => {
  it('follows a straight line to the due date, and says when the target is reached', () => {
    const pace = paceOf(
      [
        [20, 2],
        [40, 4],
        [60, 6],
      ],
      WAY,
    );
    assert.deepEqual(rounded(pace), {
      readings: 3,
      slopePerDay: 0.1,
      due: '2026-04-12',
      value: 9,
      low: 9,
      high: 9,
      daysUntilTarget: 40,
      outlook: 'open',
    });
    assert.equal(
      paceOf(
        [
          [20, 2],
          [40, 4],
          [60, 6],
        ],
        { ...WAY, due: 100 },
      )?.outlook,
      'reached',
    );
    assert.equal(
      paceOf(
        [
          [20, 2],
          [40, 4],
          [60, 6],
        ],
        { ...WAY, due: 80 },
      )?.outlook,
      'missed',
    );
  });

  it('takes the date of the metric before that of the goal', () => {
    assert.equal(
      paceOf(
        [
          [20, 2],
          [40, 4],
          [60, 6],
        ],
        { ...WAY, by: 70 },
      )?.due,
      addDays(START, 70),
    );
  });

  it('is not bent by one odd reading, which only widens what it allows', () => {
    const pace = paceOf(
      [
        [20, 2],
        [30, 9],
        [40, 4],
        [60, 6],
      ],
      WAY,
    );
    assert.ok(pace !== undefined);
    assert.ok(Math.abs(pace.slopePerDay - 0.1) < 0.02, String(pace.slopePerDay));
    assert.ok(pace.high > 9.5);
    assert.equal(pace.outlook, 'open');
  });

  it('says nothing of fewer than three days with a reading, whatever the baseline is', () => {
    assert.equal(paceOf([], WAY), undefined);
    assert.equal(
      paceOf(
        [
          [20, 2],
          [40, 4],
        ],
        WAY,
      ),
      undefined,
    );
    assert.equal(
      paceOf(
        [
          [20, 2],
          [40, 3],
          [40, 4],
        ],
        WAY,
      ),
      undefined,
    );
  });

  it('takes the last reading of a day', () => {
    const pace = paceOf(
      [
        [20, 2],
        [40, 99],
        [40, 4],
        [60, 6],
      ],
      WAY,
    );
    assert.equal(pace?.readings, 3);
    assert.equal(rounded(pace).value, 9);
  });

  it('says nothing from the due date on, and nothing far beyond what the readings cover', () => {
    assert.equal(
      paceOf(
        [
          [20, 2],
          [40, 4],
          [90, 6],
        ],
        WAY,
      ),
      undefined,
    );
    assert.equal(
      paceOf(
        [
          [20, 2],
          [40, 4],
          [95, 6],
        ],
        WAY,
      ),
      undefined,
    );
    assert.notEqual(
      paceOf(
        [
          [4, 1],
          [8, 1],
          [20, 2],
        ],
        { ...WAY, due: 100 },
      ),
      undefined,
    );
    assert.equal(
      paceOf(
        [
          [4, 1],
          [8, 1],
          [20, 2],
        ],
        { ...WAY, due: 101 },
      ),
      undefined,
    );
  });

  it('knows no outlook where nobody knows which way is better', () => {
    const pace = paceOf(
      [
        [20, 2],
        [40, 4],
        [60, 6],
      ],
      { target: 20 },
    );
    assert.deepEqual([pace?.outlook, pace?.daysUntilTarget], [undefined, 140]);
    assert.equal(
      paceOf(
        [
          [20, 2],
          [40, 4],
          [60, 6],
        ],
        { baseline: 3 },
      )?.daysUntilTarget,
      undefined,
    );
    assert.equal(
      paceOf(
        [
          [20, 2],
          [40, 4],
          [60, 6],
        ],
        { baseline: 9, target: 9 },
      )?.outlook,
      undefined,
    );
  });

  it('never reaches a target that it goes away from, or stands still before', () => {
    assert.equal(
      paceOf(
        [
          [20, 4],
          [40, 3],
          [60, 2],
        ],
        { baseline: 5, target: 10 },
      )?.daysUntilTarget,
      undefined,
    );
    assert.equal(
      paceOf(
        [
          [20, 4],
          [40, 4],
          [60, 4],
        ],
        { baseline: 4, target: 10 },
      )?.daysUntilTarget,
      undefined,
    );
    assert.equal(
      paceOf(
        [
          [20, 4],
          [40, 9],
          [60, 10],
        ],
        WAY,
      )?.daysUntilTarget,
      0,
    );
  });

  it('leaves a baseline out that was read when the first reading was', () => {
    const pace = paceOf(
      [
        [0, 4],
        [40, 8],
        [60, 10],
      ],
      { baseline: 0, target: 20 },
    );
    assert.equal(rounded(pace).slopePerDay, 0.1);
  });
});

const readings = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 1, max: 80 }), fc.integer({ min: -1000, max: 1000 })), {
    minLength: 3,
    maxLength: 30,
    selector: ([day]) => day,
  })
  .map((some) => some.sort(([a], [b]) => a - b));
const way = fc
  .tuple(fc.integer({ min: -1000, max: 1000 }), fc.integer({ min: -1000, max: 1000 }))
  .filter(([baseline, target]) => baseline !== target);

describe('the pace of any metric', () => {
  it('is made of numbers, with the value between its ends', () => {
    const any = fc.double({ noNaN: true, noDefaultInfinity: true });
    const day = fc.integer({ min: -400, max: 400 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(day, any), { maxLength: 30 }),
        any,
        any,
        day,
        (some, baseline, target, due) => {
          const pace = paceOf(some, { baseline, target, due });
          if (pace === undefined) return;
          const { slopePerDay, value, low, high, daysUntilTarget = 0 } = pace;
          for (const number of [slopePerDay, value, low, high, daysUntilTarget])
            assert.ok(Number.isFinite(number));
          assert.ok(low <= value && value <= high);
          assert.ok(daysUntilTarget >= 0);
        },
      ),
    );
  });

  it('grows and shrinks with its scale', () => {
    fc.assert(
      fc.property(readings, way, fc.constantFrom(2, 8, 0.5, 1024), (some, [baseline, target], factor) => {
        const plain = paceOf(some, { baseline, target });
        const scaled = paceOf(
          some.map(([day, value]): Reading => [day, value * factor]),
          { baseline: baseline * factor, target: target * factor },
        );
        assertAlike(
          scaled,
          plain,
          (value) => value * factor,
          (slope) => slope * factor,
        );
      }),
    );
  });

  it('moves with its readings', () => {
    fc.assert(
      fc.property(readings, way, fc.integer({ min: -500, max: 500 }), (some, [baseline, target], by) => {
        const plain = paceOf(some, { baseline, target });
        const moved = paceOf(
          some.map(([day, value]): Reading => [day, value + by]),
          { baseline: baseline + by, target: target + by },
        );
        assertAlike(
          moved,
          plain,
          (value) => value + by,
          (slope) => slope,
        );
      }),
    );
  });

  it('is the mirror image where smaller is better', () => {
    fc.assert(
      fc.property(readings, way, (some, [baseline, target]) => {
        const plain = paceOf(some, { baseline, target });
        const mirrored = paceOf(
          some.map(([day, value]): Reading => [day, -value]),
          { baseline: -baseline, target: -target },
        );
        const back = mirrored && { ...mirrored, low: mirrored.high, high: mirrored.low };
        assertAlike(
          back,
          plain,
          (value) => -value,
          (slope) => -slope,
        );
      }),
    );
  });
});

function assertAlike(
  found: Pace | undefined,
  plain: Pace | undefined,
  value: (value: number) => number,
  slope: (slope: number) => number,
): void {
  assert.equal(found === undefined, plain === undefined);
  if (found === undefined || plain === undefined) return;
  const near = (a: number, b: number): void => {
    assert.ok(Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(b)), `${a} is not ${b}`);
  };
  near(found.slopePerDay, slope(plain.slopePerDay));
  near(found.value, value(plain.value));
  near(found.low, value(plain.low));
  near(found.high, value(plain.high));
  // Just at the border rounding decides.
  if (found.daysUntilTarget !== undefined && plain.daysUntilTarget !== undefined)
    assert.ok(Math.abs(found.daysUntilTarget - plain.daysUntilTarget) <= 1);
}

function rounded(pace: Pace | undefined): Partial<Pace> {
  return Object.fromEntries(
    Object.entries(pace ?? {}).map(([key, value]: [string, unknown]) => [
      key,
      typeof value === 'number' ? Number(value.toFixed(6)) : value,
    ]),
  );
}
