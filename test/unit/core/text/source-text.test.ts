import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createSourceText } from '../../../../src/core';

/** Texts with every kind of line end, lone surrogates and the signs that only JavaScript takes for line ends. */
const anyText = fc
  .array(fc.constantFrom('a', 'ß', '🎯', '\uD83C', '\n', '\r', '\r\n', '\u2028', '\t', ''), { maxLength: 30 })
  .map((parts) => parts.join(''));

describe('createSourceText', () => {
  it('ends a line at LF, CRLF and a lone CR, and at nothing else', () => {
    const source = createSourceText('a\nb\r\nc\rd\u2028e\n\r');
    assert.equal(source.lineCount, 6);
    const lines = Array.from({ length: source.lineCount }, (_, line) => source.lineText(line));
    assert.deepEqual(lines, ['a', 'b', 'c', 'd\u2028e', '', '']);
  });

  it('writes new lines as the first line ends', () => {
    const eols = ['', 'a', 'a\nb\r\n', 'a\r\nb\n', 'a\rb\n', '\n', '\r'].map(
      (text) => createSourceText(text).eol,
    );
    assert.deepEqual(eols, ['\n', '\n', '\n', '\r\n', '\r', '\n', '\r']);
  });

  it('counts characters as UTF-16 units', () => {
    assert.deepEqual(createSourceText('🎯 x\ny').positionAt(3), { line: 0, character: 3 });
    assert.deepEqual(createSourceText('🎯 x\ny').positionAt(5), { line: 1, character: 0 });
  });

  it('moves what lies outside the text to its nearest end', () => {
    const source = createSourceText('ab\nc');
    assert.deepEqual(source.positionAt(-3), { line: 0, character: 0 });
    assert.deepEqual(source.positionAt(99), { line: 1, character: 1 });
    assert.equal(source.offsetAt({ line: 0, character: 99 }), 2);
    assert.equal(source.offsetAt({ line: 7, character: 0 }), 4);
    assert.deepEqual(source.lineSpan(7), { start: 4, end: 4 });
  });

  it('finds each offset again from its position, but for the one within a CRLF', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const source = createSourceText(text);
        for (let offset = 0; offset <= text.length; offset++) {
          const isInCrlf = text.slice(offset - 1, offset + 1) === '\r\n' && offset > 0;
          assert.equal(source.offsetAt(source.positionAt(offset)), isInCrlf ? offset - 1 : offset);
        }
      }),
    );
  });

  it('puts the text together again from its lines', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const source = createSourceText(text);
        let together = '';
        for (let line = 0; line < source.lineCount; line++) {
          const { start, end } = source.lineSpan(line);
          assert.equal(together.length, start);
          assert.doesNotMatch(text.slice(start, end), /[\r\n]/);
          together = text.slice(
            0,
            line + 1 < source.lineCount ? source.lineSpan(line + 1).start : text.length,
          );
          assert.match(together.slice(end), /^(?:\r\n|\r|\n)?$/);
        }
        assert.equal(together, text);
      }),
    );
  });
});
