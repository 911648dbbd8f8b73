/** How sentences about changes name values that come from a file. */
import { listWords } from '../text/list-words';
import { cut, oneLine, shortened } from '../text/one-line';

/** In quotes, on one line, and not too long for a sentence. */
export function quoted(value: string): string {
  return `“${shortened(value, LONGEST)}”`;
}

/** All of a list. */
export function quotedValue(value: string | readonly string[]): string {
  return typeof value === 'string' ? quoted(value) : listWords(value.map(quoted));
}

/** Both, where they differ: of two long texts with one beginning, the beginning says nothing. */
export function quotedPair(before: string, after: string): readonly [string, string] {
  const [a, b] = [oneLine(before), oneLine(after)];
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

/** With the unit behind it, as the metric has it: `4.2 of 5`. */
export function withUnit(value: number, unit: string | undefined): string {
  return unit === undefined ? String(value) : `${value} ${oneLine(unit)}`;
}
