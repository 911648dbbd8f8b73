/** The quick reader of plain YAML against the general parser: what it reads, it reads alike. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { readPlainYaml } from '../../../../src/core/parse/plain-yaml';
import { parseAnyYaml } from '../../../../src/core/parse/yaml';
import { root } from '../../../support/paths';

/** Asserts that both agree; whether the quick one read it. */
function isReadAlike(yaml: string): boolean {
  // Not at the start of the text, and not to its end, as in a file.
  const text = `---\n${yaml}---\n`;
  const within = { start: 4, end: 4 + yaml.length };
  const plain = readPlainYaml(text, within);
  if (plain === undefined) return false;
  assert.deepEqual({ root: plain, errors: [], limit: undefined }, parseAnyYaml(text, within));
  return true;
}

/** Pieces that lines of YAML are made of, more of the treacherous ones than people write. */
const pieces = fc.constantFrom(
  ...['a', 'b', 'key', 'null', '~', '1', '2026-01-12', 'words of prose', 'é', '😀', '=', '<id>', 'x_y'],
  ...[':', ': ', ' : ', '-', '- ', ' - ', '?', '? ', ',', ', ', '#', ' #', ' # ', '&', '*', '!', '|', '>'],
  ...['|-', '>-', '>+', '|2', '[', ']', '[a, b]', '[]', '{', '}', '{a: b}', '"', "'", '"b"', "'b'", '""'],
  ...['\\', '@', '%', '`', '---', '...', '<<', ' ', '  ', '\t', '\u00A0', '\uFEFF', '\u2028', '\0', '//'],
);
const rubbish = fc.array(pieces, { maxLength: 4 }).map((parts) => parts.join(''));
const value = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.constantFrom(' a', '  a ', ' a b', ' "a"', " 'a'", ' [a, b]', ' >-', ' |', ' 1', '', ''),
  },
  { weight: 1, arbitrary: rubbish },
);
const keyed = fc
  .tuple(fc.constantFrom('a:', 'b:', 'c:', 'd_e:', 'f-g:', 'h:', 'i:', 'j:'), value)
  .map((parts) => parts.join(''));
const item = value.map((text) => `-${text}`);
const line = fc.oneof(
  { weight: 20, arbitrary: keyed },
  { weight: 4, arbitrary: item },
  { weight: 2, arbitrary: fc.constantFrom('', ' ', 'a', '# note') },
  { weight: 1, arbitrary: rubbish },
);
const indent = fc.constantFrom('', '', '', '', '', '', '  ', '  ', ' ', '    ');
/** A key with what is often below one. */
const group = fc
  .tuple(fc.constantFrom('a:', 'b: >-', 'c: |'), fc.array(fc.oneof(keyed, item), { maxLength: 3 }))
  .map(([key, below]) => [key, ...below.map((text) => `  ${text}`)]);
const lines = fc.oneof(
  fc.tuple(indent, line).map((parts) => [parts.join('')]),
  group,
);
const texts = fc
  .tuple(fc.array(lines, { maxLength: 6 }), fc.constantFrom('\n', '\n', '\n', '\r\n', '\r'))
  .map(([groups, eol]) =>
    groups
      .flat()
      .map((text) => `${text}${eol}`)
      .join(''),
  );

const RUNS = 3000;

describe('plain YAML', () => {
  it('is read as the general parser reads it, whatever the text is', () => {
    let read = 0;
    fc.assert(
      fc.property(texts, (text) => {
        if (isReadAlike(text)) read++;
      }),
      { numRuns: RUNS },
    );
    assert.ok(read > RUNS / 10, `only ${read} of ${RUNS} texts were plain`);
  });

  it('is what goals are written in', () => {
    const folder = join(root, 'test/workspace/goals');
    const blocks = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.md') && !name.includes('mistakes'))
      .flatMap((name) => /^---\n([\s\S]*?\n)---\n/.exec(readFileSync(join(folder, name), 'utf8'))?.[1] ?? []);
    assert.ok(blocks.length > 10);
    for (const block of blocks) assert.ok(isReadAlike(block), block);
    for (const block of blocks) assert.ok(isReadAlike(block.replaceAll('\n', '\r\n')), block);
  });

  it('may end without a line end', () => {
    for (const text of ['a: b', 'a: |\n  b', 'a:\n  - b', 'a:', 'a: [b]', 'a: b  ', 'a:  ']) {
      const within = { start: 0, end: text.length };
      const plain = readPlainYaml(text, within);
      if (plain !== undefined) assert.deepEqual(plain, parseAnyYaml(text, within).root, text);
    }
  });

  it('is nothing large or deep, which has limits', () => {
    const deep = Array.from({ length: 70 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join('');
    const long = Array.from({ length: 6000 }, (_, index) => `k${index}: a\n`).join('');
    assert.equal(isReadAlike(deep), false);
    assert.equal(isReadAlike(long), false);
  });
});
