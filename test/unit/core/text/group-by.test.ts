import assert from 'node:assert/strict';
import { groupBy } from '../../../../src/core/text/group-by';

describe('items by a key', () => {
  it('keep their order, and groups that of their first items', () => {
    const groups = groupBy(['bb', 'a', 'cc', 'd'], ({ length }) => length);
    assert.deepEqual(
      [...groups],
      [
        [2, ['bb', 'cc']],
        [1, ['a', 'd']],
      ],
    );
  });
});
