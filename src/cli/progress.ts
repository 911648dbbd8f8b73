/** Progress of long work, for a person at a terminal only. */
import type { Io } from './io';

export interface Progress {
  step(): void;
  /** Leaves no trace. */
  end(): void;
}

/** Shows nothing until the work has taken a while. */
export function createProgress({ stderr, now }: Io, what: string, total: number): Progress {
  if (!stderr.isTTY) return { step: () => undefined, end: () => undefined };
  const start = now().getTime();
  let done = 0;
  let isShown = false;
  return {
    step: () => {
      done += 1;
      if (done % STEPS_BETWEEN !== 0 || now().getTime() - start < SILENT_MS) return;
      isShown = true;
      stderr.write(`\r${what}: ${done} of ${total}`);
    },
    end: () => {
      if (isShown) stderr.write('\r\u001B[K');
    },
  };
}

const STEPS_BETWEEN = 100;
const SILENT_MS = 300;
