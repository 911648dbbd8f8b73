/** Quantities: their value, what they count, and from what to what they change. */
import assert from 'node:assert/strict';
import { changesIn, quantitiesIn } from '../../../../src/core/language/quantities';
import { wordsOf } from '../../../../src/core/language/words';

/** `value unit [words]` for each quantity. */
function shown(text: string): string {
  return quantitiesIn(wordsOf(text))
    .map(({ value, upTo, unit, span }) => {
      const number = upTo === undefined ? `${value}` : `${value}..${upTo}`;
      const words = text.slice(span.start, span.end);
      return [number, unit, `[${words}]`].filter((part) => part !== undefined).join(' ');
    })
    .join(', ');
}

const QUANTITIES: Readonly<Record<string, string>> = {
  'serve 2,200 users': '2200 users [2,200]',
  'a score of 4.2': '4.2 [4.2]',
  '4,2 of 5': '4.2 [4,2], 5 [5]',
  'cut 3-5% of it': '3..5 % [3-5%]',
  '15k visits': '15000 visits [15k]',
  'save $2.5M': '2500000 $ [$2.5M]',
  'save 300 €': '300 € [300]',
  'reach 80%+': '80 % [80%+]',
  'stay <3%': '3 % [<3%]',
  'ten percent': '10 % [ten]',
  'two projects': '2 projects [two]',
  'twenty-five talks': '25 talks [twenty-five]',
  'a dozen customers': '12 customers [a dozen]',
  'half a dozen': '6 [half a dozen]',
  'half of the calls': '0.5 [half]',
  'a hundred people': '100 people [a hundred]',
  'two hundred and ten users': '210 users [two hundred and ten]',
  'three thousand five hundred rows': '3500 rows [three thousand five hundred]',
  '2.5 million rows': '2500000 rows [2.5 million]',
  'a couple of talks': '2 talks [a couple of]',
  'twice a sprint': '2 times [twice]',
  'once a week': '1 times [once]',
  'double the share': '2 times [double]',
  'zero rollbacks': '0 rollbacks [zero]',
  'three to five people': '3..5 people [three to five]',
  'three or more': '3 [three]',
  'p95 below 200ms': '200 ms [200ms]',
  'one team update per month': '1 team [one]',
  'two of the five teams': '2 [two], 5 teams [five]',
  '90 days': '90 days [90]',
};

const NONE: readonly string[] = [
  'once the migration is done',
  'after each one, and this one too',
  'a one-on-one, a one-off and one another',
  'double-check it and double down',
  'by week 8 of sprint 3, at level 4',
  'Node 20, SOC 2, ISO 27001 and S3',
  'in 2026 and by the end of 2027',
  'at 9:00, at 5 PM, in 1:1s',
  'see #123',
  'on call 24/7',
  'the 2nd half and the first half',
  'a few, several, many, both',
];

const CHANGES: Readonly<Record<string, string>> = {
  'from 8% to 3%': '8 to 3',
  '28% → 45%': '28 to 45',
  '28 -> 45': '28 to 45',
  'from an average of 12 hours to under 4 hours': '12 to 4',
  'from two days to one day': '2 to 1',
  '5 days to 2 days': '5 to 2',
  'two to four talks': '',
  'from two teams, three talks': '',
  'give 3 talks to 40 people': '',
};

describe('quantitiesIn', () => {
  for (const [text, expected] of Object.entries(QUANTITIES)) {
    it(`reads “${text}”`, () => {
      assert.equal(shown(text), expected);
    });
  }

  for (const text of NONE) {
    it(`finds none in “${text}”`, () => {
      assert.equal(shown(text), '');
    });
  }
});

describe('changesIn', () => {
  for (const [text, expected] of Object.entries(CHANGES)) {
    it(`reads “${text}”`, () => {
      const changes = changesIn(wordsOf(text)).map(({ from, to }) => `${from.value} to ${to.value}`);
      assert.equal(changes.join(', '), expected);
    });
  }
});
