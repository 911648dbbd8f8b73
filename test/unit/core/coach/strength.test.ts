import assert from 'node:assert/strict';
import { DEFAULT_CONFIG, missingWords, parseGoalFile, strengthOf, type Strength } from '../../../../src/core';
import { goalWith } from '../../../support/example-goal';

describe('the strength of a goal', () => {
  it('is whole for the example of the format', () => {
    const strength = strengthIn(goalWith(''));
    assert.equal(strength.points, 5);
    assert.equal(missingWords(strength), '');
  });

  const cases: readonly (readonly [string, string, string])[] = [
    ['no gap', '', 'the gap and its cause'],
    ['a cause without a gap', 'root_cause: { detail: Nobody reads them before they go out }', 'the gap'],
    ['a gap without a cause', 'gap: Updates confuse readers', 'the root cause'],
    [
      'a cause that says the gap again',
      'gap: Updates confuse readers\nroot_cause: The updates are unclear',
      'a cause that is not the gap again',
    ],
  ];
  for (const [name, yaml, missing] of cases) {
    it(`says what is missing: ${name}`, () => {
      const [first] = strengthIn(`---\n${yaml}\n---\n`).parts;
      assert.deepEqual(first, { name: 'rooted', isThere: false, missing });
    });
  }

  it('says everything that a goal without anything lacks', () => {
    const strength = strengthIn('---\nid: a\n---\n');
    assert.equal(strength.points, 0);
    assert.equal(
      missingWords(strength),
      'the gap and its cause, the goal itself, a due date, a metric, support from the manager or the organization',
    );
  });

  for (const weak of [
    'Improve leadership skills',
    'Get better at managing time',
    'Develop communication in the team',
    'Write more',
  ]) {
    it(`sees nothing to observe in "${weak}"`, () => {
      assert.equal(
        partOf(strengthIn(`---\ngoal: ${weak}\n---\n`), 'observable').missing,
        'something others can see happen',
      );
    });
  }

  for (const strong of [
    'Improve the runbook after each incident',
    'Develop 3 internal talks',
    'Lead two cross-functional projects in Q3',
    'Facilitate one team update per month',
  ]) {
    it(`sees something to observe in "${strong}"`, () => {
      assert.equal(partOf(strengthIn(`---\ngoal: ${strong}\n---\n`), 'observable').isThere, true);
    });
  }

  const times: readonly (readonly [string, string])[] = [
    ['due: 2026-06-30', ''],
    ['goal: Lead two design reviews by the end of June', ''],
    ['goal: Over the next two sprints, lead each design review', ''],
    ['goal: Lead two design reviews a month', 'a due date'],
    ['goal: In den nächsten Wochen jede Woche mit dem Team planen', 'a due date'],
    [
      'created: 2026-01-12\ndue: 2026-12-31\ngoal: Within 90 days, lead two design reviews',
      'a due date that fits the time in the goal',
    ],
    ['created: 2026-01-12\ndue: 2026-04-12\ngoal: Within 90 days, lead two design reviews', ''],
  ];
  for (const [yaml, missing] of times) {
    it(`knows whether it is time-bound: ${yaml.replaceAll('\n', ', ')}`, () => {
      assert.equal(partOf(strengthIn(`---\n${yaml}\n---\n`), 'time-bound').missing, missing);
    });
  }

  it('counts a metric only with what tells that it is reached', () => {
    assert.equal(
      partOf(strengthIn('---\nmetric: Peer score\n---\n'), 'measured').missing,
      'a target for the metric',
    );
    assert.equal(partOf(strengthIn('---\nmetric: 4 of 5 updates\n---\n'), 'measured').isThere, true);
    assert.equal(
      partOf(strengthIn('---\nmetric: { measure: Score, target: 4 }\n---\n'), 'measured').isThere,
      true,
    );
  });

  for (const [metric, missing] of [
    ['Feel more confident', 'a metric that others can read'],
    ['{ measure: Trust of the team, target: 8 }', 'a metric that others can read'],
    ['{ measure: Score, baseline: 4, target: 4 }', 'a target beyond the baseline'],
    ['Runbook published', ''],
    ['Fehler je Woche in der Schicht und im Team', 'a target for the metric'],
    ['Höchstens 3 Fehler je Woche in der Schicht und im Team', ''],
  ] as const) {
    it(`says of the metric "${metric}" that it lacks "${missing}"`, () => {
      assert.equal(partOf(strengthIn(`---\nmetric: ${metric}\n---\n`), 'measured').missing, missing);
    });
  }

  for (const goal of ['TBD', 'todo', '"?"', '...', '"42"', 'Within 90 days', 'n/a', '🚀', 'TBD by June']) {
    it(`takes the goal "${goal}" for none`, () => {
      const { parts } = strengthIn(`---\ngoal: ${goal}\n---\n`);
      assert.equal(parts.find(({ name }) => name === 'observable')?.missing, 'the goal itself');
    });
  }

  it('sees nothing to observe while blanks are left, nor a metric', () => {
    const strength = strengthIn(
      '---\ngoal: <what you will do> each week for <whom> to improve reviews\nmetric: Score of 4 given by <whom>\n---\n',
    );
    assert.equal(partOf(strength, 'observable').missing, 'something others can see happen');
    assert.equal(partOf(strength, 'measured').missing, 'a metric');
  });

  for (const [yaml, missing] of [
    ['gap: TBD\nroot_cause: Nobody reads them before they go out', 'the gap'],
    ['gap: Updates confuse readers\nroot_cause: unknown', 'the root cause'],
    ['gap: "-"\nroot_cause: <why the gap is there>', 'the gap and its cause'],
  ] as const) {
    it(`takes words that stand in for others for none: ${yaml.replaceAll('\n', ', ')}`, () => {
      assert.equal(partOf(strengthIn(`---\n${yaml}\n---\n`), 'rooted').missing, missing);
    });
  }

  for (const metric of ['n/a', 'none', 'Done', '80', '80 %', '{ measure: TBD, target: 80 }']) {
    it(`takes the metric "${metric}" for none`, () => {
      assert.equal(partOf(strengthIn(`---\nmetric: ${metric}\n---\n`), 'measured').missing, 'a metric');
    });
  }

  it('takes a support of none for none', () => {
    const supported = (ownership: string): string =>
      partOf(strengthIn(`---\nownership: ${ownership}\n---\n`), 'supported').missing;
    assert.equal(
      supported('{ employee: Write, manager: None, organization: [n/a] }'),
      'support from the manager or the organization',
    );
    assert.equal(supported('{ employee: TBD, manager: Review }'), 'what the owner does in the daily work');
  });

  it('wants support and a part of the owner', () => {
    const supported = (ownership: string): string =>
      partOf(strengthIn(`---\nownership: ${ownership}\n---\n`), 'supported').missing;
    assert.equal(supported('{ employee: Write }'), 'support from the manager or the organization');
    assert.equal(supported('{ manager: Review }'), 'what the owner does in the daily work');
    assert.equal(supported('{ employee: Write, organization: Two hours }'), '');
  });

  it('takes wording at its word where no language is judged, and asks for the fields all the same', () => {
    const vague = goalWith(
      'goal: Get better at writing\nmetric:\n  measure: Feel more confident\n  target: 5',
    );
    assert.equal(
      missingWords(strengthIn(vague)),
      'something others can see happen, a metric that others can read',
    );
    assert.equal(missingWords(strengthIn(vague, 'none')), '');
    assert.equal(
      missingWords(strengthIn('---\nid: a\n---\n', 'none')),
      missingWords(strengthIn('---\nid: a\n---\n')),
    );
  });
});

function strengthIn(content: string, language: 'english' | 'none' = 'english'): Strength {
  const file = parseGoalFile({ path: 'goals/a.md', content }, new Set());
  assert.ok(file);
  return strengthOf(file.goal, { ...DEFAULT_CONFIG, language });
}

function partOf({ parts }: Strength, name: string): Strength['parts'][number] {
  const found = parts.find((part) => part.name === name);
  assert.ok(found);
  return found;
}
