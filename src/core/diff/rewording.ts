/**
 * How one text became another, word by word: a longest common subsequence (Hunt and McIlroy, "An Algorithm for
 * Differential File Comparison", 1976) between what both begin and end with. Blanks never count as a difference.
 */
import type { Wording } from './change';

/** Two middles longer than this together are taken as wholly replaced: nobody reads such a patchwork. */
const MOST_CELLS = 250_000;

export function rewording(before: string, after: string): readonly Wording[] {
  const old = wordsIn(before);
  const now = wordsIn(after);
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start += 1;
  let oldEnd = old.length;
  let nowEnd = now.length;
  while (oldEnd > start && nowEnd > start && old[oldEnd - 1] === now[nowEnd - 1]) {
    oldEnd -= 1;
    nowEnd -= 1;
  }
  return joined([
    ...old.slice(0, start).map((text) => ({ kind: 'same' as const, text })),
    ...between(old.slice(start, oldEnd), now.slice(start, nowEnd)),
    ...old.slice(oldEnd).map((text) => ({ kind: 'same' as const, text })),
  ]);
}

function wordsIn(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

function between(old: readonly string[], now: readonly string[]): readonly Wording[] {
  const width = now.length + 1;
  if (old.length * now.length > MOST_CELLS) {
    return [
      ...old.map((text) => ({ kind: 'removed' as const, text })),
      ...now.map((text) => ({ kind: 'added' as const, text })),
    ];
  }
  // How long the longest common part of what follows is, for each place in both.
  const lengths = new Uint32Array((old.length + 1) * width);
  const at = (row: number, column: number): number => lengths[row * width + column] ?? 0;
  for (let row = old.length - 1; row >= 0; row -= 1) {
    for (let column = now.length - 1; column >= 0; column -= 1) {
      lengths[row * width + column] =
        old[row] === now[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const steps: Wording[] = [];
  let row = 0;
  let column = 0;
  while (row < old.length || column < now.length) {
    const removed = old[row];
    const added = now[column];
    if (removed !== undefined && removed === added) {
      steps.push({ kind: 'same', text: removed });
      row += 1;
      column += 1;
    } else if (removed !== undefined && (added === undefined || at(row + 1, column) >= at(row, column + 1))) {
      steps.push({ kind: 'removed', text: removed });
      row += 1;
    } else if (added !== undefined) {
      steps.push({ kind: 'added', text: added });
      column += 1;
    }
  }
  return steps;
}

function joined(steps: readonly Wording[]): readonly Wording[] {
  const runs: { kind: Wording['kind']; words: string[] }[] = [];
  for (const { kind, text } of steps) {
    const last = runs.at(-1);
    if (last?.kind === kind) last.words.push(text);
    else runs.push({ kind, words: [text] });
  }
  return runs.map(({ kind, words }) => ({ kind, text: words.join(' ') }));
}
