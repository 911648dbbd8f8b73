/** What the command line needs of the process it runs in, passed in so that tests run it without one. */
import { isatty } from 'node:tty';
import { reasonOf } from './cannot-run';

export interface Input {
  /** Whether a person types it. */
  readonly isTTY: boolean;
  /** Opened when it is asked for: what nobody reads may be closed, or a pipe without an end. */
  readonly stream: NodeJS.ReadableStream;
}

export interface Output {
  /** Bytes are for what is no text. */
  write(text: string | Uint8Array): void;
  /** Whether a person reads it. */
  readonly isTTY: boolean;
  /** The terminal's width; `undefined` where there is none, or nobody knows. */
  readonly columns: number | undefined;
}

export interface Io {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: Input;
  readonly stdout: Output;
  readonly stderr: Output;
  /** The only clock there is. */
  readonly now: () => Date;
  readonly version: string;
}

export function processIo(version: string): Io {
  return {
    cwd: process.cwd(),
    env: process.env,
    stdin: {
      isTTY: isatty(0),
      get stream(): NodeJS.ReadableStream {
        return process.stdin;
      },
    },
    stdout: outputOf(process.stdout),
    stderr: outputOf(process.stderr),
    now: () => new Date(),
    version,
  };
}

function outputOf(stream: NodeJS.WriteStream): Output {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    // Whoever reads our output may stop at any time (`| head`): the rest is then for nobody.
    if (error.code === 'EPIPE') return;
    if (stream !== process.stderr)
      process.stderr.write(`The result cannot be written: ${reasonOf(error)}.\n`);
    process.once('exit', () => (process.exitCode = 2));
  });
  // A terminal that does not know its width says 0.
  const columns = stream.isTTY && stream.columns > 0 ? stream.columns : undefined;
  return { write: (text) => void stream.write(text), isTTY: stream.isTTY, columns };
}
