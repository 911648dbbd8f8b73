/** The words of a body with their places, without what is no prose: where two bodies part, and where they meet again. */
import { bodyStart, type GoalFile } from '../model/document';
import { readScaffold } from '../parse/body-scaffold';
import type { Span } from '../text/source-text';

/** The whole text with blanks in the place of front matter, comments, and the headings of log and diagnosis. */
export function proseText(file: GoalFile): string {
  const { source, frontMatter } = file;
  if (frontMatter.scan.kind !== 'block') return '';
  const above = { start: 0, end: bodyStart(file) };
  return blanked(source.text, [above, ...readScaffold(source, frontMatter.scan.bodyLine)]);
}

/** The same text with blanks in the place of these stretches, which are in order. */
export function blanked(text: string, holes: readonly Span[]): string {
  return refilled(text, holes, (length) => ' '.repeat(length));
}

/** What is left without these stretches, which are in order. */
export function without(text: string, holes: readonly Span[]): string {
  return refilled(text, holes, () => '');
}

function refilled(text: string, holes: readonly Span[], filling: (length: number) => string): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end } of holes) {
    if (end <= at) continue;
    const from = Math.max(at, start);
    pieces.push(text.slice(at, from), filling(end - from));
    at = end;
  }
  return [...pieces, text.slice(at)].join('');
}

/** Where two texts differ, from the first word that does to the last; `undefined` where they do not. */
export function whereTheyDiffer(
  before: string,
  after: string,
): { readonly before: Span; readonly after: Span } | undefined {
  const old = placesOf(before);
  const now = placesOf(after);
  const wordAt = (text: string, places: readonly Span[], index: number): string | undefined =>
    places[index] && text.slice(places[index].start, places[index].end);
  let start = 0;
  const shortest = Math.min(old.length, now.length);
  while (start < shortest && wordAt(before, old, start) === wordAt(after, now, start)) start += 1;
  if (start === old.length && start === now.length) return undefined;
  let end = 0;
  while (
    end < shortest - start &&
    wordAt(before, old, old.length - 1 - end) === wordAt(after, now, now.length - 1 - end)
  )
    end += 1;
  return {
    before: stretchOf(old, start, old.length - end, before.length),
    after: stretchOf(now, start, now.length - end, after.length),
  };
}

/** From one word to another; where there is none between them, the place where it would be. */
function stretchOf(places: readonly Span[], from: number, to: number, length: number): Span {
  const first = places[from];
  const last = places[to - 1];
  if (from < to && first !== undefined && last !== undefined) return { start: first.start, end: last.end };
  const at = first?.start ?? places[from - 1]?.end ?? length;
  return { start: at, end: at };
}

function placesOf(text: string): readonly Span[] {
  return [...text.matchAll(/\S+/g)].map(({ 0: word, index }) => ({ start: index, end: index + word.length }));
}
