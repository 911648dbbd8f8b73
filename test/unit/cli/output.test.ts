/** How results look, for people and for GitHub, and that nothing read from a file acts on where it is shown. */
import assert from 'node:assert/strict';
import path from 'node:path';
import { forGithubData, forGithubProperty, forJson, forTerminal } from '../../../src/cli/output/escape';
import { root } from '../../support/paths';
import { assertGolden, folderWith, goal, goalmark, QUIET, write } from './command-line';

const team = (): string =>
  folderWith({
    '.goalmark.yml': `${QUIET}due_soon_day: 7\n`,
    'goals/ana/read-query-plans.md': goal('read-query-plans', {
      title: 'Read a query plan without help',
      due: '30.6.2026',
      owner: '@ana',
    }),
    'goals/ana/speak.md': goal('speak', { deadline: '2026-06-30', due: undefined, tgas: '[talks]' }),
    'goals/ben/no-mistake.md': goal('no-mistake', {
      owner: 'ben',
      title: 'Ask sooner',
      due: '2026-03-01',
      goal: 'Write a report about it each month',
    }),
    'goals/li/late.md': goal('late', { owner: 'li', title: 'Écrire à l’équipe', created: '2026-01-20' }),
    'goals/li/weekly.md': goal('weekly', {
      owner: 'li',
      title: '週報を書く',
      created: '2026-02-25',
      cadence: 'weekly',
    }),
  });

describe('text output', () => {
  const cases: readonly (readonly [string, readonly string[], number | undefined])[] = [
    ['check.txt', ['check'], undefined],
    ['check-wide-terminal.txt', ['check', '--no-color'], 160],
    ['check-narrow-terminal.txt', ['check', '--no-color'], 60],
    ['check.github.txt', ['check', '--format', 'github'], undefined],
    ['due.txt', ['due'], undefined],
    ['due-wide-terminal.txt', ['due', '--no-color'], 120],
    ['due-narrow-terminal.txt', ['due', '--no-color'], 80],
    ['due.github.txt', ['due', '--format', 'github'], undefined],
    ['fix-dry-run.txt', ['fix', '--dry-run'], undefined],
    ['fix.txt', ['fix'], undefined],
    ['rules-invalid-date.txt', ['rules', 'invalid-date'], undefined],
    ['rules-invalid-date.markdown.txt', ['rules', 'invalid-date', '--format', 'markdown'], undefined],
    ['help.txt', ['--help'], undefined],
  ];
  for (const [golden, args, columns] of cases) {
    it(`looks like ${golden}`, async () => {
      const { stdout } = await goalmark(args, { cwd: team(), ...(columns === undefined ? {} : { columns }) });
      assertGolden(golden, stdout);
    });
  }

  it('has colors at a terminal, and none where somebody wants none', async () => {
    const cwd = team();
    // eslint-disable-next-line no-control-regex
    const colored = /\u001B\[/;
    assert.match((await goalmark(['check'], { cwd, columns: 80 })).stdout, colored);
    assert.match((await goalmark(['due'], { cwd, columns: 80, env: { NO_COLOR: '' } })).stdout, colored);
    assert.doesNotMatch((await goalmark(['check', '--no-color'], { cwd, columns: 80 })).stdout, colored);
    assert.doesNotMatch(
      (await goalmark(['due'], { cwd, columns: 80, env: { NO_COLOR: '1' } })).stdout,
      colored,
    );
    assert.doesNotMatch(
      (await goalmark(['due'], { cwd, columns: 80, env: { TERM: 'dumb' } })).stdout,
      colored,
    );
    assert.doesNotMatch((await goalmark(['check'], { cwd })).stdout, colored);
  });
});

describe('what a file holds', () => {
  const hostile = [
    '\u001B]0;owned\u0007\u001B[2J',
    '\u009B31m',
    'safe\u202Edangerous',
    'two\r::error::lines',
    '##[error]legacy',
    '::add-mask::first',
    '%0A::error::encoded',
  ];
  const asYaml = (text: string): string =>
    JSON.stringify(text).replace('\u009B', '\\u009b').replace('\u202E', '\\u202e');
  const acts = (output: string): RegExpExecArray | null =>
    // eslint-disable-next-line no-control-regex
    /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E]|##\[/u.exec(output);

  it('commands neither a terminal nor a workflow', async () => {
    const cwd = folderWith({ '.goalmark.yml': QUIET });
    hostile.forEach((text, index) => {
      write(
        cwd,
        `goals/${index}.md`,
        goal(`g${index}`, { title: asYaml(text), owner: asYaml(text), type: asYaml(text) }),
      );
    });
    if (process.platform === 'linux') {
      write(cwd, 'goals/\u001B[31m\u202E::error::.md', goal('named', { due: 'soon' }));
      write(cwd, '::error file=x::/##[error].goal.md', goal('named', { due: 'soon' }));
    }
    for (const command of ['check', 'due', 'fix']) {
      for (const format of command === 'fix' ? ['text'] : ['text', 'json', 'github']) {
        const args = command === 'fix' ? [command, '--dry-run'] : [command, '--format', format];
        const around = { cwd, env: { GITHUB_ACTIONS: 'true' } };
        const { stdout, stderr } = await goalmark(args, around);
        assert.notEqual(stdout + stderr, '');
        assert.equal(acts(stdout + stderr), null, `${command} ${format}`);
        const commands = (stdout + stderr).split('\n').filter((line) => line.trimStart().startsWith('::'));
        const ours =
          /^::(?:error|warning|notice) file=[^:,]*,(?:(?:line|endLine|col|endColumn)=\d+,)*title=[a-z-]+::/;
        assert.deepEqual(format === 'github' ? commands.filter((line) => !ours.test(line)) : commands, []);
      }
    }
  });

  it('is still there to be read in JSON', async () => {
    const cwd = folderWith({ 'goals/a.md': goal('a', { title: asYaml('a\u001B\u009B\u202E##[x]b') }) });
    const { stdout } = await goalmark(['due', '--format', 'json'], { cwd });
    assert.equal(
      (JSON.parse(stdout) as { items: { title: string }[] }).items[0]?.title,
      'a\u001B\u009B\u202E##[x]b',
    );
  });

  it('is shown with its controls made visible', () => {
    assert.equal(forTerminal('a\u001B[1mb\u0000\u007F'), 'a<U+001B>[1mb<U+0000><U+007F>');
    assert.equal(forTerminal('one\r\ntwo\tthree'), 'one two three');
    assert.equal(forTerminal('\u{E0041}\uD800'), '<U+E0041><U+D800>');
    assert.equal(forTerminal('  ::error::x ##[y]'), '  : :error::x # #[y]');
    assert.equal(forTerminal('👩‍👧 Écrire 週報'), '👩‍👧 Écrire 週報');
    assert.equal(forGithubData('100%\n::x'), '100%25 ::x');
    assert.equal(forGithubProperty('C:a,b%'), 'C%3Aa%2Cb%25');
    assert.equal(forJson('"\u009B##["'), '"\\u009b#\\u0023["');
  });
});

describe('annotations on GitHub', () => {
  it('name files from the top of the work tree', async () => {
    const cwd = folderWith({
      '.git/HEAD': '',
      'team/.goalmark.yml': QUIET,
      'team/goals/a.md': goal('a', { due: 'soon' }),
    });
    const { status, stdout } = await goalmark(['check', '--format', 'github'], {
      cwd: path.join(cwd, 'team'),
    });
    assert.equal(status, 1);
    assert.match(
      stdout,
      /^::error file=team\/goals\/a\.md,line=8,endLine=8,col=6,endColumn=10,title=invalid-date::\S/,
    );
  });
});

describe('the sample workspace', () => {
  it('is checked and dated', async () => {
    const cwd = path.join(root, 'test/workspace');
    const check = await goalmark(['check', '--today', '2026-11-22'], { cwd });
    assert.equal(check.status, 1);
    assert.equal(check.stderr, '');
    const outsideOfMistakes = check.stdout
      .split('\n')
      .filter((line) => /^(?!goals\/mistakes\/)\S+:\d+:\d+ /.test(line));
    assert.deepEqual(outsideOfMistakes, []);
    const due = await goalmark(['due', '--today', '2026-11-22'], { cwd });
    assert.equal(due.status, 0);
    assert.match(due.stdout, /^Overdue\n.+\nToday\n.+\nThis week\n.+\nLater\n/s);
  });
});
