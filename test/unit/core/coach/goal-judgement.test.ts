import assert from 'node:assert/strict';
import { checkGoalFile, DEFAULT_CONFIG, parseGoalFile, type Problem } from '../../../../src/core';
import { date } from '../../../support/date';
import { goalWith } from '../../../support/example-goal';

function problemsOf(goal: string, more = ''): readonly Problem[] {
  const content = goalWith(`goal: ${JSON.stringify(goal)}\n${more}`);
  const file = parseGoalFile({ path: 'goals/a.md', content }, new Set());
  assert.ok(file);
  return checkGoalFile(file, DEFAULT_CONFIG, date('2026-12-31')).filter(
    ({ rule }) => rule === 'vague-goal' || rule === 'not-observable',
  );
}

function said(goal: string, more?: string): readonly string[] {
  return problemsOf(goal, more).map(({ rule, message }) => `${rule}: ${message.split('. ')[0] ?? ''}`);
}

describe('the judgement of a goal', () => {
  const vague: readonly (readonly [string, string])[] = [
    ['Enhance my presentation skills', '“Enhance” does not say what will be different'],
    ['Understand the deployment', '“Understand” happens where nobody sees it'],
    ['Stay calm in incidents', '“Stay” says what to be, not what to do'],
    ['Shorten the build', '“Shorten” has no figure'],
    ['Try to answer tickets', '“Try to” says what to attempt, not what will be done'],
    ['Review more carefully', '“more” says neither better than what nor by how much'],
    ['Raise code quality', '“code quality” can be counted in many ways'],
    ['Grow towards a senior role', '“Grow towards” does not say what will be different'],
    ['Gain a solid grounding in statistics', '“Gain” does not say what will be different'],
    [
      'Be more proactive in solving issues before they escalate',
      '“Be more” does not say what will be different',
    ],
    ['Hold great meetings', '“meetings” does not say which'],
  ];
  for (const [goal, message] of vague) {
    it(`names the words of "${goal}"`, () => {
      assert.deepEqual(said(goal), [`vague-goal: ${message}`]);
    });
  }

  it('says of each goal at most one of both', () => {
    assert.deepEqual(said('Support colleagues'), ['not-observable: Nobody could see when this has happened']);
  });

  const notMadeStrong = [
    'Improve my communication by the end of June',
    'Be 200% more committed this quarter',
    'Increase my efficiency by 30%',
    'Learn about three topics by May',
  ];
  for (const goal of notMadeStrong) {
    it(`a number or a date alone does not make up for: ${goal}`, () => {
      assert.deepEqual(said(goal).length, 1);
    });
  }

  const numbered = [
    '1. Improve communication\n2. Be more proactive',
    '(1) Improve communication, (2) be more proactive',
    'Goal 1: Improve communication',
    '2026: become a better leader',
    'Improve communication ([notes](https://example.com/2026/a-1))',
  ];
  for (const goal of numbered) {
    it(`takes the numbers of a list, a label and an address for no figures: ${JSON.stringify(goal)}`, () => {
      assert.deepEqual(said(goal).length, 1);
    });
  }

  it('is not taken in by a vague word that is only said in others', () => {
    assert.equal(said('Be a better leader: support the team, give feedback').length, 1);
    assert.equal(said('Improve communication: more clarity, more empathy').length, 1);
  });

  const redeemed = [
    'Be present: no laptop in the meetings that I do not lead',
    'Improve wellbeing: no mails after six',
    'Support no longer forwards tickets to us',
    'New joiners deploy on their first day',
    'Adapt the onboarding checklist for the night shift',
    'Raise any blocker before it becomes a delay',
    '1. Run the retro for two teams each sprint\n2. Publish its notes the same day',
    'Goal 1: Halve the number of open pull requests',
    'Improve the median answer time from 9 hours to 3',
    'Reduce flaky tests to fewer than five a month',
    'Get better at estimates by writing down each guess before the work and its outcome after it',
    'Learn the ledger format well enough to review changes to it alone',
    'Understand why applicants stop at the second page of the form',
    'Raise a risk in the stand-up on the day it appears',
    'Halve the number of open pull requests',
    'Within 90 days, draft and present the storage proposal to the platform group',
    'Name the affected customers in the first line of every incident update',
    'Write the handbook for new reviewers',
    'Rotate the keys of `auth-proxy`',
  ];
  for (const goal of redeemed) {
    it(`has nothing against: ${goal}`, () => {
      assert.deepEqual(said(goal), []);
    });
  }

  it('leaves objectives wide, but not empty', () => {
    const objective = 'type: objective';
    assert.deepEqual(said('Become the place where theatres ask first', objective), []);
    assert.deepEqual(said('Support colleagues', objective), []);
    assert.equal(said('Improve quality', objective).length, 1);
  });

  it('leaves closed goals alone, and is a hint in drafts', () => {
    assert.deepEqual(said('Improve quality', 'status: achieved\nclosed: 2026-04-01'), []);
    assert.deepEqual(
      problemsOf('Improve quality', 'status: draft').map(({ severity }) => severity),
      ['hint'],
    );
  });

  it('asks in the rewrite only what the file does not say', () => {
    const written = (more: string): string =>
      problemsOf('Improve written communication.', more)
        .flatMap(({ fixes }) => fixes)
        .flatMap(({ edits }) => edits)
        .map(({ newText }) => newText)
        .join('…');
    assert.equal(written(''), '<what you will do> <with what> <how often> for <whom> to i');
    const draft = 'status: draft\ndue:\nmetric:';
    assert.match(written(draft), /by <when> shown by <what shows it>$/);
  });
});
