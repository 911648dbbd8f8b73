import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { CTRL_C, CTRL_D, DOWN, ENTER } from './conversation';
import { assertGolden, folderWith, goal, goalmark, goalmarkAsking, QUIET } from './command-line';

const OBJECTIVE = goal('customer-trust-2026', { type: 'objective', metric: undefined, owner: 'li' });
const PEOPLE = `people:\n  ana: { name: Ana Souza, manager: li }\n  li: { name: Li Wen }\n`;

/** Every flag there is. */
const WHOLE = [
  ...['new', 'development', '--title', 'Explain incidents in plain language', '--owner', 'ana'],
  ...['--manager', 'li', '--set-by', 'together', '--due', '2026-05-30', '--cadence', 'monthly'],
  ...['--gap', 'Incident updates confuse the support team: "what now?"', '--cause-kind', 'skill'],
  ...['--cause', 'No structure for short summaries'],
  ...['--goal', 'Within 90 days, write every cross-team update in one structure'],
  ...['--measure', 'Peer score for update clarity', '--baseline', '2.8', '--target', '4.2', '--unit', 'of 5'],
  ...['--aligns-to', 'customer-trust-2026', '--id', 'plain-language', '--status', 'active'],
];

describe('goalmark new, from flags', () => {
  it('writes a goal in which check finds nothing, and says where', async () => {
    const cwd = folderWith({ 'goals/trust.md': OBJECTIVE, '.goalmark.yml': PEOPLE });
    const { status, stdout, stderr } = await goalmark(WHOLE, { cwd });
    assert.deepEqual([status, stdout], [0, 'goals/ana/plain-language.md\n']);
    assertGolden('new-stderr.txt', stderr);
    assertGolden('new.md', readFileSync(path.join(cwd, 'goals/ana/plain-language.md'), 'utf8'));
    const checked = await goalmark(['check', '--fail-on', 'hint'], { cwd });
    assert.deepEqual([checked.status, checked.stdout], [0, 'No problems in 2 goal files.\n']);
    assert.deepEqual(readdirSync(path.join(cwd, 'goals/ana')), ['plain-language.md']);
  });

  it('writes a draft with placeholders where something needed is still to be said, and says what', async () => {
    const cwd = folderWith({});
    const args = ['new', 'development', '--title', 'Speak up', '--owner', '@ana'];
    const { status, stdout, stderr } = await goalmark(args, { cwd });
    assert.deepEqual([status, stdout], [0, 'goals/ana/speak-up.md\n']);
    assertGolden('new-draft-stderr.txt', stderr);
    const text = readFileSync(path.join(cwd, 'goals/ana/speak-up.md'), 'utf8');
    assertGolden('new-draft.md', text);
    assert.equal((await goalmark(['check'], { cwd })).status, 0);
  });

  it('keeps the status it was given, and says what check will miss', async () => {
    const cwd = folderWith({});
    const args = ['new', 'learning', '--title', 'A goal', '--owner', 'ana', '--status', 'achieved'];
    const { status, stderr } = await goalmark(args, { cwd });
    assert.equal(status, 0);
    assert.match(stderr, / error empty-field Fill in closed: /);
    assert.match(readFileSync(path.join(cwd, 'goals/ana/a-goal.md'), 'utf8'), /\nstatus: achieved\n/);
  });

  it('prints the file and the id as JSON', async () => {
    const cwd = folderWith({});
    const args = ['new', 'learning', '--title', 'Read query plans', '--owner', 'tom', '--format', 'json'];
    const { stdout } = await goalmark(args, { cwd });
    assert.deepEqual(JSON.parse(stdout), {
      version: 1,
      file: 'goals/tom/read-query-plans.md',
      id: 'read-query-plans',
    });
  });

  it('never writes over anything, and finds another id instead', async () => {
    const cwd = folderWith({ 'goals/tom/a-goal.md': 'Not a goal.\n', 'goals/b.md': goal('a-goal-2') });
    const args = ['new', 'learning', '--title', 'A goal', '--owner', 'tom'];
    assert.equal((await goalmark(args, { cwd })).stdout, 'goals/tom/a-goal-3.md\n');
    assert.equal(readFileSync(path.join(cwd, 'goals/tom/a-goal.md'), 'utf8'), 'Not a goal.\n');
    const taken = await goalmark([...args, '--id', 'a-goal'], { cwd });
    assert.deepEqual(
      [taken.status, taken.stderr],
      [2, 'goals/tom/a-goal.md cannot be written: it is there already.\n'],
    );
  });

  it('writes a number digit for digit as it was given', async () => {
    for (const [baseline, target] of [
      ['1.10', '9007199254740993'],
      ['007', '1000000000000000000000000'],
    ] as const) {
      const cwd = folderWith({});
      const args = ['new', 'learning', '--title', 'A goal', '--owner', 'ana', '--measure', 'Score'];
      await goalmark([...args, '--baseline', baseline, '--target', target], { cwd });
      const text = readFileSync(path.join(cwd, 'goals/ana/a-goal.md'), 'utf8');
      assert.ok(text.includes(`\n  baseline: ${baseline}\n  target: ${target}\n`), text);
    }
  });

  const places: readonly (readonly [string, string])[] = [
    ['goals: ["docs/goals/**/*.md"]', 'docs/goals/ana/a-goal.md'],
    ['goals: ["people/*.md", "**/*.goal.md"]', 'people/a-goal.md'],
    ['goals: ["**/*.goal.md"]', 'ana/a-goal.goal.md'],
    ['exclude: ["goals/ana/**"]', 'goals/a-goal.md'],
  ];
  for (const [config, place] of places) {
    it(`writes where ${config} looks`, async () => {
      const cwd = folderWith({ '.goalmark.yml': `${config}\n` });
      const args = ['new', 'learning', '--title', 'A goal', '--owner', 'ana'];
      assert.equal((await goalmark(args, { cwd })).stdout, `${place}\n`);
      assert.match((await goalmark(['check'], { cwd })).stdout, / in 1 of 1 goal file\n$/);
    });
  }

  it('writes nothing that would not be read', async () => {
    const cwd = folderWith({ '.goalmark.yml': 'goals: ["goals/*/2026/*.md"]\n' });
    const args = ['new', 'learning', '--title', 'A goal', '--owner', 'ana'];
    const { status, stderr } = await goalmark(args, { cwd });
    assert.equal(status, 2);
    assert.match(stderr, /^A goal at goals\/ana\/a-goal\.md would not be read: goals and exclude in /);
    assert.ok(!existsSync(path.join(cwd, 'goals')));
  });

  const refusals: readonly (readonly [readonly string[], string])[] = [
    [['new'], 'There is no terminal to ask at. Still needed: TYPE, --title, --owner.'],
    [['new', 'learning', '--title', 'T'], 'There is no terminal to ask at. Still needed: --owner.'],
    [['new', 'developmnt'], 'TYPE: developmnt is no value of type.'],
    [['new', 'developmnt'], 'Did you mean development?'],
    [['new', '--status', 'done'], 'Did you mean achieved?'],
    [['new', '--due', '12.4.2026'], '--due: Write the date as YYYY-MM-DD: 2026-04-12.'],
    [['new', '--due', '2026-02-30'], '--due: 2026-02-30 is not a calendar date.'],
    [['new', '--target', '4,2'], '--target: metric.target needs a number alone'],
    [['new', '--cause-kind', 'skil'], '--cause-kind: skil is no value of root_cause.kind.'],
    [['new', '--title', ''], '--title: Fill in title: it has no value.'],
    [['new', '--title', 'a\nb'], '--title: Write title on one line.'],
    [['new', '--owner', 'ana, li'], '--owner: owner names more than one person.'],
    [['new', '--id', 'A B'], '--id: Write the id in lower-case letters'],
    [['new', '--format', 'github'], "argument 'github' is invalid."],
    [[...WHOLE, '--manager', 'ana'], 'Nothing was written.'],
    [[...WHOLE, '--due', '2026-01-01'], 'Nothing was written.'],
    [[...WHOLE, '--aligns-to', 'customer-trust-2025'], 'Nothing was written.'],
    [[...WHOLE, '--id', 'customer-trust-2026'], 'The id customer-trust-2026 is taken by goals/trust.md.'],
  ];
  for (const [args, message] of refusals) {
    it(`refuses ${args.slice(-4).join(' ')}: ${message}`, async () => {
      const cwd = folderWith({ 'goals/trust.md': OBJECTIVE });
      const { status, stdout, stderr } = await goalmark(args, { cwd });
      assert.deepEqual([status, stdout], [2, '']);
      assert.ok(stderr.includes(message), stderr);
      assert.match(stderr, /^[^\n]+\n$/);
      assert.deepEqual(readdirSync(path.join(cwd, 'goals')), ['trust.md']);
    });
  }

  it('writes into no link and below no file, and leaves nothing behind', async () => {
    const args = ['new', 'learning', '--title', 'A goal', '--owner', 'ana'];
    const cwd = folderWith({ 'goals/a.md': goal('a'), 'elsewhere/b.md': 'B\n' });
    symlinkSync('../elsewhere', path.join(cwd, 'goals/ana'), 'dir');
    assert.deepEqual(await goalmark(args, { cwd }), {
      status: 2,
      stdout: '',
      stderr: 'goals/ana/a-goal.md cannot be written: it would be in a link, and links are not followed.\n',
    });
    assert.deepEqual(readdirSync(path.join(cwd, 'elsewhere')), ['b.md']);
    const occupied = folderWith({ goals: 'Not a folder.\n' });
    const { status, stderr } = await goalmark(args, { cwd: occupied });
    assert.equal(status, 2);
    assert.match(stderr, /^goals\/ana\/a-goal\.md cannot be written: /);
    assert.deepEqual(readdirSync(occupied), ['goals']);
  });
});

describe('goalmark new, at a terminal', () => {
  it('asks from the gap to the metric, and writes a goal in which check finds nothing', async () => {
    const cwd = folderWith({
      'goals/trust.md': OBJECTIVE,
      'goals/growth.md': goal('growth', { type: 'objective', metric: undefined, owner: 'li' }),
      '.goalmark.yml': `${PEOPLE}${QUIET}`,
    });
    const { status, stdout, drawn } = await goalmarkAsking(['new'], { cwd }, async (answer) => {
      await answer('What kind of goal is it?', ENTER);
      await answer('What is it called', 'Explain incidents', ENTER);
      await answer('Whose goal is it?', ENTER);
      await answer('What does the role need', 'Updates confuse the support team', ENTER);
      await answer('What kind of cause', DOWN, DOWN, DOWN, ENTER);
      await answer('Why is the gap there?', 'I write the cause before the impact', ENTER);
      await answer('What will you do', 'Improve my updates', ENTER);
      await answer('Still missing from it: something others can see happen.');
      await answer('(Improve my updates)', 'Write each update with the impact first', ENTER);
      await answer('What will be measured?', 'Peer score', ENTER);
      await answer('What does it read now', '2,8', ENTER);
      await answer('needs a number alone', '\u007F\u007F', '.8', ENTER);
      await answer('Which number', '4.2', ENTER);
      await answer('What do the numbers count', 'of 5', ENTER);
      await answer('When is it to be reached?', ENTER);
      await answer('Who supports the owner?', ENTER);
      await answer('Which objectives does it serve?', DOWN, ' ', ENTER);
    });
    assert.deepEqual([status, stdout], [0, 'goals/ana/explain-incidents.md\n'], drawn);
    assertGolden('new-asked.md', readFileSync(path.join(cwd, 'goals/ana/explain-incidents.md'), 'utf8'));
    assert.equal((await goalmark(['check', '--fail-on', 'hint'], { cwd })).status, 0);
  });

  it('asks only what no flag has said, and takes Enter for later', async () => {
    const cwd = folderWith({ 'goals/a.md': goal('a', { manager: 'li' }) });
    const args = [
      'new',
      'performance',
      '--title',
      'Answer in a day',
      '--goal',
      'Answer each request in a day',
    ];
    const { status, stdout, drawn } = await goalmarkAsking(args, { cwd }, async (answer) => {
      await answer('Whose goal is it? (ana)', ENTER);
      await answer('What will be measured?', ENTER);
      await answer('When is it to be reached? (2026-05-30)', ENTER);
      await answer('Who supports the owner? (li)', ENTER);
    });
    assert.deepEqual([status, stdout], [0, 'goals/ana/answer-in-a-day.md\n'], drawn);
    const text = readFileSync(path.join(cwd, 'goals/ana/answer-in-a-day.md'), 'utf8');
    assert.match(text, /\nstatus: draft\n/);
    assert.doesNotMatch(drawn, /called|not there yet\?|Which objectives/);
  });

  it('says nothing of a cause for somebody who presses Enter', async () => {
    const cwd = folderWith({});
    const args = ['new', 'improvement', '--title', 'Be on time'];
    const { stdout } = await goalmarkAsking(args, { cwd }, async (answer) => {
      await answer('Whose goal is it?', 'ana', ENTER);
      await answer('What does the role need', 'Late at each stand-up', ENTER);
      await answer('What kind of cause', ENTER);
      await answer('Why is the gap there?', 'The bus', ENTER);
      await answer('What will you do', ENTER);
      await answer('What will be measured?', ENTER);
      await answer('When is it to be reached?', ENTER);
      await answer('Who supports the owner?', ENTER);
    });
    const text = readFileSync(path.join(cwd, stdout.trim()), 'utf8');
    assert.match(text, /root_cause:\n {2}kind: <[^\n]+>\n {2}detail: The bus\n/);
  });

  it('does not take nothing for a title', async () => {
    const cwd = folderWith({});
    await goalmarkAsking(['new', 'learning'], { cwd }, async (answer) => {
      await answer('What is it called', ENTER);
      await answer('Fill in title: it has no value.', CTRL_C);
    });
  });

  it('asks nothing when nothing needed is missing', async () => {
    const cwd = folderWith({});
    const args = ['new', 'learning', '--title', 'A goal', '--owner', 'ana'];
    const { status } = await goalmarkAsking(args, { cwd }, () => Promise.resolve());
    assert.equal(status, 0);
  });

  for (const [name, key] of [
    ['Ctrl+C', CTRL_C],
    ['Ctrl+D', CTRL_D],
  ] as const) {
    it(`writes nothing after ${name}`, async () => {
      const cwd = folderWith({});
      const { status, stdout, drawn } = await goalmarkAsking(['new'], { cwd }, async (answer) => {
        await answer('What kind of goal is it?', ENTER);
        await answer('What is it called', 'A title', key);
      });
      assert.deepEqual([status, stdout], [2, '']);
      assert.ok(drawn.endsWith('Stopped. Nothing was written.\n'), drawn);
      assert.ok(!existsSync(path.join(cwd, 'goals')));
    });
  }

  it('shows what comes from files without what a terminal would act on', async () => {
    const title = '"\\e]0;owned\\a Trust \\e[2J"';
    const cwd = folderWith({ 'goals/o.md': goal('trust', { type: 'objective', title, owner: '"l\\ei"' }) });
    let raw = '';
    const args = [
      'new',
      'learning',
      '--title',
      'T',
      '--goal',
      'Read it each week until June',
      '--due',
      '2026-06-01',
    ];
    await goalmarkAsking(
      [...args, '--measure', 'Pages read', '--baseline', '1', '--target', '2', '--unit', 'u'],
      { cwd },
      async (answer) => {
        await answer('Whose goal is it?', 'ana', ENTER);
        await answer('Who supports the owner?', ENTER);
        await answer('<U+001B>]0;owned<U+0007> Trust <U+001B>[2J', CTRL_C);
      },
    ).then(({ stderr }) => (raw = stderr));
    // eslint-disable-next-line no-control-regex
    assert.doesNotMatch(raw, /\u001B\]|\u001B\[2J|\u0007/);
  });
});
