import assert from 'node:assert/strict';
import { earlierSlips, goalHistory, parseGoalFile, type GoalVersion } from '../../../../src/core';
import { changesBetween } from '../../../support/diff-sides';
import { goalWith } from '../../../support/example-goal';

/** Each text is one commit; `undefined` is a commit without the goal. */
function versions(...texts: readonly (string | undefined)[]): readonly GoalVersion[] {
  return texts.map((content, index) => ({
    file: content === undefined ? undefined : parseGoalFile({ path: 'goals/a.md', content }, new Set()),
    commit: { hash: `c${index}`, author: 'ana', date: `2026-01-0${index + 1}` },
  }));
}

function told(...texts: readonly (string | undefined)[]): readonly string[] {
  return goalHistory(versions(...texts)).map(
    ({ commit, changes, slips }) =>
      `${commit.hash} ${slips} ${changes.map(({ kind, message }) => `${kind}: ${message}`).join(' | ')}`,
  );
}

/** Its text says no time that the due date could contradict. */
function dueOn(excerpt: string): string {
  return goalWith(`goal: Write every cross-team update in the structure\n${excerpt}`);
}

describe('the history of a goal', () => {
  it('tells what each commit changed and how often the date has slipped', () => {
    assert.deepEqual(
      told(
        dueOn(''),
        dueOn('due: 2026-05-12'),
        dueOn('due: 2026-05-12\nx_a: 1').replace('x_a: 1\n', '# no change\n'),
        dueOn('due: 2026-04-30'),
        dueOn('due: 2026-06-30'),
        dueOn('due: 2026-07-31'),
        undefined,
      ),
      [
        'c0 0 goal-added: New development goal of ana, active.',
        'c1 1 due-slipped: Due date slipped by 30 days, from 2026-04-12 to 2026-05-12.',
        'c3 1 due-pulled-in: Due date pulled in by 12 days, from 2026-05-12 to 2026-04-30.',
        'c4 2 due-slipped: Due date slipped by 61 days, from 2026-04-30 to 2026-06-30. It slips for the second time.',
        'c5 3 due-slipped: Due date slipped by 31 days, from 2026-06-30 to 2026-07-31. It has slipped 3 times.',
        'c6 3 goal-removed: The goal was removed. It was active.',
      ],
    );
  });

  it('looks past versions that cannot be read', () => {
    const broken = goalWith('due: [2026');
    const [, second, third] = told(goalWith(''), broken, goalWith('due: 2026-05-12'));
    assert.match(second ?? '', /^c1 0 unreadable: /);
    assert.equal(third, 'c2 1 due-slipped: Due date slipped by 30 days, from 2026-04-12 to 2026-05-12.');
  });

  it('tells a goal that came back as a new one', () => {
    const [, , third] = told(goalWith(''), undefined, goalWith('due: 2026-05-12'));
    assert.equal(third, 'c2 0 goal-added: New development goal of ana, active.');
  });

  it('holds the metric as of each commit', () => {
    const log = (reading: number): string => `## Check-ins\n\n### 2026-02-11\n\n- **Metric:** ${reading}\n`;
    const steps = goalHistory(
      versions(goalWith('', log(3.1)), goalWith('', log(3.3)), goalWith('metric: Score', '')),
    );
    assert.deepEqual(
      steps.map(({ metric }) => [metric?.last, metric?.target]),
      [
        [3.1, 4.2],
        [3.3, 4.2],
        [undefined, undefined],
      ],
    );
  });

  it('counts the slips that a diff speaks of', () => {
    const past = versions(goalWith(''), goalWith('due: 2026-05-12'));
    const [change] = changesBetween(goalWith('due: 2026-05-12'), goalWith('due: 2026-06-12'), {
      earlierSlips: new Map([['plain-language-updates', earlierSlips(past)]]),
    });
    assert.equal(
      change?.message,
      'Due date slipped by 31 days, from 2026-05-12 to 2026-06-12. It slips for the second time.',
    );
    assert.equal(earlierSlips([]), 0);
    // A date that was taken away and came back is no slip.
    assert.equal(earlierSlips(versions(goalWith(''), goalWith('due:'), goalWith('due: 2026-06-12'))), 0);
  });
});
