/** Somebody at a terminal: waits for a question to be drawn, then types. Never waits for time. */
import { PassThrough } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import type { Input } from '../../../src/cli/io';

export const ENTER = '\r';
export const DOWN = '\u001B[B';
export const UP = '\u001B[A';
export const CTRL_C = '\u0003';
export const CTRL_D = '\u0004';

export interface Conversation {
  /** What has been drawn until now, without colors and movements. */
  readonly drawn: () => string;
  /** Takes what is drawn on the terminal. */
  readonly hear: (chunk: string) => void;
  /** No more will be drawn: whoever waits for more has waited in vain. */
  readonly end: () => void;
  /** Types when this has been drawn, behind what was waited for before. */
  readonly answer: (question: string, ...keys: readonly string[]) => Promise<void>;
}

export function conversationWith(type: (keys: string) => void): Conversation {
  let raw = '';
  let from = 0;
  let isOver = false;
  let wake: () => void = () => undefined;
  const drawn = (): string => stripVTControlCharacters(raw).replaceAll('\r', '');
  const waitFor = async (text: string): Promise<void> => {
    for (;;) {
      const at = drawn().indexOf(text, from);
      if (at !== -1) {
        from = at + text.length;
        return;
      }
      if (isOver) throw new Error(`"${text}" was never asked. Drawn since then:\n${drawn().slice(from)}`);
      await new Promise<void>((resolve) => (wake = resolve));
    }
  };
  return {
    drawn,
    hear: (chunk) => {
      raw += chunk;
      wake();
    },
    end: () => {
      isOver = true;
      wake();
    },
    answer: async (question, ...keys) => {
      await waitFor(question);
      for (const key of keys) type(key);
    },
  };
}

/** A keyboard for a command that runs in this process. */
export function keyboard(): Input & { readonly stream: PassThrough } {
  return { isTTY: true, stream: new PassThrough() };
}

/** Nobody is there; whoever reads all the same would wait without end. */
export const NOBODY: Input = {
  isTTY: false,
  get stream(): NodeJS.ReadableStream {
    throw new Error('standard input is read where there is no terminal');
  },
};
