/** The line an offset stands in, in a text whose lines end with `\n`; for texts too short-lived to index. */
import type { Span } from './source-text';

/** Without what ends the line. */
export function lineSpanAt(text: string, offset: number): Span {
  const start = offset <= 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  return { start, end: end === -1 ? text.length : end };
}
