/** The branch that a repository is about, as far as that is known here. */
import type { Git } from './run-git';

/** The default one of where it was cloned from, or the only one there is, also before its first commit. */
export function defaultBranch(git: Git): string | undefined {
  const ofOrigin = branchBehind(git, 'refs/remotes/origin/HEAD', 'refs/remotes/origin/');
  if (ofOrigin !== undefined) return ofOrigin;
  const current = branchBehind(git, 'HEAD', 'refs/heads/');
  const refs = git.ask('for-each-ref', ['--format=%(refname)', 'refs/heads', 'refs/remotes'])?.match(/^.+/gm);
  const isOther = (ref: string): boolean => ref.replace(/^refs\/(?:heads|remotes\/[^/]+)\//, '') !== current;
  return refs?.some(isOther) === true ? undefined : current;
}

function branchBehind(git: Git, name: string, folder: string): string | undefined {
  const ref = git.ask('symbolic-ref', ['--quiet', name]);
  return ref?.startsWith(folder) === true ? ref.slice(folder.length) : undefined;
}
