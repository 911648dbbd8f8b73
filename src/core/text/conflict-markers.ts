/** The conflicts that git leaves in a text: seven signs at the start of a line, for where each begins, turns and ends. */
import type { SourceText, Span } from './source-text';

/** Whether git left a conflict in a text. A line of equals signs alone underlines a heading too: the other two decide. */
export function hasConflictMarkers(text: string): boolean {
  // Searching for a text is many times faster, and mostly there is none.
  return (text.includes(OURS) || text.includes(THEIRS)) && AT_START.test(text);
}

const OURS = '<<<<<<< ';
const THEIRS = '>>>>>>> ';
const AT_START = /(?:^|[\r\n])(?:<{7}|>{7}) /;

export interface Conflict {
  /** The line that opens it. */
  readonly opening: Span;
  /** The line that closes it. */
  readonly closing: Span;
}

/** Those that are whole, in their order: opened, turned at a line of equals signs, and closed. */
export function conflictsIn(source: SourceText): readonly Conflict[] {
  if (!source.text.includes('<<<<<<<')) return [];
  const found: Conflict[] = [];
  let opening: Span | undefined;
  let isTurned = false;
  for (let line = 0; line < source.lineCount; line++) {
    const text = source.lineText(line);
    if (isMarker(text, '<')) {
      opening = source.lineSpan(line);
      isTurned = false;
    } else if (opening !== undefined && text === '=======') {
      isTurned = true;
    } else if (opening !== undefined && isTurned && isMarker(text, '>')) {
      found.push({ opening, closing: source.lineSpan(line) });
      opening = undefined;
    }
  }
  return found;
}

/** Seven of a sign, then nothing, or a blank and a name. */
function isMarker(line: string, sign: '<' | '>'): boolean {
  return line.startsWith(sign.repeat(7)) && (line.length === 7 || line.charAt(7) === ' ');
}
