/** How messages name things: keys, lists of words, and values that come from a file. */
import type { FieldPath } from '../model/field-issue';

const LONGEST_VALUE = 40;

export function keyName(path: FieldPath): string {
  return path.join('.');
}

/** `a`, `a or b`, `a, b or c`. */
export function listed(words: readonly string[], conjunction: 'and' | 'or'): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} ${conjunction} ${last}`;
}

/** A value on one line and not too long for a message. */
export function shown(value: string): string {
  const line = value.trim().replace(/\s+/g, ' ');
  return line.length <= LONGEST_VALUE ? line : `${line.slice(0, LONGEST_VALUE - 1).trimEnd()}…`;
}

/** With `a` or `an` before it. */
export function withArticle(noun: string): string {
  return `${/^[aeiou]/i.test(noun) ? 'an' : 'a'} ${noun}`;
}
