/**
 * A text with its lines: offsets to positions and back. Positions count lines and UTF-16 units from 0, as the
 * Language Server Protocol does; LF, CRLF and a lone CR end a line. Knows nothing of what the text says.
 */

export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** A half-open stretch of UTF-16 offsets. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface SourceText {
  readonly text: string;
  readonly lineCount: number;
  /** What ends the first line; `\n` in a text of one line. New lines are written with it. */
  readonly eol: '\n' | '\r\n' | '\r';
  /** The line without what ends it; an empty span at the end of the text for a line past the last one. */
  lineSpan(line: number): Span;
  lineText(line: number): string;
  /** An offset outside the text is moved to its nearest end. */
  positionAt(offset: number): Position;
  offsetAt(position: Position): number;
  rangeOf(span: Span): Range;
}

export function createSourceText(text: string): SourceText {
  const starts = lineStarts(text);

  const startOf = (line: number): number => starts[line] ?? text.length;
  const lineSpan = (line: number): Span => {
    const start = startOf(line);
    let end = startOf(line + 1);
    if (line + 1 < starts.length) end -= text.startsWith('\r\n', end - 2) && end - 2 >= start ? 2 : 1;
    return { start, end };
  };
  const positionAt = (offset: number): Position => {
    const inside = Math.min(Math.max(offset, 0), text.length);
    const line = lineAt(starts, inside);
    return { line, character: inside - startOf(line) };
  };

  return {
    text,
    lineCount: starts.length,
    eol: eolOf(text, starts[1]),
    lineSpan,
    lineText: (line) => {
      const { start, end } = lineSpan(line);
      return text.slice(start, end);
    },
    positionAt,
    offsetAt: ({ line, character }) => {
      const { start, end } = lineSpan(line);
      return Math.min(start + character, end);
    },
    rangeOf: ({ start, end }) => ({ start: positionAt(start), end: positionAt(end) }),
  };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  if (!text.includes('\r')) {
    // Most texts: searching is many times faster than looking at each unit.
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    return starts;
  }
  for (let offset = 0; offset < text.length; offset++) {
    const unit = text.charCodeAt(offset);
    if (unit === LF || (unit === CR && text.charCodeAt(offset + 1) !== LF)) starts.push(offset + 1);
  }
  return starts;
}

/** The last line that starts at or before the offset. */
function lineAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function eolOf(text: string, secondLine: number | undefined): '\n' | '\r\n' | '\r' {
  if (secondLine === undefined) return '\n';
  if (text.startsWith('\r\n', secondLine - 2)) return '\r\n';
  return text.charAt(secondLine - 1) === '\r' ? '\r' : '\n';
}

const LF = 10;
const CR = 13;
