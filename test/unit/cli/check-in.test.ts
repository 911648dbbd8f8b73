import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { CHECK_IN_QUESTIONS, REFLECTION_QUESTIONS } from '../../../src/core';
import { answersIn, flagOf } from '../../../src/cli/check-in/answers';
import { CTRL_C, DOWN, ENTER } from './conversation';
import { assertGolden, folderWith, goal, goalmark, goalmarkAsking, QUIET } from './command-line';

const LOG = `
## Check-ins

### 2026-02-01

- **Progress:** Two of three talks held
- **Blockers:** Thursdays are too full
- **Support:** None
- **Focus:** 8
- **Metric:** 3.1
`;
const METRIC = '{ measure: Peer score, baseline: 2.8, target: 4.2, unit: of 5 }';
const SPEAK = goal('speak-up', { metric: METRIC }) + LOG;
const FILE = 'goals/ana/speak-up.md';
const ANSWERS = ['--progress', 'All three held', '--blockers', 'None', '--support', 'None', '--focus', '9'];

function folder(text = SPEAK): string {
  return folderWith({ [FILE]: text, 'goals/b.md': goal('b'), '.goalmark.yml': QUIET });
}

function textIn(cwd: string): string {
  return readFileSync(path.join(cwd, FILE), 'utf8');
}

describe('goalmark check-in, from flags', () => {
  it('appends the entry, says where and what is next, and check finds nothing', async () => {
    const cwd = folder();
    const args = [
      'check-in',
      'speak-up',
      ...ANSWERS,
      '--health',
      'on-track',
      '--metric',
      '3.4',
      '--evidence',
      'Notes',
    ];
    const { status, stdout, stderr } = await goalmark(args, { cwd });
    assert.deepEqual([status, stdout], [0, `${FILE}\n`]);
    assert.equal(
      stderr,
      'Logged the check-in of 2026-03-01. Next: check-in on 2026-04-01.\n' +
        'Strength 3 of 5, missing: the gap and its cause, support from the manager or the organization.\n',
    );
    assert.ok(textIn(cwd).startsWith(SPEAK));
    assertGolden('check-in.md', textIn(cwd));
    assert.equal((await goalmark(['check', '--fail-on', 'hint'], { cwd })).status, 0);
    assert.deepEqual(readdirSync(path.join(cwd, 'goals/ana')), ['speak-up.md']);
  });

  it('says what is better than one more check-in, where a goal got stuck', async () => {
    const cwd = folder(SPEAK.replace('Focus:** 8', 'Focus:** 4'));
    const { stderr } = await goalmark(['check-in', 'speak-up', ...ANSWERS.slice(0, -1), '3'], { cwd });
    const line =
      'Stalled: focus 4, then 3. Go back to the five questions of the diagnosis, then revise, pause or drop the goal.\n';
    assert.ok(stderr.endsWith(line), stderr);
  });

  it('takes a file as well, with --today as the date, and prints JSON', async () => {
    const cwd = folder();
    const args = ['check-in', 'ana/speak-up.md', ...ANSWERS, '--today', '2026-03-03', '--format', 'json'];
    const { stdout } = await goalmark([...args, '--cwd', path.join(cwd, 'goals')], { cwd });
    assert.deepEqual(JSON.parse(stdout), {
      version: 1,
      file: FILE,
      id: 'speak-up',
      kind: 'check-in',
      date: '2026-03-03',
    });
    assert.match(textIn(cwd), /\n### 2026-03-03\n/);
  });

  it('logs the reflection that is due, or the kind that the answers are of', async () => {
    const reflection = ['--skills-used', 'Listening', '--visible-progress', 'More questions asked'];
    for (const [args, heading] of [
      [['--today', '2026-04-20', '--focus', '7'], '### 2026-04-20 reflection'],
      [['--today', '2026-04-20', ...ANSWERS], '### 2026-04-20\n'],
      [['--today', '2026-03-01', ...reflection], '### 2026-03-01 reflection'],
      [['--today', '2026-03-01', '--focus', '7', '--kind', 'reflection'], '### 2026-03-01 reflection'],
    ] as const) {
      const cwd = folder();
      const { status, stderr } = await goalmark(['check-in', 'speak-up', ...args], { cwd });
      assert.equal(status, 0, stderr);
      assert.ok(textIn(cwd).includes(heading), textIn(cwd));
    }
  });

  it('says what the entry still lacks, and not what was wrong before', async () => {
    const cwd = folder(goal('speak-up', { metric: METRIC, colour: 'red' }) + LOG);
    const { status, stderr } = await goalmark(['check-in', 'speak-up', '--progress', 'Some'], { cwd });
    assert.equal(status, 0);
    assertGolden('check-in-stderr.txt', stderr);
  });

  it('says so each time that an entry lacks the same', async () => {
    const cwd = folder();
    const lacking = async (today: string): Promise<readonly string[]> => {
      const args = ['check-in', 'speak-up', '--kind', 'check-in', '--focus', '5', '--today', today];
      const { stderr } = await goalmark(args, { cwd });
      return stderr.split('\n').filter((line) => line.includes(' check-in-answer '));
    };
    const first = await lacking('2026-03-01');
    const second = await lacking('2026-04-01');
    assert.notEqual(first.length, 0);
    assert.equal(second.length, first.length);
    const headingAt = textIn(cwd).split('\n').indexOf('### 2026-04-01') + 1;
    for (const line of second) assert.ok(Number(line.split(':')[1]) >= headingAt, line);
  });

  it('has a flag for every question', () => {
    const labels = [...CHECK_IN_QUESTIONS, ...REFLECTION_QUESTIONS].map(({ label }) => label);
    assert.equal(flagOf('Skills used'), '--skills-used');
    assert.deepEqual(answersIn({ skillsUsed: 'a', format: 'text' }), { 'Skills used': 'a' });
    assert.equal(new Set(labels.map(flagOf)).size, 11);
  });

  for (const label of new Set(
    [...CHECK_IN_QUESTIONS, ...REFLECTION_QUESTIONS].map((question) => question.label),
  )) {
    it(`takes ${flagOf(label)}`, async () => {
      const cwd = folder();
      const answer = { Focus: '7', Health: 'at-risk', Metric: '3.5' }[label] ?? 'Some words';
      const { status, stderr } = await goalmark(['check-in', 'speak-up', flagOf(label), answer], { cwd });
      assert.equal(status, 0, stderr);
      assert.ok(textIn(cwd).includes(`- **${label}:** ${answer}\n`), textIn(cwd));
    });
  }

  const refusals: readonly (readonly [readonly string[], string])[] = [
    [['speak-upp', ...ANSWERS], 'There is no goal "speak-upp". Did you mean speak-up?'],
    [['nothing-like-it', ...ANSWERS], 'There is no goal "nothing-like-it".'],
    [['speak-up'], 'There is no terminal to ask at. Answer with --progress, --blockers,'],
    [['speak-up', '--kind', 'reflection'], 'Answer with --skills-used, --visible-progress,'],
    [['speak-up', '--kind', 'close-out'], 'Allowed choices are check-in, reflection.'],
    [['speak-up', '--focus', '11'], 'Focus: Give an integer from 1 to 10.'],
    [['speak-up', '--health', 'green'], 'Health: Give one of on-track, at-risk, off-track.'],
    [['speak-up', '--metric', 'three'], 'Metric: Give one number'],
    [['speak-up', '--progress', ' '], 'Answer at least one question.'],
    [['speak-up', '--progress', 'a', '--skills-used', 'b'], 'has no answer'],
    [['speak-up', ...ANSWERS, '--today', '2026-02-01'], 'There is a check-in on 2026-02-01 already.'],
    [['speak-up', ...ANSWERS, '--today', '2025-02-01'], 'The goal was created on 2026-01-12'],
  ];
  for (const [args, message] of refusals) {
    it(`refuses ${args.join(' ')}: ${message}`, async () => {
      const cwd = folder();
      const { status, stdout, stderr } = await goalmark(['check-in', ...args], { cwd });
      assert.deepEqual([status, stdout], [2, '']);
      assert.ok(stderr.includes(message), stderr);
      assert.match(stderr, /^[^\n]+\n$/);
      assert.equal(textIn(cwd), SPEAK);
    });
  }

  it('refuses an edit that cannot be verified, and a goal that is closed', async () => {
    const conflict = `${SPEAK}\n<<<<<<< HEAD\nMine.\n=======\nYours.\n>>>>>>> theirs\n`;
    const closed = SPEAK.replace('status: active', 'status: achieved\nclosed: 2026-02-20');
    for (const text of [conflict, closed]) {
      const cwd = folder(text);
      const { status, stderr } = await goalmark(['check-in', 'speak-up', ...ANSWERS], { cwd });
      assert.equal(status, 2);
      assert.ok(stderr.startsWith(`${FILE} is left as it is. `), stderr);
      assert.equal(textIn(cwd), text);
    }
  });

  it('names the file in which the id cannot be read', async () => {
    const broken = SPEAK.replace('id: speak-up', 'id: "speak-up');
    for (const content of [broken, Uint8Array.from([0x2d, 0x2d, 0x2d, 0x0a, 0xff, 0xfe])]) {
      const cwd = folderWith({ [FILE]: content, 'goals/b.md': goal('speak-op') });
      const { status, stderr } = await goalmark(['check-in', 'speak-up', ...ANSWERS], { cwd });
      const said = 'There is no goal "speak-up" that can be read. goalmark check says what is wrong with';
      assert.deepEqual([status, stderr], [2, `${said} ${FILE}.\n`]);
    }
  });

  it('asks for a file where an id is taken twice', async () => {
    const cwd = folderWith({ 'goals/a.md': goal('a'), 'goals/b.md': goal('a') });
    const { status, stderr } = await goalmark(['check-in', 'a', ...ANSWERS], { cwd });
    assert.deepEqual(
      [status, stderr],
      [2, 'More than one goal has the id a: goals/a.md, goals/b.md. Name a file instead.\n'],
    );
    assert.equal((await goalmark(['check-in', 'goals/b.md', ...ANSWERS], { cwd })).status, 0);
  });
});

describe('goalmark check-in, at a terminal', () => {
  it('asks beside the last answers, takes an open blocker again by Enter, and writes', async () => {
    const cwd = folder();
    const { status, stdout, drawn } = await goalmarkAsking(
      ['check-in', 'speak-up'],
      { cwd },
      async (answer) => {
        await answer('2026-02-01: Two of three talks held');
        await answer('What progress', 'All three held', ENTER);
        await answer('still blocking you? (Thursdays are too full)', ENTER);
        await answer('Do you need more support', ENTER);
        await answer('right focus?', '12', ENTER);
        await answer('Give an integer from 1 to 10.', '\u007F\u007F', '9', ENTER);
        await answer('on track, at risk or off track?', DOWN, DOWN, ENTER);
        await answer('What does the metric read today?', '3.4', ENTER);
        await answer('What shows it?', ENTER);
      },
    );
    assert.deepEqual([status, stdout], [0, `${FILE}\n`], drawn);
    assertGolden('check-in-asked.md', textIn(cwd));
    assert.match(drawn, /last 3\.1 on 2026-02-01/);
  });

  it('writes nothing after Ctrl+C, nor when every question is skipped', async () => {
    const cwd = folder();
    const stopped = await goalmarkAsking(['check-in', 'speak-up'], { cwd }, async (answer) => {
      await answer('What progress', 'All', ENTER);
      await answer('still blocking you?', CTRL_C);
    });
    assert.equal(stopped.status, 2);
    assert.ok(stopped.drawn.endsWith('Stopped. Nothing was written.\n'));
    assert.equal(textIn(cwd), SPEAK);
    const other = await goalmarkAsking(['check-in', 'b'], { cwd }, async (answer) => {
      for (const question of ['What progress', 'got in the way', 'more support', 'right focus?'])
        await answer(question, ENTER);
      await answer('off track?', ENTER);
      await answer('What shows it?', ENTER);
    });
    assert.equal(other.status, 2);
    assert.match(other.stderr, /goals\/b\.md is left as it is\. Answer at least one question\.\n$/);
    assert.equal(readFileSync(path.join(cwd, 'goals/b.md'), 'utf8'), goal('b'));
  });

  it('shows what comes from the file without what a terminal would act on', async () => {
    const text = SPEAK.replace('Thursdays are too full', 'Bell \u0007 and \u001B[2J').replace(
      'Two of',
      '\u009B2J',
    );
    const cwd = folder(text);
    const { stderr } = await goalmarkAsking(['check-in', 'speak-up'], { cwd }, async (answer) => {
      await answer('<U+009B>2J');
      await answer('What progress', ENTER);
      await answer('<U+0007>');
      await answer('still blocking you?', CTRL_C);
    });
    // eslint-disable-next-line no-control-regex
    assert.doesNotMatch(stderr, /\u0007|\u001B\[2J|\u009B/);
  });
});
