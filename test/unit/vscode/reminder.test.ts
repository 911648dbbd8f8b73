import assert from 'node:assert/strict';
import { reminderWords } from '../../../src/vscode/features/reminder/words';

const checkIn = { title: 'Plain updates', kind: 'check-in', days: -1 } as const;
const reflection = { title: 'Lead reviews', kind: 'reflection', days: -12 } as const;
const closeOut = { title: 'Learn Rust', kind: 'close-out', days: -3 } as const;

describe('a reminder', () => {
  it('says nothing when nothing is overdue', () => {
    assert.equal(reminderWords([]), undefined);
  });

  it('names the one goal, and what it waits for', () => {
    assert.deepEqual(reminderWords([checkIn]), {
      message: 'The check-in on “Plain updates” is 1 day overdue.',
      now: 'Log now',
    });
    assert.deepEqual(reminderWords([reflection]), {
      message: 'The reflection on “Lead reviews” is 12 days overdue.',
      now: 'Log now',
    });
  });

  it('asks what becomes of a goal that is past its date', () => {
    assert.deepEqual(reminderWords([closeOut]), {
      message: '“Learn Rust” was due 3 days ago: achieved, dropped or moved?',
      now: 'Close goal',
    });
  });

  it('counts several, and names the one that waits longest', () => {
    assert.deepEqual(reminderWords([reflection, closeOut, checkIn]), {
      message: '3 of your goals wait for you, “Lead reviews” for 12 days.',
      now: 'Log now',
    });
  });
});
