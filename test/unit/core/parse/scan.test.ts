import assert from 'node:assert/strict';
import { createSourceText } from '../../../../src/core';
import { scanFrontMatter } from '../../../../src/core/parse/scan';

/** The kind, and of a block what stands between its delimiters. */
function scan(text: string): string {
  const found = scanFrontMatter(createSourceText(text));
  switch (found.kind) {
    case 'block':
      return `block: ${text.slice(found.content.start, found.content.end)}`;
    case 'language':
      return `language: ${text.slice(found.language.start, found.language.end)}`;
    default:
      return found.kind;
  }
}

describe('scanFrontMatter', () => {
  it('takes what stands between two lines of three dashes', () => {
    assert.equal(scan('---\na: b\n---\nbody'), 'block: a: b\n');
    assert.equal(scan('---\n---'), 'block: ');
    assert.equal(scan('--- \t\na: b\n---\t \n'), 'block: a: b\n');
  });

  it('knows LF, CRLF, a lone CR and a byte order mark', () => {
    assert.equal(scan('---\r\na: b\r\n---\r\n'), 'block: a: b\r\n');
    assert.equal(scan('---\ra: b\r---\r'), 'block: a: b\r');
    assert.equal(scan('\uFEFF---\na: b\n---'), 'block: a: b\n');
    assert.equal(scan('\uFEFF\uFEFF---\na: b\n---'), 'none');
  });

  it('closes at the first such line, also within a scalar, and at no other line of dashes', () => {
    assert.equal(scan('---\na: |\n  text\n---\nb: c\n---\n'), 'block: a: |\n  text\n');
    assert.equal(scan('---\na\n----\n---foo\n ---\n...\n---\n'), 'block: a\n----\n---foo\n ---\n...\n');
  });

  it('says when it is never closed', () => {
    assert.equal(scan('---'), 'unclosed');
    assert.equal(scan('---\na: b\n----\n'), 'unclosed');
  });

  it('names every other language', () => {
    for (const text of ['---js', '--- js', '---JS \n---', '\uFEFF---javascript\nx', '---yaml', '---{a: b}']) {
      assert.match(scan(text), /^language: \S/);
    }
  });

  it('finds none in a file that begins with anything else', () => {
    for (const text of [
      '',
      '\n---\na: b\n---',
      ' ---\n---',
      '-----\n',
      '---- \t\n',
      '--\n',
      '# Title\n',
      '***\n',
    ]) {
      assert.equal(scan(text), 'none');
    }
  });
});
