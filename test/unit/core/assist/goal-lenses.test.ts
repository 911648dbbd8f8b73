import assert from 'node:assert/strict';
import {
  createGoalSet,
  DEFAULT_CONFIG,
  goalLenses,
  parseGoalFile,
  type GoalFile,
  type GoalLens,
  type LensContext,
} from '../../../../src/core';
import { date } from '../../../support/date';
import { EXAMPLE_LOG, goalWith } from '../../../support/example-goal';

const today = date('2026-03-29');

function read(path: string, content: string): GoalFile {
  const file = parseGoalFile({ path, content }, new Set());
  assert.ok(file);
  return file;
}

const objective = read('goals/trust.md', goalWith('id: customer-trust-2026\ntype: objective', ''));
const next: LensContext['next'] = { kind: 'check-in', words: 'check-in due in 3 days', isNear: true };

function lenses(
  excerpt: string,
  context: Partial<LensContext> = {},
  body = EXAMPLE_LOG,
): readonly GoalLens[] {
  const file = read('goals/a.md', goalWith(excerpt, body));
  const set = createGoalSet([file, objective], DEFAULT_CONFIG);
  return goalLenses(file, { today, set, next, reflection: date('2026-04-01'), ...context });
}

function titles(...rest: Parameters<typeof lenses>): string[] {
  return lenses(...rest).map(({ title }) => title);
}

describe('the lenses of a goal', () => {
  it('say above the front matter what is next, how strong it is and what it serves', () => {
    const found = lenses('').filter(({ span }) => span.start === 0);
    assert.deepEqual(
      found.map(({ title, action }) => [title, action]),
      [
        ['Check-in due in 3 days', { kind: 'check-in' }],
        ['Strength 5 of 5, nothing is missing', { kind: 'strength' }],
        ['Aligned to customer-trust-2026', { kind: 'open', path: 'goals/trust.md' }],
      ],
    );
  });

  it('stand above the log with what can be logged', () => {
    const text = goalWith('');
    const found = lenses('').filter(({ span }) => span.start > 0);
    assert.deepEqual(
      found.map(({ title, action, span }) => [title, action?.kind, text.slice(span.start, span.end)]),
      [
        ['Log check-in', 'check-in', 'Check-ins'],
        ['Log reflection', 'reflection', 'Check-ins'],
        ['Next reflection 2026-04-01, in 3 days', undefined, 'Check-ins'],
      ],
    );
    assert.ok(titles('', { reflection: date('2026-03-01') }).includes('Reflection due since 2026-03-01'));
  });

  it('name one thing to begin with, and all of them in the tooltip', () => {
    const [, strength] = lenses('ownership: { employee: Write }\nmetric: Peer score');
    assert.equal(strength?.title, 'Strength 3 of 5, missing: a target for the metric and 1 more');
    assert.match(strength.tooltip, /a target for the metric, support from the manager/);
  });

  it('lead a goal that got stuck back to the diagnosis, and say why', () => {
    const low = (focus: string): string => EXAMPLE_LOG.replace('Focus:** 8', `Focus:** ${focus}`);
    const twice = `${low('4')}\n${low('3').replace('## Check-ins\n\n', '').replace('02-11', '03-11')}`;
    const [, stalled] = lenses('', {}, twice);
    assert.deepEqual(stalled?.action, { kind: 'diagnosis' });
    assert.equal(stalled.title, 'Stalled: diagnose again');
    assert.match(stalled.tooltip, /^Focus 4, then 3\. Answer the five questions again/);
    assert.ok(titles('status: paused', {}, twice).every((title) => !title.startsWith('Stalled')));
  });

  it('only say what is not due yet', () => {
    const [first] = lenses('', {
      next: { kind: 'close-out', words: 'close-out due in 30 days', isNear: false },
    });
    assert.equal(first?.title, 'Close-out due in 30 days');
    assert.equal(first.action, undefined);
  });

  it('are fewer where they would mislead', () => {
    const none = { next: undefined };
    assert.deepEqual(titles('status: achieved', none), ['Aligned to customer-trust-2026']);
    assert.deepEqual(titles('status: draft', none), [
      'Strength 5 of 5, nothing is missing',
      'Aligned to customer-trust-2026',
    ]);
    assert.deepEqual(titles('status: paused\naligns_to: nowhere', none), [
      'Strength 5 of 5, nothing is missing',
      'Log check-in',
      'Log reflection',
    ]);
    assert.deepEqual(titles('type: objective\naligns_to: []', none, ''), []);
    // Before the next reflection the goal is closed.
    assert.ok(
      titles('', { reflection: date('2026-04-12') }).every((title) => !title.includes('reflection 20')),
    );
  });

  it('are none in a file that cannot be read as a goal', () => {
    const file = read('goals/a.md', '---\nid: a\n');
    const set = createGoalSet([], DEFAULT_CONFIG);
    assert.deepEqual(goalLenses(file, { today, set, next, reflection: undefined }), []);
  });
});
