import assert from 'node:assert/strict';
import { oneLine, shortened } from '../../../../src/core';

describe('a text on one line', () => {
  it('is the same wherever it is folded and indented', () => {
    assert.equal(oneLine('  one\n\ttwo \r\n three '), 'one two three');
    for (const between of ['  ', '\t', '\n', '\u00a0', ' \u2003 ']) {
      assert.equal(oneLine(`one${between}two three`), 'one two three');
    }
  });

  it('is shortened where it is too long, with a mark, and never to half of a character', () => {
    assert.equal(shortened('one\ntwo', 7), 'one two');
    assert.equal(shortened('one two three', 7), 'one tw…');
    assert.equal(shortened('one two three', 5), 'one…');
    assert.equal(shortened('12🙂45', 4), '12…');
    assert.equal(shortened('12🙂45', 5), '12🙂…');
  });
});
