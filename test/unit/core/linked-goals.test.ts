import assert from 'node:assert/strict';
import {
  checkNames,
  createGoalSet,
  DEFAULT_CONFIG,
  linkedGoals,
  parseGoalFile,
  type GoalFile,
  type GoalFileInput,
} from '../../../src/core';

const IDS = ['a', 'b', 'c', 'plain-talk', 'objective', 'Odd id'];

/** Small sets in which ids, types and statuses collide all the time. */
function goalText(random: () => number): string {
  const oneOf = (values: readonly string[]): string => values[Math.floor(random() * values.length)] ?? '';
  const id = random() < 0.1 ? '' : `id: ${oneOf(IDS)}\n`;
  const broken = random() < 0.05 ? 'gap: [\n' : '';
  return (
    `---\n${id}${oneOf(['type', 'type', 'kind'])}: ${oneOf(['objective', '"objective"', 'learning'])}\n` +
    `status: ${oneOf(['active', 'active', 'dropped'])}\ndue: 2026-0${oneOf(['1', '5', '9'])}-01\n` +
    `created: 2026-03-01\naligns_to: [${random() < 0.6 ? oneOf(IDS) : ''}]\n${broken}---\n`
  );
}

function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

describe('the goals that have to do with a change', () => {
  it('are all that tell what it breaks or mends, in 500 generated changes', () => {
    for (let seed = 1; seed <= 500; seed++) {
      const random = randomOf(seed);
      const paths = IDS.slice(0, 4).flatMap((name) => [`goals/${name}.md`, `goals/x/${name}.goal.md`]);
      const same = new Map(paths.slice(2).map((path) => [path, goalText(random)]));
      const changed = paths
        .slice(0, 2)
        .map((path) => ({ path, before: goalText(random), after: goalText(random) }));
      const before = read(changed.map(({ path, before: content }) => ({ path, content })).slice(seed % 2));
      const after = read(
        changed.map(({ path, after: content }) => ({ path, content })).slice(0, 1 + (seed % 3)),
      );
      const unchanged = [...same].map(([path, content]) => ({ path, content }));
      const linked = linkedGoals(before, after, unchanged, DEFAULT_CONFIG.extraFields);
      assert.deepEqual(
        difference([...before, ...linked], [...after, ...linked]),
        difference([...before, ...read(unchanged)], [...after, ...read(unchanged)]),
        `seed ${seed}`,
      );
    }
  });

  it('are few', () => {
    const [before, after] = ['2026-05-01', '2026-06-01'].map((due) =>
      read([{ path: 'goals/a.md', content: `---\nid: a\ndue: ${due}\naligns_to: [trust]\n---\n` }]),
    );
    const unchanged = [
      { path: 'goals/trust.md', content: '---\nid: trust\ntype: objective\n---\n' },
      { path: 'goals/b.md', content: '---\nid: b\naligns_to: [trust, a]\n---\n\nNo objective.\n' },
    ];
    const linked = linkedGoals(before ?? [], after ?? [], unchanged, DEFAULT_CONFIG.extraFields);
    assert.deepEqual(
      linked.map(({ path }) => path),
      ['goals/trust.md'],
    );
  });
});

function read(inputs: readonly GoalFileInput[]): readonly GoalFile[] {
  return inputs.flatMap((input) => parseGoalFile(input, DEFAULT_CONFIG.extraFields) ?? []);
}

/** Which rules speak of a file more or less often than before. */
function difference(before: readonly GoalFile[], after: readonly GoalFile[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const [files, one] of [[before, -1] as const, [after, 1] as const]) {
    for (const [path, problems] of checkNames(createGoalSet(files, DEFAULT_CONFIG))) {
      for (const { rule } of problems) {
        counts.set(`${path} ${rule}`, (counts.get(`${path} ${rule}`) ?? 0) + one);
      }
    }
  }
  return [...counts]
    .filter(([, count]) => count !== 0)
    .map(([name, count]) => `${name} ${count}`)
    .sort();
}
