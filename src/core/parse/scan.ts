/**
 * Where front matter begins and ends, decided by this scan alone: an optional BOM, a first line of `---` and blanks,
 * closed by the first later line of exactly `---` and blanks, also inside a YAML scalar (the convention of
 * micromark-extension-frontmatter). Knows nothing of YAML and never evaluates anything.
 */
import { createSourceText, type SourceText, type Span } from '../text/source-text';

export type FrontMatterScan =
  | { readonly kind: 'none' }
  /** `---js` and the like: somebody meant front matter in a language that is not read here. */
  | { readonly kind: 'language'; readonly opening: Span; readonly language: Span }
  | { readonly kind: 'unclosed'; readonly opening: Span }
  | {
      readonly kind: 'block';
      readonly opening: Span;
      /** Between the delimiter lines, with the last line's end; empty when they follow each other. */
      readonly content: Span;
      readonly closing: Span;
      readonly bodyLine: number;
    };

export function scanFrontMatter(source: SourceText): FrontMatterScan {
  const first = source.lineSpan(0);
  const bom = source.text.startsWith('\uFEFF') ? 1 : 0;
  const opening: Span = { start: first.start + bom, end: first.end };
  const line = source.text.slice(opening.start, opening.end);
  // A conflict about the whole file has the front matter within it.
  if (line.startsWith('<<<<<<<') && /^---[ \t]*$/.test(source.lineText(1)))
    return { kind: 'unclosed', opening };
  if (!line.startsWith('---')) return { kind: 'none' };
  const rest = line.slice(3);
  // A longer run of dashes, alone on its line, is a thematic break.
  if (/^-+[ \t]*$/.test(rest)) return { kind: 'none' };
  if (!isBlank(rest)) {
    const from = opening.start + 3 + (rest.length - rest.trimStart().length);
    return {
      kind: 'language',
      opening,
      language: { start: from, end: opening.start + line.trimEnd().length },
    };
  }
  for (let number = 1; number < source.lineCount; number++) {
    const closing = source.lineSpan(number);
    if (!source.text.startsWith('---', closing.start)) continue;
    if (!isBlank(source.text.slice(closing.start + 3, closing.end))) continue;
    const content = { start: source.lineSpan(1).start, end: closing.start };
    return { kind: 'block', opening, content, closing, bodyLine: number + 1 };
  }
  return { kind: 'unclosed', opening };
}

/** A text without its body: all of it where front matter has no end. */
export function textAboveBody(text: string): string {
  const scan = scanFrontMatter(createSourceText(text));
  return scan.kind === 'block' ? text.slice(0, scan.closing.end) : text;
}

function isBlank(text: string): boolean {
  return /^[ \t]*$/.test(text);
}
