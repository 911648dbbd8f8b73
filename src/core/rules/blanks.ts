/** The blanks of a fix that rewrites a text: what stands between `<` and `>` is to be filled in by the author. */
import { replaceText } from '../edit/yaml-edits';
import { blanksIn } from '../coach/blanks';
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
  return { ...edit, blanks: blanksIn(edit.newText).map((span): Blank => ({ span })) };
}
