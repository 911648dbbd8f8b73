import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseYaml, YAML_LIMITS } from '../../../../src/core/parse/yaml';
import {
  entryOf,
  isNull,
  numberOf,
  type YamlNode,
  type YamlTree,
} from '../../../../src/core/parse/yaml-tree';

function parse(text: string): YamlTree {
  return parseYaml(text, { start: 0, end: text.length });
}

/** The tree as arrays: maps as lists of pairs, scalars as their texts. */
function plain(node: YamlNode | undefined): unknown {
  switch (node?.kind) {
    case undefined:
      return undefined;
    case 'scalar':
      return node.text;
    case 'list':
      return node.items.map(plain);
    case 'map':
      return node.entries.map(({ key, value }) => [key, plain(value)]);
  }
}

function read(text: string): unknown {
  const tree = parse(text);
  assert.deepEqual(tree.errors, []);
  return plain(tree.root);
}

describe('parseYaml', () => {
  it('keeps a scalar as its author wrote it', () => {
    const text =
      'a: 00012\nb: 1.10\nc: 123e4567\nd: 2026-01-12\ne: yes\nf: 022:00\ng: 12345678901234567890\n';
    assert.deepEqual(read(text), [
      ['a', '00012'],
      ['b', '1.10'],
      ['c', '123e4567'],
      ['d', '2026-01-12'],
      ['e', 'yes'],
      ['f', '022:00'],
      ['g', '12345678901234567890'],
    ]);
  });

  it('resolves quotes, escapes, folding and blocks', () => {
    const text = "a: \"x\\ty \\u00e4\"\nb: 'it''s'\nc: one\n  two\nd: |\n  x\n  y\ne: >-\n  x\n  y\n";
    assert.deepEqual(read(text), [
      ['a', 'x\ty ä'],
      ['b', "it's"],
      ['c', 'one two'],
      ['d', 'x\ny\n'],
      ['e', 'x y'],
    ]);
  });

  it('reads a lone CR as the end of a line, as the scan does', () => {
    assert.deepEqual(read('a: x\rb:\r  c: y\r'), [
      ['a', 'x'],
      ['b', [['c', 'y']]],
    ]);
  });

  it('counts spans from the beginning of the whole text', () => {
    const text = '\uFEFF---\r\n"a": { b: [x, "y z"] } # c\r\n---\r\n';
    const { root } = parseYaml(text, { start: 6, end: text.indexOf('---', 5) });
    const said = (span: { start: number; end: number } | undefined): string =>
      text.slice(span?.start, span?.end);
    const a = entryOf(root, 'a');
    assert.equal(said(a?.keySpan), '"a"');
    assert.equal(said(a?.value.span), '{ b: [x, "y z"] }');
    const b = a?.value.kind === 'map' ? entryOf(a.value, 'b') : undefined;
    assert.deepEqual(b?.value.kind === 'list' ? b.value.items.map(({ span }) => said(span)) : [], [
      'x',
      '"y z"',
    ]);
  });

  it('gives a key without a value an empty scalar behind it', () => {
    const value = entryOf(parse('a:\nb: 1\n').root, 'a')?.value;
    assert.deepEqual(value, { kind: 'scalar', span: { start: 2, end: 2 }, text: '', style: 'plain' });
    assert.ok(isNull(value));
  });

  it('reads __proto__ and constructor as keys like any other', () => {
    const text = '__proto__: { polluted: yes }\nconstructor: { prototype: { polluted: yes } }\nid: a\n';
    assert.equal((read(text) as unknown[]).length, 3);
    assert.equal(({} as { polluted?: string }).polluted, undefined);
  });

  it('reports a key that is there twice, and takes the first', () => {
    const tree = parse('a: 1\nb: 2\na: 3\n');
    assert.deepEqual(
      tree.errors.map(({ code, span }) => [code, span]),
      [['duplicate-key', { start: 10, end: 11 }]],
    );
    assert.equal(plain(entryOf(tree.root, 'a')?.value), '1');
  });

  it('finds thousands of duplicate keys at once', () => {
    const tree = parse(Array.from({ length: 4000 }, (_, index) => `key${index % 2000}: 1\n`).join(''));
    assert.equal(tree.errors.length, 2000);
  });

  it('refuses what nests deeper than 64 levels, block or flow, again and again', () => {
    const block = Array.from({ length: 100 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join('');
    const texts = [
      '['.repeat(900),
      '{a: '.repeat(900),
      `a: ${'['.repeat(66)}${']'.repeat(66)}`,
      block,
      '- '.repeat(900),
      // One line that closes thousands of levels at once.
      ...['- ', '? ', ': ', '? a: ', '- ? ', '-\t'].map((sign) => `${sign.repeat(10_000)}\na: b\n`),
    ];
    for (let round = 0; round < 3; round++) {
      for (const text of texts) {
        assert.deepEqual([parse(text).limit?.limit, parse(text).root], ['depth', undefined]);
      }
    }
    assert.equal(parse(`a: ${'['.repeat(60)}${']'.repeat(60)}`).limit, undefined);
  });

  it('refuses more than 20,000 nodes and more than 64 KiB', () => {
    assert.equal(parse(`a: [${'1,'.repeat(20_001)}]`).limit?.limit, 'nodes');
    assert.equal(parse(`a: ${'x'.repeat(YAML_LIMITS.size)}`).limit?.limit, 'size');
  });

  it('refuses aliases by name instead of following them', () => {
    const level = (key: string, below: string): string => `${key}: &${key} [${`*${below}, `.repeat(9)}]`;
    const bomb = ['a: &a [x, x]', level('b', 'a'), level('c', 'b'), level('d', 'c'), level('e', 'd')];
    const { errors } = parse(bomb.join('\n'));
    assert.equal(errors.length, 5);
    assert.ok(errors.every(({ code }) => code === 'anchor' || code === 'alias'));
  });

  it('never throws, and keeps every span within the text', () => {
    const piece = fc.constantFrom(
      ...[
        'a',
        ': ',
        ':',
        '- ',
        '\n',
        '\n  ',
        '\t',
        '"',
        "'",
        '[',
        ']',
        '{',
        '}',
        ', ',
        '#',
        ' #',
        '&x',
        '*x',
        '!t',
      ],
      ...[
        '|',
        '>',
        '? ',
        '%',
        '@',
        '`',
        '---',
        '...',
        '\r',
        '\r\n',
        '\u0000',
        '\uFEFF',
        '\uD83C',
        '\u2028',
        '0x1',
        '~',
      ],
    );
    const text = fc.oneof(
      fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join('')),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(text, fc.nat(5), (yaml, before) => {
        const whole = `${'x'.repeat(before)}${yaml}`;
        const tree = parseYaml(whole, { start: before, end: whole.length });
        const check = ({ start, end }: { start: number; end: number }): void => {
          assert.ok(
            before <= start && start <= end && end <= whole.length,
            JSON.stringify([whole, start, end]),
          );
        };
        for (const { span } of tree.errors) check(span);
        const walk = (node: YamlNode): void => {
          check(node.span);
          if (node.kind === 'list') node.items.forEach(walk);
          if (node.kind !== 'map') return;
          for (const { keySpan, value } of node.entries) {
            check(keySpan);
            walk(value);
          }
        };
        if (tree.root !== undefined) walk(tree.root);
      }),
      { numRuns: 200 },
    );
  });
});

describe('numberOf', () => {
  it('knows the decimal numbers of YAML’s core schema, unquoted', () => {
    const numbers = ['1', '-2.5', '+3', '.5', '4.', '1e3', '007'].map((text) => {
      const value = entryOf(parse(`a: ${text}`).root, 'a')?.value;
      return value && numberOf(value);
    });
    assert.deepEqual(numbers, [1, -2.5, 3, 0.5, 4, 1000, 7]);
    for (const text of ['"1"', '0x10', '0o7', '.inf', '.nan', '1_000', '1,5', '1e999', 'one', '']) {
      const value = entryOf(parse(`a: ${text}`).root, 'a')?.value;
      assert.equal(value && numberOf(value), undefined);
    }
  });
});
