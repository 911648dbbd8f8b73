/**
 * The stem of a word by Porter's algorithm ("An algorithm for suffix stripping", 1980): not always a word, but alike for
 * the forms of one. Words of goals come again and again, and a stem costs more than all the rest of reading a word:
 * those seen are remembered, up to a bound. What is remembered changes no result.
 */
import { stemmer } from 'stemmer';

export function stemOf(lower: string): string {
  const known = seen.get(lower);
  if (known !== undefined) return known;
  const stem = stemmer(lower);
  if (seen.size < MOST_REMEMBERED && lower.length <= LONGEST_REMEMBERED) seen.set(lower, stem);
  return stem;
}

const seen = new Map<string, string>();
const MOST_REMEMBERED = 10_000;
const LONGEST_REMEMBERED = 30;
