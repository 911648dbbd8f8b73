import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits, minimalEdits } from '../../../../src/core';

describe('minimalEdits', () => {
  it('has one edit for each place that differs', () => {
    const before = 'id: a\ndue: 12.4.2026\nowner: ana\nstatus: ACTIVE\nend\n';
    const after = 'id: a\ndue: 2026-04-12\nowner: ana\nstatus: active\nend\n';
    assert.deepEqual(minimalEdits(before, after), [
      { span: { start: 11, end: 20 }, newText: '2026-04-12' },
      { span: { start: 40, end: 46 }, newText: 'active' },
    ]);
  });

  it('knows lines that were changed side by side', () => {
    assert.deepEqual(minimalEdits('a: x\nb: x\n', 'a: y\nb: y\n'), [
      { span: { start: 3, end: 4 }, newText: 'y' },
      { span: { start: 8, end: 9 }, newText: 'y' },
    ]);
  });

  it('inserts and removes whole lines', () => {
    assert.deepEqual(minimalEdits('a\nc\n', 'a\nb\nc\n'), [{ span: { start: 2, end: 2 }, newText: 'b\n' }]);
    assert.deepEqual(minimalEdits('a\nb\nc', 'a\nc'), [{ span: { start: 2, end: 4 }, newText: '' }]);
    assert.deepEqual(minimalEdits('', 'a'), [{ span: { start: 0, end: 0 }, newText: 'a' }]);
    assert.deepEqual(minimalEdits('a', 'a'), []);
  });

  it('cuts no character and no line’s end in two', () => {
    assert.deepEqual(minimalEdits('\u{1F600}', '\u{1F601}'), [
      { span: { start: 0, end: 2 }, newText: '\u{1F601}' },
    ]);
    assert.deepEqual(minimalEdits('a\r\n', 'a\n'), [{ span: { start: 1, end: 3 }, newText: '\n' }]);
  });

  it('makes the second text of the first, with edits apart from one another', () => {
    const line = fc.constantFrom('a', 'b', 'ab', '', '\u{1F600}', '\u{1F601}x');
    const text = fc
      .array(fc.tuple(line, fc.constantFrom('\n', '\r\n', '\r')), { maxLength: 12 })
      .chain((lines) => line.map((last) => `${lines.flat().join('')}${last}`));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const edits = minimalEdits(before, after);
        assert.equal(applyEdits(before, edits), after);
        for (const [index, { span }] of edits.entries()) {
          assert.ok(span.start >= (edits[index - 1]?.span.end ?? 0));
          for (const offset of [span.start, span.end]) {
            assert.doesNotMatch(
              before.slice(offset - 1, offset + 1),
              /^(?:\r\n|[\uD800-\uDBFF][\uDC00-\uDFFF])$/,
            );
          }
        }
      }),
    );
  });

  it('replaces a very long stretch as one', () => {
    const lines = (word: string, length: number): string =>
      Array.from({ length }, (_, index) => `${word} ${index}\n`).join('');
    assert.equal(minimalEdits(lines('a', 2000), lines('b', 2001)).length, 1);
  });
});
