import assert from 'node:assert/strict';
import { judgeMetric } from '../../../../src/core/coach/metric-judgement';
import { wordsOf } from '../../../../src/core/language/words';
import type { Span } from '../../../../src/core/text/source-text';

describe('judgeMetric', () => {
  const feelings: readonly (readonly [string, string])[] = [
    ['Feel more confident in reviews', 'Feel more confident'],
    ['Feel 50% more confident', 'Feel'],
    ['Better understanding of the domain', 'Better understanding'],
    ['Level of trust in the team', 'trust'],
    ['Sense of ownership', 'Sense of ownership'],
    ['Customers are happier with us', 'happier'],
    ['I can hold my own in a debate', 'I'],
  ];
  for (const [text, words] of feelings) {
    it(`finds the feeling in "${text}"`, () => {
      assert.equal(slice(text, judge(text).feeling), words);
    });
  }

  for (const text of [
    'Confidence survey score',
    'Self-rated confidence from one to ten',
    '9 of 10 agents feel confident on call',
    '80% of new hires feel welcome after a month',
    'Number of people who feel heard',
    'Confidence interval width',
    'Awareness campaigns run',
    'Being asked for advice',
  ]) {
    it(`sees an instrument or a thing, and no feeling, in "${text}"`, () => {
      assert.equal(judge(text).feeling, undefined);
    });
  }

  it('takes a state with a scale as its unit for a reading, but not what is felt', () => {
    const unit = wordsOf('of 10');
    assert.equal(judgeMetric(wordsOf('Confidence in presenting'), unit).feeling, undefined);
    assert.notEqual(judgeMetric(wordsOf('Feel confident when presenting'), unit).feeling, undefined);
  });

  it('takes a state with a baseline and a target for a reading, too', () => {
    for (const text of ['Satisfaction of new hires', 'Perceived wait time of callers']) {
      assert.notEqual(judge(text).feeling, undefined);
      assert.equal(judgeMetric(wordsOf(text), [], true).feeling, undefined);
    }
  });

  it('tells what is counted from what is done or not', () => {
    assert.equal(judge('Questions asked in meetings').namesTarget, false);
    assert.equal(judge('Runbook reviewed in May').namesTarget, true);
    assert.equal(judge('Reply includes trace').namesTarget, true);
  });

  const vague: readonly (readonly [string, string])[] = [
    ['Improve retention', 'Improve'],
    ['Costs will decrease', 'decrease'],
    ['The importer should be bulletproof', 'bulletproof'],
    ['Errors are handled gracefully', 'gracefully'],
    ['Login works', 'works'],
    ['Task done', 'Task'],
    ['Good code coverage', 'Good'],
    ['Answer mails in a timely manner', 'in'],
    ['Write some tests', 'some'],
    ['More robust imports', 'More'],
    ['Onboarding thoroughness', 'thoroughness'],
    ['Help the sales team', 'Help'],
  ];
  for (const [text, word] of vague) {
    it(`finds the word that leaves open how much in "${text}"`, () => {
      const judgement = judge(text);
      assert.equal(slice(text, judgement.vague), word);
      assert.equal(judgement.namesTarget, false);
    });
  }

  for (const text of [
    'Escaped defects per release',
    'Slow queries rewritten',
    'Clients who renew after a bad month',
    'Requests that fail silently',
    'Help articles published',
    'Working days to close the month',
    'Latency of the carrier lookup',
    'Backups that run automatically',
    'Fewer than three open alerts',
  ]) {
    it(`finds nothing vague in "${text}"`, () => {
      assert.equal(judge(text).vague, undefined);
    });
  }

  for (const text of [
    'Zero complaints in the quarter',
    'No update that support has to ask about',
    'Reply within four hours',
    'Reply within 2 days',
    'From 8% to 3%',
    'Runbook approved by the on-call team',
    'Every release has notes',
    'Half of the talks in English',
    'Improve retention by 5 points',
  ]) {
    it(`finds a target in "${text}"`, () => {
      assert.equal(judge(text).namesTarget, true);
    });
  }

  for (const text of [
    'Peer score for clarity',
    'Follow-up questions per update',
    'NPS, currently 32',
    'Fewer complaints within 90 days',
    'Churn by the end of Q3',
  ]) {
    it(`finds no target in "${text}"`, () => {
      assert.equal(judge(text).namesTarget, false);
    });
  }

  it('judges any text in a time that grows with its length', () => {
    const words = wordsOf('level of trust that is more robust, in a timely manner '.repeat(5_000));
    assert.notEqual(judgeMetric(words).feeling, undefined);
    assert.deepEqual(judgeMetric([]), { feeling: undefined, vague: undefined, namesTarget: false });
  });
});

function judge(text: string): ReturnType<typeof judgeMetric> {
  return judgeMetric(wordsOf(text));
}

function slice(text: string, span: Span | undefined): string | undefined {
  return span && text.slice(span.start, span.end);
}
