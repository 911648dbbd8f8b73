import assert from 'node:assert/strict';
import { dateHints, parseGoalFile, readingHints, type GoalFile, type GoalHint } from '../../../../src/core';
import { date } from '../../../support/date';
import { EXAMPLE_LOG, goalWith } from '../../../support/example-goal';

const today = date('2026-03-29');

function read(excerpt: string, body?: string): GoalFile {
  const file = parseGoalFile({ path: 'goals/a.md', content: goalWith(excerpt, body) }, new Set());
  assert.ok(file);
  return file;
}

/** What is remarked on, and the remark. */
function shown({ source }: GoalFile, hints: readonly GoalHint[]): string[] {
  return hints.map(({ span, text }) => `${source.text.slice(span.start, span.end)} ${text}`);
}

function dates(excerpt: string, body?: string): string[] {
  const file = read(excerpt, body);
  return shown(file, dateHints(file, today));
}

function readings(excerpt: string, body?: string): string[] {
  const file = read(excerpt, body);
  return shown(file, readingHints(file));
}

describe('the hints behind dates', () => {
  it('say how far away they are', () => {
    assert.deepEqual(dates('metric: { measure: Score, by: "2026-03-31" }'), [
      '2026-01-12 2 months ago',
      '2026-04-12 in 14 days',
      '"2026-03-31" in 2 days',
      '2026-02-11 7 weeks ago',
    ]);
    const [created] = dateHints(read(''), today);
    assert.equal(created?.tooltip, 'Monday, 2 months and 17 days ago');
  });

  it('stand behind the newest entry of the log alone, and behind none that has not come yet', () => {
    const log = '## Check-ins\n\n### 2026-03-01 reflection\n\n### 2026-02-01\n\n### 2026-05-01\n';
    assert.deepEqual(dates('', log).slice(2), ['2026-03-01 reflection 4 weeks ago']);
  });

  it('are not behind what is no date', () => {
    assert.deepEqual(dates('created: 2026-02-30\ndue: soon', '## Check-ins\n\n### 2026-02-30\n'), []);
  });

  it('tell of a closed goal only when that was', () => {
    assert.deepEqual(dates('status: dropped\nclosed: 2026-03-28', ''), ['2026-03-28 yesterday']);
  });
});

describe('the hints behind readings', () => {
  it('say what changed and how much of the way is done', () => {
    assert.deepEqual(readings('', `${EXAMPLE_LOG}\n### 2026-03-11\n\n- Metric: 4.2\n`), [
      '3.1 +0.3, 21 % of the way',
      '4.2 +1.1, target reached',
    ]);
    const [first] = readingHints(read(''));
    assert.equal(first?.tooltip, 'Since the baseline; the way goes from 2.8 at the start to 4.2');
  });

  it('are not behind what says nothing, is no number or has no date', () => {
    assert.deepEqual(readings('metric: Peer score'), []);
    const log = '## Check-ins\n\n### 2026-02-11\n\n- Metric: about 3\n\n### 2026-02-30\n\n- Metric: 3\n';
    assert.deepEqual(readings('', log), []);
    assert.deepEqual(readings('', '## Check-ins\n\n### 2026-02-11\n\n- Metric:\n  3\n'), []);
  });
});
