import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { createSourceText, DEFAULT_CONFIG, fixGoalFile, parseGoalFile } from '../../../../src/core';
import { readFrontMatter } from '../../../../src/core/parse/front-matter';
import { date } from '../../../support/date';

describe('readFrontMatter', () => {
  it('evaluates nothing, whatever language the front matter says it is in', () => {
    const global = globalThis as { goalmarkWasHere?: boolean };
    const code = '{ get: (globalThis.goalmarkWasHere = true) }';
    for (const opening of [
      '---js',
      '---javascript',
      '--- js',
      '---JS',
      '\uFEFF---js',
      '---coffee',
      '---json',
    ]) {
      for (const text of [`${opening}\n${code}\n---\n`, `${opening}\n${code}\n`, `${opening}\n${code}`]) {
        readFrontMatter(createSourceText(text));
        parseGoalFile({ path: 'goals/a.md', content: text }, new Set());
        fixGoalFile({ path: 'goals/a.md', text }, { config: DEFAULT_CONFIG, today: date('2026-12-31') });
        assert.equal(global.goalmarkWasHere, undefined);
      }
    }
    // A block may say what it likes below the opening line.
    for (const yaml of [
      `a: !!js/function '${code}'`,
      `---js\n${code}`,
      `js\n${code}`,
      `# js\n--- js\n${code}`,
    ]) {
      parseGoalFile({ path: 'goals/a.md', content: `---\n${yaml}\n---\n---js\n${code}\n---\n` }, new Set());
      assert.equal(global.goalmarkWasHere, undefined);
    }
  });

  it('leaves nothing of a file in the cache of its library', () => {
    const require = createRequire(__filename);
    const { cache } = require('gray-matter') as { cache: Readonly<Record<string, unknown>> };
    readFrontMatter(createSourceText('---\nid: secret-goal\n---\n'));
    assert.deepEqual(Object.keys(cache), []);
  });

  it('reads a block of blanks and comments as an empty map', () => {
    for (const content of ['', '\n', '# only a comment\n', '  \n# a\n\n# b\n', '\r']) {
      const { yaml } = readFrontMatter(createSourceText(`---\n${content}---\n`));
      assert.deepEqual([yaml.root?.entries, yaml.errors], [[], []]);
    }
  });

  it('reads the block at its own offsets, blank lines and lone CR and all', () => {
    const text = '\uFEFF---\r\r\rid:  a\r\r---\rbody';
    const { yaml } = readFrontMatter(createSourceText(text));
    const [entry] = yaml.root?.entries ?? [];
    assert.equal(text.slice(entry?.keySpan.start, entry?.keySpan.end), 'id');
    assert.equal(text.slice(entry?.value.span.start, entry?.value.span.end), 'a');
  });

  it('refuses more than 64 KiB', () => {
    const { yaml } = readFrontMatter(createSourceText(`---\n${'\n'.repeat(64 * 1024 + 1)}---\n`));
    assert.equal(yaml.limit?.limit, 'size');
    assert.equal(yaml.root, undefined);
  });

  it('reads thousands of blank lines, and refuses tens of thousands', () => {
    const read = (blankLines: number): ReturnType<typeof readFrontMatter>['yaml'] =>
      readFrontMatter(createSourceText(`---\n${'\n'.repeat(blankLines)}id: a\n---\n`)).yaml;
    assert.equal(read(10_000).root?.entries[0]?.key, 'id');
    assert.equal(read(60_000).limit?.limit, 'nodes');
  });
});
