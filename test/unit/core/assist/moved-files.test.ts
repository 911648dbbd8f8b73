import assert from 'node:assert/strict';
import { applyEdits, editsForMoves, type Move } from '../../../../src/core';
import { goal, goalSet } from './goals';

/** The texts that change, by path. */
function moved(texts: Readonly<Record<string, string>>, ...moves: readonly Move[]): Record<string, string> {
  const edits = editsForMoves(goalSet(texts), moves, { links: true });
  return Object.fromEntries(
    [...edits].map(([{ path, source }, ofFile]) => [path, applyEdits(source.text, ofFile)]),
  );
}

/** One goal's body after a move of `goals/ana/a.md` or of another file. */
function bodyAfter(body: string, from: string, to: string, path = 'goals/ana/a.md'): string {
  const text = goal('id: a', body);
  return (moved({ [path]: text }, { from, to })[path] ?? text).slice(goal('id: a').length);
}

describe('moving files', () => {
  it('leaves ids, aligns_to and [[id]] alone', () => {
    const texts = {
      'goals/trust.md': goal('id: trust'),
      'goals/a.md': goal('id: a\naligns_to: [trust]', '[[trust]]'),
    };
    assert.deepEqual(moved(texts, { from: 'goals/trust.md', to: 'goals/calm.md' }), {});
  });

  it('keeps the links of others to a moved goal right, as they were written', () => {
    const after = (written: string): string => bodyAfter(written, 'goals/tom/b.md', 'goals/old/b c.md');
    assert.equal(after('[b](../tom/b.md#why)'), '[b](../old/b%20c.md#why)');
    assert.equal(after('[b](<../tom/b.md>)'), '[b](<../old/b c.md>)');
    assert.equal(after('[b](/goals/tom/b.md "b")'), '[b](/goals/old/b%20c.md "b")');
    assert.equal(after('[b]: ./../tom/b.md'), '[b]: ../old/b%20c.md');
    assert.equal(after('![b](..%2Ftom/b.md?x)'), '![b](../old/b%20c.md?x)');
    for (const other of ['`[b](../tom/b.md)`', '[b](https://x.org/../tom/b.md)', '[b](../tom/b.mdx)', 'b.md'])
      assert.equal(after(other), other);
  });

  it('keeps the links of a moved goal right', () => {
    const after = (written: string): string => bodyAfter(written, 'goals/ana/a.md', 'goals/old/2026/a.md');
    assert.equal(after('[x](b.md) [y](../tom/b.md#z)'), '[x](../../ana/b.md) [y](../../tom/b.md#z)');
    assert.equal(after('[x](./b.md)'), '[x](../../ana/b.md)');
    assert.equal(after('[x](a.md#here)'), '[x](a.md#here)');
    assert.equal(after('[x](#here) [y](/docs/b.md)'), '[x](#here) [y](/docs/b.md)');
    assert.equal(after('[x](../../docs/)'), '[x](../../../docs/)');
    assert.equal(after('[x](../../../beside/b.md)'), '[x](../../../../beside/b.md)');
    assert.equal(bodyAfter('[x](b.md)', 'goals/ana/a.md', 'goals/ana/new.md'), '[x](b.md)');
    assert.equal(bodyAfter('[x](./c/b.md)', 'goals/ana/c', 'goals/ana/d'), '[x](./d/b.md)');
  });

  it('keeps links within a moved folder, and changes those that lead in or out', () => {
    const texts = {
      'goals/ana/a.md': goal('id: a', '[b](b.md) [c](../tom/c.md)'),
      'goals/ana/b.md': goal('id: b', '[a](a.md)'),
      'goals/tom/c.md': goal('id: c', '[a](../ana/a.md) [folder](../ana/)'),
    };
    assert.deepEqual(moved(texts, { from: 'goals/ana', to: 'goals/2026/anna' }), {
      'goals/ana/a.md': goal('id: a', '[b](b.md) [c](../../tom/c.md)'),
      'goals/tom/c.md': goal('id: c', '[a](../2026/anna/a.md) [folder](../2026/anna/)'),
    });
  });

  it('keeps links right when files that name each other move at once', () => {
    const texts = { 'goals/a.md': goal('id: a', '[b](b.md)'), 'goals/b.md': goal('id: b', '[a](a.md)') };
    const moves = [
      { from: 'goals/a.md', to: 'goals/x/a.md' },
      { from: 'goals/b.md', to: 'goals/y.md' },
    ];
    assert.deepEqual(moved(texts, ...moves), {
      'goals/a.md': goal('id: a', '[b](../y.md)'),
      'goals/b.md': goal('id: b', '[a](x/a.md)'),
    });
  });

  it('changes evidence that names a moved file or what is in a moved folder', () => {
    const log = '\n## Check-ins\n\n### 2026-02-11\n\n- Evidence: docs/a.md\n- Evidence: see docs/a.md\n';
    const before = goal(
      'id: a\nevidence: [docs/a.md, \'./docs/a.md#x\', "/docs/b.md", other/a.md]',
      `docs/a.md${log}`,
    );
    const after = goal(
      'id: a\nevidence: [notes/a.md, \'./notes/a.md#x\', "/notes/b.md", other/a.md]',
      `docs/a.md${log.replace('Evidence: docs', 'Evidence: notes')}`,
    );
    assert.deepEqual(moved({ 'goals/a.md': before }, { from: 'docs', to: 'notes' }), { 'goals/a.md': after });
  });

  it('quotes evidence that YAML would read as something else', () => {
    const after = (evidence: string): string | undefined =>
      moved({ 'goals/a.md': goal(`id: a\nevidence:\n  - ${evidence}`) }, { from: 'a.md', to: 'b: #1.md' })[
        'goals/a.md'
      ];
    assert.equal(after('a.md'), goal('id: a\nevidence:\n  - "b: #1.md"'));
    assert.equal(after('"./a.md#x"'), goal('id: a\nevidence:\n  - "./b: #1.md#x"'));
  });

  it('leaves prose to others when told to', () => {
    const set = goalSet({ 'goals/a.md': goal('id: a\nevidence: [b.md]', '[b](../b.md)') });
    const edits = editsForMoves(set, [{ from: 'b.md', to: 'c.md' }], { links: false });
    assert.deepEqual(
      [...edits.values()].flat().map(({ newText }) => newText),
      ['c.md'],
    );
  });
});
