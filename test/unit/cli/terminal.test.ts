/** The built program at a real terminal, as somebody types at it: what only a pseudo-terminal can show. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as pty from '@lydell/node-pty';
import { root } from '../../support/paths';
import { CTRL_C, CTRL_D, conversationWith, DOWN, ENTER, UP, type Conversation } from './conversation';
import { folderWith, goal, goalmark } from './command-line';

const CLI = path.join(root, 'dist/cli.js');
const PEOPLE = `people:\n  ana: { name: Ana Souza, manager: li }\n  li: { name: Li Wen }\n`;

interface Typed {
  readonly status: number;
  /** All that the terminal showed. */
  readonly drawn: string;
}

async function typeAt(
  cwd: string,
  args: readonly string[],
  talk: (answer: Conversation['answer']) => Promise<void>,
): Promise<Typed> {
  const { PATH = '', SystemRoot = '' } = process.env;
  const env = { PATH, SystemRoot, TERM: 'xterm-256color', TZ: 'UTC' };
  const terminal = pty.spawn(process.execPath, [CLI, ...args, '--today', '2026-03-01'], {
    cwd,
    env,
    cols: 80,
    rows: 24,
  });
  const conversation = conversationWith((keys) => {
    terminal.write(keys);
  });
  terminal.onData(conversation.hear);
  const ended = new Promise<number>((resolve) => {
    terminal.onExit(({ exitCode }) => {
      conversation.end();
      resolve(exitCode);
    });
  });
  try {
    await talk(conversation.answer);
    return { status: await ended, drawn: conversation.drawn() };
  } catch (error) {
    terminal.kill();
    throw error;
  }
}

function text(folder: string, file: string): string {
  return readFileSync(path.join(folder, file), 'utf8');
}

describe('the program dist/cli.js at a terminal', function () {
  this.timeout(60_000);

  it('asks for a goal, by arrow keys and typing, and writes it', async () => {
    const cwd = folderWith({ '.goalmark.yml': PEOPLE });
    const { status, drawn } = await typeAt(cwd, ['new'], async (answer) => {
      await answer('What kind of goal is it?', DOWN, UP, ENTER);
      await answer('What is it called', 'Explain incidents', ENTER);
      await answer('Whose goal is it?', ENTER);
      await answer('What does the role need', 'Updates confuse the support team', ENTER);
      await answer('What kind of cause', DOWN, DOWN, DOWN, ENTER);
      await answer('Why is the gap there?', 'I write the cause before the impact', ENTER);
      await answer('What will you do', 'Write each update with the impact first', ENTER);
      await answer('What will be measured?', 'Peer score', ENTER);
      await answer('What does it read now', '2.8', ENTER);
      await answer('Which number', '4.2', ENTER);
      await answer('What do the numbers count', 'of 5', ENTER);
      await answer('When is it to be reached?', ENTER);
      await answer('Who supports the owner?', ENTER);
      await answer('goals/ana/explain-incidents.md');
    });
    assert.equal(status, 0, drawn);
    const written = text(cwd, 'goals/ana/explain-incidents.md');
    assert.match(written, /\ntype: development\n/);
    assert.match(written, /\n {2}kind: behavior\n/);
    assert.match(written, /\nmanager: li\n/);
    assert.match(written, /\ndue: 2026-05-30\n/);
    assert.equal((await goalmark(['check', '--fail-on', 'hint'], { cwd })).status, 0);
  });

  it('asks for a check-in and appends it', async () => {
    const cwd = folderWith({ 'goals/a.md': goal('a') });
    const { status, drawn } = await typeAt(cwd, ['check-in', 'a'], async (answer) => {
      await answer('What progress', 'Two reports read', ENTER);
      await answer('still blocking you?', 'Nothing', ENTER);
      await answer('Do you need more support', 'No', ENTER);
      await answer('right focus?', '9', ENTER);
      await answer('off track?', DOWN, DOWN, ENTER);
      await answer('What shows it?', ENTER);
      await answer('Logged the check-in of 2026-03-01. Next: check-in on 2026-04-01.');
    });
    assert.equal(status, 0, drawn);
    const entry = `### 2026-03-01

- **Progress:** Two reports read
- **Blockers:** Nothing
- **Support:** No
- **Focus:** 9
- **Health:** at-risk
`;
    assert.ok(text(cwd, 'goals/a.md').endsWith(entry), text(cwd, 'goals/a.md'));
  });

  it('writes the configuration, the example and the workflow after a yes', async () => {
    const cwd = folderWith({});
    const { status, drawn } = await typeAt(cwd, ['init'], async (answer) => {
      await answer('Write these files?', 'y', ENTER);
      await answer('.github/workflows/goals.yml written');
    });
    assert.equal(status, 0, drawn);
    assert.deepEqual(readdirSync(cwd).sort(), ['.github', '.goalmark.yml', 'goals']);
  });

  for (const [name, key] of [
    ['Ctrl+C', CTRL_C],
    ['Ctrl+D', CTRL_D],
  ] as const) {
    it(`ends with 2 and writes nothing after ${name}, wherever it is pressed`, async () => {
      const cwd = folderWith({});
      const goals = folderWith({ 'goals/a.md': goal('a') });
      const atChoice = await typeAt(cwd, ['new'], async (answer) => {
        await answer('What kind of goal is it?', key);
      });
      const atText = await typeAt(cwd, ['new', 'learning'], async (answer) => {
        await answer('What is it called', 'Half a ti', key);
      });
      const atCheckIn = await typeAt(goals, ['check-in', 'a'], async (answer) => {
        await answer('What progress', 'Half an ans', key);
      });
      const atConfirm = await typeAt(cwd, ['init'], async (answer) => {
        await answer('Write these files?', key);
      });
      for (const { status, drawn } of [atChoice, atText, atCheckIn, atConfirm]) {
        assert.equal(status, 2, drawn);
        assert.ok(drawn.endsWith('Stopped. Nothing was written.\n'), drawn);
      }
      assert.deepEqual(readdirSync(cwd), []);
      assert.equal(text(goals, 'goals/a.md'), goal('a'));
    });
  }
});

describe('the program dist/cli.js without a terminal', function () {
  this.timeout(30_000);

  it('waits for nobody, though its input never ends', async () => {
    const cwd = folderWith({ 'goals/a.md': goal('a') });
    for (const [args, status] of [
      [['new'], 2],
      [['new', 'learning', '--title', 'T'], 2],
      [['check-in', 'a'], 2],
      [['init'], 0],
    ] as const) {
      const child = spawn(process.execPath, [CLI, ...args], { cwd, stdio: ['pipe', 'pipe', 'pipe'] });
      const [ended] = (await once(child, 'close')) as [number];
      assert.equal(ended, status, args.join(' '));
    }
  });
});
