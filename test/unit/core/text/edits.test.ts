import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits, type TextEdit } from '../../../../src/core';
import { areDisjoint } from '../../../../src/core/text/edits';

function edit(start: number, end: number, newText: string): TextEdit {
  return { span: { start, end }, newText };
}

describe('applyEdits', () => {
  it('replaces, inserts and removes, in whatever order the edits are given', () => {
    const edits = [edit(6, 11, 'there'), edit(0, 0, '> '), edit(4, 5, '')];
    assert.equal(applyEdits('hello world', edits), '> hell there');
    assert.equal(applyEdits('hello world', [...edits].reverse()), '> hell there');
  });

  it('keeps the order of insertions at one place', () => {
    assert.equal(applyEdits('ac', [edit(1, 1, 'b'), edit(1, 1, 'B')]), 'abBc');
  });

  it('keeps every character outside the edits', () => {
    const disjoint = fc
      .tuple(fc.string({ maxLength: 20 }), fc.uniqueArray(fc.nat(20), { maxLength: 8 }), fc.string())
      .map(([text, cuts, newText]) => {
        const places = cuts.filter((cut) => cut <= text.length).sort((a, b) => a - b);
        const edits: TextEdit[] = [];
        for (let index = 0; index + 1 < places.length; index += 2) {
          edits.push(edit(places[index] ?? 0, places[index + 1] ?? 0, newText));
        }
        return { text, edits };
      });
    fc.assert(
      fc.property(disjoint, ({ text, edits }) => {
        assert.ok(areDisjoint(edits));
        // From the end, so that the earlier offsets stay right.
        let expected = text;
        for (const { span, newText } of [...edits].reverse()) {
          expected = expected.slice(0, span.start) + newText + expected.slice(span.end);
        }
        assert.equal(applyEdits(text, edits), expected);
      }),
    );
  });
});

describe('areDisjoint', () => {
  it('tells edits that touch the same text, or insert at one offset', () => {
    assert.ok(areDisjoint([]));
    assert.ok(areDisjoint([edit(3, 5, ''), edit(0, 3, '')]));
    assert.ok(areDisjoint([edit(0, 3, ''), edit(3, 3, 'x'), edit(4, 5, '')]));
    assert.ok(!areDisjoint([edit(0, 3, ''), edit(2, 5, '')]));
    assert.ok(!areDisjoint([edit(3, 3, 'a'), edit(3, 3, 'b')]));
    assert.ok(!areDisjoint([edit(3, 3, 'a'), edit(3, 5, 'b')]));
  });
});
