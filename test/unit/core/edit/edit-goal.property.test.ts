/**
 * Ten thousand changes of deliberately odd goal files: none may do anything else than it says. What a file says before
 * and after is read by the `yaml` package and by markdown-it themselves, not by what is tested.
 */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { Parser, parseDocument } from 'yaml';
import {
  DEFAULT_CONFIG,
  editGoal,
  parseGoalFile,
  type GoalChange,
  type TextEdit,
} from '../../../../src/core';
import { fieldOfAlias, FIELDS, type FieldDefinition } from '../../../../src/core/model/fields';
import { date } from '../../../support/date';
import { goalChange, oddGoalFile } from './odd-goal-files';

const FILES = 1_760;
const CHANGES_EACH = 6;
const CASES = 10_000;
const SEED = 20260211;

describe('edits of odd goal files', function () {
  this.timeout(600_000);

  it('do what they say and nothing else, or are refused, which few are', () => {
    const counts = { made: 0, refused: 0, askedWrongly: 0, unread: 0 };
    const reasons = new Map<string, number>();
    for (const [index, { text, trials }] of filesWithChanges.entries()) {
      const file = parseGoalFile({ path: 'goals/a.md', content: text }, new Set());
      const before = read(text);
      if (file === undefined || file.yaml.errors.length > 0 || before === undefined) {
        counts.unread++;
        continue;
      }
      for (const [trial, changes] of trials.entries()) {
        const result = editGoal(file, changes, DEFAULT_CONFIG);
        if (!result.ok) {
          if (ASKED_WRONGLY.test(result.reason)) counts.askedWrongly++;
          else counts.refused++;
          reasons.set(result.reason, (reasons.get(result.reason) ?? 0) + 1);
          continue;
        }
        counts.made++;
        try {
          assertOnlyEdited(text, result.edits, result.text);
          assertSays(before, changes, result.text);
        } catch (error) {
          const said = `file ${index}, trial ${trial} of seed ${SEED}: ${JSON.stringify({ text, changes }, undefined, 2)}`;
          throw new Error(`${said}\n${shown(text)}\nbecame\n${shown(result.text)}`, { cause: error });
        }
      }
    }
    const numbers = JSON.stringify({ ...counts, reasons: Object.fromEntries(reasons) }, undefined, 2);
    assert.ok(counts.made >= CASES, numbers);
    assert.ok(counts.refused < CASES / 100, numbers);
    assert.ok(counts.askedWrongly < CASES / 20, numbers);
    assert.ok(counts.unread < FILES / 20, numbers);
  });

  it('leave front matter with anchors, aliases and tags alone, and log below it all the same', () => {
    const entry: GoalChange = {
      kind: 'log',
      entry: { kind: 'check-in', date: date('2031-01-01'), answers: [{ label: 'Focus', value: '7' }] },
    };
    let refused = 0;
    for (const { text, trials } of filesWithChanges.slice(0, 100)) {
      for (const line of ['x_a: &a text', 'x_b: *a', 'x_c: !!str 1', 'x_d: { <<: *a }']) {
        const odd = text.replace(/^(\uFEFF?---[ \t]*)(\r\n?|\n)/, `$1$2${line}$2`);
        const file = parseGoalFile({ path: 'goals/a.md', content: odd }, new Set());
        assert.ok(file !== undefined);
        for (const change of trials.flat()) {
          if (change.kind !== 'set' && change.kind !== 'remove') continue;
          assert.equal(editGoal(file, [change], DEFAULT_CONFIG).ok, false);
          refused++;
        }
        const logged = editGoal(file, [entry], DEFAULT_CONFIG);
        if (logged.ok) assertOnlyEdited(odd, logged.edits, logged.text);
      }
    }
    assert.ok(refused > 500, String(refused));
  });
});

const filesWithChanges = fc.sample(
  fc.record({
    text: oddGoalFile,
    trials: fc.array(fc.array(goalChange, { minLength: 1, maxLength: 2 }), {
      minLength: CHANGES_EACH,
      maxLength: CHANGES_EACH,
    }),
  }),
  { seed: SEED, numRuns: FILES },
);

/** What no edit could do: another answer to what is answered, a text in the place of keys or the other way round. */
const ASKED_WRONGLY = /already|has keys below it|is a text here/;

function shown(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

/** The edits make the result, are in order and apart from one another. */
function assertOnlyEdited(before: string, edits: readonly TextEdit[], after: string): void {
  let offset = 0;
  let made = '';
  for (const { span, newText } of edits) {
    assert.ok(span.start >= offset && span.end >= span.start);
    assert.ok(span.start > offset || offset === 0, 'two edits at one place');
    made += before.slice(offset, span.start) + newText;
    offset = span.end;
  }
  assert.equal(made + before.slice(offset), after);
}

interface Read {
  readonly data: unknown;
  readonly comments: readonly Comment[];
  readonly body: string;
}

/** Front matter as data, by a scan and a parser of its own; a lone CR ends a line. */
function read(text: string): Read | undefined {
  const match = /^\uFEFF?---[ \t]*(?:\r\n?|\n)((?:.*(?:\r\n?|\n))*?)---[ \t]*(?=[\r\n]|$)/.exec(text);
  if (match === null) return undefined;
  const source = (match[1] ?? '').replace(/\r\n?/g, '\n');
  const yaml = parseDocument(source, {
    uniqueKeys: true,
    logLevel: 'error',
  });
  if (yaml.errors.length > 0) return undefined;
  const data: unknown = yaml.toJS({ mapAsMap: true });
  if (data !== null && !(data instanceof Map)) return undefined;
  return { data: data ?? new Map(), comments: commentsOf(source), body: text.slice(match[0].length) };
}

interface Comment {
  readonly text: string;
  readonly isOwnLine: boolean;
}

/** By the tokens of the `yaml` package. */
function commentsOf(source: string): readonly Comment[] {
  const comments: Comment[] = [];
  const collect = (token: unknown): void => {
    if (Array.isArray(token)) token.forEach(collect);
    else if (typeof token === 'object' && token !== null) {
      if ('type' in token && token.type === 'comment' && 'source' in token && 'offset' in token) {
        const before = source.slice(0, Number(token.offset));
        comments.push({ text: String(token.source).trim(), isOwnLine: /(?:^|\n)[ \t]*$/.test(before) });
      } else Object.values(token).forEach(collect);
    }
  };
  collect([...new Parser().parse(source)]);
  return comments;
}

/** Only the comment behind a key that is removed, or behind an item of a list, may go with it. */
function assertKeepsComments(before: Read, changes: readonly GoalChange[], after: Read): void {
  const mayGo = changes.some(
    (change) => change.kind === 'remove' || (change.kind === 'set' && Array.isArray(change.value)),
  );
  const left = after.comments.map(({ text }) => text);
  for (const { text, isOwnLine } of before.comments.toSorted(
    (a, b) => Number(b.isOwnLine) - Number(a.isOwnLine),
  )) {
    const index = left.indexOf(text);
    if (index !== -1) left.splice(index, 1);
    else assert.ok(mayGo && !isOwnLine, `a comment is lost: ${text}`);
  }
}

function assertSays(before: Read, changes: readonly GoalChange[], result: string): void {
  const after = read(result);
  assert.ok(after !== undefined, 'the result is not read');
  assertKeepsComments(before, changes, after);
  let expected = before.data;
  for (const change of changes) {
    if (change.kind === 'set') expected = withValue(expected, change.path, change.value, FIELDS);
    if (change.kind === 'remove') expected = without(expected, change.path, FIELDS);
  }
  assert.deepEqual(comparable(after.data), comparable(expected));
  if (!changes.some(({ kind }) => kind === 'remove')) {
    assert.ok(keepsOrder(before.data, after.data), 'keys changed their places');
  }
  const isInBody = changes.some(({ kind }) => kind !== 'set' && kind !== 'remove');
  if (!isInBody) assert.equal(after.body, before.body);
  else assertBody(before.body, changes, result, after.body);
}

/** Maps as they are; of lists the single item, because a text is a list of one. */
function comparable(data: unknown): unknown {
  if (data instanceof Map) return new Map([...data].map(([key, value]) => [key, comparable(value)]));
  if (Array.isArray(data)) return data.length === 1 ? comparable(data[0]) : data.map(comparable);
  return data;
}

type Data = ReadonlyMap<unknown, unknown>;

function spelledIn(map: Data, key: string, fields: readonly FieldDefinition[]): string | undefined {
  if (map.has(key)) return key;
  return [...map.keys()].find(
    (other): other is string =>
      typeof other === 'string' &&
      !other.startsWith('x_') &&
      !fields.some((field) => field.key === other) &&
      fieldOfAlias(other, fields)?.key === key,
  );
}

function withValue(
  data: unknown,
  [key = '', ...below]: readonly string[],
  value: unknown,
  fields: readonly FieldDefinition[],
): Data {
  const map: Data = data instanceof Map ? data : new Map();
  const field = fields.find((known) => known.key === key);
  const spelled = spelledIn(map, key, fields) ?? key;
  const there = map.get(spelled);
  if (below.length === 0) return new Map([...map, [spelled, value]]);
  const parts = field?.shape.kind === 'parts' ? field.shape : undefined;
  const isText = there !== null && there !== undefined && !(there instanceof Map);
  if (isText && parts?.orText === below[0]) return new Map([...map, [spelled, value]]);
  const inside = isText ? new Map([[parts?.orText, there]]) : there;
  return new Map([...map, [spelled, withValue(inside, below, value, parts?.parts ?? [])]]);
}

function without(
  data: unknown,
  [key = '', ...below]: readonly string[],
  fields: readonly FieldDefinition[],
): Data {
  const map: Data = data instanceof Map ? data : new Map();
  const spelled = spelledIn(map, key, fields);
  if (spelled === undefined) return map;
  const others = new Map([...map].filter(([other]) => other !== spelled));
  if (below.length === 0) return without(others, [key], fields);
  const there = map.get(spelled);
  if (!(there instanceof Map)) return map;
  const field = fields.find((known) => known.key === key);
  const left = without(there, below, field?.shape.kind === 'parts' ? field.shape.parts : []);
  return left.size === 0 && there.size > 0
    ? others
    : new Map([...map].map(([k, v]) => [k, k === spelled ? left : v]));
}

/** Whether the keys that both have are in the same order. */
function keepsOrder(before: unknown, after: unknown): boolean {
  if (!(before instanceof Map) || !(after instanceof Map)) return true;
  const old = [...before.keys()].filter((key) => after.has(key));
  const now = [...after.keys()].filter((key) => before.has(key));
  return (
    old.every((key, index) => key === now[index]) &&
    old.every((key) => keepsOrder(before.get(key), after.get(key)))
  );
}

const markdown = new MarkdownIt('commonmark');

/** The outermost blocks of a body as they are written. */
function blocksOf(body: string): string[] {
  const lines = body.replace(/\r\n?/g, '\n').split('\n');
  return markdown
    .parse(lines.join('\n'), {})
    .filter(({ level, nesting, map }) => level === 0 && nesting !== -1 && map !== null)
    .map(({ map, type }) => `${type}: ${lines.slice(map?.[0], map?.[1]).join('\n').trim()}`);
}

function assertBody(before: string, changes: readonly GoalChange[], result: string, after: string): void {
  const now = blocksOf(after);
  let next = 0;
  for (const block of blocksOf(before)) {
    // The diagnosis is completed inside of its list.
    if (changes.some(({ kind }) => kind === 'diagnosis') && block.startsWith('bullet_list')) continue;
    const found = now.indexOf(block, next);
    assert.notEqual(found, -1, `a block is lost: ${block}`);
    next = found + 1;
  }
  const file = parseGoalFile({ path: 'goals/a.md', content: result }, new Set());
  for (const change of changes) {
    if (change.kind !== 'log') continue;
    const { kind, date, answers } = change.entry;
    const title = kind === 'reflection' ? `${date} reflection` : date;
    const index = file?.body.checkIns.findIndex(({ heading }) => heading === title) ?? -1;
    const items = file?.body.checkIns[index]?.items;
    assert.deepEqual(
      items?.map(({ label, answer }) => [label, unescaped(answer)]),
      answers.map(({ label, value }) => [label, asRead(value)]).filter(([, value]) => value !== ''),
    );
  }
}

function asRead(text: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .join('\n')
    .trim();
}

function unescaped(text: string): string {
  return text
    .replaceAll('<\\!--', '<!--')
    .replace(/^((?:[ \t>]|(?:[-*+]|\d{1,9}[.)])[ \t])*)\\(?=[#=\-*_`~<[])/gm, '$1');
}
