/** The JSON Schema, held against the format's example, the sample goals and what the rules themselves say. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import fc from 'fast-check';
import { parse } from 'yaml';
import {
  checkGoalFile,
  DEFAULT_CONFIG,
  FIELDS,
  goalJsonSchema,
  parseCalendarDate,
  parseGoalFile,
} from '../../../../src/core';
import { readGoalFolder } from '../../../support/read-goal-folder';
import { sampleWorkspace } from '../../../support/paths';

const ajv = new Ajv2020({
  allErrors: true,
  formats: { date: true },
  keywords: ['markdownEnumDescriptions'],
  allowUnionTypes: true,
  strictTypes: false,
  strictRequired: false,
});
const validate = ajv.compile(goalJsonSchema());

function faults(frontMatter: unknown): string[] {
  validate(frontMatter);
  const all = (validate.errors ?? [])
    .filter(({ keyword }) => keyword !== 'if')
    .map(
      ({ instancePath, keyword, params }) =>
        `${instancePath}:${keyword}:${String(params['missingProperty'] ?? '')}`,
    );
  return [...new Set(all)];
}

const example = parse(
  readFileSync(path.join(sampleWorkspace, 'goals/ana/plain-language-updates.md'), 'utf8').split('---\n')[1] ??
    '',
) as Record<string, unknown>;

function without(...keys: string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(example).filter(([key]) => !keys.includes(key)));
}

describe('the JSON Schema of the front matter', () => {
  it('takes the example of the format', () => {
    assert.deepEqual(faults(example), []);
  });

  it('takes every goal of the sample workspace that has no mistake', () => {
    const { set } = readGoalFolder(sampleWorkspace);
    const good = set.files.filter(({ path: file }) => !file.startsWith('goals/mistakes/'));
    assert.ok(good.length > 10);
    for (const { path: file, source, frontMatter } of good) {
      assert.ok(frontMatter.scan.kind === 'block');
      const { start, end } = frontMatter.scan.content;
      assert.deepEqual(faults(parse(source.text.slice(start, end))), [], file);
    }
  });

  it('has every key of the table, with its documentation', () => {
    const { properties } = goalJsonSchema() as { properties: Record<string, { description: string }> };
    assert.deepEqual(
      Object.entries(properties).map(([key, { description }]) => [key, description]),
      FIELDS.map(({ key, documentation }) => [key, documentation]),
    );
  });

  const bad: readonly (readonly [string, Record<string, unknown>, string])[] = [
    ['no id', without('id'), ':required:id'],
    ['no due date', without('due'), ':required:due'],
    ['a development goal without a gap', without('gap'), ':required:gap'],
    [
      'an improvement goal without a manager',
      { ...without('manager'), type: 'improvement' },
      ':required:manager',
    ],
    ['an achieved goal without its day', { ...example, status: 'achieved' }, ':required:closed'],
    [
      'a performance goal without numbers',
      { ...example, type: 'performance', metric: 'Speed' },
      '/metric:type:',
    ],
    [
      'a performance goal without a target',
      { ...example, type: 'performance', metric: { measure: 'a', baseline: 1 } },
      '/metric:required:target',
    ],
    ['a metric without a measure', { ...example, metric: { target: 3 } }, '/metric:required:measure'],
    ['an unknown type', { ...example, type: 'wish' }, '/type:enum:'],
    [
      'an unknown kind of cause',
      { ...example, root_cause: { kind: 'luck', detail: 'x' } },
      '/root_cause/kind:enum:',
    ],
    ['a date of another form', { ...example, created: '12.1.2026' }, '/created:pattern:'],
    ['an id that is not kebab', { ...example, id: 'Not Kebab' }, '/id:pattern:'],
    ['a number in words', { ...example, metric: { measure: 'a', target: 'four' } }, '/metric/target:type:'],
    ['two owners', { ...example, owner: 'ana, ben' }, '/owner:pattern:'],
    ['a needed key without a value', { ...example, gap: null }, '/gap:not:'],
    ['a title of two lines', { ...example, title: 'One\ntwo' }, '/title:pattern:'],
    ['tags that are no list', { ...example, tags: 'one' }, '/tags:type:'],
  ];
  for (const [what, frontMatter, fault] of bad) {
    it(`refuses ${what}`, () => {
      assert.ok(faults(frontMatter).includes(fault), faults(frontMatter).join('\n'));
    });
  }

  it('lets a draft lack what is needed later, and takes keys of one’s own', () => {
    assert.deepEqual(faults({ id: 'a', title: 'A', type: 'development', status: 'draft' }), []);
    assert.deepEqual(faults({ ...example, x_team: 'box office', team: 1 }), []);
    assert.deepEqual(faults({ id: 'a', title: 'A', type: 'development' }).sort(), [
      ...['created', 'due', 'gap', 'goal', 'metric', 'owner', 'root_cause', 'status'].map(
        (key) => `:required:${key}`,
      ),
    ]);
  });

  it('refuses nothing that the rules let pass', () => {
    const scalar = fc.constantFrom(
      '',
      '~',
      'null',
      'text',
      '12',
      '4.5',
      'true',
      '2026-03-01',
      'monthly',
      'self',
      'team',
      '@ana',
      '"12"',
    );
    const value = fc.oneof(
      scalar.filter((text) => !text.startsWith('@')),
      fc
        .array(fc.constantFrom('one', '2', 'true'), { minLength: 1, maxLength: 2 })
        .map((items) => `[${items.join(', ')}]`),
    );
    const keys = FIELDS.map(({ key }) => key);
    const goals = fc.record({
      changes: fc.dictionary(fc.constantFrom(...keys), value, { maxKeys: 3 }),
      absent: fc.subarray(keys, { maxLength: 2 }),
      type: fc.constantFrom('development', 'learning', 'performance', 'improvement', 'objective'),
      status: fc.constantFrom('draft', 'active', 'paused', 'achieved', 'dropped'),
    });
    const today = parseCalendarDate('2026-11-22');
    assert.ok(today !== undefined);
    let passed = 0;
    fc.assert(
      fc.property(goals, ({ changes, absent, type, status }) => {
        const lines = Object.entries({ ...example, type, status, closed: '2026-04-10', ...changes })
          .filter(([key]) => !absent.includes(key))
          .map(
            ([key, written]) => `${key}: ${typeof written === 'string' ? written : JSON.stringify(written)}`,
          );
        const yaml = lines.join('\n');
        const file = parseGoalFile({ path: 'goals/a.md', content: `---\n${yaml}\n---\n` }, new Set());
        assert.ok(file !== undefined);
        const errors = checkGoalFile(file, DEFAULT_CONFIG, today).filter(
          ({ severity }) => severity === 'error',
        );
        if (errors.length > 0) return;
        passed += 1;
        assert.deepEqual(faults(parse(yaml)), [], yaml);
      }),
      { numRuns: 400, seed: 7 },
    );
    assert.ok(passed > 50, `${passed} passed the rules`);
  });
});
