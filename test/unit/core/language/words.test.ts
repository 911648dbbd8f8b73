import assert from 'node:assert/strict';
import { wordsOf } from '../../../../src/core/language/words';

const written = (text: string): string[] => wordsOf(text).map((word) => word.text);

describe('wordsOf', () => {
  it('keeps numbers and dates whole', () => {
    assert.deepEqual(written('From 2,200 to 4.2 by 2026-03-31, p95 too'), [
      'From',
      '2,200',
      'to',
      '4.2',
      'by',
      '2026-03-31',
      'p95',
      'too',
    ]);
    assert.deepEqual(
      wordsOf('by 2026-03-31 cut 40%').map(({ kind }) => kind),
      ['word', 'date', 'word', 'number'],
    );
  });

  it('parts compounds, and keeps apostrophes', () => {
    assert.deepEqual(written('cross-team write-ups I’m doing'), [
      'cross',
      'team',
      'write',
      'ups',
      'I’m',
      'doing',
    ]);
    assert.equal(wordsOf('I’m')[0]?.lower, "i'm");
  });

  it('says where a word stands and what stands before it', () => {
    const [, second] = wordsOf('Draft, then (slowly) mend');
    assert.deepEqual(second?.span, { start: 7, end: 11 });
    assert.deepEqual(
      wordsOf('Draft, then (slowly) mend').map(({ before }) => before),
      ['', ',', '(', ')'],
    );
  });

  it('has one stem for the forms of a word', () => {
    const stems = new Set(wordsOf('facilitate facilitates facilitated facilitating').map(({ stem }) => stem));
    assert.equal(stems.size, 1);
  });

  it('reads any text in a time that grows with its length', () => {
    assert.equal(wordsOf('a’1,'.repeat(100_000)).length, 200_000);
    assert.deepEqual(wordsOf(''), []);
  });
});
