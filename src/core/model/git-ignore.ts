/** What git ignores, decided from the texts of the `.gitignore` files alone. Paths are relative to the root, with `/`. */
import ignore, { type Ignore } from 'ignore';

export interface IgnoreFile {
  /** The folder it stands in, `''` for the root. */
  readonly folder: string;
  readonly text: string;
}

/** A pattern with more stars than this in one segment could take very long to match, and is passed over. */
const MOST_STARS = 4;
const LONGEST_LINE = 256;

/** A test for ignored paths. A file deeper down overrules those above it, as in git. */
export function gitIgnoreMatcher(files: readonly IgnoreFile[]): (path: string) => boolean {
  const levels = files.map(({ folder, text }) => ({
    prefix: folder === '' ? '' : `${folder}/`,
    matcher: ignore().add(quickPatterns(text)),
  }));
  levels.sort((a, b) => a.prefix.length - b.prefix.length);
  return (path) => levels.length > 0 && isIgnored(levels, path);
}

function isIgnored(levels: readonly { prefix: string; matcher: Ignore }[], path: string): boolean {
  let ignored = false;
  for (const { prefix, matcher } of levels) {
    if (!path.startsWith(prefix) || path === prefix) continue;
    const result = matcher.test(path.slice(prefix.length));
    if (result.ignored) ignored = true;
    else if (result.unignored) ignored = false;
  }
  return ignored;
}

function quickPatterns(text: string): string[] {
  return text
    .split(/\r\n|\r|\n/)
    .filter((line) => line.length <= LONGEST_LINE)
    .filter((line) => line.split('/').every((segment) => segment.split('*').length - 1 <= MOST_STARS));
}
