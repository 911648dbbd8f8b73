import assert from 'node:assert/strict';
import {
  checkNames,
  createGoalSet,
  DEFAULT_CONFIG,
  linkedGoals,
  namedObjectives,
  parseGoalFile,
  type GoalFile,
  type GoalFileInput,
  type UnchangedFiles,
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

/** What is mostly changed of a goal, and now and then what others mind. */
function touched(text: string, random: () => number): string {
  const oneOf = (values: readonly string[]): string => values[Math.floor(random() * values.length)] ?? '';
  const changed = text
    .replace(/^status: .*/m, `status: ${oneOf(['active', 'dropped'])}`)
    .replace(/^created: .*/m, `created: 2026-0${oneOf(['2', '8'])}-01`)
    .concat(
      oneOf([
        '',
        '## Check-ins\n\n### 2026-10-01\n\n- Focus: 8\n',
        '<!-- goalmark-disable duplicate-id -->\n',
      ]),
    );
  return random() < 0.8 ? changed : changed.replace(/^aligns_to: .*/m, `aligns_to: [${oneOf(IDS)}]`);
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
      const linked = linkedGoals(before, after, filesOf(unchanged));
      assert.deepEqual(
        difference([...before, ...linked], [...after, ...linked]),
        difference([...before, ...read(unchanged)], [...after, ...read(unchanged)]),
        `seed ${seed}`,
      );
    }
  });

  it('are only the named objectives where these tell that nothing is wrong, in 2,000 generated changes', () => {
    let told = 0;
    for (let seed = 1; seed <= 2000; seed++) {
      const random = randomOf(seed);
      const [changed, ...same] = IDS.slice(0, 4)
        .flatMap((name) => [`goals/${name}.md`, `goals/x/${name}.goal.md`])
        .filter(() => random() < 0.6)
        .map((path) => ({ path, content: goalText(random) }));
      if (changed === undefined) continue;
      const content = touched(changed.content, random);
      const [before, after] = [read([changed]), read([{ ...changed, content }])];
      const objectives = namedObjectives(before, after, filesOf(same));
      if (objectives === undefined) continue;
      const isNothingWrong = [before, after].every(
        (files) => !checkNames(createGoalSet([...files, ...objectives], DEFAULT_CONFIG)).has(changed.path),
      );
      if (!isNothingWrong) continue;
      told++;
      assert.deepEqual(difference([...before, ...read(same)], [...after, ...read(same)]), [], `seed ${seed}`);
    }
    assert.ok(told > 200, `${told}`);
  });

  it('are all where a change may close a circle of objectives', () => {
    const objective = (id: string, alignsTo: string): GoalFileInput => ({
      path: `goals/${id}.md`,
      content: `---\nid: ${id}\ntype: objective\naligns_to: [${alignsTo}]\n---\n`,
    });
    const unchanged = filesOf([objective('b', 'c'), objective('c', 'a'), objective('d', '')]);
    const [to, other] = [read([objective('a', 'b')]), read([objective('a', 'd')])];
    assert.equal(namedObjectives(other, to, unchanged), undefined);
    assert.deepEqual(
      namedObjectives(other, other, unchanged)?.map(({ path }) => path),
      ['goals/d.md'],
    );
  });

  it('are few', () => {
    const [before, after] = ['2026-05-01', '2026-06-01'].map((due) =>
      read([{ path: 'goals/a.md', content: `---\nid: a\ndue: ${due}\naligns_to: [trust]\n---\n` }]),
    );
    const unchanged = [
      { path: 'goals/trust.md', content: '---\nid: trust\ntype: objective\n---\n' },
      { path: 'goals/b.md', content: '---\nid: b\naligns_to: [trust, a]\n---\n\nNo objective.\n' },
    ];
    const linked = linkedGoals(before ?? [], after ?? [], filesOf(unchanged));
    assert.deepEqual(
      linked.map(({ path }) => path),
      ['goals/trust.md'],
    );
  });

  it('are found by whole words, however many are looked for', () => {
    const goal = (id: string, alignsTo: string): GoalFileInput => ({
      path: `goals/${id}.md`,
      content: `---\nid: ${id}\naligns_to: [${alignsTo}]\n---\n`,
    });
    const unchanged = [
      goal('b', 'trust'),
      goal('c', 'trust-2026'),
      goal('d', 'our-trust'),
      goal('e', 'trust_'),
    ];
    const nameless = { path: 'goals/.md', content: '---\ngap: [\n---\n' };
    for (const count of [1, 100]) {
      const others = Array.from({ length: count - 1 }, (_, index) => goal(`other-${index}`, ''));
      const linked = linkedGoals([], read([goal('trust', ''), nameless, ...others]), filesOf(unchanged));
      assert.deepEqual(
        linked.map(({ path }) => path),
        ['goals/b.md'],
        `${count} goals`,
      );
    }
  });
});

function filesOf(inputs: readonly GoalFileInput[]): UnchangedFiles {
  return {
    paths: inputs.map(({ path }) => path),
    read: (paths) => inputs.filter(({ path }) => paths.includes(path)),
    extraFields: DEFAULT_CONFIG.extraFields,
  };
}

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
