import assert from 'node:assert/strict';
import fc from 'fast-check';
import { sorted } from '../../../../src/core/text/sorted';

describe('a list in order', () => {
  const byKey = (a: { key: number }, b: { key: number }): number => a.key - b.key;
  const lists = fc
    .array(fc.integer({ min: 0, max: 9 }), { maxLength: 90 })
    .map((keys) => keys.map((key, index) => ({ key, index })));

  it('is as sort puts it, and what is equal keeps its order', () => {
    fc.assert(
      fc.property(lists, (list) => {
        assert.deepEqual(sorted(list, byKey), [...list].sort(byKey));
      }),
    );
  });

  it('leaves the list it was given as it is', () => {
    const list = [3, 1, 2];
    assert.deepEqual(
      sorted(list, (a, b) => a - b),
      [1, 2, 3],
    );
    assert.deepEqual(list, [3, 1, 2]);
  });
});
