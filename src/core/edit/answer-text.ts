/**
 * Answers and paragraphs as markdown: written so that they stay the text they are. An answer is one list item, whose
 * lines below the first are indented into it; what would make a heading, a rule or a comment of a line is escaped.
 */
import type { LabelledItem } from '../parse/body';
import type { SourceText } from '../text/source-text';

/** An answer as the log is read: each line without blanks around it, no blank lines around the whole. */
export function answerAsRead(text: string): string {
  return linesOf(text).join('\n').trim();
}

/** How the list items of a file look. */
export interface ItemStyle {
  /** `- ` and the like. */
  readonly marker: string;
  readonly bold: '**' | '__' | '';
}

export const USUAL_STYLE: ItemStyle = { marker: '- ', bold: '**' };

/** `- **Label:** answer`, with the lines below indented into the item; the answer is made of safe lines. */
export function itemText(
  { label, value }: { readonly label: string; readonly value: string },
  { marker, bold }: ItemStyle,
  eol: string,
): string {
  const indent = ' '.repeat(marker.length);
  const [first = '', ...below] = value.split('\n');
  const lines = [first, ...below.map((line) => (line === '' ? '' : indent + line))];
  return `${marker}${bold}${label}:${bold} ${lines.join(eol)}`;
}

/** The lines of an answer; all but the first are made safe against becoming a heading or a rule. */
export function answerLines(text: string): readonly string[] {
  return linesOf(answerAsRead(text)).map((line, index) =>
    index === 0 ? withoutComments(line) : escaped(line),
  );
}

/** A text at the outermost level, with every line made safe. */
export function paragraphText(text: string, eol: string): string {
  return linesOf(answerAsRead(text)).map(escaped).join(eol);
}

function linesOf(text: string): readonly string[] {
  return text.split(/\r\n?|\n/).map((line) => line.trim());
}

/** Signs at a line's beginning that markdown would take for the start of a heading, a rule, a fence, HTML or an underline. */
const STRUCTURE = /^(?:#{1,6}(?:[ \t]|$)|=+$|(?:[-*_][ \t]*){3,}$|-+$|`{3}|~{3}|<)/;

function escaped(line: string): string {
  const safe = withoutComments(line);
  return STRUCTURE.test(safe) ? `\\${safe}` : safe;
}

/** A comment would not be seen by readers, and one may turn rules off. */
function withoutComments(line: string): string {
  return line.replaceAll('<!--', '<\\!--');
}

/** The style of an item that is there, as far as it can be gone on with; else the usual one. */
export function itemStyle(source: SourceText, item: LabelledItem | undefined): ItemStyle {
  if (item === undefined) return USUAL_STYLE;
  const line = source.text.slice(item.span.start, item.labelSpan.start);
  const [, marker, bold = ''] = /^ {0,3}([-*+] {1,4})((?:\*\*|__)?)$/.exec(line) ?? [];
  return marker === undefined ? USUAL_STYLE : { marker, bold: bold as ItemStyle['bold'] };
}
