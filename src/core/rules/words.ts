/** How messages name things: keys, and values that come from a file. */
import type { FieldPath } from '../model/field-issue';
import { shortened } from '../text/one-line';

const LONGEST_VALUE = 40;

export function keyName(path: FieldPath): string {
  return path.join('.');
}

/** A value on one line and not too long for a message. */
export function shown(value: string): string {
  return shortened(value, LONGEST_VALUE);
}

/** With `a` or `an` before it. */
export function withArticle(noun: string): string {
  return `${/^[aeiou]/i.test(noun) ? 'an' : 'a'} ${noun}`;
}
