import assert from 'node:assert/strict';
import { foldsOf, outlineOf, type GoalFile, type OutlineItem } from '../../../../src/core';
import { goal, goalFile } from './goals';

const BODY = `
Why.

## Diagnosis

- **Least confident:** Interrupting people
- Next role: They say it

## Check-ins

### 2026-02-11

- **Focus:** 8
- **Health:** on-track
- **Metric:** 3.1

### 2026-04-08 reflection

- **Skills used:** Writing

  #### More

### some day

## After
`;

const FILE = goalFile(
  'goals/a.md',
  goal('id: a\nmetric:\n  measure: Score\n  unit: of 5\n\ntags:\n  - x\n  - y\ngap: >\n  long\n  text', BODY),
);

/** Indented: name, detail and lines from 1. */
function shown(items: readonly OutlineItem[], { source }: GoalFile, indent = ''): string[] {
  return items.flatMap(({ name, detail, span, nameSpan, children }) => {
    assert.ok(span.start <= nameSpan.start && nameSpan.end <= span.end, name);
    const lines = [span.start, span.end].map((offset) => source.positionAt(offset).line + 1).join('-');
    return [
      `${indent}${name} | ${detail} | ${lines}`,
      ...shown(children, { source } as GoalFile, `${indent}  `),
    ];
  });
}

describe('the outline of a goal', () => {
  it('has its keys with their values, its diagnosis and its check-ins with how they went', () => {
    assert.deepEqual(shown(outlineOf(FILE), FILE), [
      'Front matter |  | 1-13',
      '  id | a | 2-2',
      '  metric |  | 3-5',
      '    measure | Score | 4-4',
      '    unit | of 5 | 5-5',
      '  tags | x, y | 7-9',
      '  gap | long text | 10-12',
      'Diagnosis |  | 19-20',
      '  Least confident | Interrupting people | 19-19',
      '  Next role | They say it | 20-20',
      'Check-ins |  | 22-36',
      '  2026-02-11 check-in | on-track, focus 8, 3.1 of 5 | 24-28',
      '  2026-04-08 reflection |  | 30-34',
      '  some day |  | 36-36',
    ]);
  });

  for (const broken of [
    'title: a\n>>>>>>> other\nid: b',
    '[title: x\nid: a',
    '? \n: x',
    ': x\nid: a',
    '- a\nid: b',
  ]) {
    it(`has names only, each within its part, in front matter that is broken: ${JSON.stringify(broken)}`, () => {
      const file = goalFile('goals/a.md', `---\n${broken}\n---\n`);
      const names = shown(outlineOf(file), file);
      assert.ok(names.length > 0);
      const empty = outlineOf(file).flatMap(({ children }) => children.filter(({ name }) => name === ''));
      assert.deepEqual(empty, []);
    });
  }

  it('is empty where there is nothing, and of the front matter alone where that is all', () => {
    assert.deepEqual(outlineOf(goalFile('goals/a.md', '---\nid: a')), []);
    const empty = goalFile('goals/a.md', '---\n---\n## Check-ins\n');
    assert.deepEqual(shown(outlineOf(empty), empty), ['Front matter |  | 1-2', 'Check-ins |  | 3-3']);
  });
});

describe('what can be folded in a goal', () => {
  it('is its front matter, its keys of several lines and its check-ins', () => {
    const folds = foldsOf(FILE).map(({ firstLine, lastLine }) => `${firstLine + 1}-${lastLine + 1}`);
    assert.deepEqual(folds, ['1-13', '3-5', '7-9', '10-12', '24-28', '30-34']);
  });

  it('is nothing in front matter that is not closed', () => {
    assert.deepEqual(foldsOf(goalFile('goals/a.md', '---\nid: a\ntags:\n  - x\n')), []);
  });
});
