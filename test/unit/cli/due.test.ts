import assert from 'node:assert/strict';
import { folderWith, goal, goalmark, write } from './command-line';

describe('goalmark due', () => {
  it('prints JSON with exactly the keys of the contract, in its order', async () => {
    const cwd = folderWith({
      'goals/z.md': goal('z', { created: '2026-02-11' }),
      'goals/b.md': goal('b', { owner: 'ben', created: '2026-02-11' }),
      'goals/a.md': `${goal('a', { manager: 'li' })}\n## Check-ins\n\n### 2026-02-11\n\n- **Progress:** Some\n`,
      'goals/late.md': goal('late', { due: '2026-02-20' }),
      'goals/draft.md': goal('draft', { status: 'draft' }),
    });
    const { status, stdout, stderr } = await goalmark(['due', '--format', 'json', '--today', '2026-03-01'], {
      cwd,
    });
    assert.deepEqual([status, stderr], [0, '']);
    const item = {
      manager: null,
      kind: 'check-in',
      due: '2026-03-11',
      state: 'later',
      days: 10,
      lastCheckIn: null,
    };
    assert.deepEqual(JSON.parse(stdout), {
      version: 1,
      today: '2026-03-01',
      items: [
        {
          ...item,
          file: 'goals/late.md',
          id: 'late',
          title: 'The goal late',
          owner: 'ana',
          kind: 'close-out',
          due: '2026-02-20',
          state: 'overdue',
          days: -9,
        },
        {
          ...item,
          file: 'goals/a.md',
          id: 'a',
          title: 'The goal a',
          owner: 'ana',
          manager: 'li',
          lastCheckIn: '2026-02-11',
        },
        { ...item, file: 'goals/z.md', id: 'z', title: 'The goal z', owner: 'ana' },
        { ...item, file: 'goals/b.md', id: 'b', title: 'The goal b', owner: 'ben' },
      ],
    });
  });

  it('marks goals that got stuck, and says what to do', async () => {
    const files = {
      'goals/a.md': goal('a', { created: '2025-12-15' }),
      'goals/b.md': goal('b', { created: '2026-02-11' }),
    };
    const { stdout } = await goalmark(['due', '--today', '2026-03-01'], { cwd: folderWith(files) });
    assert.match(stdout, /2026-01-15 {2}check-in, stalled {2}ana {2}The goal a/);
    assert.match(stdout, /2026-03-11 {2}check-in {11}ana {2}The goal b/);
    const summary =
      '1 overdue, 1 later. 1 is stalled: go back to the diagnosis, then revise, pause or drop it.';
    assert.equal(stdout.trimEnd().split('\n').at(-1), summary);
    const json = await goalmark(['due', '--today', '2026-03-01', '--format', 'json'], {
      cwd: folderWith(files),
    });
    assert.doesNotMatch(json.stdout, /stalled/);
  });

  it('says that nothing is due', async () => {
    const { status, stdout } = await goalmark(['due'], { cwd: folderWith({}) });
    assert.deepEqual([status, stdout], [0, 'Nothing is due.\n']);
  });

  it('can be about one person: by handle, with an @, or by name', async () => {
    const cwd = folderWith({
      '.goalmark.yml': 'people: { ana: { name: Ana Souza }, ben: {} }\n',
      'goals/a.md': goal('a'),
      'goals/b.md': goal('b', { owner: 'ben' }),
    });
    for (const name of ['ana', '@ana', 'Ana', 'ana souza']) {
      const { stdout, stderr } = await goalmark(['due', '--owner', name, '--format', 'json'], { cwd });
      assert.equal(stderr, '');
      const { items } = JSON.parse(stdout) as { items: { owner: string }[] };
      assert.deepEqual(
        items.map(({ owner }) => owner),
        ['ana'],
      );
    }
    assert.deepEqual(await goalmark(['due', '--owner', 'anna'], { cwd }), {
      status: 0,
      stdout: 'Nothing is due.\n',
      stderr: 'No goal is owned by anna. Did you mean ana?\n',
    });
  });

  it('calls what is soon by its days where the configuration has others than a week', async () => {
    const cwd = folderWith({
      '.goalmark.yml': 'due_soon_days: 14\n',
      'goals/a.md': goal('a', { created: '2026-02-11' }),
    });
    const { stdout } = await goalmark(['due'], { cwd });
    assert.match(
      stdout,
      /^Within 14 days\n {2}in 10 days {2}2026-03-11 {2}check-in {2}ana {2}The goal a {2}goals\/a\.md\n/,
    );
    write(cwd, '.goalmark.yml', '');
    assert.match((await goalmark(['due'], { cwd })).stdout, /^Later\n/);
  });
});
