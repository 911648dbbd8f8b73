import assert from 'node:assert/strict';
import { addedWeight, gistOf, shareOf } from '../../../../src/core/language/similarity';
import { wordsOf } from '../../../../src/core/language/words';

const gist = (text: string): ReturnType<typeof gistOf> => gistOf(wordsOf(text));
const share = (one: string, other: string): number => shareOf(gist(one), gist(other));

describe('similarity', () => {
  for (const [one, other] of [
    ['Stop missing deadlines', 'Misses deadlines'],
    ['Deliver on time', 'Always late'],
    ['Clear updates', 'The updates are unclear'],
    ['Complete replies', 'Incomplete replies'],
    ['Designs are consistent', 'Inconsistent designs'],
    ['Speak up', 'Too quiet'],
    ['Up to date documents', 'Documentation is out of date'],
    ['The team’s estimates', 'Estimates of the team'],
  ] as const) {
    it(`hears "${other}" in "${one}"`, () => {
      assert.ok(share(one, other) >= 0.75, String(share(one, other)));
    });
  }

  it('does not hear one word in another that only begins alike', () => {
    assert.equal(share('Understand', 'Stand'), 0);
    assert.equal(share('Inform', 'Form'), 0);
  });

  it('is directed: the second text may say more', () => {
    const long = 'Replies to customers are late, since each needs an approval by the second line';
    assert.equal(share('Late replies', long), 1);
    assert.ok(share(long, 'Late replies') < 0.5);
  });

  it('weighs words of the work in general less', () => {
    assert.ok(addedWeight(gist('Team project'), gist('')) < addedWeight(gist('Invoice'), gist('')));
  });

  it('leaves out what it is told to, and says nothing of a text without words that count', () => {
    const words = wordsOf('Deadlines in March');
    const march = words.flatMap(({ lower, span }) => (lower === 'march' ? [span] : []));
    assert.deepEqual(gistOf(words, march), gist('Deadlines'));
    assert.equal(share('To be not', 'To be not'), 0);
  });
});
