/** `goalmark textconv`: what a goal says, line by line, so that `git diff` and `git log -p` show that. Other files as they are. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { goalLines } from '../core';
import { CannotRun, reasonOf } from './cannot-run';
import type { Io } from './io';
import { forTerminal, linesForTerminal } from './output/escape';
import { readRegularFile } from './read-file';

export interface TextconvOptions {
  readonly cwd?: string;
}

export function textconv(io: Io, name: string, { cwd = '' }: TextconvOptions): number {
  const absolute = path.resolve(io.cwd, cwd, name);
  try {
    const content = readRegularFile(absolute);
    if (content === undefined) throw new CannotRun(`${forTerminal(name)} is no file.`);
    const lines = typeof content === 'string' && !isForAnEditor(io) ? goalLines(content) : undefined;
    // In YAML an escape is plain text; what it stands for would command the terminal that git prints on.
    if (lines !== undefined) io.stdout.write(linesForTerminal(lines));
    // What is no text comes out byte by byte.
    else io.stdout.write(typeof content === 'string' ? content : readFileSync(absolute));
    return 0;
  } catch (error) {
    if (error instanceof CannotRun) throw error;
    throw new CannotRun(`${forTerminal(name)} cannot be read: ${reasonOf(error)}.`);
  }
}

/**
 * VS Code's git extension reads every file by `git show --textconv`, compares an editor's lines with it, and puts lines of
 * it back into the file or the index when somebody reverts or stages them: it needs what the file holds. So it calls git.
 */
function isForAnEditor({ env }: Io): boolean {
  return env['VSCODE_GIT_COMMAND'] !== undefined;
}
