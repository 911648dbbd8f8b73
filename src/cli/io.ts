/** What the command line needs of the process it runs in, passed in so that tests run it without one. */

export interface Output {
  write(text: string): void;
  /** Whether a person reads it. */
  readonly isTTY: boolean;
  /** The terminal's width; `undefined` where there is none. */
  readonly columns: number | undefined;
}

export interface Io {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
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
    stdout: outputOf(process.stdout),
    stderr: outputOf(process.stderr),
    now: () => new Date(),
    version,
  };
}

function outputOf(stream: NodeJS.WriteStream): Output {
  // Whoever reads our output may stop at any time (`| head`): the rest is then for nobody.
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  return {
    write: (text) => void stream.write(text),
    isTTY: stream.isTTY,
    columns: stream.isTTY ? stream.columns : undefined,
  };
}
