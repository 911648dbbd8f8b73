/** How the data files are written: words parted by blanks or lines, phrases parted by commas. */
import { stemOf } from '../stem';

/** Single words. */
export function words(...lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => line.split(/\s+/)).filter((word) => word !== ''));
}

/** The stems of single words, to be looked up by `Word.stem`: one entry stands for all forms of the word. */
export function stems(...lines: readonly string[]): ReadonlySet<string> {
  return new Set([...words(...lines)].map((word) => stemOf(word)));
}

/** Words and phrases of several words. */
export function phrases(...lines: readonly string[]): readonly string[] {
  return lines
    .flatMap((line) => line.split(','))
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '');
}
