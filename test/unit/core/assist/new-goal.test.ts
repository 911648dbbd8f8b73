import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  checkGoalFile,
  DEFAULT_CONFIG,
  GOAL_TYPES,
  goalPathMatcher,
  newGoalId,
  newGoalPath,
  newGoalPathIn,
  newGoalText,
  parseGoalFile,
  type NewGoal,
} from '../../../../src/core';
import { date } from '../../../support/date';
import { TEXTS } from '../edit/odd-goal-files';

const TODAY = date('2026-01-20');

const ANSWERED: NewGoal = {
  type: 'development',
  title: 'Explain incidents: in plain language',
  owner: '@ana',
  id: 'plain-language-updates',
  status: 'active',
  manager: 'li',
  setBy: 'together',
  created: date('2026-01-12'),
  due: date('2026-04-12'),
  cadence: 'monthly',
  gap: 'Incident updates confuse the support team',
  rootCause: { kind: 'skill', detail: 'No structure # only habit' },
  goal: 'Within 90 days, write every update\nin the structure',
  metric: { measure: 'Peer score', baseline: 2.8, target: 4.2, unit: 'of 5' },
  ownership: { employee: 'Write', manager: 'Review', organization: 'Two hours a week' },
  alignsTo: ['customer-trust-2026', 'calm-nights'],
  diagnosis: [
    { label: 'Least confident', value: 'Speaking\n# up' },
    { label: 'Next role', value: '' },
  ],
};

function problemsOf(text: string): string[] {
  const file = parseGoalFile({ path: 'goals/ana/a.md', content: text }, new Set());
  assert.ok(file !== undefined);
  return checkGoalFile(file, DEFAULT_CONFIG, TODAY).map(({ rule, message }) => `${rule}: ${message}`);
}

describe('a new goal', () => {
  it('is written with its keys in the usual order and its diagnosis', () => {
    assert.equal(
      newGoalText(ANSWERED),
      `---
id: plain-language-updates
title: "Explain incidents: in plain language"
type: development
status: active
owner: "@ana"
manager: li
set_by: together
created: 2026-01-12
due: 2026-04-12
cadence: monthly
gap: Incident updates confuse the support team
root_cause:
  kind: skill
  detail: "No structure # only habit"
goal: |-
  Within 90 days, write every update
  in the structure
metric:
  measure: Peer score
  baseline: 2.8
  target: 4.2
  unit: of 5
ownership:
  employee: Write
  manager: Review
  organization: Two hours a week
aligns_to: [customer-trust-2026, calm-nights]
---

## Diagnosis

- **Least confident:** Speaking
  \\# up

## Check-ins
`,
    );
  });

  for (const { value: type } of GOAL_TYPES) {
    it(`has no problem when all is answered (${type})`, () => {
      for (const eol of ['\n', '\r\n'] as const)
        assert.deepEqual(problemsOf(newGoalText({ ...ANSWERED, type }, eol)), []);
    });

    it(`has a placeholder for each needed key that was skipped, and nothing else missing (${type})`, () => {
      const text = newGoalText({ type, title: 'A goal', owner: 'ana', created: date('2026-01-12') });
      const problems = problemsOf(text);
      assert.ok(problems.length > 0);
      for (const problem of problems)
        assert.match(problem, /^empty-field: Fill in .* is still the placeholder\.$/);
      assert.equal(problems.length, text.match(/: </g)?.length);
    });
  }

  it('says what was typed, whatever that is', () => {
    for (const typed of TEXTS) {
      const file = parseGoalFile(
        {
          path: 'goals/a.md',
          content: newGoalText({ ...ANSWERED, gap: typed, rootCause: { detail: typed }, alignsTo: [typed] }),
        },
        new Set(),
      );
      assert.deepEqual(file?.yaml.errors, []);
      const placeholder = /^<[^<>]+>$/.test(typed);
      assert.equal(file.goal.gap?.value, placeholder ? undefined : typed.replace(/\r\n?/g, '\n').trim());
      assert.equal(file.goal.rootCause.detail?.value, file.goal.gap?.value);
      assert.equal(file.diagnosis.length, 1);
    }
  });

  it('gets an id that nobody has', () => {
    assert.equal(newGoalId('Explain incidents, plainly!', new Set()), 'explain-incidents-plainly');
    assert.equal(newGoalId('A goal', new Set(['a-goal', 'a-goal-2'])), 'a-goal-3');
    assert.equal(newGoalId('日本語', new Set()), 'goal');
    const long = 'x'.repeat(64);
    assert.equal(newGoalId(long, new Set([long])), `${'x'.repeat(62)}-2`);
  });

  it('goes where every file system takes it', () => {
    assert.equal(newGoalPath('ana', 'a-goal'), 'goals/ana/a-goal.md');
    assert.equal(newGoalPath('@Ana Souza', 'a-goal'), 'goals/Ana-Souza/a-goal.md');
    assert.equal(newGoalPath('ana.souza_2', 'a-goal'), 'goals/ana.souza_2/a-goal.md');
    assert.equal(newGoalPath('../../etc', 'a-goal'), 'goals/etc/a-goal.md');
    assert.equal(newGoalPath('..', 'a-goal'), 'goals/a-goal.md');
    assert.equal(newGoalPath('a/b\\c:d', '../x'), 'goals/a-b-c-d/x.md');
    assert.equal(newGoalPath('Con', 'nul'), 'goals/_Con/_nul.md');
    assert.equal(newGoalPath('com1.x', ''), 'goals/_com1.x/goal.md');
    assert.equal(newGoalPath('node_modules', 'a'), 'goals/_node_modules/a.md');
    assert.equal(newGoalPath('Zoë', 'a'), 'goals/Zoë/a.md');
  });

  it('goes where goals are looked for, with a plain path', () => {
    const isGoal = goalPathMatcher(DEFAULT_CONFIG);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary-ascii' }), (owner, id) => {
        const path = newGoalPath(owner, id);
        assert.ok(isGoal(path), path);
        assert.match(path, /^goals(?:\/[\p{L}\p{N}_][\p{L}\p{N}\p{M}_.-]*){1,2}$/u);
        assert.doesNotMatch(path, /\.\.|[.-]\//);
      }),
    );
  });

  const places: readonly (readonly [readonly string[], string | undefined])[] = [
    [['goals/**/*.md'], 'goals/ana/a-goal.md'],
    [['**/*.goal.md'], 'ana/a-goal.goal.md'],
    [['people/*.md', '**/*.goal.md'], 'people/a-goal.md'],
    [['team/goals/{ana,li}/*.md'], 'team/goals/ana/a-goal.md'],
    [['goals/*/2026/*.md'], undefined],
    [['goals/team.md'], undefined],
  ];
  for (const [goals, path] of places) {
    it(`goes where ${goals.join(' ')} looks, if anywhere`, () => {
      const place = newGoalPathIn({ ...DEFAULT_CONFIG, goals }, 'ana', 'a-goal');
      assert.equal(place.ok ? place.path : undefined, path);
      if (!place.ok) assert.match(place.reason, /^A goal at goals\/ana\/a-goal\.md would not be read: /);
    });
  }

  it('has a safe name wherever it goes', () => {
    const place = newGoalPathIn({ ...DEFAULT_CONFIG, goals: ['aims/*.md'] }, 'ana', 'con');
    assert.deepEqual(place, { ok: true, path: 'aims/_con.md' });
  });
});
