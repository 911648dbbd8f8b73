/**
 * What goals are compared with: a commit, chosen once and remembered by repository, else where the branch left the
 * default branch. Written as git writes it: `v1.0` is that commit, `main...` is where HEAD and main parted.
 */
import type * as vscode from 'vscode';
import type { GitRef, GitRepository } from '../../git';

export interface Base {
  readonly hash: string;
  /** In the words of a person, behind "since": `main`, `v1.0`, `the last commit`. */
  readonly label: string;
}

const BASES = 'goalmark.changes.bases';

/** Behind a name: the merge base with it. */
export const MERGE_BASE = '...';

export const LAST_COMMIT = 'HEAD';

export function rememberedBase(memory: vscode.Memento, { rootUri }: GitRepository): string | undefined {
  return memory.get<Readonly<Record<string, string>>>(BASES, {})[rootUri.toString()];
}

/** `undefined` goes back to the default. */
export async function rememberBase(
  memory: vscode.Memento,
  { rootUri }: GitRepository,
  base: string | undefined,
): Promise<void> {
  const bases = { ...memory.get<Readonly<Record<string, string>>>(BASES, {}) };
  if (base === undefined) Reflect.deleteProperty(bases, rootUri.toString());
  else bases[rootUri.toString()] = base;
  await memory.update(BASES, bases);
}

/** The remembered base, or the default where that is gone; `undefined` in a repository without a commit. */
export async function baseOf(
  repository: GitRepository,
  remembered: string | undefined,
): Promise<Base | undefined> {
  if (repository.state.HEAD?.commit === undefined) return undefined;
  return (
    (remembered === undefined ? undefined : await resolveBase(repository, remembered)) ??
    (await defaultBase(repository))
  );
}

/** `undefined` for what names no commit. */
export async function resolveBase(repository: GitRepository, written: string): Promise<Base | undefined> {
  const withMergeBase = written.endsWith(MERGE_BASE);
  const name = withMergeBase ? written.slice(0, -MERGE_BASE.length) : written;
  if (!isSafeName(name)) return undefined;
  try {
    const { hash } = await repository.getCommit(name);
    const label = labelOf(name);
    if (!withMergeBase) return { hash, label };
    const parted = await repository.getMergeBase(LAST_COMMIT, hash);
    return parted === undefined || parted === '' ? undefined : { hash: parted, label };
  } catch {
    return undefined;
  }
}

/** Nothing that git would take for an option or a range. */
export function isSafeName(name: string): boolean {
  return /^[^-^]/.test(name) && !name.includes('..') && !/[\s\p{Cc}:*?[\\]/u.test(name);
}

async function defaultBase(repository: GitRepository): Promise<Base | undefined> {
  const head = repository.state.HEAD;
  if (head?.commit === undefined) return undefined;
  const branch = defaultBranch(await repository.getRefs({ pattern: [...DEFAULT_BRANCHES] }));
  if (branch !== undefined && head.name !== branch.name) {
    const parted = await repository.getMergeBase(LAST_COMMIT, branch.commit);
    if (parted !== undefined && parted !== '') return { hash: parted, label: branch.name };
  }
  return { hash: head.commit, label: labelOf(LAST_COMMIT) };
}

const DEFAULT_BRANCHES = [
  'refs/remotes/origin/HEAD',
  'refs/heads/main',
  'refs/heads/master',
  'refs/remotes/origin/main',
  'refs/remotes/origin/master',
] as const;

/**
 * Which of these is the default branch, and where it stands; of the one on the server and the own one the first, for what
 * was merged there counts. The API does not say which branch `origin/HEAD` is, but where both are.
 */
export function defaultBranch(
  refs: readonly GitRef[],
): { readonly name: string; readonly commit: string } | undefined {
  const commits = new Map(refs.map(({ name, commit }) => [name, commit]));
  const head = commits.get('origin/HEAD');
  const names = ['main', 'master'];
  const name =
    head === undefined
      ? names.find((one) => commits.has(one) || commits.has(`origin/${one}`))
      : names.find((one) => commits.get(`origin/${one}`) === head);
  const commit = head ?? commits.get(`origin/${name ?? ''}`) ?? commits.get(name);
  return commit === undefined ? undefined : { name: name ?? 'origin/HEAD', commit };
}

/** A hash is shortened as git does, and of a branch or a tag only its own name is said. */
export function labelOf(name: string): string {
  if (name === LAST_COMMIT) return 'the last commit';
  return /^[0-9a-f]{40,}$/.test(name)
    ? name.slice(0, 7)
    : name.replace(/^refs\/(?:heads|remotes|tags)\//, '');
}
