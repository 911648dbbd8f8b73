/** Git merges goals with the built program, as the README says to set it up: merges, a rebase, conflicts, odd files. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../support/paths';
import { folderWith, goal, goalmark } from './command-line';
import { gitRepository, type GitRepository } from './git-repository';

const CLI = path.join(root, 'dist/cli.js');
const README = readFileSync(path.join(root, 'README.md'), 'utf8');
const FILE = 'goals/a.md';
const LOG = '\n## Check-ins\n\n### 2026-02-11\n\n- **Progress:** one\n- **Focus:** 8\n';
const BASE = goal('a') + LOG;

function checkIn(date: string, progress: string): string {
  return `\n### ${date}\n\n- **Progress:** ${progress}\n`;
}

/** Two branches from one commit: `main`, which is checked out, and `topic`. */
function branches(
  base: string | Uint8Array,
  main: string | Uint8Array,
  topic: string | Uint8Array,
  file = FILE,
): GitRepository {
  const repository = gitRepository({ '.gitattributes': 'goals/*.md merge=goalmark diff=goalmark\n' });
  const { git } = repository;
  const program = `"${process.execPath}" "${CLI}"`;
  git('config', 'merge.goalmark.driver', `${program} merge-driver --marker-size %L -- %O %A %B %P`);
  git('config', 'diff.goalmark.textconv', `${program} textconv`);
  const put = (content: string | Uint8Array): void => {
    repository.write(file, content as string);
    repository.commit();
  };
  put(base);
  git('checkout', '-q', '-b', 'topic');
  put(topic);
  git('checkout', '-q', 'main');
  put(main);
  return repository;
}

function merge(
  { folder }: GitRepository,
  ...args: readonly string[]
): { readonly status: number | null; readonly said: string } {
  const command = args.length > 0 ? args : ['merge', '-q', '--no-edit', 'topic'];
  const { status, stdout, stderr } = spawnSync(
    'git',
    ['-c', 'user.name=Ana', '-c', 'user.email=ana@example.org', ...command],
    {
      cwd: folder,
      encoding: 'utf8',
      env: {
        ...process.env,
        GIT_CONFIG_GLOBAL: '/dev/null',
        GIT_CONFIG_SYSTEM: '/dev/null',
        GIT_EDITOR: 'true',
      },
    },
  );
  return { status, said: (stdout + stderr).replace(/^Auto-merging .*\n/gm, '') };
}

function textIn({ folder }: GitRepository, file = FILE): string {
  return readFileSync(path.join(folder, file), 'utf8');
}

describe('goalmark merge-driver, called by git', function () {
  this.timeout(60_000);

  before(() => {
    assert.ok(existsSync(CLI), 'npm run build makes dist/cli.js');
  });

  it('merges two branches that each logged a check-in and changed a key', () => {
    const repository = branches(
      BASE,
      BASE.replace('title: The goal a', 'title: Ours') + checkIn('2026-03-11', 'ours'),
      BASE.replace('type: learning', 'type: performance')
        .replace('Focus:** 8', 'Focus:** 7')
        .replace('type: performance', 'type: learning') + checkIn('2026-03-01', 'theirs'),
    );
    assert.deepEqual(merge(repository), { status: 0, said: '' });
    assert.equal(
      textIn(repository),
      BASE.replace('title: The goal a', 'title: Ours').replace('Focus:** 8', 'Focus:** 7') +
        checkIn('2026-03-01', 'theirs') +
        checkIn('2026-03-11', 'ours'),
    );
    assert.equal(repository.git('status', '--porcelain'), '');
  });

  it('rebases, and picks a commit', () => {
    for (const command of [
      ['rebase', '-q', 'topic'],
      ['cherry-pick', 'topic'],
    ]) {
      const repository = branches(
        BASE,
        BASE + checkIn('2026-03-11', 'ours'),
        BASE + checkIn('2026-03-01', 'theirs'),
      );
      assert.equal(merge(repository, ...command).status, 0);
      assert.equal(
        textIn(repository),
        BASE + checkIn('2026-03-01', 'theirs') + checkIn('2026-03-11', 'ours'),
      );
    }
  });

  it('leaves a conflict at the one key', () => {
    const repository = branches(
      BASE,
      BASE.replace('due: 2026-06-30', 'due: 2026-07-31') + checkIn('2026-03-11', 'ours'),
      BASE.replace('due: 2026-06-30', 'due: 2026-08-31') + checkIn('2026-03-01', 'theirs'),
    );
    const { status, said } = merge(repository);
    assert.equal(status, 1);
    assert.match(said, /CONFLICT \(content\): Merge conflict in goals\/a\.md/);
    assert.equal(
      textIn(repository),
      BASE.replace(
        'due: 2026-06-30',
        '<<<<<<< ours\ndue: 2026-07-31\n=======\ndue: 2026-08-31\n>>>>>>> theirs',
      ) +
        checkIn('2026-03-01', 'theirs') +
        checkIn('2026-03-11', 'ours'),
    );
    assert.equal(repository.git('status', '--porcelain'), `UU ${FILE}`);
  });

  it("shows what was there before where git's settings say so", () => {
    const sides = (base: string): GitRepository =>
      branches(base, base.replace('owner: ana', 'owner: tom'), base.replace('owner: ana', 'owner: li'));
    const shown = '<<<<<<< ours\nowner: tom\n||||||| base\nowner: ana\n=======\nowner: li\n>>>>>>> theirs';
    for (const style of ['diff3', 'zdiff3']) {
      const repository = sides(BASE);
      repository.git('config', 'merge.conflictStyle', style);
      assert.equal(merge(repository).status, 1);
      assert.equal(textIn(repository), BASE.replace('owner: ana', shown));
    }
    // Also where git merges the lines.
    const broken = sides(BASE.replace('due: ', 'due: ['));
    broken.git('config', 'merge.conflictStyle', 'diff3');
    assert.equal(merge(broken).status, 1);
    assert.ok(textIn(broken).includes(shown));
  });

  it('names the branches in a conflict as the README sets it up, where git has names for them', () => {
    const [, driver = ''] = /merge\.goalmark\.driver "goalmark (.*)"/.exec(README) ?? [];
    const conflictWith = (setUp: string): string => {
      const repository = branches(
        BASE,
        BASE.replace('owner: ana', 'owner: tom'),
        BASE.replace('owner: ana', 'owner: li'),
      );
      repository.git('config', 'merge.goalmark.driver', `"${process.execPath}" "${CLI}" ${setUp}`);
      repository.git('config', 'merge.conflictStyle', 'diff3');
      assert.equal(merge(repository).status, 1);
      return textIn(repository);
    };
    const conflict = (ours: string, base: string, theirs: string): string =>
      BASE.replace(
        'owner: ana',
        `<<<<<<< ${ours}\nowner: tom\n||||||| ${base}\nowner: ana\n=======\nowner: li\n>>>>>>> ${theirs}`,
      );
    // By the git that is here.
    const text = conflictWith(driver);
    const [, base = ''] = /^\|{7} (.*)$/m.exec(text) ?? [];
    assert.equal(text, base === 'base' ? conflict('ours', base, 'theirs') : conflict('HEAD', base, 'topic'));
    // As git 2.44 fills it in, quoted.
    const filledIn = (ours: string, base: string, theirs: string): string =>
      driver.replace('%X', `'${ours}'`).replace('%S', `'${base}'`).replace('%Y', `'${theirs}'`);
    assert.equal(conflictWith(filledIn('HEAD', '1a2b3c4', 'topic')), conflict('HEAD', '1a2b3c4', 'topic'));
    const [ours, theirs] = ['--theirs', '%X/$(b) "c" --'];
    assert.equal(conflictWith(filledIn(ours, '%', theirs)), conflict(ours, '%', theirs));
    assert.equal(conflictWith(filledIn('', '', '')), conflict('ours', 'base', 'theirs'));
  });

  it("knows the repository's own keys and the rules it has turned off", () => {
    const base = BASE.replace('owner: ana', 'owner: ana\nstate: seedling');
    const repository = branches(
      base,
      base.replace('seedling', 'tree').replace('due: 2026-06-30', 'due: 2026-02-01'),
      base.replace('created: 2026-01-12', 'created: 2026-02-05'),
    );
    repository.write('.goalmark.yml', 'extra_fields: [state]\nrules:\n  date-order: off\n');
    assert.deepEqual(merge(repository), { status: 0, said: '' });
    assert.equal(
      textIn(repository),
      base
        .replace('seedling', 'tree')
        .replace('due: 2026-06-30', 'due: 2026-02-01')
        .replace('created: 2026-01-12', 'created: 2026-02-05'),
    );
  });

  it('merges a goal that both branches added', () => {
    const repository = gitRepository({ '.gitattributes': '*.md merge=goalmark\n' });
    repository.commit();
    repository.git(
      'config',
      'merge.goalmark.driver',
      `"${process.execPath}" "${CLI}" merge-driver -- %O %A %B %P`,
    );
    repository.git('checkout', '-q', '-b', 'topic');
    repository.write(FILE, BASE + checkIn('2026-03-01', 'theirs'));
    repository.commit();
    repository.git('checkout', '-q', 'main');
    repository.write(FILE, BASE + checkIn('2026-03-11', 'ours'));
    repository.commit();
    assert.equal(merge(repository).status, 0);
    assert.equal(textIn(repository), BASE + checkIn('2026-03-01', 'theirs') + checkIn('2026-03-11', 'ours'));
  });

  it('leaves to git what cannot be read as a goal', () => {
    const text = '# A page\n\nOne.\n\nTwo.\n';
    const clean = branches(text, text.replace('One', 'First'), text.replace('Two', 'Second'));
    assert.deepEqual(merge(clean), {
      status: 0,
      said: 'goals/a.md: not all sides can be read as goals; git merges the lines.\n',
    });
    assert.equal(textIn(clean), text.replace('One', 'First').replace('Two', 'Second'));

    const broken = branches(
      BASE,
      BASE.replace('owner: ana', 'owner: ['),
      BASE.replace('owner: ana', 'owner: tom'),
    );
    assert.equal(merge(broken).status, 1);
    assert.match(textIn(broken), /<<<<<<< ours\nowner: \[\n=======\nowner: tom\n>>>>>>> theirs/);

    const latin1 = (word: string): Buffer =>
      Buffer.from(`---\ntitle: ${word}\n---\n\nCaf\u00e9\n\nEnd.\n`, 'latin1');
    const bytes = branches(latin1('a'), latin1('b'), Buffer.concat([latin1('a'), Buffer.from('More.\n')]));
    assert.equal(merge(bytes).status, 0);
    assert.deepEqual(
      readFileSync(path.join(bytes.folder, FILE)),
      Buffer.concat([latin1('b'), Buffer.from('More.\n')]),
    );
  });

  it('merges a file with an odd name', () => {
    const file = `goals/-it's "a" $(b).md`;
    const repository = branches(
      BASE,
      BASE + checkIn('2026-03-11', 'ours'),
      BASE + checkIn('2026-03-01', 'theirs'),
      file,
    );
    assert.equal(merge(repository).status, 0);
    assert.equal(
      textIn(repository, file),
      BASE + checkIn('2026-03-01', 'theirs') + checkIn('2026-03-11', 'ours'),
    );
  });

  it('has a person look where right changes are wrong together', () => {
    const repository = branches(
      BASE,
      BASE.replace('due: 2026-06-30', 'due: 2026-02-01'),
      BASE.replace('created: 2026-01-12', 'created: 2026-02-05'),
    );
    const { status, said } = merge(repository);
    assert.equal(status, 1);
    assert.match(said, /^goals\/a\.md: what the two sides changed does not go together\. /m);
    assert.equal(
      textIn(repository),
      BASE.replace('due: 2026-06-30', 'due: 2026-02-01').replace(
        'created: 2026-01-12',
        'created: 2026-02-05',
      ),
    );
  });

  it('has a person look also where one side had a mistake of the same kind', () => {
    const dated = (created: string, due: string): string =>
      BASE.replace('created: 2026-01-12', `created: ${created}`).replace('due: 2026-06-30', `due: ${due}`);
    // The check-in of 2026-02-11 is before the goal then.
    const mistaken = dated('2026-02-15', '2026-06-30');
    const { status, said } = merge(branches(BASE, dated('2026-01-12', '2026-02-01'), mistaken));
    assert.equal(status, 1);
    assert.match(said, /does not go together\. The due date 2026-02-01 is before the goal was created/);
    const renamed = BASE.replace('owner: ana', 'owner: tom');
    assert.deepEqual(merge(branches(BASE, renamed, mistaken)), { status: 0, said: '' });
    // The same mistake, in other words.
    const moved = BASE.replace('### 2026-02-11', '### 2026-02-12');
    assert.deepEqual(merge(branches(BASE, moved, mistaken)), { status: 0, said: '' });
  });

  it('shows what a goal says in git diff', () => {
    const repository = branches(
      BASE,
      BASE.replace('owner: ana', 'owner: "ana" # she')
        .replace('Focus:** 8', 'Focus:** 5')
        .replaceAll('\n', '\r\n'),
      BASE.replace('owner: ana', 'owner: tom'),
    );
    const changed = (text: string): readonly string[] =>
      text.split('\n').filter((line) => /^[-+](?![-+])/.test(line));
    assert.deepEqual(changed(repository.git('diff', 'HEAD~1', 'HEAD')), [
      '-2026-02-11 Focus: 8',
      '+2026-02-11 Focus: 5',
    ]);
    assert.deepEqual(changed(repository.git('log', '-p', '-1', 'topic')), ['-owner: ana', '+owner: tom']);
  });

  for (const style of ['merge', 'diff3']) {
    it(`shows what a goal in conflict says in git diff (${style})`, () => {
      const repository = branches(
        BASE,
        BASE.replace('owner: ana', 'owner: "tom"').replace('Progress:** one', 'Progress:** two'),
        BASE.replace('owner: ana', 'owner: li'),
      );
      repository.git('config', 'merge.conflictStyle', style);
      assert.equal(merge(repository).status, 1);
      const [, ...hunks] = repository.git('diff').split(/^@@@ .*\n/m);
      assert.deepEqual(
        hunks.flatMap((hunk) => hunk.split('\n')).filter((line) => /^ ?[-+]/.test(line)),
        ['++<<<<<<< ours', ' +owner: tom', '++=======', '+ owner: li', '++>>>>>>> theirs'],
      );
    });
  }
});

describe('goalmark merge-driver', () => {
  const files = {
    O: BASE,
    A: BASE.replace('owner: ana', 'owner: tom'),
    B: BASE.replace('owner: ana', 'owner: li'),
  };

  it('takes the labels and the length of the markers', async () => {
    const cwd = folderWith(files);
    const { status, stdout, stderr } = await goalmark(
      ['merge-driver', 'O', 'A', 'B', FILE, '--marker-size', '9', '--ours', 'HEAD', '--theirs', 'a\nb'],
      { cwd },
    );
    assert.deepEqual([status, stdout, stderr], [1, '', '']);
    assert.match(
      readFileSync(path.join(cwd, 'A'), 'utf8'),
      /^<{9} HEAD\nowner: tom\n={9}\nowner: li\n>{9} a b$/m,
    );
  });

  it('cannot run without its files, and writes nothing then', async () => {
    const cwd = folderWith(files);
    const { status, stderr } = await goalmark(['merge-driver', 'O', 'A', 'none', FILE], { cwd });
    assert.equal(status, 2);
    assert.match(stderr, /none cannot be read: it does not exist\.\n$/);
    assert.equal(readFileSync(path.join(cwd, 'A'), 'utf8'), files.A);
    assert.equal(
      (await goalmark(['merge-driver', 'O', 'A', 'B', FILE, '--marker-size', 'x'], { cwd })).status,
      2,
    );
  });

  it('is not in the help, and has one of its own', async () => {
    assert.doesNotMatch((await goalmark(['--help'])).stdout, /merge-driver|textconv/);
    assert.match(
      (await goalmark(['merge-driver', '--help'])).stdout,
      /merge-driver --marker-size %L --ours %X --base %S --theirs %Y -- %O %A %B %P/,
    );
  });
});

describe('goalmark textconv', () => {
  it('prints each fact on a line of its own, however it is written', async () => {
    const text = `---
tags: [b, a]
metric: { target: 4.2, measure: "Score" }
id: a # mine
gap: |
  Two
  lines
x_own: "4.20"
---
Why.


## Diagnosis

- Next role: Leading

## Check-ins
### 2026-02-11
* Progress: one
  and two
### 2026-03-11 reflection

A word.

- **Career link:**
`;
    const { status, stdout } = await goalmark(['textconv', 'a.md'], { cwd: folderWith({ 'a.md': text }) });
    assert.equal(status, 0);
    assert.equal(
      stdout,
      `id: a
gap:
  Two
  lines
metric.target: 4.2
metric.measure: Score
tags: a
tags: b
x_own: "4.20"

Why.

## Diagnosis
Diagnosis Next role: Leading

## Check-ins

### 2026-02-11
2026-02-11 Progress: one
  and two

### 2026-03-11 reflection
A word.
2026-03-11 reflection Career link:
`,
    );
  });

  it('commands no terminal with what an escape stands for', async () => {
    const text = '---\nid: a\ntitle: "\\e[31mred\\u202e\\u0007"\n---\n\nText\twith \u001b]0;a title\u0007\n';
    const { stdout } = await goalmark(['textconv', 'a.md'], { cwd: folderWith({ 'a.md': text }) });
    const title = 'title: <U+001B>[31mred<U+202E><U+0007>';
    assert.equal(stdout, `id: a\n${title}\n\nText\twith <U+001B>]0;a title<U+0007>\n`);
  });

  it('prints the goal itself for an editor, which puts lines of it back into the file', async () => {
    const text = goal('a');
    const env = { VSCODE_GIT_COMMAND: 'show' };
    const { stdout } = await goalmark(['textconv', 'a.md'], { cwd: folderWith({ 'a.md': text }), env });
    assert.equal(stdout, text);
  });

  it('prints other files as they are', async () => {
    const files = {
      'page.md': '# A page\r\n',
      'broken.md': '---\nid: [\n---\n',
      'bytes.md': Buffer.from([0x2d, 0xff, 0x00, 0x0a]),
    };
    const cwd = folderWith(files);
    for (const [name, content] of Object.entries(files)) {
      const { status, stdout } = await goalmark(['textconv', name], { cwd });
      assert.deepEqual([status, stdout], [0, Buffer.from(content).toString('latin1')]);
    }
    assert.equal((await goalmark(['textconv', 'none.md'], { cwd })).status, 2);
  });
});
