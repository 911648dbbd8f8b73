import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  checkGoalFile,
  checkGoalSet,
  createGoalSet,
  createSourceText,
  DEFAULT_CONFIG,
  FIELDS,
  HEALTH,
  parseCalendarDate,
  parseGoalFile,
  type CalendarDate,
  type FieldDefinition,
  type Problem,
} from '../../src/core/index';
import { expandSnippet, type Stop } from '../support/expand-snippet';
import { root } from '../support/paths';

interface Snippet {
  readonly prefix: string;
  readonly description: string;
  readonly body: readonly string[];
}

const snippets = new Map(
  Object.values(
    JSON.parse(readFileSync(join(root, 'snippets/goalmark.code-snippets'), 'utf8')) as Record<
      string,
      Snippet
    >,
  ).map((snippet) => [snippet.prefix, snippet]),
);

const wholeGoals = [
  'goal-development',
  'goal-learning',
  'goal-performance',
  'goal-improvement',
  'goal-objective',
];
const logEntries = ['goal-check-in', 'goal-reflection'];
const parts = ['goal-gap', 'goal-root-cause', 'goal-metric', 'goal-ownership'];

/** What a person may write where a snippet asks for it. */
const answers: Readonly<Record<string, string>> = {
  'your handle': 'ana',
  "your manager's handle": 'li',
  'YYYY-MM-DD': '2027-03-31',
  'id of an objective': 'fewer-late-starts',

  'the distance between where you are and where your role needs you to be':
    'My release notes are read by nobody outside of the team, and a senior engineer writes for everybody',
  'what the role you want asks for and you cannot do yet':
    'A staff engineer here leads the review after an outage, and I have only taken the notes',
  'what the outcome is today and what it has to be': 'A refund takes nine days, and the contract says five',
  'which basic duty is not met, how often, and since when':
    'Four of nine pages in September were not acknowledged within ten minutes',

  'why the gap is there, not what it looks like': 'I write down what changed and never who will notice it',
  'why you could not learn it so far': 'Nobody showed me how to keep a room on the sequence of events',
  'why the outcome is where it is, not the outcome again': 'Each refund waits for one person on Mondays',
  'why it happens, in words both of you agree with': 'The rota is in UTC and was read as local time',

  'what you will do that others can see, and by when':
    'Until the end of March, open each release note with one sentence for a box office and ask one for a score',
  'what you will have made or done with it, who sees it, and by when':
    'By the end of March 2027, lead three reviews and publish each account within two working days',
  'what you will deliver, and by when': 'By 31 March 2027, pay small refunds without a manual confirmation',
  'what you will do each time, from when until when':
    'From today to 31 March 2027, acknowledge each page within ten minutes and hand over each shift in writing',
  'the outcome wanted, and by when': 'By the end of March 2027, no performance waits for our software',

  'what is counted or rated': 'Score of each published text from two readers',
  'the outcome as a number': 'Days from the click to the money',
  'how often the duty is met': 'Pages acknowledged within ten minutes',
  'how everybody will see that it is reached': 'Performances that began late because of our software',
  'the number today': '2.5',
  'the number to reach': '4',
  'unit of both numbers': 'of 5',

  'what you do in your daily work': 'Write the first sentence before the code review',
  'what you do each day or each time': 'A test page at the start of each shift',
  'what each member of the team does': 'One evening a season in a foyer',
  'what your manager does, and how often': 'Read one draft a week and answer in writing',
  'what your manager does every week': 'Fifteen minutes every Monday',
  'what the managers do': 'Keep one week a quarter free of features',
  'what time, money or access there is': 'Two hours a week',
  'what time, money or decisions there are': 'Test phones and travel',
  'what has to be provided for this to work': 'The rota in local time',
  'how this connects to where you want to be in 12 to 18 months':
    'Leading reviews is a part of the staff role',

  'what progress have you made this month?': 'Three of four notes open with the sentence',
  'what got in the way, and is it still blocking you?': 'Thursdays are too full, still',
  'do you need more support, resources or clarity?': 'A second reader in March',
  'from 1 to 10, is this goal still the right focus?': '8',
  'what does the metric read, as a number?': '3.1',
  'what skills did you use or build in the last 90 days?': 'Leaving things out',
  'where do you see progress beyond the numbers?': 'Support forwards the notes unchanged',
  'what one thing would speed you up next quarter?': 'Sitting in on two calls',
  'how does this goal connect to where you want to be in 12 to 18 months?': 'A step towards leading reviews',

  'where do you feel least confident in your role?': 'Explaining an outage while it lasts',
  'what do you keep avoiding or delaying?': 'Calling a theatre',
  'what would make you better at the most important part of your job?': 'Writing for people in a hurry',
  'what feedback have you received repeatedly, and what did you do with it?':
    'Too technical; I added a glossary',
  'what do people in the role above yours show that you are still developing?': 'They say the impact first',
};

const today = dateOf('2026-11-22');

const objective = `---
id: fewer-late-starts
title: Fewer late starts
type: objective
status: active
owner: ruth
created: 2026-01-05
due: 2027-12-31
goal: By the end of 2027 no performance begins late because of our software
---
`;

const alignedGoal = expand('goal-development', fill).replace(/^id: .*$/m, 'id: another-goal');

describe('snippets', () => {
  it('are all known to these tests', () => {
    assert.deepEqual([...snippets.keys()], [...wholeGoals, ...logEntries, 'goal-diagnosis', ...parts]);
  });

  for (const prefix of snippets.keys()) {
    it(`${prefix}: each part not filled in is reported where it stands`, () => {
      const text = goalWith(prefix, undefined);
      const problems = problemsOf(text);
      assert.deepEqual(
        problems.map(({ rule, range }) => ({ rule, range })),
        placeholderRanges(text).map((range) => ({ rule: 'empty-field', range })),
      );
    });

    it(`${prefix}: filled in, it has no problem`, () => {
      assert.deepEqual(problemsOf(goalWith(prefix, fill)), []);
    });

    it(`${prefix}: offers every value of each closed list, and no other`, () => {
      for (const { key, choices } of choicesOf(prefix)) {
        assert.deepEqual([...choices].sort(), [...(closedLists.get(key) ?? [])].sort(), key);
      }
    });
  }

  it('ask for every closed list of a goal but its type, which is the snippet’s own', () => {
    const asked = new Set([...snippets.keys()].flatMap((prefix) => choicesOf(prefix).map(({ key }) => key)));
    assert.deepEqual([...asked, 'type'].sort(), [...closedLists.keys()].sort());
  });

  it('take id and title from the name of the file', () => {
    const named = (name: string): string[] => expand('goal-development', fill, name).split('\n').slice(1, 3);
    assert.deepEqual(named('plain-language-updates'), [
      'id: plain-language-updates',
      'title: Plain language updates',
    ]);
    assert.deepEqual(named('Scan in 2 seconds.goal'), ['id: scan-in-2-seconds', 'title: Scan in 2 seconds']);
    assert.deepEqual(named('_Draft (3)__x! '), ['id: draft-3-x', 'title: Draft 3 x']);
    assert.deepEqual(named('über_uns'), ['id: ber-uns', 'title: Über uns']);
  });
});

/** A goal file in which the snippet was used: the whole of it, or a goal with that part. */
function goalWith(prefix: string, answer: Answer): string {
  const text = expand(prefix, answer);
  if (wholeGoals.includes(prefix)) return text;
  const goal = expand('goal-development', fill);
  if (logEntries.includes(prefix)) return `${goal}\n\n${text}\n`;
  if (!parts.includes(prefix)) return goal.replace('## Check-ins', () => `${text}\n\n## Check-ins`);
  const key = /^\w+:/.exec(text)?.[0] ?? '';
  return goal.replace(new RegExp(`^${key}.*\\n(?: .*\\n)*`, 'm'), () => `${text}\n`);
}

type Answer = ((stop: Stop) => string | undefined) | undefined;

function fill({ initial }: Stop): string | undefined {
  const asked = /^<(.*)>$/.exec(initial)?.[1];
  if (asked === undefined) return undefined;
  assert.ok(asked in answers, `There is no answer here to: ${asked}`);
  return answers[asked];
}

function expand(prefix: string, answer: Answer, fileName = 'write-for-everybody'): string {
  return expandSnippet(bodyOf(prefix), {
    variables: {
      TM_FILENAME_BASE: fileName,
      CURRENT_YEAR: today.slice(0, 4),
      CURRENT_MONTH: today.slice(5, 7),
      CURRENT_DATE: today.slice(8),
    },
    ...(answer && { answer }),
  }).text;
}

function bodyOf(prefix: string): string {
  return snippets.get(prefix)?.body.join('\n') ?? '';
}

/** Everything that is wrong with the goal, beside an objective and a goal that aligns to whatever it is. */
function problemsOf(text: string): readonly Problem[] {
  const path = 'goals/ana/write-for-everybody.md';
  const id = /^id: (.*)$/m.exec(text)?.[1] ?? '';
  const isObjective = text.includes('\ntype: objective\n');
  const other = isObjective
    ? alignedGoal.replace('[fewer-late-starts]', `[fewer-late-starts, ${id}]`)
    : alignedGoal;
  const files = Object.entries({
    [path]: text,
    'goals/objective.md': objective,
    'goals/other.md': other,
  }).flatMap(([name, content]) => parseGoalFile({ path: name, content }, new Set()) ?? []);
  const set = createGoalSet(files, DEFAULT_CONFIG);
  const ofSet = checkGoalSet(set, { repositoryVisibility: undefined, missingPaths: new Set() });
  return files.flatMap((file) => [
    ...checkGoalFile(file, DEFAULT_CONFIG, today),
    ...(ofSet.get(file.path) ?? []),
  ]);
}

function placeholderRanges(text: string): Problem['range'][] {
  const source = createSourceText(text);
  return [...text.matchAll(/<[^<>]+>/g)].map(({ index, 0: { length } }) =>
    source.rangeOf({ start: index, end: index + length }),
  );
}

/** The values of each closed list, by key or label. */
const closedLists = new Map<string, readonly string[]>([
  ...FIELDS.flatMap(withParts).flatMap(({ key, shape }) =>
    shape.kind === 'choice' ? [[key, shape.values.map(({ value }) => value)] as const] : [],
  ),
  ['Health', HEALTH.map(({ value }) => value)],
]);

function withParts(field: FieldDefinition): readonly FieldDefinition[] {
  return field.shape.kind === 'parts' ? [field, ...field.shape.parts] : [field];
}

function choicesOf(prefix: string): { key: string; choices: readonly string[] }[] {
  return bodyOf(prefix)
    .split('\n')
    .flatMap((line) => {
      const key = /^\W*(\w+):/.exec(line)?.[1] ?? '';
      const choices = /\|(.*)\|/.exec(line.includes('${TM_') ? '' : line)?.[1];
      return choices === undefined ? [] : [{ key, choices: choices.split(',') }];
    });
}

function dateOf(text: string): CalendarDate {
  const date = parseCalendarDate(text);
  assert.ok(date);
  return date;
}
