import assert from 'node:assert/strict';
import { goalmark } from './command-line';

const COMMANDS = ['check', 'due', 'diff', 'fix', 'new', 'check-in', 'init', 'schema', 'rules'];

describe('the command line', () => {
  it('has a help that fits a screen of 24 lines and 80 columns, for itself and each command', async () => {
    for (const args of [['--help'], ...COMMANDS.map((command) => [command, '--help'])]) {
      const { status, stdout, stderr } = await goalmark(args);
      assert.equal(status, 0);
      assert.equal(stderr, '');
      const lines = stdout.trimEnd().split('\n');
      assert.ok(lines.length < 24, `${args.join(' ')} has ${lines.length} lines`);
      assert.deepEqual(
        lines.filter((line) => line.length > 80),
        [],
      );
    }
  });

  it('lists its commands, and none that are still to come', async () => {
    const { stdout } = await goalmark(['-h']);
    const listed = [...stdout.matchAll(/^ {2}([a-z][a-z-]*)(?: [[<]\w+(?:\.\.\.)?[\]>])? {2,}/gm)].map(
      ([, name]) => name,
    );
    assert.deepEqual(listed, COMMANDS);
  });

  it('says its version', async () => {
    assert.deepEqual(await goalmark(['--version']), { status: 0, stdout: '1.2.3\n', stderr: '' });
  });

  it('shows its help where no command is given, and says that it did not run', async () => {
    const { status, stdout, stderr } = await goalmark([]);
    assert.equal(status, 2);
    assert.equal(stdout, '');
    assert.match(stderr, /^Usage: goalmark/);
  });

  const refusals: readonly (readonly [readonly string[], string])[] = [
    [['chekc'], "Unknown command 'chekc'. Did you mean check?"],
    [['check', '--formt', 'json'], "Unknown option '--formt'. Did you mean --format?"],
    [['new', '--ownr', 'a'], "Unknown option '--ownr'. Did you mean --owner?"],
    [['new', '--ownr=a'], "Unknown option '--ownr=a'. Did you mean --owner?"],
    [['new', '--aligns_to', 'a'], "Unknown option '--aligns_to'. Did you mean --aligns-to?"],
    [['check-in', 'a', '--skill-used', 'a'], "Unknown option '--skill-used'. Did you mean --skills-used?"],
    [['init', '--dryrun'], "Unknown option '--dryrun'. Did you mean --dry-run?"],
    [['check', '--todya', '2026-01-01'], "Unknown option '--todya'. Did you mean --today?"],
    [['due', '--fail-on', 'error'], "Unknown option '--fail-on'."],
    [
      ['check', '--format', 'markdown'],
      "argument 'markdown' is invalid. Allowed choices are text, json, github, sarif, junit.",
    ],
    [
      ['rules', '--format', 'github'],
      "argument 'github' is invalid. Allowed choices are text, json, markdown.",
    ],
    [['check', '--fail-on', 'fatal'], 'Allowed choices are error, warning, info, hint, never.'],
    [['due', 'goals'], "Too many arguments for 'due'."],
    [['check', '--today'], "Option '--today <date>' argument missing."],
    [['check', '--today', 'yesterday'], '"yesterday" is no calendar date. --today takes one as YYYY-MM-DD'],
    [['due', '--today', '2026-02-30'], '"2026-02-30" is no calendar date.'],
    [['fix', '--today', ''], '"" is no calendar date.'],
    [['check', '--cwd', 'nowhere'], '"nowhere" cannot be read: it does not exist.'],
    [['check', '--cwd', 'package.json'], '"package.json" is no folder.'],
    [['check', '--config', 'nothing.yml'], '"nothing.yml" cannot be read: it does not exist.'],
    [['rules', 'invalid-dat'], 'There is no rule "invalid-dat". Did you mean invalid-date?'],
    [['rules', 'no such rule'], 'There is no rule "no such rule". goalmark rules lists them all.'],
  ];
  for (const [args, message] of refusals) {
    it(`refuses ${args.join(' ')}`, async () => {
      const { status, stdout, stderr } = await goalmark(args);
      assert.equal(status, 2);
      assert.equal(stdout, '');
      assert.ok(stderr.includes(message), stderr);
      assert.match(stderr, /^[^\n]+\n$/);
    });
  }

  it('shows what was typed without what a terminal would act on', async () => {
    for (const args of [
      ['\u001B[2Jboo'],
      ['check', '--\u001B]0;x\u0007'],
      ['check', 'a\u202Eb'],
      ['rules', '\u009B1m'],
    ]) {
      const { status, stderr } = await goalmark(args);
      assert.equal(status, 2);
      // eslint-disable-next-line no-control-regex
      assert.doesNotMatch(stderr, /[\u001B\u0007\u009B\u202E]/u);
    }
  });

  it('takes the common options before and behind the command', async () => {
    const before = await goalmark(['--cwd', 'test/workspace', '--today', '2026-11-22', 'due']);
    const behind = await goalmark(['due', '--cwd', 'test/workspace', '--today', '2026-11-22']);
    assert.equal(before.status, 0);
    assert.deepEqual(before, behind);
  });
});
