/**
 * Which of the texts under `evidence` are paths in the repository, and which paths those are. Links are never paths and
 * never followed; whether a path exists is for those to find out who can read files.
 */
import type { GoalSet } from './goal-set';

export type Evidence =
  /** A link, or a text that names no file: a ticket's number, a sentence. */
  | { readonly kind: 'other' }
  /** Relative to the root, with `/`, without `.` and `..`. */
  | { readonly kind: 'path'; readonly path: string }
  /** A path that can name nothing in the repository on every platform. */
  | { readonly kind: 'outside' };

/** Every repository path that a set names as evidence, once each; none of them leads out of the root. */
export function evidencePaths(set: GoalSet): readonly string[] {
  const paths = new Set<string>();
  for (const { goal } of set.files) {
    for (const { value } of goal.evidence) {
      const evidence = readEvidence(value);
      if (evidence.kind === 'path') paths.add(evidence.path);
    }
  }
  return [...paths];
}

/** A path counts from the root, with or without `/` or `./` before it; an anchor behind it is not part of it. */
export function readEvidence(text: string): Evidence {
  if (LINK.test(text)) return { kind: 'other' };
  const [written = ''] = text.trim().split('#', 1);
  if (!namesFile(written)) return { kind: 'other' };
  if (/[\\\p{Cc}]/u.test(written)) return { kind: 'outside' };
  const folders: string[] = [];
  for (const part of written.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') folders.push(part);
    else if (folders.pop() === undefined) return { kind: 'outside' };
  }
  return folders.length === 0 ? { kind: 'other' } : { kind: 'path', path: folders.join('/') };
}

const LINK = /^(?:[a-z][a-z\d+.-]+:|\/\/)/i;

/** A file has an extension or a folder before it, so that `OPS-12` is left alone. */
function namesFile(text: string): boolean {
  return /\.[a-z][a-z\d]*$/i.test(text) || (/[\\/]/.test(text) && !/\s/.test(text));
}
