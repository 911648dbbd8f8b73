/**
 * Starting other programs so that they always end: every process started here is ended when this one ends, and a
 * deadline ends it and its children whatever they are doing.
 */
import { spawn, spawnSync, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { once } from 'node:events';

/** A program that failed: what it printed says why, our stack does not. */
export class CommandFailure extends Error {
  override readonly name = 'CommandFailure';
}

const running = new Set<ChildProcess>();
let watching = false;

/** Starts a program in a process group of its own, which ends with this process at the latest. */
export function start(command: string, args: readonly string[], options: SpawnOptions): ChildProcess {
  if (!watching) {
    watching = true;
    process.on('exit', () => {
      for (const child of running) killGroup(child, 'SIGKILL');
    });
  }
  const child = spawn(command, args, { ...options, detached: process.platform !== 'win32' });
  running.add(child);
  child.once('exit', () => running.delete(child));
  child.once('error', () => running.delete(child));
  return child;
}

/** Asks a process and its children to end, and after `graceMs` makes them. Resolves when the process is gone. */
export async function end(child: ChildProcess, graceMs = 8000): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) {
    killGroup(child, 'SIGKILL'); // what it may have left behind
    return;
  }
  const gone = once(child, 'exit');
  killGroup(child, 'SIGTERM');
  const timer = setTimeout(() => {
    killGroup(child, 'SIGKILL');
  }, graceMs);
  await gone;
  clearTimeout(timer);
  killGroup(child, 'SIGKILL');
}

/** Runs a program to its end; rejects with its last lines when it fails, does not exist or takes too long. */
export async function run(
  command: string,
  args: readonly string[],
  options: { cwd?: string; env?: NodeJS.ProcessEnv; timeoutMs: number },
): Promise<string> {
  const child = start(command, args, {
    cwd: options.cwd,
    env: options.env ?? process.env,
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: false,
  });
  let output = '';
  const collect = (chunk: Buffer): void => {
    output = (output + chunk.toString()).slice(-1_000_000);
  };
  child.stdout?.on('data', collect);
  child.stderr?.on('data', collect);
  const deadline = AbortSignal.timeout(options.timeoutMs);
  const onDeadline = (): void => void end(child);
  deadline.addEventListener('abort', onDeadline);
  try {
    const [code, signal] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null];
    if (code === 0) return output;
    const why = deadline.aborted
      ? `took longer than ${options.timeoutMs / 1000} s`
      : `ended with ${code ?? signal ?? '?'}`;
    throw new CommandFailure(`${command} ${args.join(' ')} ${why}:\n${output.trimEnd().slice(-4000)}`);
  } finally {
    deadline.removeEventListener('abort', onDeadline);
  }
}

/** Ends everything that was started here. */
export async function endAll(): Promise<void> {
  await Promise.all([...running].map((child) => end(child)));
}

let stopping = false;

/** Whether a signal has asked this process to end, so that what ends because of it is no result. */
export function isStopping(): boolean {
  return stopping;
}

/** Ends this process in order when it is told to: `cleanUp` first, then the exit status a shell expects. */
export function onStopSignal(cleanUp: () => Promise<void> = endAll): void {
  for (const [signal, status] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const) {
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      void cleanUp().finally(() => process.exit(status));
    });
  }
}

function killGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    if (process.platform === 'win32') spawnSync('taskkill', ['/pid', String(child.pid), '/t', '/f']);
    else process.kill(-child.pid, signal);
  } catch {
    // nothing of it is left
  }
}
