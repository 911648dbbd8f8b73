import assert from 'node:assert/strict';
import fc from 'fast-check';
import { decodeUtf8 } from '../../../../src/core';

describe('decodeUtf8', () => {
  it('keeps a byte order mark, so that offsets are exact', () => {
    assert.equal(decodeUtf8(Uint8Array.of(0xef, 0xbb, 0xbf, 0x61)), '\uFEFFa');
  });

  it('refuses what is not UTF-8', () => {
    for (const bytes of [
      [0xe4],
      [0xff, 0xfe, 0x61, 0x00],
      [0xc0, 0x80],
      [0xed, 0xa0, 0x80],
      [0x61, 0xf0, 0x9f],
    ]) {
      assert.equal(decodeUtf8(Uint8Array.from(bytes)), undefined);
    }
  });

  it('gives back the very bytes of whatever it decodes', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        const text = decodeUtf8(bytes);
        if (text !== undefined) assert.deepEqual(new TextEncoder().encode(text), Uint8Array.from(bytes));
      }),
    );
  });
});
