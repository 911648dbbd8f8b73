/** What the rules of a person's goals and of objectives tell a manager: which goals, why these, and what to do next. */
import assert from 'node:assert/strict';
import {
  checkGoalSet,
  createGoalSet,
  DEFAULT_CONFIG,
  parseGoalFile,
  type GoalFile,
  type Problem,
} from '../../../../src/core';

function goal(id: string, keys: string, log = ''): GoalFile {
  const title = keys.includes('title:') ? '' : `title: The goal ${id}\n`;
  const defaults = `id: ${id}\n${title}status: active\nowner: ana\nmanager: li\n`;
  const given = new Set(keys.split('\n').map((line) => line.split(':')[0]));
  const kept = defaults.split('\n').filter((line) => !given.has(line.split(':')[0]));
  const content = `---\n${kept.join('\n')}${keys}\n---\n\n## Check-ins\n\n${log}`;
  const file = parseGoalFile({ path: `goals/${id}.md`, content }, new Set());
  assert.ok(file !== undefined);
  return file;
}

function objective(id: string, keys = 'owner: li'): GoalFile {
  return goal(id, `type: objective\ntitle: The objective ${id}\n${keys}`);
}

function problemsOf(rule: string, ...files: readonly GoalFile[]): readonly Problem[] {
  const context = { repositoryVisibility: undefined, missingPaths: new Set<string>() };
  return [...checkGoalSet(createGoalSet(files, DEFAULT_CONFIG), context).values()]
    .flat()
    .filter((problem) => problem.rule === rule);
}

function messageOf(rule: string, ...files: readonly GoalFile[]): string {
  const [only, ...others] = problemsOf(rule, ...files);
  assert.deepEqual(others, []);
  return only?.message ?? '';
}

const LEARNING = 'type: learning\naligns_to: [trust]';

describe('too many goals', () => {
  it('names as many as are beyond the limit: those of the lowest focus, then the longest unseen', () => {
    const goals = [
      goal('a', `${LEARNING}\ncreated: 2026-01-01`, '### 2026-03-01\n\n- Focus: 9\n'),
      goal(
        'b',
        `${LEARNING}\ncreated: 2026-01-02`,
        '### 2026-02-01\n\n- Focus: 2\n\n### 2026-03-01\n\n- Focus: 8\n',
      ),
      goal('c', `${LEARNING}\ncreated: 2026-01-03`, '### 2026-03-02\n\n- Focus: 5\n'),
      goal('d', `${LEARNING}\ncreated: 2026-01-04`),
      goal('e', `${LEARNING}\ncreated: 2026-01-05`, '### 2026-02-20\n\n- Progress: Some\n'),
      goal('f', `${LEARNING}\ncreated: 2026-02-28`),
    ];
    assert.equal(
      messageOf('too-many-goals', ...goals),
      'ana has 6 active goals, and the limit is 3. Finish, pause or drop 3 of them; look first at “The goal c” (last focus 5), “The goal d” (no check-in yet) and “The goal e” (last check-in 2026-02-20).',
    );
  });

  it('names three of many, and tells no private title', () => {
    const goals = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((id) =>
      goal(id, `type: ${id === 'a' ? 'improvement' : 'development'}\ncreated: 2026-01-01`),
    );
    assert.match(
      messageOf('too-many-goals', ...goals),
      /drop 5 of them; look first at “The goal b” \(no check-in yet\), “The goal c” \(no check-in yet\), “The goal d” \(no check-in yet\) and 1 more, and the private one \(no check-in yet\)\.$/,
    );
  });

  it('tells private goals apart by their logs', () => {
    const log = '## Check-ins\n\n### 2026-02-11\n\n- **Focus:** 8\n';
    const goals = ['a', 'b', 'c', 'd'].map((id, index) =>
      goal(id, 'type: learning\nvisibility: private\ncreated: 2026-01-01', index === 0 ? '' : log),
    );
    assert.match(
      messageOf('too-many-goals', ...goals.slice(0, 3), goal('e', 'type: learning', log)),
      /drop one of them; look first at one of the 3 private ones \(no check-in yet\)\.$/,
    );
    assert.match(messageOf('too-many-goals', ...goals), /look first at one of the 4 private ones/);
  });

  it('says of private goals of one type how many there are', () => {
    const goals = ['a', 'b'].map((id) => goal(id, 'type: learning\nvisibility: private'));
    assert.match(messageOf('one-sided-goals', ...goals), /learning goals: 2 private goals\./);
  });

  it('keeps a long title short', () => {
    const long = 'word '.repeat(100);
    const goals = ['a', 'b', 'c', 'd'].map((id) => goal(id, `type: learning\ntitle: ${long}`));
    assert.ok(messageOf('too-many-goals', ...goals).length < 250);
  });
});

describe('a goal without an objective', () => {
  it('is told of no private one, neither to align to nor as one that was meant', () => {
    const files = [goal('a', 'type: learning'), objective('merge-sales-teams', 'visibility: private')];
    assert.deepEqual(problemsOf('unaligned-goal', ...files), []);
    const [problem] = problemsOf('unaligned-goal', ...files, objective('trust'));
    assert.equal(
      problem?.message,
      'This goal aligns to no objective. Name the one it serves under aligns_to: “The objective trust” (trust).',
    );
    assert.doesNotMatch(JSON.stringify(problem.fixes), /merge/);
    const near = [goal('a', 'type: learning\naligns_to: [merge-sale-teams]'), ...files.slice(1)];
    const [reference] = problemsOf('unresolved-reference', ...near);
    assert.equal(
      reference?.message,
      'No objective has the id merge-sale-teams. Name an objective that is there, or add this one.',
    );
  });

  it('is offered the objectives there are, those of its manager first', () => {
    const files = [
      goal('a', 'type: learning\ncreated: 2026-03-01'),
      objective('growth', 'owner: kim'),
      objective('speed', 'owner: kim'),
      objective('trust'),
      objective('zeal', 'owner: kim'),
    ];
    const [problem] = problemsOf('unaligned-goal', ...files);
    assert.equal(
      problem?.message,
      'This goal aligns to no objective. Name the one it serves under aligns_to: “The objective trust” (trust), “The objective growth” (growth), “The objective speed” (speed) and 1 more.',
    );
    const [fix] = problem.fixes;
    const [edit] = fix?.edits ?? [];
    assert.deepEqual([fix?.title, fix?.safe, edit?.newText], ['Add aligns_to', false, 'aligns_to: trust\n']);
    assert.deepEqual(edit?.blanks, [
      { span: { start: 11, end: 16 }, choices: ['trust', 'growth', 'speed', 'zeal'] },
    ]);
  });

  it('is offered none that was over before it was set', () => {
    const old = objective('old', 'due: 2025-12-31');
    const [problem] = problemsOf('unaligned-goal', goal('a', 'type: learning\ncreated: 2026-03-01'), old);
    assert.equal(
      problem?.message,
      'This goal aligns to no objective. Name the one it serves under aligns_to.',
    );
    assert.deepEqual(problem.fixes, []);
  });

  it('has its empty list filled, and no second key beside it', () => {
    const file = goal('a', 'type: learning\naligns_to: []');
    const [problem] = problemsOf('unaligned-goal', file, objective('trust'));
    const [edit] = problem?.fixes[0]?.edits ?? [];
    assert.equal(edit?.newText, '[trust]');
    assert.deepEqual(
      problemsOf('unaligned-goal', goal('b', 'type: learning\naligns_to:'), objective('trust'))[0]?.fixes,
      [],
    );
  });
});

describe('an objective without goals', () => {
  it('names the goals near its owner that align to nothing yet', () => {
    const files = [
      objective('trust'),
      goal('a', 'type: learning\nmanager: kim'),
      goal('b', 'type: learning'),
      goal('c', 'type: learning\nowner: li\nmanager: kim'),
      goal('d', 'type: improvement'),
    ];
    assert.equal(
      messageOf('objective-without-goals', ...files),
      'No goal aligns to this objective. Name trust under aligns_to in the goals that serve it; these align to nothing yet: “The goal b” and “The goal c”.',
    );
  });

  it('names others where nobody near has one, and says what else to do where there is none', () => {
    const other = goal('a', 'type: learning\nmanager: kim');
    assert.match(
      messageOf('objective-without-goals', objective('trust'), other),
      /nothing yet: “The goal a”\.$/,
    );
    assert.equal(
      messageOf('objective-without-goals', objective('trust')),
      'No goal aligns to this objective. Agree on a goal that serves it and name trust there under aligns_to, or pause the objective.',
    );
  });
});
