/** How the data files are written: words parted by blanks or lines, phrases parted by commas. */

/** Single words. */
export function words(...lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => line.split(/\s+/)).filter((word) => word !== ''));
}

/** Words and phrases of several words. */
export function phrases(...lines: readonly string[]): readonly string[] {
  return lines
    .flatMap((line) => line.split(','))
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '');
}
