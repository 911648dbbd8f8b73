/**
 * What makes one text of another, as few and small edits: the lines that both have stay untouched, and of the others
 * only the part that differs is replaced. So cursors, folds and marks in the rest stay where they are.
 */
import type { TextEdit } from './edits';

/** Edits of the first text that make it the second, in order, apart from one another. */
export function minimalEdits(before: string, after: string): readonly TextEdit[] {
  if (before === after) return [];
  const old = linesOf(before);
  const now = linesOf(after);
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start++;
  let end = 0;
  const most = Math.min(old.length, now.length) - start;
  while (end < most && old[old.length - 1 - end] === now[now.length - 1 - end]) end++;

  const between = commonLines(old.slice(start, old.length - end), now.slice(start, now.length - end));
  const edits: TextEdit[] = [];
  let [from, to, offset] = [0, 0, old.slice(0, start).join('').length];
  for (const [line, other] of [...between, [old.length - start - end, now.length - start - end] as const]) {
    const removed = old.slice(start + from, start + line);
    edits.push(...editsOfStretch(offset, removed, now.slice(start + to, start + other)));
    offset += removed.join('').length + (old[start + line] ?? '').length;
    [from, to] = [line + 1, other + 1];
  }
  return edits;
}

/** As many lines as there were are the same lines, changed. */
function editsOfStretch(offset: number, removed: readonly string[], added: readonly string[]): TextEdit[] {
  if (removed.length !== added.length) return [trimmed(offset, removed.join(''), added.join(''))];
  let start = offset;
  return removed.flatMap((line, index) => {
    const edit = trimmed(start, line, added[index] ?? '');
    start += line.length;
    return line === added[index] ? [] : [edit];
  });
}

/** Each with what ends it. */
function linesOf(text: string): readonly string[] {
  return text === '' ? [] : text.split(/(?<=\n|\r(?!\n))/);
}

/** Without what both begin and end with; nothing is cut between two halves of a character or of a line's end. */
function trimmed(offset: number, removed: string, added: string): TextEdit {
  const shorter = Math.min(removed.length, added.length);
  let start = 0;
  while (start < shorter && removed[start] === added[start]) start++;
  while (start > 0 && (isSplit(removed, start) || isSplit(added, start))) start--;
  let end = 0;
  while (end < shorter - start && removed[removed.length - 1 - end] === added[added.length - 1 - end]) end++;
  while (end > 0 && (isSplit(removed, removed.length - end) || isSplit(added, added.length - end))) end--;
  return {
    span: { start: offset + start, end: offset + removed.length - end },
    newText: added.slice(start, added.length - end),
  };
}

function isSplit(text: string, offset: number): boolean {
  return /^(?:\r\n|[\uD800-\uDBFF][\uDC00-\uDFFF])$/.test(text.slice(offset - 1, offset + 1));
}

/** Pairs of lines that are the same, in order: a longest common subsequence, by the smaller table or not at all. */
export function commonLines(
  old: readonly string[],
  now: readonly string[],
): readonly (readonly [number, number])[] {
  const width = now.length + 1;
  if ((old.length + 1) * width > MOST_CELLS) return [];
  const lengths = new Uint32Array((old.length + 1) * width);
  const lengthAt = (row: number, column: number): number => lengths[row * width + column] ?? 0;
  for (let row = old.length - 1; row >= 0; row--) {
    for (let column = now.length - 1; column >= 0; column--) {
      lengths[row * width + column] =
        old[row] === now[column]
          ? lengthAt(row + 1, column + 1) + 1
          : Math.max(lengthAt(row + 1, column), lengthAt(row, column + 1));
    }
  }
  const pairs: [number, number][] = [];
  for (let row = 0, column = 0; row < old.length && column < now.length;) {
    if (old[row] === now[column]) pairs.push([row++, column++]);
    else if (lengthAt(row + 1, column) >= lengthAt(row, column + 1)) row++;
    else column++;
  }
  return pairs;
}

/** About a thousand changed lines; a longer stretch is replaced as one. */
const MOST_CELLS = 1_000_000;
