/** What is in git's object store and its index: commits by name, the files of a tree, and what files hold. */
import { FILE_SIZE_LIMIT } from '../../core';
import { CannotRun } from '../cannot-run';
import { forTerminal } from '../output/escape';
import { contentOf, type Content } from '../read-file';
import { notHere, type Git } from './run-git';

/** A regular file as git keeps it. */
export interface GitFile {
  /** From git's work tree, with `/`. */
  readonly path: string;
  readonly hash: string;
}

/** The commit a name stands for. */
export function resolveCommit(git: Git, name: string): string {
  const hash = commitOf(git, name);
  if (hash === undefined)
    throw new CannotRun(`"${forTerminal(name)}" is no commit here.${hintIfShallow(git)}`);
  return hash;
}

/** `undefined` where a name stands for no commit; one from outside is never taken for an option. */
export function commitOf(git: Git, name: string): string | undefined {
  const hash = git.ask('rev-parse', ['--verify', '--quiet', '--end-of-options', `${name}^{commit}`]);
  return hash !== undefined && HASH.test(hash) ? hash : undefined;
}

/** A workflow's checkout is shallow unless it is told otherwise. */
function hintIfShallow(git: Git): string {
  if (git.ask('rev-parse', ['--is-shallow-repository']) !== 'true') return '';
  return (
    ' This clone is shallow, so fetch its history first: git fetch --unshallow. ' +
    'In a workflow, give actions/checkout fetch-depth: 0; on GitLab, set GIT_DEPTH: 0.'
  );
}

const HASH = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;

/** The last commit that two have in common. */
export function mergeBase(git: Git, a: string, b: string): string {
  const hash = git.ask('merge-base', ['--end-of-options', a, b]);
  if (hash === undefined || !HASH.test(hash)) {
    throw new CannotRun(`The two commits have no common ancestor here.${hintIfShallow(git)}`);
  }
  return hash;
}

/** The regular files of a commit's tree below a folder. */
export function filesOfCommit(git: Git, commit: string, folder: string): readonly GitFile[] {
  const below = folder === '' ? [] : ['--', folder];
  const output = git.run('ls-tree', ['-r', '-z', '--full-tree', commit, ...below]);
  return records(output).flatMap((record) => {
    const [, mode = '', hash = '', path = ''] = /^(\d+) \w+ ([0-9a-f]+)\t(.*)$/s.exec(record) ?? [];
    return isRegular(mode) ? [{ path, hash }] : [];
  });
}

export interface IndexFile extends GitFile {
  /** Whether the work tree goes without it, in a sparse checkout. */
  readonly isLeftOut: boolean;
}

export interface Index {
  readonly files: readonly IndexFile[];
  /** Paths with a merge conflict, which have no one content. */
  readonly inConflict: readonly string[];
}

/** Of the folder that git runs in: a path behind `--` would count from there, too. */
export function filesOfIndex(git: Git): Index {
  const files: IndexFile[] = [];
  const inConflict = new Set<string>();
  for (const record of records(git.run('ls-files', ['-s', '-t', '-z', '--full-name']))) {
    const [, tag = '', mode = '', hash = '', stage = '', path = ''] =
      /^(\w) (\d+) ([0-9a-f]+) (\d)\t(.*)$/s.exec(record) ?? [];
    if (!isRegular(mode)) continue;
    if (stage === '0') files.push({ path, hash, isLeftOut: tag === SKIP_WORKTREE });
    else inConflict.add(path);
  }
  return { files, inConflict: [...inConflict] };
}

/** As `ls-files -t` has it. */
const SKIP_WORKTREE = 'S';

/** Links and submodules are no files. */
function isRegular(mode: string): boolean {
  return mode === '100644' || mode === '100755';
}

/** What blobs hold, by hash. Mostly all of them are little enough to be read at once, else their sizes tell how. */
export function readBlobs(
  git: Git,
  hashes: readonly string[],
  atOnce = BYTES_AT_ONCE,
): ReadonlyMap<string, Content> {
  const wanted = [...new Set(hashes)];
  if (wanted.length === 0) return new Map();
  const output = catFile(git, '--batch', wanted, atOnce);
  return new Map(output === undefined ? readPortions(git, wanted, atOnce) : contentsIn(output));
}

const BYTES_AT_ONCE = 64 * 1024 * 1024;

type BlobContent = readonly [string, Content];

function readPortions(git: Git, hashes: readonly string[], atOnce: number): readonly BlobContent[] {
  const contents: BlobContent[] = [];
  let portion: string[] = [];
  let size = 0;
  const readPortion = (): void => {
    const output = portion.length === 0 ? undefined : catFile(git, '--batch', portion);
    if (output !== undefined) contents.push(...contentsIn(output));
    portion = [];
    size = 0;
  };
  for (const [hash, length] of sizesOf(git, hashes)) {
    if (length > FILE_SIZE_LIMIT) contents.push([hash, { unreadable: 'size' }]);
    else {
      if (size + length > atOnce) readPortion();
      portion.push(hash);
      size += length;
    }
  }
  readPortion();
  return contents;
}

function sizesOf(git: Git, hashes: readonly string[]): readonly (readonly [string, number])[] {
  const output = catFile(git, '--batch-check', hashes)?.toString('latin1') ?? '';
  return output
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [, hash = '', size = ''] = BLOB.exec(line) ?? [];
      if (hash === '') throw missing(line);
      return [hash, Number(size)];
    });
}

function contentsIn(output: Buffer): readonly BlobContent[] {
  const contents: BlobContent[] = [];
  for (let at = 0; at < output.length;) {
    const lineEnd = output.indexOf(0x0a, at);
    const header = output.toString('latin1', at, lineEnd);
    const [, hash = '', size = ''] = BLOB.exec(header) ?? [];
    if (hash === '') throw missing(header);
    const end = lineEnd + 1 + Number(size);
    contents.push([hash, contentOfBlob(output.subarray(lineEnd + 1, end))]);
    at = end + 1;
  }
  return contents;
}

const BLOB = /^([0-9a-f]+) blob (\d+)$/;

function contentOfBlob(bytes: Buffer): Content {
  return contentOf(bytes.length > FILE_SIZE_LIMIT ? { unreadable: 'size' } : bytes);
}

/** `undefined` where there is more to say than so many bytes. */
function catFile(
  git: Git,
  how: '--batch' | '--batch-check',
  hashes: readonly string[],
  most?: number,
): Buffer | undefined {
  const [args, input] = [[how, '--buffer'], lines(hashes)];
  return most === undefined ? git.run('cat-file', args, input) : git.runUpTo(most, 'cat-file', args, input);
}

function missing(line: string): CannotRun {
  return notHere(line.replace(/ missing$/, ''));
}

/** As a command of git reads them. */
export function lines(items: readonly string[]): string {
  return items.map((item) => `${item}\n`).join('');
}

/** A name that is not UTF-8 gets replacement characters, and is then no goal path that anything else knows. */
function records(output: Buffer): readonly string[] {
  return output.toString('utf8').split('\0').slice(0, -1);
}
