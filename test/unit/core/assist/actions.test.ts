/** Each fixture is a goal, an action on it with its answers, and the goal afterwards; or why it is refused. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  alignChanges,
  applyEdits,
  checkGoalFile,
  checkInChanges,
  closeChanges,
  diagnosisChanges,
  DEFAULT_CONFIG,
  editGoal,
  managerChanges,
  moveDueChanges,
  ownerChanges,
  parseGoalFile,
  pauseChanges,
  resumeChanges,
  type ActionPlan,
  type Answers,
  type Ending,
  type GoalFile,
} from '../../../../src/core';
import { date } from '../../../support/date';

const FIXTURES = path.resolve(__dirname, '../../../fixtures/actions');

type Action =
  | { readonly do: 'check-in' | 'reflection'; readonly answers: Answers }
  | { readonly do: 'close'; readonly status: 'achieved' | 'dropped'; readonly learned?: string }
  | {
      readonly do: 'go back to the diagnosis';
      readonly answers: Readonly<Record<string, string>>;
      readonly ending: Ending;
    }
  | { readonly do: 'move due'; readonly due: string }
  | { readonly do: 'pause' | 'resume' }
  | { readonly do: 'change owner' | 'change manager'; readonly to: string }
  | { readonly do: 'align'; readonly to: readonly string[] };

type Fixture = Action & {
  readonly today: string;
  readonly warnings?: readonly string[];
  /** Why it is refused; there is no file afterwards then. */
  readonly reason?: string;
};

describe('actions', () => {
  const names = readdirSync(FIXTURES);

  it('have fixtures, each of the actions several', () => {
    const done = names.map((name) => read(name).fixture.do);
    for (const action of new Set(done))
      assert.ok(done.filter((other) => other === action).length > 1, action);
    assert.equal(new Set(done).size, 10);
  });

  for (const name of names) {
    it(name.replaceAll('-', ' '), () => {
      const { fixture, before, after } = read(name);
      const file = parse(before);
      const plan = planOf(file, fixture);
      const result = plan.ok ? editGoal(file, plan.changes, DEFAULT_CONFIG) : plan;
      assert.equal(result.ok ? undefined : result.reason, fixture.reason);
      if (!result.ok || !plan.ok) return;
      assert.deepEqual(plan.warnings, fixture.warnings ?? []);
      assert.equal(result.text, after);
      assert.equal(applyEdits(before, result.edits), after);
      const problems = (goal: GoalFile): string[] =>
        checkGoalFile(goal, DEFAULT_CONFIG, date(fixture.today)).map(
          ({ rule, message }) => `${rule}: ${message}`,
        );
      if (plan.warnings.length > 0) return;
      const known = new Set(problems(file));
      assert.deepEqual(
        problems(parse(result.text)).filter((problem) => !known.has(problem)),
        [],
      );
    });

    it(`${name.replaceAll('-', ' ')}, with Windows line ends`, () => {
      const { fixture, before, after } = read(name);
      const file = parse(before.replaceAll('\n', '\r\n'));
      const plan = planOf(file, fixture);
      const result = plan.ok ? editGoal(file, plan.changes, DEFAULT_CONFIG) : plan;
      assert.equal(result.ok ? result.text : '', after.replaceAll('\n', '\r\n'));
    });
  }
});

function planOf(file: GoalFile, fixture: Fixture): ActionPlan {
  const today = date(fixture.today);
  switch (fixture.do) {
    case 'check-in':
    case 'reflection':
      return checkInChanges(file, { kind: fixture.do, date: today, answers: fixture.answers });
    case 'close': {
      const { status, learned } = fixture;
      return closeChanges(file, { status, closed: today, ...(learned !== undefined && { learned }) });
    }
    case 'go back to the diagnosis':
      return diagnosisChanges(file, { answers: fixture.answers, ending: fixture.ending, today });
    case 'move due':
      return moveDueChanges(file, fixture.due, today);
    case 'pause':
      return pauseChanges(file);
    case 'resume':
      return resumeChanges(file);
    case 'change owner':
      return ownerChanges(file, fixture.to);
    case 'change manager':
      return managerChanges(file, fixture.to);
    case 'align':
      return alignChanges(file, fixture.to);
  }
}

function read(name: string): { readonly fixture: Fixture; readonly before: string; readonly after: string } {
  const text = (file: string): string => readFileSync(path.join(FIXTURES, name, file), 'utf8');
  const fixture = JSON.parse(text('action.json')) as Fixture;
  return { fixture, before: text('before.md'), after: fixture.reason === undefined ? text('after.md') : '' };
}

function parse(content: string): GoalFile {
  const file = parseGoalFile({ path: 'goals/ana/goal.md', content }, new Set());
  assert.ok(file);
  return file;
}
