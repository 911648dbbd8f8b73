import assert from 'node:assert/strict';
import {
  createGoalSet,
  DEFAULT_CONFIG,
  parseCalendarDate,
  parseGoalFile,
  type GoalSet,
} from '../../../src/core';
import type { NewGoalAnswers } from '../../../src/vscode/features/new-goal/answers';
import {
  dayChoices,
  objectiveChoices,
  peopleChoices,
  typedDay,
  typedPerson,
} from '../../../src/vscode/features/new-goal/choices';
import { goalSteps } from '../../../src/vscode/features/new-goal/goal-steps';
import { diagnosisKey } from '../../../src/vscode/goal-questions/diagnosis-steps';
import { numbersWords, readNumbers } from '../../../src/vscode/goal-questions/numbers';

const today = parseCalendarDate('2026-11-18') ?? assert.fail();

describe('the numbers of a metric, in one line', () => {
  const read: Readonly<Record<string, object>> = {
    '2.8 to 4.2 of 5': { baseline: '2.8', target: '4.2', unit: 'of 5' },
    'from 0 to 10 talks': { baseline: '0', target: '10', unit: 'talks' },
    '10 % -> 5 %': { baseline: '10', target: '5', unit: '%' },
    '90s → 60s': { baseline: '90', target: '60', unit: 's' },
    '40 minutes to 15': { baseline: '40', target: '15', unit: 'minutes' },
    '-3 to +4': { baseline: '-3', target: '4' },
    '−3 to 4': { baseline: '-3', target: '4' },
    '1 to 5 calls to customers': { baseline: '1', target: '5', unit: 'calls to customers' },
    '8 of 10': { target: '8', unit: 'of 10' },
    '1.10 to 007': { baseline: '1.10', target: '007' },
    '9007199254740993': { target: '9007199254740993' },
    'to 8': { target: '8' },
  };
  for (const [text, numbers] of Object.entries(read)) {
    it(`reads ${text}`, () => {
      assert.deepEqual(readNumbers(text), numbers);
    });
  }

  it('says what it cannot read, and does not guess at commas', () => {
    for (const text of ['', 'few to many', '1 to many', 'to', '->']) {
      assert.match(refusal(text), /^Write the number now/, text);
    }
    for (const text of ['2,8 to 4,2', '1.000.000', '1 to 1,000']) {
      assert.match(refusal(text), /^Write \S+ with a point/, text);
    }
  });

  it('says what it has understood', () => {
    assert.equal(numbersWords({ baseline: '2', target: '8', unit: 'of 10' }), 'From 2 to 8, unit: of 10');
    assert.equal(numbersWords({ target: '8' }), 'To 8');
  });
});

describe('what New goal offers', () => {
  it('has the likely person first and nobody twice', () => {
    const people = new Map([
      ['tom', { name: 'Tom Kowalski', manager: undefined }],
      ['li', { name: undefined, manager: undefined }],
    ]);
    const set = setOf({ people }, 'owner: zoe\nmanager: li', 'owner: tom');
    const labels = (...given: Parameters<typeof peopleChoices>): string[] =>
      peopleChoices(...given).map(({ label, description }) => `${label}: ${description ?? ''}`);
    assert.deepEqual(labels(set, undefined, undefined), ['li: ', 'tom: Tom Kowalski', 'zoe: ']);
    assert.deepEqual(labels(set, { person: 'tom', why: 'you' }, 'ZOE'), ['tom: Tom Kowalski, you', 'li: ']);
  });

  it('takes a person without the @, and no owner as the own manager', () => {
    assert.deepEqual(typedPerson('@ana', 'li'), {
      value: 'ana',
      label: 'ana',
      description: 'in no goal yet',
    });
    assert.equal(typeof typedPerson('@', undefined), 'string');
    assert.equal(typeof typedPerson('LI', 'li'), 'string');
  });

  it('has days to come, each once', () => {
    const days = (date: string): string[] =>
      dayChoices(parseCalendarDate(date) ?? assert.fail()).map(({ label, value }) => `${label}: ${value}`);
    assert.deepEqual(days('2026-11-18'), [
      'In 30 days: 2026-12-18',
      'In 90 days: 2027-02-16',
      'End of this quarter: 2026-12-31',
      'End of next quarter: 2027-03-31',
      'End of next year: 2027-12-31',
    ]);
    assert.deepEqual(days('2026-12-31').slice(1), ['In 90 days: 2027-03-31', 'End of next year: 2027-12-31']);
    assert.ok(days('2026-02-01').includes('End of the year: 2026-12-31'));
  });

  it('takes a day that is typed, and says why not', () => {
    assert.deepEqual(typedDay('2026-11-19', today), {
      value: '2026-11-19',
      label: '2026-11-19',
      description: 'Thursday, tomorrow',
    });
    assert.equal(typedDay('2026-02-30', today), '2026-02-30 is not in the calendar');
    assert.equal(typedDay('2026-11-17', today), '2026-11-17 is in the past');
    assert.equal(typedDay('next week', today), 'Write the day as YYYY-MM-DD');
  });

  it('has the active objectives, the one that ends first at the top', () => {
    const set = setOf(
      {},
      'id: late\ntype: objective\nstatus: active\ntitle: Late\ndue: 2027-12-31',
      'id: soon\ntype: objective\nstatus: active\ntitle: Soon\ndue: 2026-12-31',
      'id: over\ntype: objective\nstatus: achieved\ntitle: Over',
      'id: mine\ntype: learning\nstatus: active\ntitle: Mine',
    );
    assert.deepEqual(
      objectiveChoices(set).map(({ value, label, description }) => [value, label, description]),
      [
        ['soon', 'Soon', 'until 2026-12-31, soon'],
        ['late', 'Late', 'until 2027-12-31, late'],
      ],
    );
  });
});

describe('the questions of New goal', () => {
  const place = (uri: string): Parameters<typeof goalSteps>[0][number] => ({
    uri,
    name: uri,
    set: setOf({}, 'id: trust\ntype: objective\nstatus: active'),
    me: undefined,
    placeFor: (owner, title) => ({ ok: true, path: `${uri}/${owner}/${title}` }),
  });
  const asked = (answers: NewGoalAnswers, ...uris: string[]): string =>
    goalSteps((uris.length === 0 ? ['one'] : uris).map(place), today)
      .filter(({ isAsked }) => isAsked?.(answers) ?? true)
      .map(({ key }) => key)
      .join(' ');

  it('depend on the type', () => {
    const gap = 'gap cause detail';
    assert.equal(asked({ type: 'development' }), `type owner title ${gap} goal measure due objective`);
    assert.equal(asked({ type: 'improvement' }), `type owner title manager ${gap} goal measure due`);
    assert.equal(asked({ type: 'learning' }), 'type owner title goal measure due objective');
    assert.equal(
      asked({ type: 'performance', measure: 'x' }),
      'type owner title goal measure numbers due objective',
    );
    assert.equal(asked({ type: 'objective', measure: 'x' }), 'type owner title goal due objective');
  });

  it('ask for the gap whenever there was a diagnosis, and for the folder where there are several', () => {
    const said = { [diagnosisKey('Avoided tasks')]: 'Estimates' };
    assert.match(asked({ type: 'learning', ...said }), /gap cause detail/);
    assert.doesNotMatch(asked({ type: 'objective', ...said }), /gap/);
    assert.match(asked({}, 'one', 'two'), /^folder type/);
  });

  it('say at once what a title, a goal and numbers lack', () => {
    const remark = (key: keyof NewGoalAnswers, text: string, answers: NewGoalAnswers): string => {
      const step = goalSteps([place('one')], today).find((candidate) => candidate.key === key);
      const said = step?.kind === 'input' ? step.remark?.(text, answers) : undefined;
      return `${said?.severity ?? ''}: ${said?.message ?? ''}`;
    };
    assert.match(remark('title', 'x'.repeat(121), {}), /^error: A title has at most 120 characters/);
    assert.equal(remark('title', 'x', { owner: 'ana' }), 'info: Will be written to one/ana/x');
    const development = { type: 'development', gap: 'g', detail: 'd' };
    assert.equal(
      remark('goal', 'Improve', development),
      'info: Still missing: something others can see happen. Asked next: a due date, a metric.',
    );
    assert.match(
      remark('goal', 'Improve', { type: 'development' }),
      /Still missing: the gap and its cause, something/,
    );
    assert.equal(
      remark('goal', 'Ship one release each week', { type: 'objective' }),
      'info: Clear so far. Asked next: a due date.',
    );
    assert.match(remark('numbers', '8', { type: 'performance' }), /^warning: .*0 to 8/);
    assert.match(remark('numbers', 'x', {}), /^error: /);
  });
});

function refusal(text: string): string {
  const read = readNumbers(text);
  return typeof read === 'string' ? read : assert.fail(text);
}

/** Goals of nothing but these lines of front matter. */
function setOf(config: Partial<GoalSet['config']>, ...frontMatter: string[]): GoalSet {
  const files = frontMatter.flatMap(
    (lines, index) =>
      parseGoalFile({ path: `${index}.md`, content: `---\n${lines}\n---\n` }, new Set()) ?? [],
  );
  return createGoalSet(files, { ...DEFAULT_CONFIG, ...config });
}
