/** What goal files held before, in the history of a commit. Only under the same path: a moved file begins anew. */
import type { Content } from '../read-file';
import { readBlobs } from './objects';
import type { Git } from './run-git';

/**
 * The contents a file had, oldest first, in the history of a commit; `undefined` where it was gone. At most so many
 * commits are looked at.
 */
export function earlierVersions(
  git: Git,
  commit: string,
  paths: readonly string[],
  most = 1000,
): ReadonlyMap<string, readonly (Content | undefined)[]> {
  const usable = paths.filter((path) => !path.includes('\uFFFD'));
  if (usable.length === 0) return new Map();
  const commits = git
    .run('rev-list', ['--first-parent', `--max-count=${most}`, commit, '--', ...usable])
    .toString('latin1');
  const output = git
    .run('diff-tree', ['--stdin', '-r', '-z', '--root', '--no-renames', '-m', '--', ...usable], commits)
    .toString('utf8');
  const hashes = new Map<string, string[]>();
  const fields = output.split('\0');
  for (const [index, field] of fields.entries()) {
    const [, hash] = /(?:^|\n):\d+ \d+ [0-9a-f]+ ([0-9a-f]+) [ADMT]$/.exec(field) ?? [];
    const path = fields[index + 1];
    if (hash === undefined || path === undefined) continue;
    const known = hashes.get(path);
    if (known === undefined) hashes.set(path, [hash]);
    else known.push(hash);
  }
  const wanted = [...hashes.values()].flat().filter((hash) => !NOTHING.test(hash));
  const contents = readBlobs(git, wanted);
  return new Map(
    [...hashes].map(([path, newestFirst]) => [path, newestFirst.reverse().map((hash) => contents.get(hash))]),
  );
}

/** Git's name for no blob. */
const NOTHING = /^0+$/;
