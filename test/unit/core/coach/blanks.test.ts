import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FIELDS, type FieldDefinition } from '../../../../src/core';
import { blanksIn, hasBlank } from '../../../../src/core/coach/blanks';
import { CONFIG_FIELDS } from '../../../../src/core/model/config';
import { root } from '../../../support/paths';

const IN_BRACKETS = /<[^<>]+>/g;
/** A blank in a text between quotes; types are behind a letter and hold no sentence. */
const IN_QUOTES = /(?<![\w.])<\p{L}[\p{L} ,'’-]+>(?=[^\n]*['"`}])/gu;

describe('the blanks of a text', () => {
  for (const written of blanksOfTheProject()) {
    it(`are ${written} wherever it stands`, () => {
      assert.deepEqual(textsOf(`Score by ${written}, each week`), [written]);
    });
  }

  for (const text of [
    'Replace every <table> by a grid',
    'Replace every <TABLE border="1"> by a grid',
    'No `<what>` is left in the templates',
    'Use ``a ` and <what>`` as code',
    'Return List<String> instead of Map<Key, Value>',
    'Close each <Button disabled /> and </form>',
    'Build <goal-card> as an element',
    'Write to <ana@example.com>, see <https://example.com/a>',
    'Answer in < 2 hours, and > 90 % of the time',
  ]) {
    it(`are not in: ${text}`, () => {
      assert.deepEqual(textsOf(text), []);
      assert.equal(hasBlank(text), false);
    });
  }

  it('stand beside elements and code', () => {
    assert.deepEqual(textsOf('Replace `<b>` and <table> for <whom> by <when>'), ['<whom>', '<when>']);
  });
});

function textsOf(text: string): readonly string[] {
  return blanksIn(text).map(({ start, end }) => text.slice(start, end));
}

/** Of the keys, of the snippets, and of what the source says in quotes: rewrites, templates, hints of boxes. */
function blanksOfTheProject(): readonly string[] {
  const keys = [...FIELDS, ...CONFIG_FIELDS].flatMap(placeholdersOf);
  const texts = [
    ...filesIn('snippets', /\.(?:json|code-snippets)$/),
    ...filesIn('src/core/coach', /goal-rewrite\.ts$/),
    ...filesIn('src/core/rules', /\.ts$/),
    ...filesIn('src/core/assist', /\.ts$/),
  ].map((path) => readFileSync(path, 'utf8'));
  const written = texts.flatMap((text) => [...text.matchAll(IN_QUOTES)].map(([blank]) => blank));
  const all = [...new Set([...keys.flatMap((key) => key.match(IN_BRACKETS) ?? []), ...written])];
  assert.ok(all.length > 40, `only ${all.length} blanks were found`);
  return all.sort();
}

function placeholdersOf({ placeholder, shape }: FieldDefinition): readonly string[] {
  return [placeholder, ...(shape.kind === 'parts' ? shape.parts.flatMap(placeholdersOf) : [])];
}

function filesIn(folder: string, name: RegExp): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => name.test(path))
    .map((path) => join(root, folder, path));
}
