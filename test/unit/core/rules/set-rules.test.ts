/** What one broken file must not do to the others. */
import assert from 'node:assert/strict';
import {
  checkGoalSet,
  createGoalSet,
  DEFAULT_CONFIG,
  parseGoalFile,
  type GoalFile,
} from '../../../../src/core';

function fileOf(path: string, text: string): GoalFile {
  const file = parseGoalFile({ path, content: text }, new Set());
  assert.ok(file !== undefined);
  return file;
}

function rulesIn(...files: readonly GoalFile[]): string[] {
  const problems = checkGoalSet(createGoalSet(files, DEFAULT_CONFIG), {
    repositoryVisibility: undefined,
    missingPaths: new Set(),
  });
  return [...problems.values()].flat().map(({ file, rule }) => `${file} ${rule}`);
}

const GOAL = fileOf(
  'goals/goal.md',
  '---\nid: goal\ntype: learning\nstatus: active\naligns_to: [trust]\n---\n',
);
const OBJECTIVE = '---\nid: trust\ntype: objective\nstatus: active\n';

describe('the rules of a set, where front matter cannot be read', () => {
  it('find an objective by its id above the mistake', () => {
    const broken = fileOf('goals/objective.md', `${OBJECTIVE}goal: three things: one\n---\n`);
    assert.ok(broken.yaml.errors.length > 0);
    assert.deepEqual(rulesIn(GOAL, broken), []);
  });

  it('take a file without a readable id for the one it is named after', () => {
    for (const text of [OBJECTIVE, '---\nid: <id>\n---\n', '---js\n{}\n---\n']) {
      assert.deepEqual(rulesIn(GOAL, fileOf('goals/objectives/trust.md', text)), []);
      assert.deepEqual(rulesIn(GOAL, fileOf('trust.goal.md', text)), []);
    }
    assert.deepEqual(rulesIn(GOAL, fileOf('goals/objectives/growth.md', OBJECTIVE)), [
      'goals/goal.md unresolved-reference',
    ]);
  });

  it('take a goal of an unknown type for an objective', () => {
    const misspelled = fileOf('goals/objective.md', '---\nid: trust\ntype: objectve\nstatus: active\n---\n');
    assert.deepEqual(rulesIn(GOAL, misspelled), []);
  });

  it('say nothing of what is absent from it', () => {
    const objective = fileOf('goals/objective.md', `${OBJECTIVE}---\n`);
    const broken = '---\nid: broken\ntitle: Broken\ntype: learning\nstatus: active\ngoal: a: b\n---\n';
    assert.deepEqual(rulesIn(objective, fileOf('goals/broken.md', broken)), []);
    const whole = fileOf('goals/whole.md', broken.replace('a: b', 'a'));
    assert.deepEqual(rulesIn(objective, whole), [
      'goals/whole.md unaligned-goal',
      'goals/objective.md objective-without-goals',
    ]);
  });

  it('report its id where another goal has it too', () => {
    const broken = fileOf('goals/other.md', '---\nid: goal\ntype: learning\ngoal: a: b\n---\n');
    assert.deepEqual(
      rulesIn(GOAL, broken).filter((found) => found.endsWith('duplicate-id')),
      ['goals/goal.md duplicate-id', 'goals/other.md duplicate-id'],
    );
  });

  it('ask for an alignment once', () => {
    const objective = fileOf('goals/objective.md', `${OBJECTIVE}---\n`);
    const start = '---\nid: a\ntitle: A\ntype: learning\nstatus: active\n';
    for (const line of ['aligns_to: <objective id>', 'alings_to: trust', 'aligns_to: { id: trust }']) {
      const file = fileOf('goals/a.md', `${start}${line}\n---\n`);
      assert.ok(file.issues.some(({ path }) => path[0]?.startsWith('al')));
      assert.deepEqual(rulesIn(GOAL, objective, file), []);
    }
  });
});
