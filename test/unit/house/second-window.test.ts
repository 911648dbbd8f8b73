/** What of a window's tests runs once more, and that the sum is right afterwards. */
import assert from 'node:assert/strict';
import type { Failure, Results } from '../../support/result-types';
import { afterRepeating, toRepeat } from '../../support/second-window';

function failure(suite: string, test: string): Failure {
  return { title: `${suite} ${test}`, suite, message: 'Waited 25 s.' };
}

function results(titles: readonly string[], failures: readonly Failure[] = [], pending = 0): Results {
  return { passed: titles.length - failures.length, failed: failures.length, pending, failures, titles };
}

const lost = failure('quick fixes (all)', 'mend a date');
const first = results(
  ['hover says why', 'quick fixes (all) mend a date', 'quick fixes (all) mend a key'],
  [lost],
);

describe('the second window', () => {
  it('runs what a failed test is in, whatever its title is made of', () => {
    const grep = new RegExp(toRepeat(first) ?? assert.fail());
    assert.deepEqual(
      first.titles.filter((title) => grep.test(title)),
      first.titles.slice(1),
    );
  });

  it('is for few failures', () => {
    const broken = ['a', 'b', 'c', 'd'].map((test) => failure('hover', test));
    assert.notEqual(
      toRepeat(
        results(
          broken.slice(1).map(({ title }) => title),
          broken.slice(1),
        ),
      ),
      undefined,
    );
    assert.equal(
      toRepeat(
        results(
          broken.map(({ title }) => title),
          broken,
        ),
      ),
      undefined,
    );
    assert.equal(toRepeat(results(['hover says why'])), undefined);
    assert.equal(toRepeat({ ...first, pending: 1 }), undefined);
  });

  it('is counted instead of the first, and told', () => {
    const again = results(first.titles.slice(1));
    assert.deepEqual(afterRepeating(first, again, toRepeat(first) ?? assert.fail()), {
      ...results(first.titles),
      passedLater: [lost],
    });
  });

  it('counts what never ran because the window did not open', () => {
    const closed = {
      ...results(['hover says why']),
      failed: 1,
      failures: [{ ...lost, title: '"before all" hook' }],
    };
    const again = results(first.titles.slice(1));
    const { passed, failed } = afterRepeating(closed, again, toRepeat(closed) ?? assert.fail());
    assert.deepEqual([passed, failed], [3, 0]);
  });

  it('leaves failed what fails in it too', () => {
    const again = results(first.titles.slice(1), [lost]);
    assert.deepEqual(afterRepeating(first, again, toRepeat(first) ?? assert.fail()), {
      ...first,
      passedLater: [],
    });
  });
});
