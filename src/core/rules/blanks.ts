/** The blanks of a fix that rewrites a text: what stands between `<` and `>` is to be filled in by the author. */
import { replaceText } from '../edit/yaml-edits';
import type { YamlDocument } from '../model/document';
import type { Located } from '../model/goal';
import type { TextEdit } from '../text/edits';
import type { Blank, FixEdit } from './rule';

/** A text of the front matter in other words. */
export function rewriteText({ source }: YamlDocument, { span }: Located<string>, text: string): FixEdit {
  const edit = replaceText(span, text);
  // A block scalar reaches to the start of the next line.
  const isBlock = source.text.slice(span.start, span.end).endsWith('\n');
  return withBlanks(isBlock ? { ...edit, newText: edit.newText + source.eol } : edit);
}

export function withBlanks(edit: TextEdit): FixEdit {
  const blanks = [...edit.newText.matchAll(PLACEHOLDER)].map(({ 0: written, index }): Blank => {
    return { span: { start: index, end: index + written.length } };
  });
  return { ...edit, blanks };
}

/** Whether a text still has something to fill in. */
export function hasBlank(text: string): boolean {
  return text.includes('<') && text.search(PLACEHOLDER) !== -1;
}

/** What of a text is still to be filled in. */
export function blanksIn(text: string): readonly Located<string>[] {
  if (!text.includes('<')) return [];
  return [...text.matchAll(PLACEHOLDER)].map(({ 0: value, index }) => ({
    value,
    span: { start: index, end: index + value.length },
  }));
}

const PLACEHOLDER = /<\p{L}[^<>\n]*>/gu;
