/** Texts where there is one line for them. Knows nothing of what shows it, which may have characters of its own to escape. */

/** As one line, so that folding and indenting are no difference. */
export function oneLine(text: string): string {
  const trimmed = text.trim();
  // Mostly it is one already, and to look takes less time than to replace.
  return /[^\S ]| {2}/.test(trimmed) ? trimmed.replace(/\s+/g, ' ') : trimmed;
}

/** On one line of at most so many characters, with a mark at its end where there is more; never half of a character. */
export function shortened(text: string, most: number): string {
  const line = oneLine(text);
  return line.length <= most ? line : `${cut(line, 0, most - 1).trimEnd()}…`;
}

/** A part without half of a character that takes two units. */
export function cut(line: string, start: number, end: number): string {
  const isHalf = (at: number): boolean => /[\uDC00-\uDFFF]/.test(line.charAt(at));
  return line.slice(isHalf(start) ? start + 1 : start, isHalf(end) ? end - 1 : end);
}
