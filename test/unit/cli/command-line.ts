/** Runs the command line in this process, on folders made on the spot. */
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Input, Io } from '../../../src/cli/io';
import { run } from '../../../src/cli/run';
import { root } from '../../support/paths';
import { temporaryFolder } from '../../support/temporary';
import { conversationWith, keyboard, NOBODY, type Conversation } from './conversation';

export interface Ran {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Surroundings {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** The terminal's width; without one there is no terminal. */
  readonly columns?: number;
  /** Whether progress has a terminal to be shown on. */
  readonly progress?: boolean;
  readonly now?: () => Date;
  /** A keyboard; without one nobody types. */
  readonly stdin?: Input;
  /** Hears what is written to standard error as it is written. */
  readonly hear?: (text: string) => void;
}

export async function goalmark(args: readonly string[], around: Surroundings = {}): Promise<Ran> {
  let stdout = '';
  let stderr = '';
  const { columns } = around;
  const io: Io = {
    cwd: around.cwd ?? root,
    env: around.env ?? {},
    stdin: around.stdin ?? NOBODY,
    stdout: { write: (text) => (stdout += asText(text)), isTTY: columns !== undefined, columns },
    stderr: {
      write: (written) => {
        const text = asText(written);
        stderr += text;
        around.hear?.(text);
      },
      isTTY: around.progress === true || around.stdin?.isTTY === true,
      columns,
    },
    now: around.now ?? ((): Date => new Date(2026, 2, 1, 12)),
    version: '1.2.3',
  };
  const status = await run(args, io);
  return { status, stdout, stderr };
}

/** Of bytes each is a character. */
function asText(written: string | Uint8Array): string {
  return typeof written === 'string' ? written : Buffer.from(written).toString('latin1');
}

/** With somebody at a terminal, who answers what is asked. */
export async function goalmarkAsking(
  args: readonly string[],
  around: Surroundings,
  talk: (answer: Conversation['answer']) => Promise<void>,
): Promise<Ran & { readonly drawn: string }> {
  const stdin = keyboard();
  const conversation = conversationWith((keys) => stdin.stream.write(keys));
  const running = goalmark(args, { ...around, stdin, hear: conversation.hear }).finally(conversation.end);
  await talk(conversation.answer);
  return { ...(await running), drawn: conversation.drawn() };
}

/** A new folder with these files. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = temporaryFolder('cli');
  for (const [file, content] of Object.entries(files)) write(folder, file, content);
  return folder;
}

export function write(folder: string, file: string, content: string | Uint8Array): void {
  const absolute = path.join(folder, ...file.split('/'));
  mkdirSync(path.dirname(absolute), { recursive: true });
  writeFileSync(absolute, content);
}

/** A goal without a problem, with some of its lines replaced, or left out where they are `undefined`. */
export function goal(id: string, changes: Readonly<Record<string, string | undefined>> = {}): string {
  const lines: Readonly<Record<string, string | undefined>> = {
    id,
    title: `The goal ${id}`,
    type: 'learning',
    status: 'active',
    owner: 'ana',
    created: '2026-01-12',
    due: '2026-06-30',
    goal: 'Write a report about it each month until June',
    metric: 'Three reports that others have read',
    ...changes,
  };
  const frontMatter = Object.entries(lines).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}: ${value}`],
  );
  return `---\n${frontMatter.join('\n')}\n---\n\nWhy it matters.\n`;
}

/** Only what a test is about: rules that look at a person's goals together say nothing. */
export const QUIET =
  'rules: { one-sided-goals: off, unaligned-goal: off, objective-without-goals: off, too-many-goals: off }\n';

/** Compares with a file of test/fixtures/cli, or writes it when GOALMARK_UPDATE is set. */
export function assertGolden(name: string, actual: string): void {
  const file = path.join(root, 'test/fixtures/cli', name);
  if (process.env['GOALMARK_UPDATE'] !== undefined) writeFileSync(file, actual);
  assert.equal(actual, readFileSync(file, 'utf8'));
}
