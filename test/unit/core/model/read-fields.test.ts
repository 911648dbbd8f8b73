import assert from 'node:assert/strict';
import { FIELDS, type FieldDefinition } from '../../../../src/core';
import { createFieldTable } from '../../../../src/core/model/field-table';
import {
  isPlaceholder,
  readFields,
  type FieldValue,
  type FieldValues,
} from '../../../../src/core/model/read-fields';
import { parseYaml } from '../../../../src/core/parse/yaml';

function read(
  text: string,
  {
    needed = [],
    extra = [],
    fields = FIELDS,
  }: { needed?: string[]; extra?: string[]; fields?: readonly FieldDefinition[] } = {},
): { values: FieldValues; issues: string[] } {
  const { root } = parseYaml(text, { start: 0, end: text.length });
  assert.ok(root !== undefined);
  const { values, issues } = readFields(root, createFieldTable(fields), {
    isNeeded: ({ key }) => needed.includes(key),
    isExtra: (key) => extra.includes(key),
  });
  return { values, issues: issues.map(({ code, path }) => `${code} ${path.join('.')}`) };
}

function value(values: FieldValues, key: string): unknown {
  return said(values.get(key));
}

function said(read: FieldValue | undefined): unknown {
  switch (read?.kind) {
    case 'scalar':
      return read.value;
    case 'list':
      return read.items.map((item) => item.value);
    case 'parts':
      return [...read.parts].map(([key, part]) => [key, said(part)]);
    default:
      return read;
  }
}

describe('readFields', () => {
  it('reads each shape', () => {
    const { values, issues } = read(
      'id: a-1\ntitle: T\ntype: learning\nowner: "@ana"\ndue: 2026-02-28\ngap: G\nroot_cause: R\nmetric: { measure: M, target: 4.2 }\naligns_to: o\ncompetency: [a, b]\ntags: [x]\n',
    );
    assert.deepEqual(issues, []);
    assert.equal(value(values, 'id'), 'a-1');
    assert.equal(value(values, 'owner'), 'ana');
    assert.equal(value(values, 'due'), '2026-02-28');
    assert.deepEqual(value(values, 'root_cause'), [['detail', 'R']]);
    assert.deepEqual(value(values, 'metric'), [
      ['measure', 'M'],
      ['target', 4.2],
    ]);
    assert.deepEqual(value(values, 'aligns_to'), ['o']);
    assert.deepEqual(value(values, 'competency'), ['a', 'b']);
  });

  it('takes a key for a misspelling only where it can be one', () => {
    const near = (key: string): string | undefined => {
      const text = `${key}: a\n`;
      const { root } = parseYaml(text, { start: 0, end: text.length });
      assert.ok(root !== undefined);
      const table = createFieldTable(FIELDS);
      const { issues } = readFields(root, table, { isNeeded: () => false, isExtra: () => false });
      const [issue] = issues;
      return issue?.code === 'unknown' ? issue.near : assert.fail(`${key} is known`);
    };
    assert.equal(near('competancy'), 'competency');
    assert.equal(near('sett_by'), 'set_by');
    for (const key of ['map', 'cap', 'created_by', 'closed_by']) assert.equal(near(key), undefined, key);
  });

  it('takes an item that says nothing for none', () => {
    const { values, issues } = read('tags: [a, "", ~, b]\naligns_to:\n  - a\n  -\n');
    assert.deepEqual(value(values, 'tags'), ['a', 'b']);
    assert.deepEqual(value(values, 'aligns_to'), ['a']);
    assert.deepEqual(issues, []);
  });

  it('reads an alias in any spelling as its key, and the key itself first', () => {
    for (const key of ['target_date', 'targetDate', 'Target-Date', 'dueDate', 'deadline', 'DUE']) {
      const { values, issues } = read(`${key}: 2026-02-28\n`);
      assert.equal(value(values, 'due'), '2026-02-28', key);
      assert.deepEqual(issues, [`alias ${key}`]);
    }
    const { values, issues } = read('deadline: 2026-01-01\ndue: 2026-02-28\n');
    assert.equal(value(values, 'due'), '2026-02-28');
    assert.deepEqual(issues, ['alias deadline']);
  });

  it('takes __proto__ and its like for unknown keys and pollutes nothing', () => {
    const { values, issues } = read(
      '__proto__: { polluted: yes }\nconstructor: x\nhasOwnProperty: y\ntoString: z\nmetric: { __proto__: { target: 1 }, measure: M }\n',
    );
    assert.equal(value(values, '__proto__'), undefined);
    assert.deepEqual(value(values, 'metric'), [['measure', 'M']]);
    assert.equal(({} as { polluted?: unknown }).polluted, undefined);
    assert.deepEqual(issues.sort(), [
      'unknown __proto__',
      'unknown constructor',
      'unknown hasOwnProperty',
      'unknown metric.__proto__',
      'unknown toString',
    ]);
  });

  it('keeps keys of one’s own to itself', () => {
    assert.deepEqual(read('x_team: a\nteam: b\n', { extra: ['team'] }).issues, []);
    assert.deepEqual(read('team: b\nxteam: c\n').issues, ['unknown team', 'unknown xteam']);
  });

  it('reports what is needed and absent, or there and empty', () => {
    const needed = ['id', 'gap', 'metric', 'measure', 'goal'];
    assert.deepEqual(read('id:\ngap: ~\nmetric: {}\n', { needed }).issues, [
      'empty id',
      'empty gap',
      'missing goal',
      'empty metric',
    ]);
    assert.deepEqual(read('id: ""\ngap: "  "\ngoal: null\nmetric:\n  unit: x\n', { needed }).issues, [
      'empty id',
      'empty gap',
      'empty goal',
      'missing metric.measure',
    ]);
    assert.deepEqual(read('career:\ntags: []\n').issues, []);
  });

  it('reports a placeholder wherever it is left', () => {
    const text =
      'id: <id>\ntype: "<type>"\ndue: <YYYY-MM-DD>\nmetric: { target: <number> }\ntags: [<tag>, a]\n';
    assert.deepEqual(read(text).issues, [
      'empty id',
      'empty type',
      'empty due',
      'empty metric.target',
      'empty tags',
    ]);
    assert.deepEqual(value(read(text).values, 'tags'), ['a']);
  });

  it('tells the wrong kind from the wrong value', () => {
    const text =
      'id: A\ntitle: [a]\ntype: Learning\nowner: a, b\ndue: soon\nmetric: { baseline: "1", target: 1e999 }\nownership: x\ntags: a\naligns_to: [[a]]\n';
    assert.deepEqual(read(text).issues, [
      'id id',
      'type title',
      'value type',
      'value owner',
      'date due',
      'type metric.baseline',
      'type metric.target',
      'type ownership',
      'type aligns_to',
      'type tags',
    ]);
  });

  it('lets no number, no boolean and no date change what stands there', () => {
    const { values } = read('title: 0012\ngap: yes\ngoal: 1.10\ncareer: 2026-01-01\n');
    assert.deepEqual(
      ['title', 'gap', 'goal', 'career'].map((key) => value(values, key)),
      ['0012', 'yes', '1.10', '2026-01-01'],
    );
  });
});

describe('isPlaceholder', () => {
  it('is a text wholly in angle brackets', () => {
    for (const text of ['<id>', ' <a short title> ', '<YYYY-MM-DD>']) assert.ok(isPlaceholder(text));
    for (const text of ['', '<>', 'a <b>', '<a> <b>', '<<a>>', 'x < y > z']) assert.ok(!isPlaceholder(text));
  });
});
