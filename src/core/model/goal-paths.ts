/** Which paths are goal files. Paths are relative to the root, with `/`. */
import picomatch from 'picomatch';

/** Folders nobody's goals are in. */
const NEVER: ReadonlySet<string> = new Set(['node_modules', '.git']);

const PICOMATCH_OPTIONS = { dot: true, noextglob: true, nonegate: true } as const;

/** A pattern's matcher backtracks at its stars: more than these in one folder's name could take very long. */
const MOST_STARS_IN_A_SEGMENT = 3;
const LONGEST_GLOB = 256;

/** Globs relative to the root. */
export interface GoalPatterns {
  readonly goals: readonly string[];
  readonly exclude: readonly string[];
}

/** A test for the paths that a configuration calls goal files; what git ignores is not known here. */
export function goalPathMatcher(patterns: GoalPatterns): (path: string) => boolean {
  const includes = picomatch(patterns.goals.map(withoutGroups), PICOMATCH_OPTIONS);
  // As in .gitignore, a folder stands for all that is in it.
  const excluded = patterns.exclude.flatMap((glob) => [glob, `${glob.replace(/\/$/, '')}/**`]);
  const excludes = picomatch(excluded.map(withoutGroups), PICOMATCH_OPTIONS);
  // Few paths are goals, and the rest is asked of those alone.
  return (path) =>
    includes(path) && !excludes(path) && !path.split('/').some((segment) => NEVER.has(segment));
}

/** What a matcher would take for groups of a regular expression, which could try a name for ever, stands for itself. */
function withoutGroups(glob: string): string {
  return glob.replace(/\\.|[()+|]/gs, (found) => (found.length > 1 ? found : `\\${found}`));
}

/** Whether a pattern may be used: inside the root, whole, short, and quick to match whatever the path is. */
export function isUsableGlob(glob: string): boolean {
  if (glob === '' || glob.length > LONGEST_GLOB) return false;
  if (glob.startsWith('/') || glob.split('/').includes('..') || !isBalanced(glob)) return false;
  const segments = glob.split('/').filter((segment) => segment !== '**');
  const globstars = glob.split('/').length - segments.length;
  const braces = glob.split('{').length - 1;
  return (
    globstars <= MOST_STARS_IN_A_SEGMENT &&
    braces <= MOST_STARS_IN_A_SEGMENT &&
    segments.every((segment) => segment.split('*').length - 1 <= MOST_STARS_IN_A_SEGMENT)
  );
}

/** Whether every bracket and brace is closed, by its own kind and in order. */
function isBalanced(glob: string): boolean {
  const open: string[] = [];
  for (const unit of glob.replace(/\\./g, '')) {
    if (unit === '[' || unit === '{') open.push(unit === '[' ? ']' : '}');
    else if ((unit === ']' || unit === '}') && open.pop() !== unit) return false;
  }
  return open.length === 0;
}
