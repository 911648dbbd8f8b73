/** The program `dist/comment.js SUMMARY`: the file with the summary -> keepComment -> one line and an exit status. */
import { readFileSync } from 'node:fs';
import { keepComment } from './comment';

async function main([file = '']: readonly string[]): Promise<void> {
  const { env } = process;
  const { status, line } = await keepComment({
    env,
    summary: readFileSync(file, 'utf8'),
    event: readEvent(env['GITHUB_EVENT_PATH']),
  });
  process.stdout.write(`${line}\n`);
  process.exitCode = status;
}

function readEvent(file: string | undefined): unknown {
  try {
    return JSON.parse(readFileSync(file ?? '', 'utf8'));
  } catch {
    return undefined;
  }
}

void main(process.argv.slice(2));
