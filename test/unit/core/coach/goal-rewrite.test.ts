/** The rewrite that a vague goal is offered, as the text that comes of it. */
import assert from 'node:assert/strict';
import { rewriteGoal } from '../../../../src/core/coach/goal-rewrite';
import { judgeGoal } from '../../../../src/core/coach/goal-judgement';
import { proseOf } from '../../../../src/core/language/prose';
import { quantitiesIn } from '../../../../src/core/language/quantities';
import { readStatement } from '../../../../src/core/language/statement';
import { timesIn } from '../../../../src/core/language/times';
import { wordsOf } from '../../../../src/core/language/words';

const ACT = '<what you will do> <with what> <how often> for <whom>';
const THROUGH = 'through <doing what> <how often> for <whom>';

const REWRITES: readonly (readonly [goal: string, rewritten: string])[] = [
  ['Improve leadership skills', `${ACT} to improve leadership skills`],
  ['Work on my presentation skills', `${ACT} to work on my presentation skills`],
  ['Focus on communication', `${ACT} to focus on communication`],
  ['**Improve** leadership skills', `${ACT} to **improve** leadership skills`],
  ['🚀 Improve leadership skills', `🚀 ${ACT} to improve leadership skills`],
  ['👩🏽‍💻 Improve leadership skills', `👩🏽‍💻 ${ACT} to improve leadership skills`],
  ['IMPROVE leadership', `${ACT} to IMPROVE leadership`],
  ['I want to improve my communication', `I want to ${ACT} to improve my communication`],
  ['Within 90 days, Improve communication', `Within 90 days, ${ACT} to improve communication`],
  [
    'Increase my visibility 🚀',
    'Increase my visibility shown by <what is counted> going from <what it is now> to <what it is to be> by <doing what> 🚀',
  ],
  [
    'Increase my visibility 👍🏽!',
    'Increase my visibility shown by <what is counted> going from <what it is now> to <what it is to be> by <doing what> 👍🏽!',
  ],
  ['Shorten the build', 'Shorten the build from <what it is now> to <what it is to be> by <doing what>'],
  ['Raise the bar for reviews', `${ACT} to raise the bar for reviews`],
  ['Goal 1: Improve communication', `Goal 1: ${ACT} to improve communication`],
  ['Professional growth', `Professional growth ${THROUGH}`],
  ['Better communication.', `Better communication ${THROUGH}.`],
  ['Improving my communication', `Improving my communication ${THROUGH}`],
  [
    '- Get better at listening\n- Be more proactive',
    `- ${ACT} to get better at listening\n- Be more proactive`,
  ],
];

describe('the rewrite of a vague goal', () => {
  for (const [goal, expected] of REWRITES) {
    it(`asks of “${goal.replaceAll('\n', ' / ')}” what is missing, in its own words`, () => {
      assert.equal(rewritten(goal), expected);
    });
  }

  it('asks of an objective who can do what then, and of nobody what to do', () => {
    assert.equal(rewritten('Improve quality', true), 'Improve quality so that <who> <can do what>');
    assert.equal(
      rewritten('Shorten the build', true),
      'Shorten the build from <what it is now> to <what it is to be>',
    );
  });

  it('never halves a character', () => {
    for (const goal of ['Improve 𝒬uality 𝒬', 'Be better 🇩🇪', '𝐈mprove quality']) {
      assert.doesNotThrow(() => encodeURIComponent(rewritten(goal)), goal);
    }
  });

  it('offers to begin with small letters what goes on a sentence', () => {
    const [insertion] = insertionsFor('I want to improve my communication');
    assert.ok(insertion?.blanks[0]?.choices?.includes('write'));
  });
});

function insertionsFor(goal: string, isObjective = false): ReturnType<typeof rewriteGoal> {
  const words = proseOf(wordsOf(goal));
  const times = timesIn(words);
  const statement = readStatement(words, times);
  const judgement = judgeGoal({ words, times, quantities: quantitiesIn(words), statement });
  assert.equal(judgement.verdict, 'vague', goal);
  return rewriteGoal({ text: goal, words, statement }, judgement, {
    hasDate: true,
    hasMetric: true,
    isObjective,
  });
}

function rewritten(goal: string, isObjective = false): string {
  return [...insertionsFor(goal, isObjective)]
    .sort((a, b) => b.at - a.at)
    .reduce((text, { at, length, newText }) => text.slice(0, at) + newText + text.slice(at + length), goal);
}
