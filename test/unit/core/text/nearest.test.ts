import assert from 'node:assert/strict';
import fc from 'fast-check';
import { nearest } from '../../../../src/core';

describe('nearest', () => {
  it('finds a word one slip of the fingers away', () => {
    const words = ['competency', 'cadence', 'due', 'goal', 'gap', 'status'];
    for (const [slip, word] of [
      ['competancy', 'competency'],
      ['competncy', 'competency'],
      ['compteency', 'competency'],
      ['Cadance', 'cadence'],
      ['STATUS', 'status'],
      ['gaol', 'goal'],
    ] as const) {
      assert.equal(nearest(slip, words), word);
    }
  });

  it('suggests nothing that is far off, and short words only for one slip', () => {
    assert.equal(nearest('budget', ['due', 'gap', 'goal']), undefined);
    assert.equal(nearest('team', ['tags']), undefined);
    assert.equal(nearest('', ['a']), undefined);
  });

  it('suggests nothing where two are equally near', () => {
    assert.equal(nearest('gal', ['gap', 'goal']), undefined);
    assert.equal(nearest('goals', ['goal', 'goal']), 'goal');
  });

  it('gives no time to what is no misspelling', () => {
    assert.equal(nearest('x'.repeat(100_000), ['x'.repeat(100_000)]), undefined);
  });

  it('answers with one of the words, or with none', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string()), (word, words) => {
        const found = nearest(word, words);
        assert.ok(found === undefined || words.includes(found));
      }),
    );
  });
});
