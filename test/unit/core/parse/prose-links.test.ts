import assert from 'node:assert/strict';
import { createSourceText } from '../../../../src/core';
import { readProseLinks } from '../../../../src/core/parse/prose-links';

/** Ids as `[[id]]`, destinations as `(destination)`; every span is checked. */
function links(text: string, firstLine = 0): string[] {
  const source = createSourceText(text);
  return readProseLinks(source, firstLine).map(({ kind, text: written, span }) => {
    assert.equal(text.slice(span.start, span.end), written);
    return kind === 'id' ? `[[${written}]]` : `(${written})`;
  });
}

describe('references in prose', () => {
  it('are ids in double brackets, with blanks, a label or a heading beside them', () => {
    assert.deepEqual(links('See [[a-goal]], [[ b ]], [[c|the third]], [[d#Check-ins]] and ![[e]].'), [
      '[[a-goal]]',
      '[[b]]',
      '[[c]]',
      '[[d]]',
      '[[e]]',
    ]);
  });

  it('are the destinations of links, images and link definitions', () => {
    const text = [
      '[a](a.md "title") ![b](<b c.md>) [c](c_(1).md#part) [d]( d.md )',
      '',
      '[e]: ../e.md "title"',
      '> [f]: <f g.md>',
    ].join('\n');
    assert.deepEqual(links(text), [
      '(a.md)',
      '(b c.md)',
      '(c_(1).md#part)',
      '(d.md)',
      '(../e.md)',
      '(f g.md)',
    ]);
  });

  it('stand in headings, lists, quotes and over several lines, with every line end', () => {
    const text = '# [[a]]\n\n- [[b]]\n  1. [[c]]\n\n> [[d]]\n> and `x\n> y` [[e]]\n';
    for (const eol of ['\n', '\r\n', '\r']) {
      assert.deepEqual(links(text.replaceAll('\n', eol)), ['[[a]]', '[[b]]', '[[c]]', '[[d]]', '[[e]]']);
    }
  });

  it('are none in code, comments and escapes', () => {
    const inside = [
      '```\n[[a]] [b](b.md)\n[c]: c.md\n```',
      '~~~\n[[a]]\n',
      '    [[a]]',
      '- x\n\n  ```\n  [[a]]\n  ```',
      '`[[a]]` ``[[b]] ` [[c]]``',
      'x `[[a]]\n[[b]]` y',
      '<!-- [[a]] -->',
      '<!--\n[[a]]\n-->',
      'x <!-- [[a]]\n[b](b.md) --> y',
      '\\[[a]] \\[b](b.md) [b\\](b.md)',
    ];
    for (const text of inside) assert.deepEqual(links(text), [], text);
    assert.deepEqual(links('`` [[a]] <!- [[b]] \\`[[c]]\\`'), ['[[a]]', '[[b]]', '[[c]]']);
  });

  it('are none where brackets mean something else', () => {
    for (const text of [
      '[[a b]]',
      '[[a\n]]',
      '[[]]',
      '[[a]',
      '- [ ] [x]',
      'a](b.md)',
      '[a]()',
      '[^1]: note',
    ]) {
      assert.deepEqual(links(text), [], text);
    }
    assert.deepEqual(links('[[a]](b.md)'), ['(b.md)']);
  });

  it('begin with the body', () => {
    assert.deepEqual(links('---\nx: "[[a]]"\n---\n[[b]]\n', 3), ['[[b]]']);
  });

  it('are found soon in texts made to be slow', () => {
    const count = 100_000;
    const slow = ['[', '[[', '](', '[a](', '`', '<!--', '\\', '[a]: ', '[['.padEnd(60, 'a')];
    for (const part of slow) {
      assert.ok(links(`[[a]]\n\n${part.repeat(count / part.length)}`).length >= 1, part);
    }
    const runs = Array.from({ length: 400 }, (_, index) => '`'.repeat(index + 1)).join('x');
    assert.deepEqual(links(`${runs} [[a]]`), ['[[a]]']);
  });
});
