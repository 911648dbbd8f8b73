/** How sentences about changes name values that come from a file, and counts. */

/** In quotes, on one line, and not too long for a sentence. */
export function quoted(value: string): string {
  const line = onOneLine(value);
  return `“${line.length <= LONGEST ? line : `${cut(line, 0, LONGEST - 1).trimEnd()}…`}”`;
}

/** Both, where they differ: of two long texts with one beginning, the beginning says nothing. */
export function quotedPair(before: string, after: string): readonly [string, string] {
  const [a, b] = [onOneLine(before), onOneLine(after)];
  const start = shownFrom(a, b);
  return start === 0 ? [quoted(a), quoted(b)] : [quotedFrom(a, start), quotedFrom(b, start)];
}

const LONGEST = 60;

/** How much is shown before what differs, and how much after it is enough. */
const LEAD = 20;

/** 0, or the start of a word shortly before the two differ. */
function shownFrom(a: string, b: string): number {
  let same = 0;
  while (same < a.length && same < b.length && a[same] === b[same]) same += 1;
  if (Math.max(a.length, b.length) <= LONGEST || same <= LONGEST - LEAD) return 0;
  const blank = a.indexOf(' ', same - LEAD);
  return blank === -1 || blank >= same ? same - LEAD : blank + 1;
}

function quotedFrom(line: string, start: number): string {
  const rest = cut(line, start, start + LONGEST - 2);
  return `“…${rest.trimEnd()}${start + rest.length < line.length ? '…' : ''}”`;
}

/** Never half of a character that takes two units. */
function cut(line: string, start: number, end: number): string {
  const isHalf = (at: number): boolean => /[\uDC00-\uDFFF]/.test(line.charAt(at));
  return line.slice(isHalf(start) ? start + 1 : start, isHalf(end) ? end - 1 : end);
}

function onOneLine(value: string): string {
  return value.trim().replace(/\s+/g, ' ');
}

/** `1 day`, `14 days`. */
export function countWords(count: number, noun: string): string {
  return count === 1 ? `1 ${noun}` : `${count} ${noun}s`;
}

/** With the unit behind it, as the metric has it: `4.2 of 5`. */
export function withUnit(value: number, unit: string | undefined): string {
  return unit === undefined ? String(value) : `${value} ${onOneLine(unit)}`;
}

/** `a`, `a and b`, `a, b and c`. */
export function listWords(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}
