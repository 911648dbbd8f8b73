import assert from 'node:assert/strict';
import {
  checkInQuestions,
  metricProgress,
  metricWords,
  newReadingWords,
  parseGoalFile,
  resolvedBlocker,
  whyNoAnswer,
  type AskedQuestion,
  type GoalFile,
} from '../../../../src/core';
import { date } from '../../../support/date';
import { EXAMPLE_LOG, goalWith } from '../../../support/example-goal';

function goal(log = EXAMPLE_LOG, excerpt = ''): GoalFile {
  const file = parseGoalFile({ path: 'goals/ana/goal.md', content: goalWith(excerpt, log) }, new Set());
  assert.ok(file);
  return file;
}

function asked(label: string, file = goal()): AskedQuestion {
  const question = checkInQuestions(file, 'check-in').find((other) => other.label === label);
  assert.ok(question, `${label} is not asked`);
  return question;
}

function stillOpen(blockers: string): string | undefined {
  return asked('Blockers', goal(EXAMPLE_LOG.replace('Thursdays are too full to draft', blockers))).stillOpen;
}

describe('the questions of a check-in', () => {
  it('give by Enter the last focus, else a neutral one, and leave the health unsaid', () => {
    const file = goal('\n## Check-ins\n\n### 2026-01-20\n\n- Focus: 6\n- Health: at-risk\n');
    assert.equal(asked('Focus', file).preferred, '6');
    assert.equal(asked('Focus', goal('')).preferred, '8');
    assert.equal(asked('Focus', goal('\n## Check-ins\n\n### 2026-01-20\n\n- Focus: high\n')).preferred, '8');
    assert.equal(asked('Health', file).preferred, '');
    assert.equal(asked('Progress', file).preferred, undefined);
    const [optional] = checkInQuestions(file, 'reflection').filter(({ label }) => label === 'Focus');
    assert.equal(optional?.preferred, '');
  });

  it('come with the last answer to each, whatever the order of the log', () => {
    const older = '\n### 2026-01-20\n\n- Progress: None yet\n- Support: A room\n';
    const file = goal(`${EXAMPLE_LOG.replace(/- \*\*Support.*\n/, '')}${older}`);
    assert.deepEqual(asked('Progress', file).last, {
      value: 'Three of four updates used the structure',
      date: '2026-02-11',
    });
    assert.deepEqual(asked('Support', file).last, { value: 'A room', date: '2026-01-20' });
    assert.equal(asked('Evidence', file).last, undefined);
  });

  it('ask for the metric only where the goal has one in numbers', () => {
    const labels = (file: GoalFile): string[] =>
      checkInQuestions(file, 'reflection').map(({ label }) => label);
    assert.ok(labels(goal()).includes('Metric'));
    assert.ok(labels(goal(EXAMPLE_LOG, 'metric: Updates written')).includes('Metric'));
    assert.ok(!labels(goal('', 'metric: Updates written')).includes('Metric'));
  });

  it('offer a blocker that does not say it is gone', () => {
    assert.equal(stillOpen('Thursdays are too full'), 'Thursdays are too full');
    assert.equal(stillOpen('No room on Thursdays'), 'No room on Thursdays');
    assert.equal(stillOpen('Nobody answers, and\n  nobody says why'), 'Nobody answers, and nobody says why');
    assert.equal(stillOpen('Not resolved yet, the build is slow'), 'Not resolved yet, the build is slow');
    assert.equal(stillOpen('Partly solved'), 'Partly solved');
    for (const gone of [
      'None',
      'none.',
      'Nothing',
      'No',
      '-',
      '—',
      'n/a',
      'None; the room is back',
      'Nothing this month',
      'The summer break; not blocking any more',
      'The reviewer was ill, resolved',
      'The old runner is no longer blocking',
      resolvedBlocker('Thursdays are too full'),
      resolvedBlocker('The build does not start'),
    ]) {
      assert.equal(stillOpen(gone), undefined, gone);
    }
  });

  it('say why an answer cannot be written', () => {
    assert.equal(whyNoAnswer(asked('Focus'), '8'), undefined);
    assert.equal(whyNoAnswer(asked('Focus'), '8.5'), 'Give an integer from 1 to 10.');
    assert.equal(whyNoAnswer(asked('Health'), 'at-risk'), undefined);
    assert.equal(whyNoAnswer(asked('Health'), 'fine'), 'Give one of on-track, at-risk, off-track.');
    assert.equal(whyNoAnswer(asked('Metric'), '-0.5'), undefined);
    assert.equal(whyNoAnswer(asked('Metric'), '3,5'), 'Give one number, such as 3.1, without its unit.');
    assert.equal(whyNoAnswer(asked('Progress'), 'anything'), undefined);
  });

  it('say how far the metric has come, and what one more reading changes', () => {
    const words = (file: GoalFile): string => {
      const progress = metricProgress(file);
      return progress === undefined ? '' : metricWords(progress);
    };
    assert.equal(words(goal()), 'last 3.1 on 2026-02-11, target 4.2 of 5, 21 % of the way');
    assert.equal(words(goal('')), 'baseline 2.8, target 4.2 of 5');
    assert.equal(words(goal(EXAMPLE_LOG, 'metric: Updates written')), 'last 3.1 on 2026-02-11');
    const progress = metricProgress(goal());
    assert.ok(progress);
    assert.equal(newReadingWords(progress, 3.5, date('2026-03-11')), '+0.4, 50 % of the way');
    assert.equal(newReadingWords(progress, 4.2, date('2026-03-11')), '+1.1, target reached');
  });
});
