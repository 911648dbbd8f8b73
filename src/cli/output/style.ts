/** How text is printed: with which colors, how wide, and whether in columns for a person or plainly for a pipe. */
import picocolors from 'picocolors';
import type { Io, Output } from '../io';

export type Colors = ReturnType<typeof picocolors.createColors>;

export interface Style {
  readonly colors: Colors;
  /** `undefined` where no person looks at it: then nothing is aligned, wrapped or cut. */
  readonly columns: number | undefined;
}

/** For a log. */
export const PLAIN: Style = { colors: picocolors.createColors(false), columns: undefined };

/** No color with `--no-color`, with `NO_COLOR` (no-color.org), on a dumb terminal and where there is no terminal. */
export function createStyle(io: Io, color: boolean, output: Output = io.stdout): Style {
  const asksForNone = !color || (io.env['NO_COLOR'] ?? '') !== '' || io.env['TERM'] === 'dumb';
  return {
    colors: picocolors.createColors(output.isTTY && !asksForNone),
    columns: output.isTTY ? (output.columns ?? 80) : undefined,
  };
}
