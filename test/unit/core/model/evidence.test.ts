import assert from 'node:assert/strict';
import { createGoalSet, DEFAULT_CONFIG, evidencePaths, parseGoalFile } from '../../../../src/core';
import { readEvidence, type Evidence } from '../../../../src/core/model/evidence';

const OTHER: Evidence = { kind: 'other' };
const OUTSIDE: Evidence = { kind: 'outside' };
const path = (at: string): Evidence => ({ kind: 'path', path: at });

const CASES: readonly [string, Evidence][] = [
  ['docs/a.md', path('docs/a.md')],
  ['./docs/a.md', path('docs/a.md')],
  ['/docs/a.md', path('docs/a.md')],
  ['docs//a.md', path('docs/a.md')],
  ['docs/a.md#what-we-wrote', path('docs/a.md')],
  ['docs/old/../a.md', path('docs/a.md')],
  ['docs/my notes.md', path('docs/my notes.md')],
  ['docs/', path('docs')],
  ['README.md', path('README.md')],
  ['../a.md', OUTSIDE],
  ['docs/../../a.md', OUTSIDE],
  ['docs\\a.md', OUTSIDE],
  ['docs/\0.md', OUTSIDE],
  ['https://example.com/a.md', OTHER],
  ['HTTP://example.com', OTHER],
  ['mailto:ana@example.com', OTHER],
  ['//example.com/a.md', OTHER],
  ['#progress', OTHER],
  ['/', OTHER],
  ['OPS-12', OTHER],
  ['Survey and interviews / March', OTHER],
  ['Since version 2.0', OTHER],
];

describe('evidence', () => {
  for (const [text, expected] of CASES) {
    it(`is read in ${JSON.stringify(text)} as ${expected.kind}`, () => {
      assert.deepEqual(readEvidence(text), expected);
    });
  }

  it('is named once for a set, and only where it lies in the repository', () => {
    const files = ['[docs/a.md, /docs/a.md, ../b.md]', '[docs/a.md, https://example.com, c.png]'].flatMap(
      (evidence, index) =>
        parseGoalFile(
          { path: `goals/${index}.md`, content: `---\nevidence: ${evidence}\n---\n` },
          new Set(),
        ) ?? [],
    );
    assert.deepEqual(evidencePaths(createGoalSet(files, DEFAULT_CONFIG)), ['docs/a.md', 'c.png']);
  });
});
