/** The coach agrees with a thoughtful manager on this project's own statements, but for the misses named here. */
import assert from 'node:assert/strict';
import {
  judgeCausesBesideGaps,
  judgeGoalsBesideGaps,
  judgeMeasures,
  judgeMeasuresBesideGoals,
} from '../../../support/judged-wording';
import { agreementOf, labelled } from '../../../support/labelled';

describe('what a measure and two texts amount to', () => {
  it('agrees on which measures nobody can read', () => {
    const { wrong, missed } = agreementOf(judgeMeasures(Object.values(labelled('metrics')).flat()));
    assert.deepEqual({ wrong, missed }, { wrong: [], missed: [] });
  });

  it('agrees on which goals only turn their gap', () => {
    const { wrong, missed } = agreementOf(judgeGoalsBesideGaps());
    assert.deepEqual({ wrong, missed }, { wrong: [], missed: [] });
  });

  it('agrees on which causes only say their gap again', () => {
    const { wrong, missed } = agreementOf(judgeCausesBesideGaps());
    assert.deepEqual(wrong, []);
    assert.deepEqual(missed, [
      // "Talking" stands for the discussions; as one concept with them, "talk to" would be about meetings.
      'Interrupts colleagues in discussions. | Because he interrupts people when they are talking.',
      // "Easily" and "quickly" say the same of discounts only.
      'Discounts are given too easily. | Gives away discounts too quickly.',
    ]);
  });

  it('agrees on which measures belong to something else, where that is plain', () => {
    const { wrong, missed } = agreementOf(judgeMeasuresBesideGoals());
    assert.deepEqual(wrong, []);
    assert.deepEqual(
      missed.map((name) => name.split(' | ')[0]),
      [
        // Documentation is often talked over: meetings and documents touch each other.
        'Number of meetings attended',
        // The notes are read, too.
        'Books read',
        // Of no topic that is known.
        'Typing speed',
        'Years of experience',
        // A page may be a document.
        'Followers of the company page',
        'Size of the inbox',
      ],
    );
  });
});
