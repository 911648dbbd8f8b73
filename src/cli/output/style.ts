/** How text is printed: with which colors, how wide, and whether in columns for a person or plainly for a pipe. */
import picocolors from 'picocolors';
import type { Io } from '../io';

export type Colors = ReturnType<typeof picocolors.createColors>;

export interface Style {
  readonly colors: Colors;
  /** `undefined` where no person looks at it: then nothing is aligned, wrapped or cut. */
  readonly columns: number | undefined;
}

/** For a log. */
export const PLAIN: Style = { colors: picocolors.createColors(false), columns: undefined };

/** No color with `--no-color`, with `NO_COLOR` (no-color.org), on a dumb terminal and where there is no terminal. */
export function createStyle({ stdout, env }: Io, color: boolean): Style {
  const asksForNone = !color || (env['NO_COLOR'] ?? '') !== '' || env['TERM'] === 'dumb';
  return {
    colors: picocolors.createColors(stdout.isTTY && !asksForNone),
    columns: stdout.isTTY ? (stdout.columns ?? 80) : undefined,
  };
}
