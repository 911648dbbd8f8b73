/** Whatever a text holds: no reader throws, what is found lies in the text in order, and time grows with the length alone. */
import assert from 'node:assert/strict';
import { isEnglish } from '../../../../src/core/language/english';
import { changesIn, quantitiesIn } from '../../../../src/core/language/quantities';
import { endOf, timesIn } from '../../../../src/core/language/times';
import { wordsOf, type Word } from '../../../../src/core/language/words';
import { date } from '../../../support/date';

/** What expressions are made of, in every order. */
const PIECES = (
  'by the end of Q3 March 2026 2026-05-01 within 90 days for each every next two twenty half a hundred million dozen ' +
  'from to in on before after per week month quarter year sprint release - / % : ( ) , . $ → mid 5k 3rd 31 12 ' +
  'first Friday Mondays weekly once twice one no later than since through of over course period und la 学 ü ’ 0'
).split(' ');

describe('the readers of English', () => {
  it('read any text', () => {
    const next = randomNumbers(7);
    for (let run = 0; run < 4000; run += 1) {
      const pieces = Array.from({ length: 1 + (next() % 14) }, () => PIECES[next() % PIECES.length] ?? '');
      const text = pieces.join(next() % 5 === 0 ? '' : ' ');
      const words = wordsOf(text);
      isEnglish([words]);
      changesIn(words);
      let end = 0;
      for (const { span } of timesIn(words)) {
        assert.ok(span.start >= end && span.end > span.start && span.end <= text.length, text);
        end = span.end;
      }
      for (const { value, span } of quantitiesIn(words)) {
        assert.ok(Number.isFinite(value) && span.end > span.start && span.end <= text.length, text);
      }
      for (const time of timesIn(words)) {
        const range = endOf(time, date('2026-01-12'));
        assert.ok(range === undefined || range.earliest <= range.latest, text);
      }
    }
  });

  it('look at no word more often in a long text than in a short one', () => {
    for (const piece of [
      'by the end of ',
      'for a ',
      'two hundred and ',
      'every other ',
      'from May to ',
      'a b ',
      'each ',
      'hundred ',
      'one hundred hundred ',
      'a million ',
    ]) {
      const [short, long] = [200, 2000].map((times) => looksPerWord(piece.repeat(times)));
      assert.ok((long ?? Infinity) < (short ?? 0) * 1.5 + 1, `${piece}: ${short} ${long}`);
    }
  });
});

/** How often a reader asks for a word, for each word there is. */
function looksPerWord(text: string): number {
  const words = wordsOf(text);
  let looks = 0;
  const watched: readonly Word[] = new Proxy(words, {
    get: (target, key, receiver): unknown => {
      looks += 1;
      return Reflect.get(target, key, receiver);
    },
  });
  timesIn(watched);
  quantitiesIn(watched);
  isEnglish([watched]);
  return looks / words.length;
}

/** The same numbers in every run: the "minimal standard" of Park and Miller, 1988. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48271) % 2147483647);
}
