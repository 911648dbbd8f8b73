import assert from 'node:assert/strict';
import { goalPathMatcher, isUsableGlob } from '../../../../src/core/model/goal-paths';

const DEFAULTS = { goals: ['goals/**/*.md', '**/*.goal.md'], exclude: [] as string[] };

describe('which paths are goal files', () => {
  it('takes the goals folder and whatever is called .goal.md', () => {
    const isGoal = goalPathMatcher(DEFAULTS);
    for (const path of [
      'goals/a.md',
      'goals/ana/a.md',
      'goals/.drafts/a.md',
      'a.goal.md',
      'services/door/a.goal.md',
    ]) {
      assert.ok(isGoal(path), path);
    }
    for (const path of [
      'README.md',
      'docs/goals/a.md',
      'goals/a.txt',
      'node_modules/x/a.goal.md',
      'goals/.git/a.md',
    ]) {
      assert.ok(!isGoal(path), path);
    }
  });

  it('lets an excluded folder stand for all in it, however it is written', () => {
    for (const exclude of ['goals/archive', 'goals/archive/', 'goals/archive/**']) {
      const isGoal = goalPathMatcher({ ...DEFAULTS, exclude: [exclude] });
      assert.ok(!isGoal('goals/archive/2025/a.md'), exclude);
      assert.ok(isGoal('goals/archived.md'), exclude);
    }
  });

  it('takes parentheses, plus signs and bars for what they are: names have them, and nothing is tried twice', () => {
    const isGoal = goalPathMatcher({
      goals: ['goals (2026)/a+b/*.md', 'goals/[ab]+/*'],
      exclude: ['*/*/c|d.md'],
    });
    assert.ok(isGoal('goals (2026)/a+b/c.md'));
    assert.ok(isGoal('goals/a+/c.md'));
    assert.ok(!isGoal('goals (2026)/a+b/c|d.md'));
    assert.ok(!isGoal('goals 2026/aab/c.md'));
    const name = 'a'.repeat(200);
    for (const glob of ['goals/(a+)+$', 'goals/(a|aa)+x', 'goals/[a]+[a]+[a]+[a]+[a]+[a]+[a]+x']) {
      assert.ok(!goalPathMatcher({ goals: [glob], exclude: [] })(`goals/${name}.md`), glob);
    }
  });

  it('refuses patterns that leave the root, are not whole, or could take very long', () => {
    for (const glob of [
      'goals/**/*.md',
      '**/*.goal.md',
      'goals/{ana,li}/*.md',
      'goals/[a-m]*/x.md',
      './goals/*.md',
    ]) {
      assert.ok(isUsableGlob(glob), glob);
    }
    for (const glob of [
      '',
      '/goals/*.md',
      '../**/*.md',
      'a/../../b',
      'goals/[.md',
      'goals/{a.md',
      'a}b',
      '**/a*b*c*d*e/*.md',
      `${'a'.repeat(300)}.md`,
    ]) {
      assert.ok(!isUsableGlob(glob), glob);
    }
  });
});
