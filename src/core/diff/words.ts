/** How sentences about changes name values that come from a file, and counts. */

/** In quotes, on one line, and not too long for a sentence. */
export function quoted(value: string): string {
  const line = value.trim().replace(/\s+/g, ' ');
  return `“${line.length <= LONGEST ? line : `${line.slice(0, LONGEST - 1).trimEnd()}…`}”`;
}

const LONGEST = 60;

/** `1 day`, `14 days`. */
export function countWords(count: number, noun: string): string {
  return count === 1 ? `1 ${noun}` : `${count} ${noun}s`;
}

/** With the unit behind it, as the metric has it: `4.2 of 5`. */
export function withUnit(value: number, unit: string | undefined): string {
  return unit === undefined ? String(value) : unit === '%' ? `${value} %` : `${value} ${unit}`;
}

/** `a`, `a and b`, `a, b and c`. */
export function listWords(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}
