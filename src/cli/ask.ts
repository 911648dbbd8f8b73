/**
 * Questions to a person at a terminal, drawn on standard error: standard output is for the result. Whoever stops, by
 * Ctrl+C, Ctrl+D or hanging up, ends the command. Knows nothing of goals; what it is given from files it makes harmless.
 */
import { Writable } from 'node:stream';
import { CannotRun } from './cannot-run';
import type { Io, Output } from './io';
import { forTerminal } from './output/escape';
import { createStyle, type Colors } from './output/style';

export interface TextQuestion {
  readonly message: string;
  /** Taken when nothing is typed. */
  readonly suggestion?: string | undefined;
  /** Why an answer will not do. */
  readonly check?: (answer: string) => string | undefined;
}

export interface Choice<Value> {
  readonly value: Value;
  readonly name: string;
  /** Shown while the choice is the one pointed at. */
  readonly means?: string | undefined;
}

export interface Asking {
  /** Something to read between the questions. */
  tell(text: string): void;
  /** `undefined` where the question was skipped. */
  text(question: TextQuestion): Promise<string | undefined>;
  choice<Value>(message: string, choices: readonly Choice<Value>[]): Promise<Value>;
  several<Value>(message: string, choices: readonly Choice<Value>[]): Promise<readonly Value[]>;
  confirm(message: string): Promise<boolean>;
}

/** Whether there is somebody to ask. */
export function canAsk({ stdin, stderr, env }: Io): boolean {
  return stdin.isTTY && stderr.isTTY && env['TERM'] !== 'dumb';
}

/** Loads what draws the questions, which no other command needs. */
export async function startAsking(io: Io, color: boolean): Promise<Asking> {
  const [{ default: input }, { default: select }, { default: checkbox }, { default: confirm }] =
    await Promise.all([
      import('@inquirer/input'),
      import('@inquirer/select'),
      import('@inquirer/checkbox'),
      import('@inquirer/confirm'),
    ]);
  const theme = themeOf(createStyle(io, color, io.stderr).colors);
  return {
    tell: (text) => {
      io.stderr.write(`${text}\n`);
    },
    text: async ({ message, suggestion, check }) => {
      const isShown = suggestion !== undefined && suggestion === forTerminal(suggestion);
      const validate = (typed: string): string | true => {
        const why = check?.(typed.trim());
        return why === undefined ? true : forTerminal(why);
      };
      const config = {
        message: forTerminal(message),
        theme,
        validate,
        ...(isShown && { default: suggestion }),
      };
      const answer = await answerOf(io, (context) => input(config, context));
      return answer.trim() === '' ? undefined : answer.trim();
    },
    choice: async (message, choices) =>
      await answerOf(io, (context) =>
        select({ message: forTerminal(message), theme, choices: choices.map(shown) }, context),
      ),
    several: async (message, choices) =>
      await answerOf(io, (context) =>
        checkbox({ message: forTerminal(message), theme, choices: choices.map(shown) }, context),
      ),
    confirm: async (message) =>
      await answerOf(io, (context) => confirm({ message: forTerminal(message), theme }, context)),
  };
}

function shown<Value>({ value, name, means }: Choice<Value>): {
  value: Value;
  name: string;
  description?: string;
} {
  return {
    value,
    name: forTerminal(name),
    ...(means !== undefined && { description: forTerminal(means) }),
  };
}

interface Context {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
  readonly signal: AbortSignal;
}

async function answerOf<Value>(io: Io, ask: (context: Context) => Promise<Value>): Promise<Value> {
  const { stream } = io.stdin;
  const stopped = new AbortController();
  const stop = (): void => {
    stopped.abort();
  };
  const onKey = (_: unknown, key: { readonly ctrl?: boolean; readonly name?: string }): void => {
    if (key.ctrl === true && key.name === 'd') stop();
  };
  stream.on('keypress', onKey).once('end', stop).once('close', stop);
  try {
    return await ask({ input: stream, output: drawOn(io.stderr), signal: stopped.signal });
  } catch (error) {
    // Ctrl+C is told as ExitPromptError, the signal as AbortPromptError.
    if (error instanceof Error && /^(?:Exit|Abort)PromptError$/.test(error.name)) {
      throw new CannotRun('Stopped. Nothing was written.');
    }
    throw error;
  } finally {
    stream.off('keypress', onKey).off('end', stop).off('close', stop);
  }
}

/** A stream for one question: who draws it ends it. */
function drawOn(output: Output): NodeJS.WritableStream {
  const stream = new Writable({
    decodeStrings: false,
    write: (chunk: string | Buffer, _encoding, done) => {
      output.write(chunk.toString());
      done();
    },
  });
  return Object.assign(stream, { isTTY: true, columns: output.columns ?? 80 });
}

function themeOf(colors: Colors) {
  return {
    prefix: { idle: colors.blue('?'), done: colors.green('✓') },
    style: {
      message: colors.bold,
      answer: colors.cyan,
      defaultAnswer: (text: string) => colors.dim(`(${text})`),
      error: colors.red,
      help: colors.dim,
      highlight: colors.cyan,
      description: colors.dim,
      disabled: colors.dim,
      key: colors.bold,
      renderSelectedChoices: (choices: readonly { readonly short: string }[]) =>
        choices.map(({ short }) => short).join(', '),
      keysHelpTip: (keys: readonly (readonly [key: string, action: string])[]) =>
        colors.dim(keys.map(([key, action]) => `${key} ${action}`).join(', ')),
    },
  };
}
