import assert from 'node:assert/strict';
import { parseYaml } from '../../../../src/core/parse/yaml';

/** Each text with its errors: the code, and what of the text it underlines in «». */
const CASES: readonly (readonly [code: string, marked: string])[] = [
  ['colon-in-prose', 'gap: «My estimates: too low»\nid: a\n'],
  ['colon-in-prose', 'gap: «one: two: three» # and a comment\n'],
  ['colon-in-prose', 'tags:\n  - one: «two: three»\n'],
  ['colon-in-prose', '{ title: «What: a title», owner: ana }\n'],
  ['hash-in-prose', 'title: «Fix #12 today»\n'],
  ['hash-in-prose', 'title: «Fix #12 today» # a comment\n'],
  ['reserved-start', 'owner: «@ana»\n'],
  ['reserved-start', 'owner: «@ana» # me\n'],
  ['reserved-start', 'tags: [a, «@b», c]\n'],
  ['reserved-start', 'title: «`code` first»\n'],
  ['reserved-start', 'unit: «% of answers»\n'],
  ['reserved-start', 'gap: «> 5 people»\n'],
  ['reserved-start', 'gap: «|x»\n'],
  ['reserved-start', 'title: «- foo»\n'],
  ['reserved-start', 'title: «? foo»\n'],
  ['reserved-start', 'title: «, foo»\n'],
  ['reserved-start', 'title: «] foo»\n'],
  ['tab', 'root_cause:\n«\t»kind: skill\n'],
  ['indent', 'id: a\n  «title: b»\ntype: c\n'],
  ['indent', 'a:\n  b: c\n   «d: e»\n'],
  ['indent', 'a:\n  b: c\n «d: e»\n'],
  // A tab alone, in a block that is indented by blanks.
  ['indent', 'a: |\n  b\n«\t»\nc: d\n'],
  ['no-space-after-colon', 'id«:»a\ntitle: b\n'],
  ['no-space-after-colon', 'title: b\nid«:»a\ntype: c\n'],
  ['no-space-after-colon', 'title: b\nid«:»a\n'],
  ['no-colon', '«title»\nid: a\n'],
  ['no-colon', 'id: a\n«and more of it»\n'],
  ['text-after-value', 'title: «"a" b»\n'],
  ['text-after-value', "title: «'it's'»\n"],
  ['text-after-value', 'title: «[x] is done»\n'],
  ['text-after-value', 'title: «{x} is»\n'],
  ['text-after-value', 'title: «[x](a.md) is, or [y] was»\n'],
  ['broken-brackets', 'metric: «{ measure: x, target: 3 }}»\n'],
  ['broken-brackets', 'metric: «{ measure: x, , target: 3 }» # a comment\n'],
  ['broken-brackets', 'metric: «{ measure: "x" y, target: 3 }»\n'],
  ['broken-brackets', 'metric: «{ measure: p95 [ms], target: 3 }»\nid: a\n'],
  ['broken-brackets', 'metric: {\n  «measure: "x" y,»\n  target: 3\n  }\n'],
  ['broken-brackets', 'metric: { measure: x,\n  «unit: p95 [ms] }»\nid: a\n'],
  ['broken-brackets', 'tags: «[a, , b]»\n'],
  ['broken-brackets', 'tags: «[a, b]]»\n'],
  ['broken-brackets', 'tags: «[,a]»\n'],
  ['broken-brackets', 'tags: «[a,b],»\n'],
  ['broken-brackets', 'tags: «[a, b}»\nid: a\n'],
  ['broken-brackets', 'tags:\n  - «[a, b]]»\n'],
  ['broken-brackets', '«{ id: a, , owner: b }»\n'],
  ['unclosed-quote', 'title: «"abc»\nid: a\n'],
  ['unclosed-quote', 'title: «"a \\"»\nid: a #b\n'],
  ['unclosed-quote', "title: «'it''s»\nid: [\n"],
  ['unclosed-bracket', 'tags: «[a, b»\nid: c\n'],
  ['unclosed-bracket', 'metric: «{ measure: [a]»\nid: c\n'],
  ['alias', 'title: «*bold* words»\n'],
  ['alias', 'tags: [«*a»]\n'],
  ['anchor', 'title: «&a one»\n'],
  ['tag', 'title: «!important»\n'],
  ['tag', 'a: «!!js/function x»\n'],
  ['directive', '«%YAML 1.2»\nid: a\n'],
  ['second-document', 'id: a\n...\n«id: b»\n'],
  ['duplicate-key', 'id: a\n«id»: b\n'],
  ['not-a-map', '«- a»\n- b\n'],
  ['not-a-map', '«just text»\n'],
  ['other', '? «[»a]\n: b\n'],
];

describe('what is wrong with YAML', () => {
  for (const [code, marked] of CASES) {
    it(`${code} in ${JSON.stringify(marked)}`, () => {
      for (const eol of ['\n', '\r\n', '\r']) {
        const text = marked.replaceAll('\n', eol);
        const yaml = text.replace(/[«»]/g, '');
        const found = parseYaml(yaml, { start: 0, end: yaml.length }, () => true).errors.map((error) => [
          error.code,
          `${yaml.slice(0, error.span.start)}«${yaml.slice(error.span.start, error.span.end)}»${yaml.slice(error.span.end)}`,
        ]);
        assert.deepEqual(found, [[code, text]]);
      }
    });
  }

  it('is nothing where prose only looks like YAML', () => {
    for (const yaml of [
      'title: Fix a/b:c and 12:30 http://example.com#x C#\n',
      'due: 2026-04-12 #soon\ntarget: 4.2 #points\n',
      'title: a # b\n',
      'title: "@ana: #1"\n',
      'gap: |\n  one: two #three\n  @four\n',
      'gap: one\n  two\n',
      'tags: [\n  a,\n  b ]\n',
      'root_cause: {kind: skill}\n',
      'title: \'\'\nunit: ""\n',
      'title:\tx\n',
    ]) {
      assert.deepEqual(parseYaml(yaml, { start: 0, end: yaml.length }, () => true).errors, [], yaml);
    }
  });

  it('is no comment where no prose stands', () => {
    const yaml = 'status: active #todo\ntags:\n  - a #b\n';
    assert.deepEqual(parseYaml(yaml, { start: 0, end: yaml.length }, () => false).errors, []);
    const paths: string[] = [];
    parseYaml('a: x #y\nb:\n  - x #y\n  - c: x #y\n', { start: 0, end: 39 }, (path, text) => {
      paths.push(`${path.join('.')} ${text}`);
      return true;
    });
    assert.deepEqual(paths, ['a x', 'b x', 'b.c x']);
  });

  it('is told once for each line', () => {
    const yaml = 'title: @a: b #c\nid: a\n';
    assert.equal(parseYaml(yaml, { start: 0, end: yaml.length }, () => true).errors.length, 1);
  });
});
