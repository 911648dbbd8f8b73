/**
 * Goal files as nobody would write them and YAML still allows them: every style of value, comments everywhere, any line
 * end, bodies full of what only looks like a log. And changes to make in them.
 */
import fc from 'fast-check';
import { FIELDS, type FieldDefinition, type GoalChange } from '../../../../src/core';
import { date } from '../../../support/date';

export const TEXTS = [
  'plain words',
  'x',
  'a: b',
  'ends with:',
  'no #comment',
  'a # comment',
  '# all comment',
  '@ana',
  '- dash',
  '-dash',
  '? question',
  '[bracket',
  '{brace}',
  'a, b',
  'a, [b] {c}',
  '&anchor',
  '*alias',
  '!tag',
  '| pipe',
  '> folded',
  '%percent',
  '`tick`',
  '"double"',
  "'single'",
  "it's",
  'say "it\'s" \\ so',
  'back\\slash',
  'trailing ',
  ' leading',
  'tab\there',
  'null',
  '~',
  'true',
  'No',
  'off',
  '42',
  '4.20',
  '-1',
  '1e3',
  '0x1F',
  '12:30',
  '1_000',
  '.5',
  '.inf',
  '2026-01-12',
  '2026-01-12 10:00',
  '00012',
  '<placeholder>',
  '---',
  '...',
  '=',
  '<<',
  'two\nlines',
  'two\n\nparagraphs\n',
  '\nstarts with a line',
  'indented\n  line',
  '- a\n- b',
  'a: b\nc: d',
  '---\nnot the end\n---',
  'win\r\ndows',
  'zażółć gęślą jaźń',
  '日本語 テキスト',
  '😀 emoji',
  'عربى',
  'e\u0301 combining',
  'line\u2028separator',
  '\u0085next line',
  '\uFEFFbom',
  '\u0007bell',
  'https://example.org/a?b=c#d',
  'C:\\path',
  'key: "value", other: [1]',
  '<!-- goalmark-disable empty-field -->',
  'a very long text that goes on and on '.repeat(8).trim(),
];

const oddText = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...TEXTS) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary-ascii', minLength: 1, maxLength: 12 }) },
);

const simpleText = fc.constantFrom(
  'one',
  'two words',
  'ana',
  'a.b',
  'Ünï cödé',
  'http://a.b/c',
  'x-y_z',
  '7 of 9',
  "it's",
);

const comment = fc.constantFrom('', '', '', ' # why', '   # a: b', '  # [', ' #');

/** How a value is written behind its key, given the blanks in front of its key. */
type Written = (indent: string) => string;

const inline = (arbitrary: fc.Arbitrary<string>): fc.Arbitrary<Written> =>
  fc.tuple(arbitrary, comment).map(
    ([text, behind]) =>
      () =>
        ` ${text}${behind}`,
  );

const quotedText = fc.constantFrom(
  '"double"',
  "'single'",
  '"esc \\" \\n \\u00e9"',
  "'it''s'",
  '"a: b # c"',
  "'@ana'",
  '"[x]"',
  '"two\\\n    lines"',
  '"folded\n      over lines"',
  "''",
);

const plainOver = (indent: string): string => ` begins here\n${indent}   and goes on\n${indent}  to the end`;

const block = fc
  .tuple(
    fc.constantFrom('|', '>', '|-', '>-', '|+', '>+', '|2', '>2-'),
    fc.constantFrom('', ' # note'),
    fc.constantFrom(
      ['one line'],
      ['two', 'lines'],
      ['with', '', 'a gap'],
      ['# no comment', 'a: b'],
      ['end', ''],
    ),
  )
  .map(
    ([sign, behind, lines]): Written =>
      (indent) =>
        ` ${sign}${behind}\n${lines.map((line) => (line === '' ? '' : `${indent}  ${line}`)).join('\n')}`,
  );

const flowItem = fc.oneof(
  simpleText.filter((text) => !/[:']/.test(text)),
  fc.constantFrom('"q, q"', "'s'", '12'),
);

const flowList = fc
  .tuple(
    fc.array(flowItem, { maxLength: 4 }),
    fc.constantFrom('tight', 'spaced', 'lines', 'commented'),
    fc.boolean(),
  )
  .map(([items, look, trailing]): Written => {
    const end = trailing && items.length > 0 ? ',' : '';
    if (look === 'tight') return () => ` [${items.join(',')}${end}]`;
    if (look === 'spaced') return () => ` [ ${items.join(' , ')}${end} ]`;
    const behind = look === 'commented' ? ' # item' : '';
    return (indent) =>
      ` [\n${items.map((item, index) => `${indent}    ${item}${index < items.length - 1 ? ',' : end}${behind}\n`).join('')}${indent}  ]`;
  });

const blockList = fc
  .tuple(
    fc.array(
      fc.oneof(simpleText, fc.constantFrom('"q: q"', "'s'", '|-\n        block', 'over\n        lines')),
      {
        minLength: 1,
        maxLength: 4,
      },
    ),
    fc.constantFrom('', '  ', '    '),
    fc.constantFrom('- ', '-   '),
    comment,
    fc.boolean(),
  )
  .map(
    ([items, deeper, dash, behind, hasCommentLine]): Written =>
      (indent) =>
        behind +
        items
          .map((item) => {
            const remark = item.includes('\n') ? '' : behind;
            return `\n${hasCommentLine ? `${indent}  # about it\n` : ''}${indent}${deeper}${dash}${item}${remark}`;
          })
          .join(''),
  );

const nothing = fc.constantFrom<Written>(
  () => '',
  () => ' ',
  () => ' # nothing',
  () => ' ~',
  () => ' null',
  () => ' ""',
);

const strange = fc.constantFrom<Written>(
  () => ' { a: { b: [1, { c: d }] }, "e f": g }',
  (indent) =>
    `\n${indent}  deep:\n${indent}    deeper:\n${indent}    - a: 1\n${indent}      b: 2\n${indent}    - [x, y]`,
  () => ' []',
  () => ' {}',
  (indent) => `\n${indent}  on its own line`,
  (indent) => ` # first\n${indent}  on its own line`,
  plainOver,
);

const textValue = fc.oneof(
  { weight: 4, arbitrary: inline(simpleText) },
  { weight: 2, arbitrary: inline(quotedText.filter((text) => !text.includes('\n'))) },
  { weight: 1, arbitrary: inline(quotedText) },
  { weight: 2, arbitrary: block },
  { weight: 1, arbitrary: nothing },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Written>(
      plainOver,
      (indent) => `\n${indent}  below`,
      (indent) => ` # c\n${indent}  below`,
    ),
  },
);

const listValue = fc.oneof(flowList, flowList, blockList, blockList, inline(simpleText), nothing);

function valueFor(field: FieldDefinition): fc.Arbitrary<Written> {
  const { shape } = field;
  switch (shape.kind) {
    case 'texts':
    case 'ids':
    case 'globs':
      return listValue;
    case 'parts':
      return fc.oneof(
        { weight: 2, arbitrary: blockMap(shape.parts) },
        { weight: 2, arbitrary: flowMap(shape.parts) },
        { weight: shape.orText === undefined ? 0 : 2, arbitrary: textValue },
        { weight: 1, arbitrary: nothing },
      );
    case 'number':
      return inline(fc.constantFrom('1', '-2.50', '0', '1e2', '"3"'));
    case 'date':
      return inline(fc.constantFrom('2026-01-12', '"2026-02-03"', "'2026-12-31'"));
    default:
      return textValue;
  }
}

function keyOf(field: FieldDefinition): fc.Arbitrary<string> {
  const spellings = [field.key, field.key, field.key, field.key, ...(field.aliases ?? [])];
  return fc
    .tuple(fc.constantFrom(...spellings), fc.constantFrom('', '', '', '', '"', "'", ' '))
    .map(([key, look]) => (look === ' ' ? `${key} ` : `${look}${key}${look}`));
}

interface Entry {
  readonly name: string;
  readonly text: (indent: string) => string;
}

const lineBefore = fc.constantFrom('', '', '', '', '\n', '# a comment\n', '#\n', '    # far in\n', '\n\n');

function entry(field: FieldDefinition): fc.Arbitrary<Entry> {
  return fc.tuple(keyOf(field), valueFor(field), lineBefore).map(([key, value, before]) => ({
    name: field.key,
    text: (indent) => `${before}${indent}${key}:${value(indent)}`,
  }));
}

const ownEntry = fc
  .tuple(
    fc.constantFrom('x_note', 'team', 'x_42', '"odd key"', 'über', '__proto__', 'constructor', '7'),
    fc.oneof(strange, textValue, listValue),
    lineBefore,
  )
  .map(([key, value, before]): Entry => ({
    name: key,
    text: (indent) => `${before}${indent}${key}:${value(indent)}`,
  }));

function blockMap(fields: readonly FieldDefinition[]): fc.Arbitrary<Written> {
  return fc
    .tuple(
      fc.shuffledSubarray([...fields], { minLength: 1 }).chain((some) => fc.tuple(...some.map(entry))),
      fc.constantFrom(' ', '  ', '  ', '   ', '    '),
      comment,
    )
    .map(
      ([entries, unit, behind]): Written =>
        (indent) =>
          `${behind}\n${entries.map(({ text }) => text(indent + unit)).join('\n')}`,
    );
}

function flowMap(fields: readonly FieldDefinition[]): fc.Arbitrary<Written> {
  return fc
    .tuple(
      fc
        .shuffledSubarray([...fields])
        .chain((some) =>
          fc.tuple(
            ...some.map((field) =>
              fc
                .tuple(
                  fc.constantFrom('', '"'),
                  field.shape.kind === 'number'
                    ? fc.constantFrom('1', '2.5')
                    : fc.oneof(flowItem, fc.constantFrom('', '[a, b]')),
                )
                .map(([quote, value]) => `${quote}${field.key}${quote}: ${value}`),
            ),
          ),
        ),
      fc.constantFrom('tight', 'spaced', 'lines'),
      fc.boolean(),
    )
    .map(([pairs, look, trailing]): Written => {
      const end = trailing && pairs.length > 0 ? ',' : '';
      if (look === 'tight') return () => ` {${pairs.join(',')}${end}}`;
      if (look === 'spaced') return () => ` { ${pairs.join(', ')}${end} }`;
      return (indent) =>
        ` {\n${pairs.map((pair, index) => `${indent}    ${pair}${index < pairs.length - 1 ? ',' : end} # part\n`).join('')}${indent}  }`;
    });
}

const blockFrontMatter = fc
  .tuple(
    fc
      .shuffledSubarray([...FIELDS], { minLength: 1, maxLength: 10 })
      .chain((some) => fc.tuple(...some.map(entry))),
    fc.array(ownEntry, { maxLength: 2 }),
    fc.constantFrom('', '', '', '  '),
    lineBefore,
  )
  .map(([entries, own, indent, last]) => {
    const seen = new Set<string>();
    const all = [...entries, ...own].filter(({ name }) => !seen.has(name) && seen.add(name));
    const body = all.map(({ text }) => text(indent)).join('\n');
    return `${body}\n${last}`;
  });

const flowFrontMatter = flowMap(FIELDS.filter(({ shape }) => shape.kind !== 'parts')).map(
  (written) => `${written('').slice(1)}\n`,
);

const frontMatter = fc.oneof(
  { weight: 20, arbitrary: blockFrontMatter },
  { weight: 1, arbitrary: flowFrontMatter },
  { weight: 1, arbitrary: fc.constantFrom('', '# nothing yet\n', '\n') },
);

const dates = ['2026-01-31', '2026-02-11', '2026-02-28', '2026-03-15', '2026-12-01'];

const logItem = fc.constantFrom(
  '- **Progress:** went well',
  '- Progress: plain',
  '* **Blockers:** none\n  more of it',
  '- __Support__: a reader',
  '-   **Focus:** 8',
  '+ Metric: 3.1',
  '1. Health: on-track',
  '- **Evidence:**',
  '\t- nested by a tab',
  'Only a paragraph',
  '- **Progress:** two\n\n  paragraphs\n\n  - and: a list',
);

const logEntry = fc
  .tuple(
    fc.constantFrom(...dates, '2026-02-11 reflection', '11.2.2026', '<YYYY-MM-DD>'),
    fc.array(logItem, { maxLength: 4 }),
    fc.boolean(),
  )
  .map(([heading, items, tight]) => `### ${heading}\n${tight ? '' : '\n'}${items.join('\n')}`);

const log = fc
  .tuple(
    fc.constantFrom(
      '## Check-ins',
      '## Check-ins',
      '## Check ins',
      '## check-in',
      '## Check-ins ##',
      '  ## Checkins',
      'Check-ins\n---------',
    ),
    fc.array(logEntry, { maxLength: 3 }),
    fc.constantFrom('\n\n', '\n\n', '\n\n\n', '\n'),
  )
  .map(([heading, entries, gap]) => [heading, ...entries].join(gap));

const diagnosis = fc
  .array(
    fc.constantFrom(
      '- **Least confident:** speaking',
      '- Avoided tasks: calls',
      '- **Next role:**',
      '- **Most important:** a\n  b',
      'words',
    ),
    {
      maxLength: 3,
    },
  )
  .map((items) => ['## Diagnosis', '', ...items].join('\n'));

const bodyBlock = fc.oneof(
  { weight: 3, arbitrary: log },
  { weight: 1, arbitrary: diagnosis },
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      'Why this matters to me: I want to.',
      '# Title',
      '## What I learned\n\nNot to write YAML by hand.',
      '## What I learned',
      'Other\n=====',
      '```\n## Check-ins\n\n### 2026-02-11\n- Progress: fake\n```',
      '~~~yaml\n---\nid: fake\n---\n~~~',
      '<!-- ## Check-ins\n\n### 2026-02-11\n-->',
      '<!-- goalmark-disable vague-goal, no-timeframe -->',
      '| a | b |\n|---|---|\n| 1 | 2 |',
      '> ## Check-ins\n> ### 2026-02-11',
      '- a list\n\n  ## Check-ins\n\n- goes on',
      '\tcode by a tab\n\n\tand more',
      '<details>\n\n## Hidden\n\n</details>',
      '---',
      '***',
      '##Check-ins',
      '#### Deep',
      '## Check-ins later',
      '[ref]: https://example.org',
      'trailing blanks  \nand a backslash\\\nend',
      '1. one\n2. two',
    ),
  },
);

const body = fc
  .tuple(fc.array(bodyBlock, { maxLength: 4 }), fc.constantFrom('\n\n', '\n\n', '\n\n', '\n', '\n \t\n'))
  .map(([blocks, gap]) => blocks.join(gap));

const lineEnds = fc.constantFrom('\n', '\n', '\n', '\r\n', '\r\n', '\r');

export interface OddFile {
  readonly text: string;
}

/** Not all of them can be read: what is no YAML after all is for the test to leave out. */
export const oddGoalFile: fc.Arbitrary<string> = fc
  .tuple(
    frontMatter,
    body,
    lineEnds,
    fc.constantFrom('', '', '', '\uFEFF'),
    fc.constantFrom('', '\n', '\n', '\n\n', '\n\n\n'),
    fc.constantFrom('', '', '', ' ', '\t'),
    fc.constantFrom('\n', '\n\n', '\n\n'),
  )
  .map(([yaml, below, eol, bom, end, blanks, gap]) =>
    `${bom}---${blanks}\n${yaml}---${blanks}${below === '' ? end : gap + below + end}`.replaceAll('\n', eol),
  );

const paths: readonly (readonly [readonly string[], FieldDefinition])[] = FIELDS.flatMap((field) => [
  ...(field.shape.kind === 'parts' && field.shape.orText === undefined
    ? []
    : [[[field.key], field] as const]),
  ...(field.shape.kind === 'parts'
    ? field.shape.parts.map((part) => [[field.key, part.key], part] as const)
    : []),
]);

const someDate = fc
  .constantFrom('2026-01-01', '2026-02-12', '2026-03-01', '2027-01-01', '2025-12-31')
  .map(date);

function newValue({ shape }: FieldDefinition): fc.Arbitrary<string | number | readonly string[]> {
  switch (shape.kind) {
    case 'number':
      return fc.oneof(fc.integer(), fc.constantFrom(0.5, -3.25, 1e21, 4.2));
    case 'date':
      return someDate;
    case 'choice':
      return fc.constantFrom(...shape.values.map(({ value }) => value));
    case 'texts':
    case 'ids':
    case 'globs':
      return fc.array(fc.oneof(simpleText, simpleText, oddText), { maxLength: 4 });
    default:
      return oddText;
  }
}

const set = fc
  .constantFrom(...paths)
  .chain(([path, field]) => newValue(field).map((value): GoalChange => ({ kind: 'set', path, value })));

const setOwn = fc
  .tuple(fc.constantFrom('x_new', 'x_note', 'team', 'odd key'), fc.oneof(oddText, fc.integer()))
  .map(([key, value]): GoalChange => ({ kind: 'set', path: [key], value }));

const remove = fc.constantFrom(...paths).map(([path]): GoalChange => ({ kind: 'remove', path }));

const answerText = fc.oneof(
  oddText,
  fc.constantFrom(
    '',
    '# no heading',
    'a\n# no heading',
    'a\n## Check-ins',
    'a\n### 2026-02-11',
    'a\n---',
    'a\n===',
    '```\ncode',
    'a\n```\ncode\n```',
    'a\n- Progress: nested',
    'a\n\n- Focus: 1\n\n# b',
    'a\n<!-- goalmark-disable x -->',
    '<!--',
    'a\n<div>\n\n## b',
    'a\n\n\n    code',
    'a\n1. b',
    'a\n> b',
    'a\n\tb',
  ),
);

const answers = (labels: readonly string[]): fc.Arbitrary<{ label: string; value: string }[]> =>
  fc
    .shuffledSubarray([...labels])
    .chain((some) => fc.tuple(...some.map((label) => answerText.map((value) => ({ label, value })))));

const logChange = fc
  .tuple(
    fc.constantFrom('check-in', 'reflection'),
    someDate,
    answers(['Progress', 'Blockers', 'Support', 'Focus', 'Skills used']),
  )
  .map(([kind, on, given]): GoalChange => ({
    kind: 'log',
    entry: { kind: kind, date: on, answers: given },
  }));

const diagnosisChange = answers(['Repeated feedback', 'Next role']).map((given): GoalChange => ({
  kind: 'diagnosis',
  answers: given,
}));

const sectionChange = fc
  .tuple(fc.constantFrom('What I learned', 'Notes', '2026'), answerText)
  .map(([heading, text]): GoalChange => ({ kind: 'section', heading, text }));

export const goalChange: fc.Arbitrary<GoalChange> = fc.oneof(
  { weight: 10, arbitrary: set },
  { weight: 1, arbitrary: setOwn },
  { weight: 3, arbitrary: remove },
  { weight: 4, arbitrary: logChange },
  { weight: 1, arbitrary: diagnosisChange },
  { weight: 1, arbitrary: sectionChange },
);
