import assert from 'node:assert/strict';
import { proseOf } from '../../../../src/core/language/prose';
import { wordsOf } from '../../../../src/core/language/words';

function prose(text: string): string {
  return proseOf(wordsOf(text))
    .map((word) => word.text)
    .join(' ');
}

describe('the prose of a text', () => {
  const marked: readonly (readonly [string, string])[] = [
    ['1. Draft the plan\n2. Send it', 'Draft the plan Send it'],
    ['1) Draft the plan 2) Send it', 'Draft the plan Send it'],
    ['(1) Draft the plan, (2) send it', 'Draft the plan send it'],
    ['a) Draft the plan b) Send it', 'Draft the plan Send it'],
    ['This year: 1. draft the plan; 2. send it', 'This year draft the plan send it'],
    ['1. Draft the plan', 'Draft the plan'],
    ['Goal 2: draft the plan', 'draft the plan'],
    ['Goal: draft the plan', 'draft the plan'],
    ['KR1: Draft the plan', 'Draft the plan'],
    ['2026: draft the plan', 'draft the plan'],
    ['Step 1: draft it. Step 2 – send it', 'draft it send it'],
    ['Draft the plan ([notes](https://example.com/a-1?b=2)) and send it', 'Draft the plan notes and send it'],
  ];
  for (const [text, expected] of marked) {
    it(`passes over what marks a part of "${text}"`, () => {
      assert.equal(prose(text), expected);
    });
  }

  const kept = [
    'Hold the queue at 2. Close the rest',
    'Settle the first item: 1. the budget',
    '3.5 days a week',
    '24/7 cover',
    'Write a plan',
    'Close 2 of the 3 gaps (1 is open)',
    'Step 2-factor logins up',
    'Plan B: call them',
    'Reach the target',
    '1.',
  ];
  for (const text of kept) {
    it(`leaves "${text}" as it is`, () => {
      assert.equal(
        prose(text),
        wordsOf(text)
          .map((word) => word.text)
          .join(' '),
      );
    });
  }

  it('takes a number that is held for one that is counted, also in a list', () => {
    assert.equal(prose('1. Hold the queue at 2. Close the rest'), 'Hold the queue at 2 Close the rest');
  });

  it('keeps what parts the words beside a mark', () => {
    const [, , second] = proseOf(wordsOf('1. Draft it / 2. Send it'));
    assert.equal(second?.before, '.');
  });
});
